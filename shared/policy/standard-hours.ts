import type { PolicyParameters } from '../model/policy-record.ts'

/**
 * 37.5 hours a week from 07:30, break 60 minutes, Friday 90; in Ramadan 32.5 hours from 08:00,
 * break 30, Friday 60 (Perpres 21/2023, and the custom before it). Over five days that is
 * Mon–Thu 07:30–16:00, Fri 07:30–16:30; in Ramadan 08:00–15:00 and 08:00–15:30.
 */
export const STANDARD_HOURS: PolicyParameters['hours'] = {
  standard: {
    weeklyMinutes: 2250,
    start: '07:30',
    breakStart: '12:00',
    breakMinutes: 60,
    fridayBreakStart: '11:30',
    fridayBreakMinutes: 90,
  },
  ramadan: {
    weeklyMinutes: 1950,
    start: '08:00',
    breakStart: '12:00',
    breakMinutes: 30,
    fridayBreakStart: '11:30',
    fridayBreakMinutes: 60,
  },
}

/** The working day in two halves; duty on days off as long as a working day. */
export const STANDARD_SHIFTS: PolicyParameters['shifts'] = [
  { code: 'PG', start: '07:30', end: '12:00' },
  { code: 'SG', start: '12:00', end: '16:00' },
  { code: 'PK', start: '07:30', end: '16:00' },
]

export const STANDARD_PLACES: PolicyParameters['places'] = [{ code: 'WFA', isOffice: false }]
