import type { Localized } from './language.ts'

export type MonthRecap =
  | 'summary'
  | 'attendance'
  | 'performance'
  | 'schedule'
  | 'travel'
  | 'office-presence'
  | 'findings'

/** What the recaps of a month are called that a regulation may want by a day. */
export const MONTH_RECAP_TITLES: Readonly<Record<MonthRecap, Localized>> = {
  summary: { id: 'Ringkasan', en: 'Summary' },
  attendance: { id: 'Rekap Kehadiran', en: 'Attendance Recap' },
  performance: { id: 'Rekap Kinerja', en: 'Performance Recap' },
  schedule: { id: 'Rekap Jadwal', en: 'Schedule Recap' },
  travel: { id: 'Rekap Perjalanan', en: 'Travel Recap' },
  'office-presence': { id: 'Daftar Hadir Kantor', en: 'Office Presence' },
  findings: { id: 'Temuan', en: 'Findings' },
}
