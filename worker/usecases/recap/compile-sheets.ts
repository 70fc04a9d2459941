import type { RecapKind } from '../../../shared/contract/index.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { AgencySettings } from '../../../shared/model/agency.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { compileAddenda } from '../../../shared/recaps/addenda/compile-addenda.ts'
import {
  compileRecap,
  KINDS_OF_FILED,
  type RecapInput,
} from '../../../shared/recaps/compile-recap.ts'
import type { OverseenAgency } from '../../../shared/recaps/regency/overseen-agency.ts'
import type { RecapScope } from '../../../shared/recaps/recap-scope.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { withSealLine } from '../../../shared/recaps/seal-line.ts'
import type { Agency } from '../../ports/store.ts'
import { collectProblems, type ProblemsToShow } from '../diagnostics/collect-problems.ts'
import type { Context } from '../context.ts'
import { loadAddenda } from '../sealed/load-addenda.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { loadMonth } from '../month/load-month.ts'
import { readSealed } from '../sealed/read-sealed.ts'
import { getSource } from '../ledger/recap-source.ts'
import { findSeal } from '../sealed/sealed-month.ts'

export interface SheetsRequest {
  readonly month: Month
  readonly kinds: readonly RecapKind[]
  /** The last ledger entry that counts. */
  readonly throughSequence: number
  readonly asOf: Instant
  readonly scope?: RecapScope
  /** Asked for the kind `regency` alone. */
  readonly readOverseen?: (settings: AgencySettings) => Promise<readonly OverseenAgency[]>
  /** Told before people are evaluated. */
  readonly onLoaded?: (counts: { people: number }) => Promise<void>
}

/** Of a closed month too they show what is now. */
const PRESENT_KINDS: readonly RecapKind[] = ['diagnostics', 'proposed-roster', 'regency']

/**
 * The recaps of a month, in the order of `kinds`. Of a closed month they are the sealed sheets; kinds
 * that a seal does not keep are compiled over what it rests on, *Adendum* over what came since. Throws
 * `DomainError` `seal-broken`.
 */
export async function compileSheets(
  context: Context,
  agency: Agency,
  request: SheetsRequest,
): Promise<{ readonly people: number; readonly sheets: RecapSheet[] }> {
  const seal = await findSeal(context.store, agency.id, request.month)
  const kept = seal && (await readSealed(context, agency, seal))
  const inputs = new Map<'present' | 'sealed', Promise<RecapInput>>()

  function inputAt(basis: 'present' | 'sealed'): Promise<RecapInput> {
    const known = inputs.get(basis)
    if (known) return known
    const rests = basis === 'sealed' && seal ? { ...request, ...restingOn(seal) } : request
    const input = loadInput(context, agency, rests, basis === 'sealed' ? kept?.problems : undefined)
    inputs.set(basis, input)
    return input
  }

  async function compile(kind: RecapKind): Promise<RecapSheet> {
    if (kind === 'addenda') return compileAddenda(await loadAddenda(context, agency, request))
    if (!seal || PRESENT_KINDS.includes(kind)) return compileRecap(kind, await inputAt('present'))
    const sheet = kept?.sheets.get(kind) ?? compileRecap(kind, await inputAt('sealed'))
    return withSealLine(sheet, seal)
  }

  const sheets: RecapSheet[] = []
  for (const kind of request.kinds) sheets.push(await compile(kind))
  const outcomes = kept?.evaluation.outcomes ?? []
  const [input] = await Promise.all(inputs.values())
  const people =
    input?.facts.employees.length ?? new Set(outcomes.map(({ employeeId }) => employeeId)).size
  return { people, sheets }
}

function restingOn({
  throughSequence,
  asOf,
}: Pick<SheetsRequest, 'throughSequence' | 'asOf'>): Pick<
  SheetsRequest,
  'throughSequence' | 'asOf'
> {
  return { throughSequence, asOf }
}

/** Loads and evaluates once, for all recaps that rest on it. */
async function loadInput(
  context: Context,
  agency: Agency,
  { month, kinds, throughSequence, asOf, scope, readOverseen, onLoaded }: SheetsRequest,
  keptProblems: ProblemsToShow | undefined,
): Promise<RecapInput> {
  const { employees } = (await loadConfiguration(context, agency, throughSequence)).configuration
  await onLoaded?.({ people: employees.length })
  const withFiled = kinds.some((kind) => KINDS_OF_FILED.includes(kind))
  const loaded = await loadMonth(context, agency, { month, asOf, throughSequence, withFiled })
  const { configuration, quarantined, evaluation, filed } = loaded
  const problems =
    keptProblems ?? (await collectProblems(context, agency, { ...configuration, quarantined }))
  return {
    facts: { ...configuration, problems: problems.cells },
    ...(filed && { filed }),
    evaluation,
    spreadsheet: problems.spreadsheet,
    quarantined: problems.quarantined,
    formsBehind: problems.formsBehind,
    source: await getSource(context, agency, { ...loaded, asOf }),
    ...(scope && { scope }),
    ...(kinds.includes('regency') &&
      readOverseen && { overseen: await readOverseen(configuration.settings) }),
  }
}
