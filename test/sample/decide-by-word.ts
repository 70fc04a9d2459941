import { REVIEW_DECISION, findChoiceKey } from '../../shared/workbook/choices.ts'
import { callerOf } from './caller-of.ts'
import type { Product } from './product.ts'
import type { SampleAgency, SampleDecision, SampleResponse } from './sample-agency.ts'
import type { LiveAgency } from './set-up-agency.ts'

/**
 * Who decides a permit in the sidebar, by their own word: another than who filed it, where that person
 * could change the cell of the own permit. Undefined where the cell does.
 */
export function decidedByWord(agency: SampleAgency): (filed: SampleResponse) => string | undefined {
  const editors = agency.access.filter(({ role }) => role !== 'pembaca')
  const hr = agency.access.filter(({ role }) => role === 'hr')
  return ({ form, employeeId, decision }) => {
    const own = agency.employees.find(({ id }) => id === employeeId)
    const couldDecide = editors.some(({ email }) => email === own?.email)
    if (form !== 'permit' || !decision || !couldDecide) return undefined
    const others = [...hr, ...editors.filter(({ unitCode }) => unitCode === own?.unitCode)]
    return others.find(({ email }) => email !== own?.email)?.email
  }
}

export async function decideByWord(
  { worker }: Product,
  { agencyId }: LiveAgency,
  {
    by,
    ref,
    decision,
  }: { readonly by: string; readonly ref: string; readonly decision: SampleDecision },
): Promise<void> {
  const key = findChoiceKey(REVIEW_DECISION, decision.decision) ?? 'approved'
  const request = { decisions: [{ ref, decision: key, note: decision.note }] }
  const { refused } = await worker.application.decideAtDesk(callerOf(by), agencyId, request)
  if (refused.length > 0) throw new Error(`${by} may not decide ${ref}: ${refused[0]?.why}`)
}
