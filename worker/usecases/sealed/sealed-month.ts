import type { MonthSeal, RecapKind } from '../../../shared/contract/index.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { recapKinds } from '../../../shared/recaps/recaps.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { MonthAct, MonthClosing, SealedPart } from '../../ports/seal-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import type { ProblemsToShow } from '../diagnostics/collect-problems.ts'
import { answersAt } from '../ledger/remembered-answers.ts'
import type { ComparedMonth } from '../month/compare-evaluations.ts'

/** The recaps of a month that are sealed with it; all but what is about one day or person, or later. */
export const SEALED_KINDS = recapKinds(({ closed }) => closed === 'sealed')

export type Seal = Extract<MonthAct, { kind: 'seal' }>

/** What a seal keeps. */
export interface SealedMonth {
  readonly sheets: ReadonlyMap<RecapKind, RecapSheet>
  readonly evaluation: ComparedMonth
  /** Not in the ledger, and shown by recaps: as they were when the month was closed. */
  readonly problems: ProblemsToShow
}

const EVALUATION = 'evaluation'
const PROBLEMS = 'problems'

/** The seal under which the month is; undefined while it is open. */
export async function findSeal(
  { seals }: Pick<Records, 'seals'>,
  agencyId: string,
  month: Month,
): Promise<Seal | undefined> {
  const last = (await seals.listActs(agencyId, month)).at(-1)
  return last?.kind === 'seal' ? last : undefined
}

/** The same as the ledger ends there, asked once for as long as it does. */
export async function findSealAt(
  store: Pick<Records, 'seals'>,
  agency: Pick<Agency, 'id'>,
  { month, head }: { readonly month: Month; readonly head: LedgerHead },
): Promise<Seal | undefined> {
  const once = answersAt(store, agency, head)
  return once(`seal ${month}`, () => findSeal(store, agency.id, month))
}

/** A month as the store keeps it. */
export function toParts({ sheets, evaluation, problems }: SealedMonth): SealedPart[] {
  return [
    ...[...sheets].map(([name, sheet]) => ({ name, body: canonicalJson(sheet) })),
    { name: EVALUATION, body: canonicalJson(evaluation) },
    { name: PROBLEMS, body: canonicalJson(problems) },
  ]
}

/** The month that was kept. Throws `RangeError` where a part is missing. */
export function fromParts(parts: readonly SealedPart[]): SealedMonth {
  function read(name: string): unknown {
    const part = parts.find((candidate) => candidate.name === name)
    if (!part) throw new RangeError(`The sealed "${name}" is missing`)
    return JSON.parse(part.body)
  }
  const kinds = SEALED_KINDS.filter((kind) => parts.some(({ name }) => name === kind))
  return {
    sheets: new Map(kinds.map((kind) => [kind, read(kind) as RecapSheet])),
    evaluation: withCodesOfToday(read(EVALUATION) as ComparedMonth),
    // What was sealed before spreadsheets had problems of their own has none.
    problems: { spreadsheet: [], ...(read(PROBLEMS) as Partial<ProblemsToShow>) } as ProblemsToShow,
  }
}

/** Of these parts, the problems, where they are as they were sealed. */
export function readProblems(seal: Seal, parts: readonly SealedPart[]): ProblemsToShow | undefined {
  const part = parts.find(({ name }) => name === PROBLEMS)
  if (!part || sha256(part.body) !== seal.parts[PROBLEMS]) return undefined
  return JSON.parse(part.body) as ProblemsToShow
}

/** What was sealed while sick was `S` says `SK`, as it is compared with what says so. */
function withCodesOfToday(evaluation: ComparedMonth): ComparedMonth {
  return {
    ...evaluation,
    outcomes: evaluation.outcomes.map((outcome) =>
      (outcome.code as string) === 'S' ? { ...outcome, code: 'SK' } : outcome,
    ),
  }
}

/** The digest of each part, and one over all of them. */
export function digestParts(parts: readonly SealedPart[]): Pick<MonthClosing, 'parts' | 'digest'> {
  const digests = Object.fromEntries(parts.map(({ name, body }) => [name, sha256(body)]))
  return { parts: digests, digest: digestOf(digests) }
}

/** Names of parts that are not what was sealed: changed, missing, or added. Empty where all are. */
export function findChangedParts(seal: Seal, parts: readonly SealedPart[]): string[] {
  const found = digestParts(parts).parts
  const names = new Set([...Object.keys(seal.parts), ...Object.keys(found)])
  const changed = [...names].filter((name) => seal.parts[name] !== found[name]).sort()
  return digestOf(seal.parts) === seal.digest ? changed : ['digest', ...changed]
}

/** What callers see of a seal. */
export function toMonthSeal(seal: MonthClosing): MonthSeal {
  const { digest, throughSequence, asOf, snapshot, rulesVersion, by, at } = seal
  return { digest, throughSequence, asOf, snapshot, rulesVersion, closedBy: by, closedAt: at }
}

function digestOf(digests: Readonly<Record<string, string>>): string {
  return sha256(canonicalJson(digests))
}
