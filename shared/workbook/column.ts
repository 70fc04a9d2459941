import type { Localized } from '../model/language.ts'
import { YES_NO } from './choices.ts'
import type { CellKind, Choice, ColumnDeclaration, TabWriter } from './tab-declaration.ts'

/** Declares a column; what is not said is what its kind usually has. */
export function column(
  key: string,
  id: string,
  en: string,
  kind: CellKind,
  options: {
    required?: boolean
    note?: readonly [id: string, en: string] | Localized
    widthPx?: number
    choices?: readonly Choice[]
    writer?: TabWriter
    isRead?: true
    former?: readonly string[]
  } = {},
): ColumnDeclaration {
  const note = options.note ?? defaultNote(kind)
  const choices = options.choices ?? (kind === 'yes-no' ? YES_NO : undefined)
  return {
    key,
    title: { id, en },
    kind,
    required: options.required ?? false,
    note: 'id' in note ? note : { id: note[0], en: note[1] },
    widthPx: options.widthPx ?? 110,
    ...(choices && { choices }),
    ...(options.writer && { writer: options.writer }),
    ...(options.isRead && { isRead: options.isRead }),
    ...(options.former && { former: options.former }),
  }
}

function defaultNote(kind: CellKind): readonly [id: string, en: string] {
  switch (kind) {
    case 'employee-id':
      return [
        '18 angka NIP atau 16 angka NIK, sebagai teks.',
        '18 digits of NIP or 16 of NIK, as text.',
      ]
    case 'date':
      return ['Tanggal. Contoh: 05/07/2021', 'A date. Example: 05/07/2021']
    case 'yes-no':
      return ['Ya atau Tidak', 'Yes or No']
    case 'choice':
      return ['Pilih dari daftar.', 'Choose from the list.']
    case 'whole-number':
      return ['Bilangan bulat.', 'A whole number.']
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'date-time':
    case 'time':
    case 'coordinates':
    case 'roster-code':
      return ['', '']
  }
}
