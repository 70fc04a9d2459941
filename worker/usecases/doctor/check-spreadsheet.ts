import { IANA_ZONES } from '../../../shared/calendar/zones.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import {
  findProtectionFault,
  isKeptByHr,
  isMarkOfRecap,
} from '../../../shared/workbook/sheet-protection.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'
import { GoogleError, type SheetDescription } from '../../ports/google-workspace.ts'
import type { DoctorFinding } from '../../ports/operator.ts'
import { findLocaleProblem } from '../diagnostics/describe-locale.ts'
import { describeAnchors } from '../ledger/describe-anchors.ts'
import { loadAnchors } from '../ledger/anchor-ledger.ts'
import { finding, findingOf, findUnreachable } from './finding.ts'
import { workerText } from '../worker-text.ts'
import type { Visit } from './visit.ts'

/** Whether the worker reaches the spreadsheet, and may write to it. */
export function checkSpreadsheet({ context, spreadsheet, file }: Visit): DoctorFinding[] {
  if (spreadsheet instanceof GoogleError) {
    const about = { titled: 'spreadsheet', code: 'spreadsheet' } as const
    return [
      findUnreachable(context, spreadsheet, { ...about, what: (text) => text.theSpreadsheet }),
    ]
  }
  if (file?.isTrashed) {
    return [finding('broken', 'spreadsheet', (text) => text.spreadsheetTrashed())]
  }
  if (file?.mayEdit === false) {
    return [
      finding('broken', 'spreadsheet', (text) => text.spreadsheetReadOnly(context.workerEmail)),
    ]
  }
  const message = {
    id: workerText('id').checkSpreadsheet(),
    en: workerText('en').checkSpreadsheet(),
  }
  return [findingOf('good', 'spreadsheet', { code: 'spreadsheet', message })]
}

export function checkLocale({ spreadsheet }: Visit): DoctorFinding[] {
  if (spreadsheet instanceof GoogleError) return [unread('locale')]
  const problem = findLocaleProblem(spreadsheet.locale)
  if (problem) return [findingOf('broken', 'locale', { ...problem, code: 'locale' })]
  return [finding('good', 'locale', (text) => text.locale())]
}

/** Another one shows other times and counts nothing wrong: it is no more than looked at. */
export function checkZone({ spreadsheet, followed }: Visit): DoctorFinding[] {
  if (spreadsheet instanceof GoogleError) return [unread('zone')]
  const { zone } = followed.configuration.settings
  const { timeZone } = spreadsheet
  if (timeZone === '') return [finding('unknown', 'zone', (text) => text.zoneUnknown())]
  const wanted = IANA_ZONES[zone]
  if (timeZone === wanted) return [finding('good', 'zone', (text) => text.zone(wanted))]
  return [finding('look', 'zone', (text) => text.zoneDiffers(timeZone, zone, wanted))]
}

/** Of the tabs that HR keeps and of those that the worker made; who their editors are the sweep looks after. */
export function checkProtections({ spreadsheet }: Visit): DoctorFinding[] {
  if (spreadsheet instanceof GoogleError) return [unread('protections')]
  const kept = new Set(PEOPLE_TABS.filter((tab) => isKeptByHr(tab) && !tab.monthly).map(idOf))
  const own = spreadsheet.sheets.filter(
    ({ sheetId, protections }) =>
      kept.has(sheetId) || protections.some(({ description }) => isMarkOfRecap(description)),
  )
  const open = own.filter(isOpen).map(({ title }) => title)
  if (open.length > 0) {
    return [finding('look', 'protections', (text) => text.protectionsMissing(open.join(', ')))]
  }
  return [finding('good', 'protections', (text) => text.protections(own.length))]
}

const idOf = (tab: (typeof PEOPLE_TABS)[number]): number => sheetIdOf(tab)

function isOpen({ protections }: SheetDescription): boolean {
  const gap = protections.map(({ gaps }) => gaps).find((gaps) => typeof gaps === 'object')
  return findProtectionFault(protections, undefined, gap?.column) !== undefined
}

/** Whether the ledger has what the spreadsheet was told (G7). */
export async function checkAnchors(visit: Visit): Promise<DoctorFinding[]> {
  const { context, agency, spreadsheet, followed } = visit
  if (spreadsheet instanceof GoogleError) return []
  const anchors = await loadAnchors(context, agency, spreadsheet.anchors)
  const { zone } = followed.configuration.settings
  const lost = await describeAnchors(context, agency, { anchors, zone })
  return lost ? [findingOf('broken', 'ledger', lost)] : []
}

/** Who can change the spreadsheet beyond people one by one. */
export function checkSharing({ spreadsheet, problems }: Visit): DoctorFinding[] {
  if (spreadsheet instanceof GoogleError) return [unread('sharing')]
  const wide = problems.spreadsheet.filter(({ code }) => code.startsWith('sharing-'))
  if (wide.length === 0) return [finding('good', 'sharing', (text) => text.sharing())]
  return wide.map((problem) =>
    findingOf(problem.code === 'sharing-unknown' ? 'unknown' : 'look', 'sharing', problem),
  )
}

function unread(titled: Parameters<typeof finding>[1]): DoctorFinding {
  return finding('unknown', titled, (text) => text.spreadsheetFirst())
}
