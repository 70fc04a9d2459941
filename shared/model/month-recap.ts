import type { Localized } from './language.ts'

/** What the recaps of a month are called that a regulation may want by a day. */
export const MONTH_RECAP_TITLES = {
  summary: { id: 'Ringkasan', en: 'Summary' },
  attendance: { id: 'Rekap Kehadiran', en: 'Attendance Recap' },
  performance: { id: 'Rekap Kinerja', en: 'Performance Recap' },
  schedule: { id: 'Rekap Jadwal', en: 'Schedule Recap' },
  travel: { id: 'Rekap Perjalanan', en: 'Travel Recap' },
  'office-presence': { id: 'Daftar Hadir Kantor', en: 'Office Presence' },
  findings: { id: 'Temuan', en: 'Findings' },
} as const satisfies Readonly<Record<string, Localized>>

export type MonthRecap = keyof typeof MONTH_RECAP_TITLES
