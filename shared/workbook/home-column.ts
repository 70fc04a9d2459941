import type { ColumnDeclaration } from './tab-declaration.ts'

/** The column of *Pegawai* in which homes stood in earlier versions; read there, and made no more. */
export const HOME_COLUMN: ColumnDeclaration = {
  key: 'home',
  title: { id: 'Koordinat Rumah', en: 'Home Coordinates' },
  kind: 'coordinates',
  required: false,
  // Asked of nobody, so that it is not missed.
  writer: 'worker',
  note: { id: '', en: '' },
  widthPx: 180,
}
