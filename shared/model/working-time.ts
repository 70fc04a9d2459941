/** Local `HH:MM` times; an end at or before the start is on the next day. */
export interface ShiftHours {
  readonly start: string
  readonly end: string
}

/** Working hours of a week; times are local `HH:MM`. The end of each day follows by arithmetic. */
export interface WeeklyHours {
  /** Working minutes of a week without breaks: 37.5 hours are 2250. */
  readonly weeklyMinutes: number
  readonly start: string
  readonly breakStart: string
  readonly breakMinutes: number
  readonly fridayBreakStart: string
  readonly fridayBreakMinutes: number
}
