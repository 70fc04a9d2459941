import { normalizeHeader } from './header-row.ts'
import type { CellValue } from './tab-rows.ts'

/** Where a pasted export says who and when; columns are zero-based. */
export interface ClockInColumns {
  readonly id: number
  /** A column of dates, which the times of the row belong to. */
  readonly date: number | undefined
  /** Columns of times, or of dates with times, from left to right. */
  readonly times: readonly TimeColumn[]
  /** Columns with a header that means nothing here: names, departments, remarks. */
  readonly others: ReadonlySet<number>
}

export interface TimeColumn {
  readonly column: number
  /** Leaving: before the arrival of the same row, it is on the next day. */
  readonly leaving: boolean
}

/** Headers that machines and SIHadir give the person, the best first: a PIN is no NIP. */
const ID_HEADERS = [
  'nipnik nip nik nippegawai nomorinduk nomorindukpegawai employeeid',
  'idpegawai idkaryawan noid id userid pin acno enno badgenumber',
].flatMap((names) => names.split(' '))
const DATE_HEADERS = new Set(['tanggal', 'tgl', 'date', 'haritanggal', 'tanggalkerja', 'day'])
const TIME_HEADERS = new Set(
  [
    'waktu jam time scan absen jamabsen waktuabsen tanggalabsen waktukehadiran',
    'jamscan waktuscan tanggalscan scandate scantime checktime clocktime timestamp',
    'tanggalwaktu tanggaljam tglwaktu tgljam datetime dateandtime tanggaldanwaktu tanggaldanjam',
    'waktupresensi jampresensi',
  ].flatMap((names) => names.split(' ')),
)
const ARRIVING = /^(jam|scan|absen|waktu|presensi)?(masuk|datang)$|^(check|clock|scan|time)?in$/
const LEAVING = /^(jam|scan|absen|waktu|presensi)?(pulang|keluar)$|^(check|clock|scan|time)?out$/
const NUMBERED = /^(scan|jam|absen|waktu)\d{1,2}$/

/** The columns that a header row names; undefined where it does not say both who and when. */
export function findClockInColumns(cells: readonly CellValue[]): ClockInColumns | undefined {
  const { id, date, times, others } = nameColumns(cells)
  if (id === undefined || (date === undefined && times.length === 0)) return undefined
  return { id, date, times, others }
}

/** Which of the two a row of headers says, where it says only one. */
export function findHalfNamed(cells: readonly CellValue[]): 'id' | 'time' | undefined {
  const { id, date, times } = nameColumns(cells)
  if (id !== undefined) return 'id'
  return date !== undefined || times.length > 0 ? 'time' : undefined
}

function nameColumns(
  cells: readonly CellValue[],
): Omit<ClockInColumns, 'id'> & { readonly id: number | undefined } {
  const names = cells.map((cell) =>
    typeof cell === 'string' ? normalizeHeader(cell).replace(/[^\p{L}\p{N}]/gu, '') : '',
  )
  const ids = ID_HEADERS.map((header) => names.indexOf(header)).filter((column) => column >= 0)
  const date = names.findIndex((name) => DATE_HEADERS.has(name))
  const times = names.flatMap((name, column) => {
    const leaving = LEAVING.test(name)
    const isTime = leaving || TIME_HEADERS.has(name) || ARRIVING.test(name) || NUMBERED.test(name)
    return isTime ? [{ column, leaving }] : []
  })
  return {
    id: ids[0],
    date: date < 0 ? undefined : date,
    times,
    others: new Set(names.flatMap((name, column) => (name ? [column] : []))),
  }
}
