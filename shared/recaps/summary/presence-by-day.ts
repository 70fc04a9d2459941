import { localTimeOf } from '../../calendar/zones.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { Zone } from '../../model/agency.ts'
import type { CivilDate } from '../../model/civil-date.ts'

/** A working day of the month; what is not known yet, or not limited, is null. */
export interface DayPresence {
  readonly date: CivilDate
  /** People with the code H, and with WFH. */
  readonly office: number | null
  readonly home: number | null
  /** Of those held against the quota, the share at the office, and the largest allowed one, 0–1. */
  readonly share: number | null
  readonly limit: number | null
}

/** Every working day of the month, also blank ones and those to come: the table keeps its size. */
export function presenceByDay(
  { days, outcomes, asOf }: Pick<MonthEvaluation, 'days' | 'outcomes' | 'asOf'>,
  zone: Zone,
): DayPresence[] {
  const today = localTimeOf(asOf, zone).date
  const outcomesOn = Map.groupBy(outcomes, ({ date }) => date)
  return days
    .filter(({ workingDay }) => workingDay)
    .map(({ date, asked, quotaBase, quotaOffice, maxOffice }) => {
      if (!asked || date > today)
        return { date, office: null, home: null, share: null, limit: null }
      const count = (wanted: 'H' | 'WFH'): number =>
        (outcomesOn.get(date) ?? []).filter(({ code }) => code === wanted).length
      const isLimited = quotaBase > 0 && maxOffice !== null
      return {
        date,
        office: count('H'),
        home: count('WFH'),
        share: isLimited ? quotaOffice / quotaBase : null,
        limit: isLimited ? maxOffice / quotaBase : null,
      }
    })
}
