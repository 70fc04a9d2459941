import type { CalculatedYear } from '../../shared/calendar/propose-holidays.ts'

/** Calculates the holidays of a year, as far as they can be. */
export interface HolidayCalendar {
  calculate(year: number): Promise<CalculatedYear>
}
