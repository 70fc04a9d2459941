import { proposeHolidays as proposalsFor } from '../../../shared/calendar/propose-holidays.ts'
import type { HolidayProposals } from '../../../shared/contract/index.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'

/** Rows that *Hari Libur* lacks of a year, as it was last read. */
export async function proposeHolidays(
  context: Context,
  agency: Agency,
  year: number,
): Promise<HolidayProposals> {
  const { configuration } = await loadConfiguration(context, agency)
  const calculated = await context.holidayCalendar.calculate(year)
  return { year, proposals: proposalsFor(calculated, configuration.holidays) }
}
