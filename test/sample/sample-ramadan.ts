import { ANNOUNCED_RAMADANS } from '../../shared/calendar/holiday-decrees.ts'
import type { SampleHoliday } from './sample-agency.ts'

/** The row of *Hari Libur* that HR has accepted for the Ramadan of a year. */
export function sampleRamadan(year: number): SampleHoliday {
  const known = ANNOUNCED_RAMADANS.find(({ from }) => from.startsWith(`${year}-`))
  if (!known) throw new RangeError(`No Ramadan of ${year} was announced`)
  const { hijriYear, from, until } = known
  return { date: from, until, name: `Ramadan ${hijriYear} H`, kind: 'ramadan' }
}
