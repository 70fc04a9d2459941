/** Offices that issue circulars, as they stand in capitals above a text and above a signature. */
export const OFFICES =
  'GUBERNUR|BUPATI|WALI ?KOTA|MENTERI|SEKRETARIS (?:DAERAH|JENDERAL)|KEPALA (?:BADAN|DINAS|LEMBAGA)'
