import { RULES_VERSION } from '../../shared/evaluation/rules-version.ts'
import { interpretSubmission } from '../../shared/intake/interpret-submission.ts'
import type { IntakeContext } from '../../shared/intake/interpret-submission.ts'
import { listRenamed } from '../../shared/intake/name-options.ts'
import { quarantinedFiling } from '../../shared/intake/quarantined-filing.ts'
import { submissionRef } from '../../shared/intake/submission-ref.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { DomainError } from '../ports/domain-error.ts'
import { sha256 } from '../ports/ledger-hash.ts'
import type { Attribution, ProjectionState } from '../ports/projection-records.ts'
import type {
  Agency,
  AgencyForm,
  LedgerEntry,
  RecordedSubmission,
  Records,
  SettlementAct,
} from '../ports/store.ts'
import { lastDateOf, subjectOf } from './attribute-submission.ts'
import type { Context } from './context.ts'
import {
  intakeOf,
  loadConfiguration,
  nameAnswers,
  type LoadedConfiguration,
} from './load-agency-facts.ts'
import { touchedByTabs } from './touched-by-tabs.ts'
import { workerText } from './worker-text.ts'

const ENTRIES_PER_TRANSACTION = 2000
const ATTEMPTS = 5
/** Tabs by which a submission is attributed and read. */
const BASIS_SLOTS: readonly string[] = ['settings', 'units', 'employees']

/** The agency's projections as they follow its ledger now. */
export interface Followed extends LoadedConfiguration {
  readonly throughSequence: number
  /** See `ProjectionState`. */
  readonly basis: string
}

/**
 * Brings the agency's projections up to the ledger's end: whose each new submission is, and which
 * people's months what is new touches; those are forgotten, to be evaluated when they are asked for.
 * A change of staff, units, settings, questions, their options or rules begins anew. Where another moves the
 * projections at the same time, it goes on from there; throws `DomainError` `lease-lost` where that
 * does not end.
 */
export async function followLedger(context: Context, agency: Agency): Promise<Followed> {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const followed = await tryFollow(context, agency)
    if (followed) return followed
  }
  throw new DomainError('lease-lost', workerText(agency.language).leaseLost())
}

/** Undefined where another moved the projections meanwhile. */
async function tryFollow(context: Context, agency: Agency): Promise<Followed | undefined> {
  // In this order: the ledger is never shorter than what was made of it.
  const known = await context.store.projections.find(agency.id)
  const throughSequence = await context.store.ledger.lastSequence(agency.id)
  const loaded = await loadConfiguration(context, agency, throughSequence)
  const forms = await context.store.forms.list(agency.id)
  const follower = createFollower(context, agency, { loaded, forms, throughSequence })

  try {
    let state = await follower.takeTabs(known)
    while (state.throughSequence < throughSequence) state = await follower.takeEntries(state)
    return { ...loaded, throughSequence, basis: state.basis }
  } catch (error) {
    if (error instanceof Moved) return undefined
    throw error
  }
}

/** Ends a transaction that rests on projections as they no longer are. */
class Moved extends Error {}

function createFollower(
  context: Context,
  agency: Agency,
  {
    loaded,
    forms,
    throughSequence,
  }: {
    readonly loaded: LoadedConfiguration
    readonly forms: readonly AgencyForm[]
    readonly throughSequence: number
  },
) {
  const basis = basisOf(loaded, forms)
  const intake = intakeOf(agency, loaded.configuration)

  async function advance(
    { projections }: Pick<Records, 'projections'>,
    before: ProjectionState | undefined,
    after: ProjectionState,
  ): Promise<ProjectionState> {
    if (await projections.advance(agency.id, before, after)) return after
    throw new Moved()
  }

  return {
    async takeTabs(known: ProjectionState | undefined): Promise<ProjectionState> {
      if (known?.basis !== basis) {
        return context.store.transaction(async (records) => {
          await records.projections.clear(agency.id)
          const state = { throughSequence: 0, basis, tabsThroughSequence: throughSequence }
          return advance(records, known, state)
        })
      }
      if (known.tabsThroughSequence === throughSequence) return known
      const before = await loadConfiguration(context, agency, known.tabsThroughSequence)
      const touched = touchedByTabs(before, loaded)
      return context.store.transaction(async (records) => {
        await records.projections.dropPersonMonths(agency.id, touched)
        return advance(records, known, { ...known, tabsThroughSequence: throughSequence })
      })
    },

    async takeEntries(state: ProjectionState): Promise<ProjectionState> {
      const entries = await context.store.ledger.listEntries(
        agency.id,
        state.throughSequence,
        Math.min(ENTRIES_PER_TRANSACTION, throughSequence - state.throughSequence),
      )
      return context.store.transaction(async (records) => {
        const touched = await attribute(records, agency, { entries, forms, intake })
        await records.projections.dropPersonMonths(agency.id, touched)
        const last = entries.at(-1)?.sequence ?? throughSequence
        return advance(records, state, { ...state, throughSequence: last })
      })
    },
  }
}

/** Puts what the entries say of submissions. Returns whose months they touch. */
async function attribute(
  { projections }: Records,
  agency: Agency,
  {
    entries,
    forms,
    intake,
  }: {
    readonly entries: readonly LedgerEntry[]
    readonly forms: readonly AgencyForm[]
    readonly intake: IntakeContext
  },
): Promise<EmployeeId[]> {
  const arrived = entries.flatMap(readEntry)
  const known = new Map(
    (
      await projections.findAttributions(
        agency.id,
        arrived.map(({ raw }) => raw),
      )
    ).map((attribution) => [keyOf(attribution), attribution]),
  )
  const changed = new Map<string, Attribution>()
  const touched: Attribution[] = []
  const claimed = (await listQuarantined(projections, agency, [...known.values()])).flatMap((raw) =>
    claimsOf(nameAnswers(raw, forms), intake),
  )
  for (const { sequence, raw, replaces } of arrived) {
    const key = keyOf(raw)
    const before = known.get(key)
    const first = Math.min(before?.firstSequence ?? Infinity, replaces ?? sequence)
    const isOlder = before && !comesAfter(raw, before, replaces)
    if (isOlder && first === before.firstSequence) continue
    const named = nameAnswers(raw, forms)
    const attribution = isOlder
      ? { ...before, firstSequence: first }
      : attributionOf(named, intake, { first, body: sequence })
    if (attribution.problem) claimed.push(...claimsOf(named, intake))
    known.set(key, attribution)
    changed.set(key, attribution)
    touched.push(attribution, ...(before ? [before] : []))
  }
  await projections.putAttributions(agency.id, [...changed.values()])

  const reviewed = entries.flatMap(({ kind, key }) =>
    kind === 'review' || kind === 'review-row' ? [key] : [],
  )
  touched.push(...(await projections.findAttributionsByRef(agency.id, reviewed)))
  const settled = entries.flatMap(readSettled)
  return [...new Set([...peopleOf(touched, intake), ...claimed, ...settled])]
}

/** Of these, what is in quarantine so far. */
async function listQuarantined(
  projections: Records['projections'],
  agency: Agency,
  attributions: readonly Attribution[],
): Promise<RawSubmission[]> {
  const refs = attributions.filter(({ problem }) => problem !== null).map(({ ref }) => ref)
  return refs.length > 0 ? projections.readSubmissions(agency.id, refs) : []
}

/** Whom a submission in quarantine may be about. */
function claimsOf(raw: RawSubmission, intake: IntakeContext): readonly EmployeeId[] {
  return quarantinedFiling(raw, intake)?.employeeIds ?? []
}

/** Whose days HR settled. */
function readSettled({ kind, body }: LedgerEntry): EmployeeId[] {
  if (kind !== 'settlement' || body === null) return []
  return (JSON.parse(body) as SettlementAct).days.map(({ employeeId }) => employeeId)
}

interface Arrived {
  readonly sequence: number
  readonly raw: RawSubmission
  /** Of the entry whose contents a purge took. */
  readonly replaces?: number
}

/** A submission whose contents were purged comes with the purge. */
function readEntry({ sequence, kind, body }: LedgerEntry): Arrived[] {
  if (body === null) return []
  if (kind === 'submission') return [{ sequence, raw: JSON.parse(body) as RawSubmission }]
  if (kind !== 'purge') return []
  const purged = JSON.parse(body) as RecordedSubmission
  return [{ sequence, raw: purged.raw, replaces: purged.sequence }]
}

/** The latest version counts; of it, what a purge left. */
function comesAfter(raw: RawSubmission, known: Attribution, replaces?: number): boolean {
  if (raw.lastSubmittedAt !== known.lastSubmittedAt) {
    return raw.lastSubmittedAt > known.lastSubmittedAt
  }
  return replaces === known.bodySequence
}

function attributionOf(
  raw: RawSubmission,
  intake: IntakeContext,
  sequences: { readonly first: number; readonly body: number },
): Attribution {
  const interpretation = interpretSubmission(raw, intake)
  const submission = interpretation.kind === 'attributed' ? interpretation.submission : null
  return {
    formId: raw.formId,
    responseId: raw.responseId,
    formKind: raw.formKind,
    ref: submissionRef(raw),
    lastSubmittedAt: raw.lastSubmittedAt,
    firstSequence: sequences.first,
    bodySequence: sequences.body,
    subjectId: submission ? subjectOf(submission) : '',
    unitCode: submission?.kind === 'weekly-plan' ? submission.unitCode : '',
    untilDate: lastDateOf(submission, raw, intake.zone),
    problem: interpretation.kind === 'quarantined' ? interpretation.problem : null,
  }
}

/** A weekly plan is about everyone of its unit. */
function peopleOf(
  attributions: readonly Attribution[],
  { configuration }: IntakeContext,
): EmployeeId[] {
  const units = new Set(attributions.map(({ unitCode }) => unitCode))
  const ofUnits = configuration.employees.filter(({ unitCode }) => units.has(unitCode))
  const ids = [
    ...attributions.map(({ subjectId }) => subjectId),
    ...(units.size > 0 ? ofUnits.map(({ id }) => id) : []),
  ]
  return [...new Set(ids)].filter((id) => id !== '')
}

function keyOf({ formId, responseId }: Pick<Attribution, 'formId' | 'responseId'>): string {
  return `${formId}\n${responseId}`
}

function basisOf({ tabs }: LoadedConfiguration, forms: readonly AgencyForm[]): string {
  const digests = tabs
    .filter(({ slot }) => BASIS_SLOTS.includes(slot))
    .map(({ slot, digest }) => `${slot} ${digest}`)
  const questions = forms.map(({ kind, bindings, optionLists }) => [
    kind,
    bindings,
    ...listRenamed(kind, optionLists),
  ])
  return sha256(canonicalJson([RULES_VERSION, digests.sort(), questions]))
}
