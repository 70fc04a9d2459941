import type { Zone } from '../../../shared/model/agency.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { personalDataText } from '../../../shared/personal-data/personal-data-text.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import type { CorrectionAct } from '../../ports/correction-records.ts'
import { addMilliseconds } from '../context.ts'
import { localizeWorker } from '../worker-text.ts'

/** UU 27/2022, Articles 30 and 41: three times 24 hours from the request on. */
const ANSWER_WITHIN_MS = 3 * 24 * 3_600_000

/** What people asked on *Data saya* and nobody answered: one line for all, without whose it is. */
export function describeCorrections(acts: readonly CorrectionAct[], zone: Zone): Problem[] {
  const answered = new Set(acts.flatMap(({ act, id }) => (act === 'answered' ? [id] : [])))
  const waiting = acts.filter(({ act, id }) => act === 'asked' && !answered.has(id))
  const [first] = waiting
  if (!first) return []
  const dueAt = addMilliseconds(first.at, ANSWER_WITHIN_MS)
  return [
    {
      code: 'correction-asked',
      where: { id: personalDataText('id').title, en: personalDataText('en').title },
      message: localizeWorker((text, language) =>
        text.correctionsAsked(
          waiting.length,
          momentInWords(first.at, zone, language),
          momentInWords(dueAt, zone, language),
        ),
      ),
    },
  ]
}
