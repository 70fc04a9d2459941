/** What is not in order with a month, said before anything else. */
export interface MonthNoticeText {
  noPolicy(month: string): string
  noRoster(month: string): string
  /** A unit whose name is among those that a clause exempts, and that is not marked so (U1). */
  unitNotMarked(asked: { unit: string; named: string; clause: string }): string
  /** `days` of the month that the calendar knows. */
  noHolidays(month: string, days: readonly number[]): string
  noRamadan(month: string): string
}

export const recapNoticesEn: MonthNoticeText = {
  noPolicy: (month) =>
    `No regulation is in force in ${month}: nothing is asked, so no day counts. Fill in the tab Policies.`,
  noRoster: (month) => `No roster stands for ${month}. Fill in the tab Roster of the month.`,
  unitNotMarked: ({ unit, named, clause }) =>
    `${unit}: is this unit ${named}, which has no work from home by ${clause}? If so, write Yes in the column Exempt from WFH of the tab Units; if not, choose No, checked.`,
  noHolidays: (month, days) =>
    `No holidays stand for ${month}; the calendar knows ${days.join(', ')}. Fill in the tab Holidays.`,
  noRamadan: (month) =>
    `Ramadan falls into ${month} and is not in the tab Holidays: standard hours count. Choose Pantau > Holidays.`,
}
