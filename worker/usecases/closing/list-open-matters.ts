import type { OpenMatter } from '../../../shared/contract/index.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { dateItIsFor } from '../../../shared/intake/review-row.ts'
import { datesOfMonth, monthOf, type Month } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { turns } from '../desk/find-on-desk.ts'
import { findAwaiting } from '../month/find-awaiting.ts'
import { followLedger } from '../month/follow-ledger.ts'
import type { OpenMonth } from '../month/open-month.ts'
import type { Unheard } from './find-unheard.ts'

const LISTED = 12
const READ_AT_ONCE = 200
const NOBODY = ''

/**
 * What of an open month waits, for or of whom, those with the most first: what HR may ask about before they
 * close it. Costs by what waits.
 */
export async function listOpenMatters(
  context: Context,
  agency: Agency,
  { opened, unheard }: { readonly opened: OpenMonth; readonly unheard: Unheard },
): Promise<OpenMatter[]> {
  const { configuration, evaluation } = opened
  const { byId } = directoryOf(configuration)
  const nameOf = (id: EmployeeId): string => byId.get(id)?.name ?? id
  const waiting = await listWaiting(context, agency, evaluation.month)
  const deciders = (wanted: readonly Waiting[]): string[] =>
    wanted.map(({ decider }) => (decider === NOBODY ? '' : nameOf(decider)))
  const unsure = evaluation.outcomes.filter(({ code }) => code === 'unsure')
  const uncounted = await listUncounted(context, agency, evaluation.month)
  return [
    matter('reviews', deciders(waiting.filter((one) => !one.isObjection))),
    matter('objections', deciders(waiting.filter(({ isObjection }) => isObjection))),
    matter(
      'quarantined',
      uncounted.map(([id]) => (id === undefined ? '' : nameOf(id))),
    ),
    matter(
      'unsure',
      unsure.map(({ employeeId }) => nameOf(employeeId)),
    ),
    matter('unheard', unheard.people.map(nameOf)),
  ].filter(({ count }) => count > 0)
}

function matter(kind: OpenMatter['kind'], names: readonly string[]): OpenMatter {
  const who = [...Map.groupBy(names, (name) => name)]
    .map(([name, its]) => ({ name, count: its.length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return { kind, count: names.length, who: who.slice(0, LISTED) }
}

interface Waiting {
  readonly isObjection: boolean
  /** On whose desk it lies; empty where nobody is recorded. */
  readonly decider: EmployeeId
}

async function listWaiting(context: Context, agency: Agency, month: Month): Promise<Waiting[]> {
  const followed = await followLedger(context, agency)
  const { configuration } = followed
  const { projections } = context.store
  const undecided = await projections.listUndecided(agency.id)
  if (undecided.length === 0) return []
  const turnOf = await turns(context, agency, followed)
  const { byId } = directoryOf(configuration)
  const found: Waiting[] = []
  for (let start = 0; start < undecided.length; start += READ_AT_ONCE) {
    const part = undecided.slice(start, start + READ_AT_ONCE)
    const refs = part.map(({ ref }) => ref)
    const read = await projections.findSubmissions(agency.id, refs)
    const awaiting = await findAwaiting(context, agency, followed, read)
    const byRef = new Map(awaiting.map((submission) => [submission.ref, submission]))
    for (const filing of part) {
      const submission = byRef.get(filing.ref)
      if (!submission || !concerns(submission, month, configuration)) continue
      const subject = byId.get(filing.subjectId)
      const decider = (subject && turnOf(filing, subject).holders.at(-1)) ?? NOBODY
      found.push({ isObjection: isObjection(submission), decider })
    }
  }
  return found
}

/** Of each filing that does not count and may be about the month, whom it names. */
async function listUncounted(
  { store }: Context,
  agency: Agency,
  month: Month,
): Promise<(readonly EmployeeId[])[]> {
  const dates = datesOfMonth(month)
  const [first, last] = [dates[0]!, dates.at(-1)!]
  const waiting = await store.projections.listWaiting(agency.id, first)
  return waiting.flatMap(({ said }) => {
    if (said.kind !== 'quarantined') return []
    const { bearsOn, employeeIds = [] } = said.filing ?? {}
    const from = typeof bearsOn === 'object' ? bearsOn.from : bearsOn?.slice(0, 10)
    return from !== undefined && from > last ? [] : [employeeIds]
  })
}

function concerns(submission: Submission, month: Month, configuration: Configuration): boolean {
  if (submission.kind === 'permit') {
    return monthOf(submission.from) <= month && month <= monthOf(submission.until)
  }
  return monthOf(dateItIsFor(submission, configuration.settings.zone)) === month
}

function isObjection(submission: Submission): boolean {
  return submission.kind === 'permit' && submission.permitKind === 'attendance-correction'
}
