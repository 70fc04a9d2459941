import type { RecapTab } from './tab-declaration.ts'

/** Tabs that the worker writes (WORKBOOK.md), by key and title; their content is a recap's. */
export const RECAP_TABS = [
  recapTab('summary', 'Ringkasan', 'Summary', 'month'),
  recapTab('attendance', 'Rekap Kehadiran', 'Attendance Recap', 'month'),
  recapTab('performance', 'Rekap Kinerja', 'Performance Recap', 'month'),
  recapTab('schedule', 'Rekap Jadwal', 'Schedule Recap', 'month'),
  recapTab('travel', 'Rekap Perjalanan', 'Travel Recap', 'month'),
  recapTab('office-presence', 'Daftar Hadir Kantor', 'Office Presence', 'month'),
  recapTab('daily-evaluation', 'Evaluasi Harian', 'Daily Evaluation', 'day'),
  recapTab('personal-report', 'Laporan Kinerja Harian', 'Daily Performance Report', 'person-month'),
  recapTab('findings', 'Temuan', 'Findings', 'month'),
  recapTab('proposed-roster', 'Usulan Jadwal', 'Proposed Roster', 'month'),
  recapTab('contacts', 'Kontak', 'Contacts', 'person-day'),
  recapTab('diagnostics', 'Diagnostik', 'Diagnostics', 'standing'),
  recapTab('addenda', 'Adendum', 'Addenda', 'month'),
  recapTab('regency', 'Rekap Kabupaten', 'Regency Recap', 'month'),
  recapTab('today', 'Hari Ini', 'Today', 'standing'),
] as const

export type RecapKey = (typeof RECAP_TABS)[number]['key']

function recapTab<K extends string>(
  key: K,
  id: string,
  en: string,
  scope: RecapTab['scope'],
): RecapTab & { readonly key: K } {
  return { key, title: { id, en }, monthly: scope === 'month', scope }
}
