import type { RecapKind } from '../../../shared/contract/index.ts'
import { instantAt } from '../../../shared/calendar/zones.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import { addDays, datesOfMonth, type Month } from '../../../shared/model/civil-date.ts'
import { employeeIn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { letterOf, reopenedSince, type CoverLetter } from '../../../shared/model/cover-letter.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Language } from '../../../shared/model/language.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import { chainOf, saidBetween } from '../../../shared/government/government-words.ts'
import { figureAgency } from '../../../shared/recaps/regency/agency-figures.ts'
import type {
  AgencyResults,
  MissingPiece,
  OverseenAgency,
  ReadAgency,
} from '../../../shared/recaps/regency/overseen-agency.ts'
import { unitsInOrder } from '../../../shared/recaps/units-in-order.ts'
import { resultsOf } from '../../../shared/recaps/work-results/results-of.ts'
import { recapsDueOf } from '../../../shared/regulations/recaps-due.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { OverseenAt } from '../../ports/oversight-records.ts'
import type { Agency } from '../../ports/store.ts'
import { StoreUnavailableError } from '../../ports/store-errors.ts'
import { getAgency } from '../access/authorise.ts'
import { PortionOver, type Context } from '../context.ts'
import { describeError } from '../describe-error.ts'
import { describeFormProblems } from '../diagnostics/describe-form-problems.ts'
import { findFormsBehind } from '../intake/find-forms-behind.ts'
import { explainFailure } from '../google-failure.ts'
import { datesAround } from '../month/load-filed.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openMonth, type OpenMonth } from '../month/open-month.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { getMembers } from './oversee.ts'
import { getSource } from '../ledger/recap-source.ts'
import { asSealed } from '../sealed/as-sealed.ts'
import { readSealed } from '../sealed/read-sealed.ts'
import { findSeal } from '../sealed/sealed-month.ts'
import { workerText } from '../worker-text.ts'
import { isOvertaken } from '../with-patience.ts'

interface Asked {
  readonly month: Month
  readonly asOf: Instant
}

/** Whether any of the recaps shows agencies that are overseen. */
export function needsOverseen(kinds: readonly RecapKind[]): boolean {
  return kinds.some((kind) => getRecap(kind).needs.includes('overseen'))
}

/**
 * How each agency that `overseer` oversees stands now: what its figures will rest on, kept with the
 * job. Of a closed month it is what was sealed. Throws `DomainError` `not-allowed` where it oversees
 * none (G8).
 */
export async function fixOverseen(
  context: Context,
  overseer: Agency,
  asked: Asked,
): Promise<OverseenAt[]> {
  const { zone } = (await loadConfiguration(context, overseer)).configuration.settings
  const members = await getMembers(context, overseer)
  const overseen = []
  for (const memberId of members) {
    const member = await getAgency(context, memberId)
    overseen.push(await standingOf(context, member, { ...asked, zone, members }))
  }
  return overseen
}

/**
 * The figures of the agencies as they were fixed, one after the other: sums are kept, and what each
 * person did where a clause wants that sent up. One that
 * cannot be read, whose oversight was withdrawn since, or whose connection was ended before the month was over, is told as such and the others go on; a store that is out of reach says nothing of one.
 */
export async function loadOverseen(
  context: Context,
  overseer: Agency,
  { month, overseen }: { readonly month: Month; readonly overseen: readonly OverseenAt[] },
): Promise<OverseenAgency[]> {
  const members = await getMembers(context, overseer)
  const loaded: OverseenAgency[] = []
  for (const fixed of overseen) {
    const member = await getAgency(context, fixed.agencyId)
    const { id, name } = member
    try {
      if (!members.has(id)) {
        throw new DomainError('not-allowed', workerText(overseer.language).oversightWithdrawn())
      }
      loaded.push(await readMember(context, member, { month, fixed, language: overseer.language }))
    } catch (error) {
      if (error instanceof PortionOver || error instanceof StoreUnavailableError) throw error
      const reason = explainFailure(error, overseer.language)
      loaded.push({ kind: 'unread', id, name, standing: fixed.standing, reason })
      context.log({
        event: 'overseen-unread',
        level: 'warning',
        agencyId: overseer.id,
        memberId: id,
        reason: describeError(error),
      })
    }
  }
  return loaded
}

async function standingOf(
  context: Context,
  agency: Agency,
  {
    month,
    asOf,
    zone,
    members,
  }: Asked & { readonly zone: Zone; readonly members: ReadonlySet<string> },
): Promise<OverseenAt> {
  const { store } = context
  const acts = await store.seals.listActs(agency.id, month)
  const lastAct = acts.findLast(({ at }) => toMinute(at) <= toMinute(asOf))
  const seal = lastAct?.kind === 'seal' ? lastAct : undefined
  const monthEnd = instantAt(addDays(datesOfMonth(month).at(-1)!, 1), '00:00', zone)
  const recap = await store.recapJobs.findFirstDone(agency.id, {
    month,
    kind: 'travel',
    from: monthEnd,
    until: asOf,
  })
  const letterActs = await store.ledger.listLetterActs(agency.id, month)
  const letter = letterOf(letterActs)
  const reopenings = acts.flatMap(({ kind, at }) => (kind === 'reopen' ? [at] : []))
  const letterReopenedAt = reopenedSince(letter, letterActs, reopenings)
  const forms = await store.forms.list(agency.id)
  const below = await store.oversight.listMembers(agency.id)
  return {
    agencyId: agency.id,
    throughSequence: seal?.throughSequence ?? (await entryNow(context, agency)),
    asOf: seal?.asOf ?? asOf,
    standing: {
      closedAt: seal?.at ?? null,
      recappedAt: recap?.asOf ?? null,
      letter: withoutNames(letter),
      ...(letterReopenedAt && { letterReopenedAt }),
      lastSweptAt: agency.lastSweptAt,
      formProblems: agency.disconnectedAt
        ? []
        : describeFormProblems({
            agency,
            settings: { zone },
            forms,
            behind: await findFormsBehind(context, agency, forms),
          }),
      beyond: below.filter(({ memberId }) => !members.has(memberId)).length,
    },
  }
}

/** Where its projections stand; of one whose ledger cannot be read, where that ends: to read it fails later, and is told. */
async function entryNow(context: Context, agency: Agency): Promise<number> {
  try {
    return (await followLedger(context, agency)).throughSequence
  } catch (error) {
    if (isOvertaken(error) || error instanceof PortionOver) throw error
    return context.store.ledger.lastSequence(agency.id)
  }
}

/** Names stay in the agency's own ledger. */
function withoutNames(letter: CoverLetter): CoverLetter {
  return { ...letter, receipts: letter.receipts.map((receipt) => ({ ...receipt, name: '' })) }
}

async function readMember(
  context: Context,
  agency: Agency,
  {
    month,
    fixed,
    language,
  }: { readonly month: Month; readonly fixed: OverseenAt; readonly language: Language },
): Promise<ReadAgency> {
  const { throughSequence, asOf } = fixed
  const seal = await findSeal(context.store, agency.id, month)
  const isSealed = seal?.throughSequence === throughSequence && seal.at === fixed.standing.closedAt
  const at = { month, asOf, throughSequence }
  const opened = await openMonth(context, agency, at)
  const loaded = isSealed
    ? {
        ...opened,
        evaluation: asSealed(
          opened.evaluation,
          (await readSealed(context, agency, seal)).evaluation,
        ),
      }
    : opened
  const { configuration: facts, evaluation } = loaded
  const quarantined = await loaded.countQuarantined()
  const { disconnectedAt } = agency
  const dues = recapsDueOf(facts.regulations ?? [], month)
  const due = dues.find(({ recap }) => recap === 'travel')
  const asked = dues.find(({ recap }) => recap === 'performance')
  if (disconnectedAt && !fixed.standing.closedAt && disconnectedAt < monthOverFrom(facts, month)) {
    const at = momentInWords(disconnectedAt, facts.settings.zone, language)
    throw new DomainError('agency-disconnected', workerText(language).overseenDisconnected(at))
  }
  return {
    kind: 'read',
    id: agency.id,
    name: facts.settings.agencyName || agency.name,
    between: saidBetween(facts.settings.government),
    figures: figureAgency({ facts, evaluation, quarantined }),
    missing: missingPieces(facts, month),
    receivers: chainOf(facts.settings.government, facts.settings.language).slice(1),
    ...(due && { dueOn: due.dueOn }),
    ...(asked && { results: await readResults(loaded, asked.clause) }),
    standing: fixed.standing,
    source: await getSource(context, agency, { ...loaded, asOf }),
  }
}

/** What each person did by the reports that count (K7). */
async function readResults(
  { configuration, evaluation: { month, people }, filed }: OpenMonth,
  clause: string,
): Promise<AgencyResults> {
  const dates = datesAround(datesOfMonth(month))
  const { submissions } = await filed({ ...dates, forms: ['daily-report'] })
  const results = resultsOf(people, submissions)
  const employees = configuration.employees.map((one) => employeeIn(one, month))
  return {
    clause,
    people: unitsInOrder({ ...configuration, employees })
      .flatMap((unit) => unit.employees)
      .flatMap(({ id, name }) => {
        const its = results.get(id)
        return its ? [{ id, name, ...its }] : []
      }),
  }
}

function missingPieces(
  { employees, roster, policies }: Configuration,
  month: Month,
): MissingPiece[] {
  return [
    ...(employees.length === 0 ? (['staff'] as const) : []),
    ...(roster.some((row) => row.month === month) ? [] : (['roster'] as const)),
    ...(policies.length === 0 ? (['policy'] as const) : []),
  ]
}

/** A job's as-of instant is of whole minutes; what happened in that minute counts. */
function toMinute(instant: string): string {
  return instant.slice(0, 16)
}
