import type { RecapTab } from './tab-declaration.ts'

/** Tabs that the worker writes (WORKBOOK.md), by key and title; their content is a recap's. */
export const RECAP_TABS = [
  recapTab('summary', 'Ringkasan', 'Summary', true),
  recapTab('attendance', 'Rekap Kehadiran', 'Attendance Recap', true),
  recapTab('performance', 'Rekap Kinerja', 'Performance Recap', true),
  recapTab('schedule', 'Rekap Jadwal', 'Schedule Recap', true),
  recapTab('travel', 'Rekap Perjalanan', 'Travel Recap', true),
  recapTab('office-presence', 'Daftar Hadir Kantor', 'Office Presence', true),
  recapTab('daily-evaluation', 'Evaluasi Harian', 'Daily Evaluation', true),
  recapTab('personal-report', 'Laporan Kinerja Harian', 'Daily Performance Report', true),
  recapTab('findings', 'Temuan', 'Findings', true),
  recapTab('proposed-roster', 'Usulan Jadwal', 'Proposed Roster', true),
  recapTab('diagnostics', 'Diagnostik', 'Diagnostics', false),
  recapTab('regency', 'Rekap Kabupaten', 'Regency Recap', true),
] as const

export type RecapKey = (typeof RECAP_TABS)[number]['key']

function recapTab<K extends string>(
  key: K,
  id: string,
  en: string,
  monthly: boolean,
): RecapTab & { readonly key: K } {
  return { key, title: { id, en }, monthly }
}
