import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'

interface Answers {
  readonly hash: string
  readonly byQuestion: Map<string, unknown>
}

const answersOf = new WeakMap<object, Map<string, Answers>>()

/**
 * What the ledger says as it ends there: asked once for as long as it ends so. For what is little, and rests on its
 * entries alone.
 */
export function answersAt(
  store: object,
  { id }: Pick<Agency, 'id'>,
  { hash }: LedgerHead,
): <Answer>(question: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const all = answersOf.get(store) ?? new Map<string, Answers>()
  answersOf.set(store, all)
  const former = all.get(id)
  const { byQuestion } = former?.hash === hash ? former : { byQuestion: new Map<string, unknown>() }
  return async <Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> => {
    if (byQuestion.has(question)) return byQuestion.get(question) as Answer
    const answer = await ask()
    byQuestion.set(question, answer)
    all.set(id, { hash, byQuestion })
    return answer
  }
}
