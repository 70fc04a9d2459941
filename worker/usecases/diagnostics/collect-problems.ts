import { setImmediate as breathe } from 'node:timers/promises'

import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { monthOf } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { dateInWords } from '../../../shared/text/date-in-words.ts'
import { identifierName } from '../../../shared/text/identifier-name.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { monthNotices } from '../../../shared/recaps/summary/month-notices.ts'
import { localizeWorker } from '../worker-text.ts'
import type { Agency } from '../../ports/store.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { describeAccessProblems } from './describe-access-problems.ts'
import { describeCalendar } from './describe-calendar.ts'
import { describeCorrections } from './describe-corrections.ts'
import { describeChangedClauses } from './describe-changed-clauses.ts'
import { describeAccepted, describeEvidence } from './describe-evidence.ts'
import { describeFormProblems } from './describe-form-problems.ts'
import { findLocaleProblem } from './describe-locale.ts'
import { describeSelfDecided } from './describe-self-decided.ts'
import { describeRecapsDue } from './describe-recaps-due.ts'
import { describeRestorations } from './describe-restorations.ts'
import { describeSharing } from './describe-sharing.ts'
import { describeAuthority } from '../access/describe-authority.ts'
import { answersAt } from '../ledger/remembered-answers.ts'
import { listVanished } from '../intake/list-filings.ts'
import { findFormsBehind } from '../intake/find-forms-behind.ts'

/** What is not in order, beside submissions that do not count yet. */
export interface Problems {
  /** Of the spreadsheet as a whole. */
  readonly spreadsheet: readonly Problem[]
  /** Cells that cannot be read, of all tabs. */
  readonly cells: readonly Problem[]
  readonly formsBehind: readonly Problem[]
}

/** What the tab *Diagnostik* shows. */
export interface ProblemsToShow extends Problems {
  readonly quarantined: readonly Problem[]
}

/** A week: HR looks at *Diagnostik* at least as often. */
const VANISHED_AT_MOST = 20
const TOLD_FOR_MS = 7 * 24 * 3_600_000
/** Before every instant. */
const EVER = '' as Instant

export async function collectProblems(
  context: Context,
  agency: Agency,
  configuration: Configuration,
): Promise<Problems> {
  const { settings, problems } = configuration
  const now = instantNow(context)
  const forms = await context.store.forms.list(agency.id)
  const behind = await findFormsBehind(context, agency, forms)
  const head = await context.store.ledger.findHead(agency.id)
  const once = answersAt(context.store, agency, head)
  const at = { zone: settings.zone, head }
  const access = await describeAccessProblems(context, agency, at)
  const locale = findLocaleProblem(agency.locale)
  const since = addMilliseconds(now, -TOLD_FOR_MS)
  const { protections, evidence, ledger, corrections } = context.store
  const told = <Act extends { readonly at: Instant }>(acts: readonly Act[]): Act[] =>
    acts.filter((act) => act.at >= since)
  const parts: readonly (() => readonly Problem[] | Promise<readonly Problem[]>)[] = [
    () => (locale ? [locale] : []),
    () => noticesNow(configuration, now),
    () => describeCalendar(configuration),
    () => describeRecapsDue(context, agency, configuration, head),
    () => describeChangedClauses(context, agency, at),
    async () => describeVanished(await listVanished(context, agency, configuration), configuration),
    async () =>
      describeEvidence(
        told(await once('evidence', () => evidence.list(agency.id, EVER))),
        settings.zone,
      ),
    async () =>
      describeAccepted(
        told(await once('losses', () => ledger.listAcceptedLosses(agency.id, EVER))),
        settings.zone,
      ),
    async () =>
      describeRestorations(
        told(await once('protections', () => protections.list(agency.id, EVER))),
        settings.zone,
      ),
    () => describeSharing(context, agency, head),
    () => describeSelfDecided(context, agency, configuration),
    async () =>
      describeCorrections(
        await once('corrections', () => corrections.list(agency.id)),
        settings.zone,
      ),
    () => describeAuthority(context, agency, { ...at, since }),
  ]
  const spreadsheet: Problem[] = []
  for (const part of parts) {
    // Of thousands of people all of them together hold the thread up, as the store answers at once.
    await breathe()
    spreadsheet.push(...(await part()))
  }
  return {
    spreadsheet,
    cells: [...access, ...problems, ...agency.reviewProblems],
    formsBehind: describeFormProblems({ agency, settings, forms, behind, now }),
  }
}

/** What is not in order with the present month. */
export function noticesNow(
  configuration: Parameters<typeof monthNotices>[0],
  now: Instant,
): Problem[] {
  const { date } = localTimeOf(now, configuration.settings.zone)
  return monthNotices(configuration, monthOf(date))
}

/** Who has filings and was taken out of *Pegawai*: told in the words of that tab, the first few by number. */
function describeVanished(
  ids: readonly string[],
  configuration: Pick<Configuration, 'employees'>,
): Problem[] {
  const { title } = getPeopleTab('employees')
  const { byId } = directoryOf(configuration)
  return ids.slice(0, VANISHED_AT_MOST).map((id) => ({
    code: 'person-vanished',
    where: title,
    message: localizeWorker((text, language) => {
      const { name = '', employedUntil: until } = byId.get(id) ?? {}
      return until === undefined
        ? text.personVanished(identifierName(id))
        : text.rowDeleted(name, identifierName(id), dateInWords(until, language))
    }),
  }))
}
