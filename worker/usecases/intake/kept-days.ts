import type { AgencySettings } from '../../../shared/model/agency.ts'

/** Where *Pengaturan* does not say. */
const KEPT_DAYS = 90

/** For how many days answers stay in Google Forms; undefined where what *Pengaturan* says cannot be read. */
export function findKeptDays({
  answersKeptDays = KEPT_DAYS,
}: Pick<AgencySettings, 'answersKeptDays'>): number | undefined {
  return answersKeptDays === 'unclear' ? undefined : answersKeptDays
}
