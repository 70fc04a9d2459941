import type { AgencySettings } from '../../../shared/model/agency.ts'

/** Where *Pengaturan* does not say. */
const KEPT_DAYS = 90

/** For how many days answers stay in Google Forms. */
export function keptDays({ answersKeptDays }: Pick<AgencySettings, 'answersKeptDays'>): number {
  return answersKeptDays ?? KEPT_DAYS
}
