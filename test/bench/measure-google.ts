import { evaluateMonth } from '../../shared/evaluation/evaluate-month.ts'
import type { AgencyFacts } from '../../shared/model/facts.ts'
import { compileRecap } from '../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { SEALED_KINDS } from '../../worker/usecases/sealed/sealed-month.ts'
import { startLocalGoogle, type LocalGoogle } from '../worker/google/local-google.ts'
import { BENCH_AS_OF, BENCH_MONTH } from './generated/bench-year.ts'
import { factsOfMonth } from './generated/facts-of-month.ts'

/** What writing an agency's whole set of recaps asked of Google. */
export interface CallCost {
  readonly reads: number
  readonly writes: number
  /** Of the largest request. */
  readonly mostBytes: number
}

/** First time, nothing changed, one person's submission less. */
export type GoogleCosts = readonly [first: CallCost, nothing: CallCost, onePerson: CallCost]

async function measure(people: number): Promise<GoogleCosts> {
  const facts = factsOfMonth(people)
  const [, ...others] = facts.submissions
  const local = await startLocalGoogle()
  try {
    const cost = async (given: AgencyFacts, sequence: number): Promise<CallCost> => {
      await local.google.writeRecaps(local.spreadsheetId, recapsOf(given, sequence))
      return takeCost(local)
    }
    const first = await cost(facts, 1)
    const nothing = await cost(facts, 1)
    return [first, nothing, await cost({ ...facts, submissions: others }, 2)]
  } finally {
    await local.close()
  }
}

function recapsOf(facts: AgencyFacts, ledgerSequence: number): RecapSheet[] {
  const evaluation = evaluateMonth(facts, { month: BENCH_MONTH, asOf: BENCH_AS_OF })
  const source = {
    ledgerSequence,
    ledgerHash: 'a'.repeat(64),
    snapshot: 'bench',
    rulesVersion: '1',
    asOf: BENCH_AS_OF,
  }
  const input = { facts, evaluation, quarantined: 0, waiting: [], formsBehind: [], source }
  return SEALED_KINDS.map((kind) => compileRecap(kind, input))
}

function takeCost(local: LocalGoogle): CallCost {
  const sizes = local.calls.map(({ body }) => Buffer.byteLength(JSON.stringify(body ?? {})))
  const writes = local.calls.filter(isWrite).length
  const cost = { reads: local.calls.length - writes, writes, mostBytes: Math.max(...sizes) }
  local.forget()
  return cost
}

function isWrite({ method }: { readonly method: string }): boolean {
  return method.endsWith('batchUpdate')
}

console.log(JSON.stringify(await measure(Number(process.argv[2] ?? '250'))))
