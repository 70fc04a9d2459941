import { listHeld } from '../../../shared/authority/authority.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { BOX_COLUMN } from '../../../shared/workbook/examination-boxes.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import {
  HR_PROTECTION,
  isKeptByHr,
  isMarkOfRecap,
  type SheetProtection,
} from '../../../shared/workbook/sheet-protection.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'
import type {
  GoogleError,
  GoogleWorkspace,
  RestoredProtection,
} from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { loadAbsentHolders } from '../access/load-absent-holders.ts'
import { instantNow, type Context } from '../context.ts'
import { isRefusal } from './is-refusal.ts'
import { addProblem } from './tell-refusal.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import type { SpreadsheetSweep } from '../intake/sweep-spreadsheet.ts'
import { localizeWorker } from '../worker-text.ts'

type Wanted = Parameters<GoogleWorkspace['protectSheets']>[1][number]

const SLOTS_OF_HR = new Set(PEOPLE_TABS.filter(isKeptByHr).map(({ key }) => key))
/**
 * Puts protections back that were taken away, weakened or opened to others, and lets them follow the
 * people whose role `hr` is in force (G11). What was put back is an entry of the ledger.
 * Throws `GoogleError` where Google does not answer; what it refuses becomes a problem of the agency.
 */
export async function protectTabs(
  context: Context,
  agency: Agency,
  { sheets, tabs, startedAt }: Pick<SpreadsheetSweep, 'sheets' | 'tabs' | 'startedAt'>,
): Promise<void> {
  const authority = await loadAuthority(context, agency)
  const worker = context.workerEmail.toLowerCase()
  const gone = new Set(
    (await loadAbsentHolders(context, agency, authority)).flatMap(({ grant, lapses }) =>
      lapses && grant.role === 'hr' ? [grant.email] : [],
    ),
  )
  const held = listHeld(authority).flatMap(({ role, email }) => (role === 'hr' ? [email] : []))
  const hr = [...new Set(held.filter((email) => !gone.has(email))), worker]
  const slotOf = new Map(tabs.map(({ sheetId, slot }) => [sheetId, slot]))
  const wanted = sheets.flatMap(({ sheetId, protections: standing }): Wanted[] => {
    if (SLOTS_OF_HR.has(slotOf.get(sheetId) ?? '')) {
      return [{ sheetId, description: HR_PROTECTION, editors: hr, standing }]
    }
    const own = standing.find(({ description }) => isMarkOfRecap(description))
    return own && !slotOf.has(sheetId)
      ? [
          {
            sheetId,
            description: own.description,
            editors: [worker],
            openColumn: openColumnOf(own, sheetId),
            standing,
          },
        ]
      : []
  })
  try {
    const restored = await context.google.protectSheets(agency.spreadsheetId, wanted)
    // An editor who goes because *Akses* has just changed, or who has left, was none too many.
    const { changedAt } = authority
    const isFollowing = changedAt !== undefined && changedAt >= startedAt
    await tell(context, agency, {
      restored: restored.filter(
        ({ fault, removed }) =>
          fault !== 'editors' || (removed.some((email) => !gone.has(email)) && !isFollowing),
      ),
      titleOf: (id) => sheets.find(({ sheetId }) => sheetId === id)?.title ?? String(id),
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    await tellRefusal(context, agency.id, error)
  }
}

/** Left open as it stands where the tab has boxes in that column, else closed. */
function openColumnOf({ gaps }: SheetProtection, sheetId: number): number | undefined {
  const column = typeof gaps === 'object' ? gaps.column : undefined
  return column === BOX_COLUMN && sheetId === recapTabOf({ key: 'today' }).sheetId
    ? column
    : undefined
}

async function tell(
  context: Context,
  agency: Agency,
  {
    restored,
    titleOf,
  }: {
    readonly restored: readonly RestoredProtection[]
    readonly titleOf: (sheetId: number) => string
  },
): Promise<void> {
  if (restored.length === 0) return
  const at: Instant = instantNow(context)
  const tabs = restored.map(({ sheetId, fault, removed }) => ({
    title: titleOf(sheetId),
    fault,
    removed,
  }))
  await context.store.transaction(({ protections }) => protections.record(agency.id, { tabs, at }))
  context.log({
    event: 'protections-restored',
    level: 'warning',
    agencyId: agency.id,
    tabs: tabs.length,
    faults: [...new Set(tabs.map(({ fault }) => fault))].join(),
  })
}

async function tellRefusal(
  context: Context,
  agencyId: string,
  { message }: GoogleError,
): Promise<void> {
  await addProblem(context, agencyId, {
    code: 'protection-refused',
    where: localizeWorker((text) => text.protections()),
    message: localizeWorker((text) => text.protectionRefused(message)),
  })
  context.log({ event: 'protections-refused', level: 'warning', agencyId })
}
