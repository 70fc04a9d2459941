import type { LateEntry } from '../../shared/addenda/list-addenda.ts'
import { evaluateMonth } from '../../shared/evaluation/evaluate-month.ts'
import { monthOf, type CivilDate } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import type { RosterEntry } from '../../shared/model/roster.ts'
import { readConfiguration } from '../../shared/workbook/read-configuration.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import type { Agency, LedgerEntry, TabVersion } from '../ports/store.ts'
import { compareEvaluations, type ComparedOutcome } from './compare-evaluations.ts'
import type { Context } from './context.ts'
import { assembleFacts, type LoadedFacts } from './load-agency-facts.ts'
import type { Seal } from './sealed-month.ts'

type TabEffect = Extract<LateEntry, { kind: 'tab' }>
type Day = TabEffect['days'][number]

/**
 * Tabs changed after a month was closed that touch it, each by its last change: the month is evaluated
 * over what was sealed with that one tab as it stands now. A tab that alters neither outcome, limit,
 * finding nor roster of the month is left out.
 */
export async function findTabEffects(
  context: Context,
  agency: Agency,
  {
    seal,
    sealed,
    present,
    entries,
  }: {
    readonly seal: Seal
    readonly sealed: LoadedFacts
    readonly present: LoadedFacts
    /** Of the ledger, after the seal. */
    readonly entries: readonly LedgerEntry[]
  },
): Promise<TabEffect[]> {
  const { ledger, forms } = context.store
  const lastOf = new Map(
    entries.flatMap((entry) => (entry.kind === 'tab' ? [[entry.key, entry] as const] : [])),
  )
  const touching = [...lastOf.values()].filter(({ key }) => mayTouch(key, seal))
  if (touching.length === 0) return []

  const before = await ledger.latestTabs(agency.id, seal.throughSequence)
  const after = await ledger.latestTabs(agency.id, present.ledgerSequence)
  const raws = await ledger.listSubmissions(agency.id, seal.throughSequence)
  const sources = { forms: await forms.list(agency.id), raws, reviews: sealed.facts.reviews }
  const when = { month: seal.month, asOf: seal.asOf }
  const evaluation = evaluateMonth(sealed.facts, when)

  return touching.flatMap((entry): TabEffect[] => {
    const tab = after.find(({ slot }) => slot === entry.key)
    if (!tab || before.some(({ slot, digest }) => slot === tab.slot && digest === tab.digest)) {
      return []
    }
    const configuration = readConfiguration(withTab(before, tab))
    const { facts } = assembleFacts(agency, { configuration, ...sources })
    const changed = evaluateMonth(facts, when)
    const compared = compareEvaluations(evaluation, changed, facts)
    const days = uniqueDays([
      ...changedOutcomes(evaluation.outcomes, changed.outcomes),
      ...changedRoster(sealed.facts.roster, facts.roster).filter(
        ({ date }) => monthOf(date) === seal.month,
      ),
    ])
    const limits = compared.limits.length
    const findings = compared.findings.length
    if (days.length + limits + findings === 0) return []
    return [
      {
        kind: 'tab',
        sequence: entry.sequence,
        recordedAt: parseInstant(entry.recordedAt),
        title: titleOf(tab, before),
        days,
        limits,
        findings,
      },
    ]
  })
}

/** The roster of another month has nothing to say of this one. */
function mayTouch(slot: string, { month }: Seal): boolean {
  return !slot.includes(':') || slot.endsWith(`:${month}`)
}

function withTab(tabs: readonly TabVersion[], tab: TabVersion): TabRows[] {
  return [...tabs.filter(({ slot }) => slot !== tab.slot), tab].filter(({ gone }) => !gone)
}

/** A tab that is gone bears the title that it had. */
function titleOf(tab: TabVersion, before: readonly TabVersion[]): string {
  return tab.title || (before.find(({ slot }) => slot === tab.slot)?.title ?? tab.slot)
}

function changedOutcomes(
  before: readonly ComparedOutcome[],
  after: readonly ComparedOutcome[],
): Day[] {
  const values = (outcomes: readonly ComparedOutcome[]): [Day, string][] =>
    outcomes.map(({ employeeId, date, code, flags, lateMinutes, earlyMinutes }) => [
      { employeeId, date },
      JSON.stringify([code, flags.toSorted(), lateMinutes, earlyMinutes]),
    ])
  return changedDays(values(before), values(after))
}

function changedRoster(before: readonly RosterEntry[], after: readonly RosterEntry[]): Day[] {
  const values = (roster: readonly RosterEntry[]): [Day, string][] =>
    roster.map(({ employeeId, date, code }) => [{ employeeId, date }, code])
  return changedDays(values(before), values(after))
}

/** Days whose values differ, or that only one side has. */
function changedDays(
  before: readonly (readonly [Day, string])[],
  after: readonly (readonly [Day, string])[],
): Day[] {
  const [was, is] = [before, after].map((values) => Map.groupBy(values, ([day]) => keyOf(day)))
  return [...before, ...after].flatMap(([day]) => {
    const [from, to] = [was, is].map((side) =>
      side
        ?.get(keyOf(day))
        ?.map(([, value]) => value)
        .sort()
        .join(),
    )
    return from === to ? [] : [day]
  })
}

function uniqueDays(days: readonly Day[]): Day[] {
  const byKey = new Map(days.map((day) => [keyOf(day), day]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
}

function keyOf({ employeeId, date }: { employeeId: string; date: CivilDate }): string {
  return `${employeeId} ${date}`
}
