import { changedDays } from '../../../shared/addenda/changed-days.ts'
import type { LateEntry } from '../../../shared/addenda/list-addenda.ts'
import { identitiesAmong } from '../../../shared/authority/identities.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import type { RosterEntry } from '../../../shared/model/roster.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import type { RecordedTab, TabVersion } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { compareEvaluations } from '../month/compare-evaluations.ts'
import type { Context } from '../context.ts'
import { whenTabsWereRead } from '../ledger/load-agency-facts.ts'
import { evaluateAt } from '../month/evaluate-at.ts'
import { ledgerAt } from '../month/ledger-at.ts'
import { authorityAfter } from '../ledger/load-authority.ts'
import { loadDeletedRows } from '../ledger/load-deleted-rows.ts'
import type { Sides } from './read-late-entries.ts'
import type { Seal } from './sealed-month.ts'

type TabEffect = Extract<LateEntry, { kind: 'tab' }>

/** Read as one: of *Aturan* alone, with the mark that its clauses stand in *Pasal*, nothing would be in force. */
const REGULATIONS: ReadonlySet<string> = new Set(['policies', 'clauses'])

/**
 * Tabs changed after a month was closed that touch it, each by its last change: the month is evaluated
 * over what was sealed with that one tab as it stands now, *Aturan* and *Pasal* as one. What alters neither
 * outcome, limit, finding nor roster of the month is left out.
 */
export async function findTabEffects(
  context: Context,
  agency: Agency,
  { seal, sealed, present }: Sides,
): Promise<TabEffect[]> {
  const { ledger } = context.store
  const changes = await listChanges(context, agency, { seal, sealed, present })
  if (changes.length === 0) return []

  const before = await ledger.latestTabs(agency.id, seal.throughSequence)
  const { throughSequence } = present
  const acceptedBlocks = await ledger.listAcceptedImports(agency.id, throughSequence)
  const acts = await context.store.authority.list(agency.id, { through: throughSequence })
  const { identities } = authorityAfter(acts)
  const deletedRows = await loadDeletedRows(context.store, agency.id, acts)
  const known = new Set(sealed.configuration.employees.map(({ id }) => id))
  const when = { month: seal.month, asOf: seal.asOf }
  const asSealed = { ledger: sealed, ...when, takesKept: true }
  const evaluation = await evaluateAt(context, agency, asSealed)

  const effects: TabEffect[] = []
  for (const tabs of readTogether(changes)) {
    const last = tabs.at(-1)!
    const readBy = {
      acceptedBlocks,
      deletedRows,
      identities: identitiesAmong(identities, known),
      ...whenTabsWereRead(agency, last.recordedAt),
    }
    const read = readConfiguration(withTabs(before, tabs), readBy)
    const other = {
      configuration: withBeginning(read, present.configuration),
      identities: readBy.identities,
    }
    const changed = await ledgerAt(context, agency, { ...seal, ...other })
    const evaluated = await evaluateAt(context, agency, { ledger: changed, ...when })
    const compared = compareEvaluations(evaluation, evaluated, changed.configuration)
    const days = changedDays(
      { outcomes: evaluation.outcomes, roster: rosterOf(sealed.configuration, seal) },
      { outcomes: evaluated.outcomes, roster: rosterOf(changed.configuration, seal) },
    )
    const limits = compared.limits.length
    const findings = compared.findings.length
    if (days.length + limits + findings === 0) continue
    const { sequence, recordedAt } = last
    const title = tabs.map((tab) => titleOf(tab, before)).join(', ')
    effects.push({ kind: 'tab', sequence, recordedAt, title, days, limits, findings })
  }
  return effects
}

/** The last versions of tabs that may touch the month and are others than it was sealed over. */
async function listChanges(
  { store: { ledger } }: Pick<Context, 'store'>,
  agency: Agency,
  { seal, present: { throughSequence } }: Sides,
): Promise<RecordedTab[]> {
  const before = new Map(
    (await ledger.latestTabDigests(agency.id, seal.throughSequence)).map(({ slot, digest }) => [
      slot,
      digest,
    ]),
  )
  const now = await ledger.latestTabDigests(agency.id, throughSequence)
  const slots = now
    .filter(({ slot, digest }) => mayTouch(slot, seal) && before.get(slot) !== digest)
    .map(({ slot }) => slot)
  const bounds = { after: seal.throughSequence, before: throughSequence + 1 }
  const found = await Promise.all(slots.map((slot) => ledger.findTab(agency.id, slot, bounds)))
  return found.flatMap((tab) => tab ?? [])
}

/** What the ledger tells is not in a tab. */
function withBeginning(
  configuration: Configuration,
  { beginning }: Pick<Configuration, 'beginning'>,
): Configuration {
  return beginning ? { ...configuration, beginning } : configuration
}

function rosterOf({ roster }: Pick<Configuration, 'roster'>, { month }: Seal): RosterEntry[] {
  return roster.filter((row) => row.month === month).flatMap(entriesOf)
}

/** The roster of another month has nothing to say of this one. */
function mayTouch(slot: string, { month }: Seal): boolean {
  return !slot.includes(':') || slot.endsWith(`:${month}`)
}

/** Tabs that are read as one together, the last changed at the end. */
function readTogether(changes: readonly RecordedTab[]): RecordedTab[][] {
  const groups = Map.groupBy(changes, ({ slot }) => (REGULATIONS.has(slot) ? 'policies' : slot))
  return [...groups.values()].map((tabs) => tabs.toSorted((a, b) => a.sequence - b.sequence))
}

function withTabs(tabs: readonly TabVersion[], changed: readonly TabVersion[]): TabRows[] {
  const slots = new Set(changed.map(({ slot }) => slot))
  return [...tabs.filter(({ slot }) => !slots.has(slot)), ...changed].filter(({ gone }) => !gone)
}

/** A tab that is gone bears the title that it had. */
function titleOf(tab: TabVersion, before: readonly TabVersion[]): string {
  return tab.title || (before.find(({ slot }) => slot === tab.slot)?.title ?? tab.slot)
}
