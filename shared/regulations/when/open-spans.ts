import type { CivilDate } from '../../model/civil-date.ts'

/** Where what is said has no beginning, or no end: before and after every regulation. */
export const FIRST_DAY = '1900-01-01' as CivilDate
export const LAST_DAY = '2999-12-31' as CivilDate
