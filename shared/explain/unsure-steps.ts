import { epochMsOf } from '../model/instant.ts'
import {
  fileReachesTo,
  isFileAwaited,
  isPastedUncounted,
  machineFileOf,
} from '../outcome/machine-file.ts'
import { dayAskedOf, indexPending } from '../outcome/pending-on.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { getForm } from '../workbook/forms.ts'
import { step, type Scene, type Step } from './scene.ts'

/** What has not come of a day that is not sure, what would settle it, and who did (RULES.md §3.0). */
export function unsureSteps({ facts, person, text, language, when }: Scene): Step[] {
  const { outcome, day } = person
  const isUnsure = outcome.code === 'unsure'
  if (!isUnsure && !outcome.flags.includes('settled')) return []
  const pending = indexPending(facts.pending)
  const asked = dayAskedOf(person)
  const file = machineFileOf(facts)
  const reached = fileReachesTo(file, day.date)
  const settlement = pending.settlement(asked)
  return [
    ...pending.formsBehind(asked).map(({ kind, readAt }) => {
      const read = readAt === null ? null : when(epochMsOf(readAt))
      return step('rule', text.formBehind(getForm(kind).title[language], read), {
        decides: isUnsure,
      })
    }),
    ...(isFileAwaited(file, day.date) && reached
      ? [
          step('clock-in', text.machineFileAwaited(dateInWords(reached, language)), {
            decides: isUnsure,
          }),
        ]
      : []),
    ...(isPastedUncounted(file, asked)
      ? [step('clock-in', text.pastedNotCounted(), { decides: isUnsure })]
      : []),
    ...pending.quarantined(asked).map(({ ref, formKind }) =>
      step('submission', text.inQuarantine(getForm(formKind).title[language]), {
        ref,
        decides: isUnsure,
      }),
    ),
    ...(settlement && !isUnsure
      ? [
          step(
            'review',
            text.settled(settlement.by, when(epochMsOf(settlement.at)), settlement.reason),
            { at: settlement.at, decides: true },
          ),
        ]
      : []),
  ]
}
