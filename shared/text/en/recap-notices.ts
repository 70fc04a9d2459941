/** What is not in order with a month, said before anything else. */
export interface MonthNoticeText {
  noPolicy(month: string): string
  noRoster(month: string): string
  /** `days` of the month that the calendar knows. */
  noHolidays(month: string, days: readonly number[]): string
}

export const recapNoticesEn: MonthNoticeText = {
  noPolicy: (month) =>
    `No regulation is in force in ${month}: nothing is asked, so no day counts. Fill in the tab Policies.`,
  noRoster: (month) => `No roster stands for ${month}. Fill in the tab Roster of the month.`,
  noHolidays: (month, days) =>
    `No holidays stand for ${month}; the calendar knows ${days.join(', ')}. Fill in the tab Holidays.`,
}
