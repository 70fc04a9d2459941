import type { Localized } from '../../../model/language.ts'
import type { DayAmount } from '../../../model/policy-term.ts'
import type { When } from '../../../model/regulation.ts'
import { mostDays } from '../../../policy/asked-days.ts'
import type { BoundOffice } from '../../provision.ts'
import { daysOrShare } from '../../value-kinds.ts'
import { windowsOver } from '../../windows-over.ts'
import { mostCounted, windowInWords } from './cannot-keep.ts'

interface Days {
  readonly atMost?: DayAmount
  readonly atLeast?: DayAmount
  readonly within?: 'week' | 'month'
  readonly weeks?: number
}

/**
 * Why it lets every day be: nobody can have more, or none of its windows is ever over.
 *
 * @example idle({ atMost: { days: 5 } }, EACH_WORKING_DAY, office)?.en // 'at most 5 days, and a week has no more than 5'
 */
export function idle(
  { atMost, atLeast, within, weeks }: Days,
  when: When,
  { workingDaysPerWeek, windows }: BoundOffice,
): Localized | undefined {
  const window = windowInWords({ within, weeks })
  const asked = windows(within === 'month' ? 'month' : { weeks: weeks ?? 1 })
  const over = windowsOver(asked, window, atLeast !== undefined)
  if (over || atLeast || !atMost) return over
  const all = mostCounted({ within, weeks }, when, workingDaysPerWeek)
  if (mostDays(atMost, { onDuty: all }) < all) return undefined
  return {
    id: `paling banyak ${daysOrShare.format(atMost, 'id')}${'days' in atMost ? ' hari' : ''}, dan ${window.id} memang tidak lebih dari ${all} hari yang dihitung`,
    en: `at most ${daysOrShare.format(atMost, 'en')}${'days' in atMost ? ' days' : ''}, and ${window.en} has no more than ${all} that count`,
  }
}
