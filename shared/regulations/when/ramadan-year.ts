import { addDays, type CivilDate } from '../../model/civil-date.ts'
import type { DateSpan } from '../../model/regulation.ts'

/** "Ramadan 1447 H", "Ramadhan 1447 Hijriah/2026 Masehi", "Ramadan 1447 AH". */
export const RAMADAN_YEAR =
  /(?<=rama(?:dan|dhan)|puasa) (?:tahun )?(?<year>1[345]\d{2})(?!\d)(?: ?(?:h(?:ijri?y?ah)?|ah)(?![a-z]))?(?: ?\/ ?(?<common>\d{4}) ?(?:m(?:asehi)?|ce|ad)(?![a-z]))?/

/** The first of Ramadan as it is calculated, a day or two from what is announced: twelve moons are 354 days and 11/30. */
const FIRST_OF_1400 = '1980-07-14' as CivilDate
const DAYS_A_YEAR = 354 + 11 / 30
const DAYS_A_MONTH = 30
/** No Ramadan is announced further from its calculation, and the next is eleven months away. */
const MARGIN = 5

/** Dates within which a year's Ramadan lies, and no other's; *Hari Libur* says on which of them. */
export function ramadanOf(year: number): DateSpan {
  const first = addDays(FIRST_OF_1400, Math.round((year - 1400) * DAYS_A_YEAR))
  return { from: addDays(first, -MARGIN), until: addDays(first, DAYS_A_MONTH + MARGIN) }
}

/** Whether two years that stand beside each other, "1447 H/2026 M", are one: where the second is named at all. */
export function isOneYear({ from, until }: DateSpan, common: string | undefined): boolean {
  return common === undefined || [from, until].some((date) => date.startsWith(common))
}

/** Of which year of the Hijra dates are those of `ramadanOf`. */
export function ramadanYearOf({ from, until }: DateSpan): number | undefined {
  const near = Math.round(((Number(from.slice(0, 4)) - 622) * 365.25) / DAYS_A_YEAR)
  return [near - 1, near, near + 1].find((year) => {
    const its = ramadanOf(year)
    return its.from === from && its.until === until
  })
}
