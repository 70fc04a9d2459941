import { changedDays } from '../../../shared/addenda/changed-days.ts'
import type { LateEntry } from '../../../shared/addenda/list-addenda.ts'
import { identitiesAmong } from '../../../shared/authority/identities.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { monthOf } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { RosterEntry } from '../../../shared/model/roster.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import type { Agency, LedgerEntry, TabVersion } from '../../ports/store.ts'
import { compareEvaluations } from '../month/compare-evaluations.ts'
import type { Context } from '../context.ts'
import { assembleFacts, whenTabsWereRead, type LoadedFacts } from '../ledger/load-agency-facts.ts'
import { readAuthority } from '../ledger/load-authority.ts'
import type { Seal } from './sealed-month.ts'

type TabEffect = Extract<LateEntry, { kind: 'tab' }>

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
  const { ledger, attributions, forms } = context.store
  const lastOf = new Map(
    entries.flatMap((entry) => (entry.kind === 'tab' ? [[entry.key, entry] as const] : [])),
  )
  const touching = [...lastOf.values()].filter(({ key }) => mayTouch(key, seal))
  if (touching.length === 0) return []

  const before = await ledger.latestTabs(agency.id, seal.throughSequence)
  const accepted = await ledger.listAcceptedImports(agency.id, present.ledgerSequence)
  const after = await ledger.latestTabs(agency.id, present.ledgerSequence)
  const { identities } = await readAuthority(context.store, agency.id, present.ledgerSequence)
  const known = new Set(sealed.facts.employees.map(({ id }) => id))
  const raws = await ledger.listSubmissions(agency.id, seal.throughSequence)
  const owners = await attributions.list(agency.id, seal.throughSequence)
  const { reviews, pending, lateReviewRows = [], presenceReviews = [] } = sealed.facts
  const settlements = pending?.settlements ?? []
  const its = await forms.list(agency.id)
  const sources = {
    forms: its,
    raws,
    owners,
    reviews,
    settlements,
    lateReviewRows,
    presenceReviews,
  }
  const when = { month: seal.month, asOf: seal.asOf }
  const evaluation = evaluateMonth(sealed.facts, when)

  return touching.flatMap((entry): TabEffect[] => {
    const tab = after.find(({ slot }) => slot === entry.key)
    if (!tab || before.some(({ slot, digest }) => slot === tab.slot && digest === tab.digest)) {
      return []
    }
    const configuration = withBeginning(
      readConfiguration(withTab(before, tab), {
        acceptedBlocks: accepted,
        identities: identitiesAmong(identities, known),
        ...whenTabsWereRead(agency, parseInstant(entry.recordedAt)),
      }),
      present.facts,
    )
    const { facts } = assembleFacts({ configuration, ...sources })
    const changed = evaluateMonth(facts, when)
    const compared = compareEvaluations(evaluation, changed, facts)
    const days = changedDays(
      { outcomes: evaluation.outcomes, roster: rosterOf(sealed.facts, seal) },
      { outcomes: changed.outcomes, roster: rosterOf(facts, seal) },
    )
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

/** What the ledger tells is not in a tab. */
function withBeginning(
  configuration: Configuration,
  { beginning }: Pick<Configuration, 'beginning'>,
): Configuration {
  return beginning ? { ...configuration, beginning } : configuration
}

function rosterOf({ roster }: Pick<Configuration, 'roster'>, { month }: Seal): RosterEntry[] {
  return roster.filter(({ date }) => monthOf(date) === month)
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
