import type { Choice } from './tab-declaration.ts'

/**
 * Names in the column *Nama* of rows under the roster grid that hold totals, not a person; a reader
 * passes them over.
 */
export const ROSTER_TOTALS = [
  { key: 'office', title: { id: 'Jumlah di kantor', en: 'In the office' } },
  { key: 'home', title: { id: 'Jumlah di rumah', en: 'At home' } },
  { key: 'quota', title: { id: 'Batas di kantor', en: 'Limit in the office' } },
] as const satisfies readonly Choice[]
