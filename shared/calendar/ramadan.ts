import type { CivilDate } from '../model/civil-date.ts'

/** Months of fasting as the government set them, first and last day. */
const RAMADANS: readonly { hijriYear: number; from: CivilDate; until: CivilDate }[] = [
  { hijriYear: 1441, from: '2020-04-24' as CivilDate, until: '2020-05-23' as CivilDate },
]

export function isRamadan(date: CivilDate): boolean {
  return RAMADANS.some(({ from, until }) => date >= from && date <= until)
}
