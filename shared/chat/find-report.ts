import type { CivilDate } from '../model/civil-date.ts'
import { findDateInText } from '../workbook/cells/date-cell.ts'
import { ACTIVITIES_PER_REPORT } from '../workbook/forms/daily-report.ts'

/** A day's report as it stands in a message. */
export interface WrittenReport {
  /** Undefined where it says none: that of the message. */
  readonly date: CivilDate | undefined
  /** As many as the form asks for; what is beyond stands in the last. */
  readonly activities: readonly string[]
  /** Whose it says it is, by name and number. */
  readonly names: readonly string[]
}

const GREETING = wordsIn(
  'assalamualaikum assalamu alaikum wr wb selamat pagi siang sore malam yth pak bapak bu ibu izin ijin mohon berikut',
)
const TITLE = wordsIn('laporan lapor lkh lapkin report')
const OF_TITLE = wordsIn(
  'kinerja kerja harian hari ini kegiatan pekerjaan pelaksanaan tugas wfh wfo individu pegawai hasil saya tanggal tgl daily work',
)
const CLOSING = wordsIn(
  'demikian terima kasih terimakasih trims wassalam wassalamualaikum sekian laporan dilaporkan disampaikan kami saya atas perhatiannya pak bu bapak ibu dan untuk hari ini kegiatan uraian hasil wr wb',
)
const NAME = wordsIn('nama nama_pegawai name nip nik')
const DAY = wordsIn('hari tanggal tgl hari_tanggal hari_tgl date')
const LABEL = new Set([...NAME, ...DAY, ...wordsIn('unit unit_kerja jabatan bidang seksi')])
const BULLET = /^(?:\d{1,2}[.)]|[-•*–])\s{0,4}/

/**
 * The report that a message is, by its first line; undefined where it is none, null where it begins like one and
 * names no work, no date that can be read, or something that it is about.
 *
 * @example findReport('Laporan harian\n1. Rekap surat masuk')?.activities // ['Rekap surat masuk']
 */
export function findReport(text: string): WrittenReport | null | undefined {
  const [first = '', ...rest] = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const words = wordsOf(first)
  const from = words.findIndex((word) => !GREETING.has(word))
  if (!TITLE.has(words[from] ?? '')) return undefined
  const about = words
    .slice(from + 1)
    .filter((word) => !OF_TITLE.has(word))
    .join(' ')
  // One line that begins so tells of a report: "Laporan sudah saya kirim".
  if (rest.length === 0) return undefined
  const lines = rest.map((line) => ({ line, ...labelOf(line) }))
  const said = (labels: ReadonlySet<string>): string[] =>
    lines.flatMap(({ label, value }) => (labels.has(label) && value !== '' ? [value] : []))
  // "Tanggal 5 Juli: rekap" names a day that no label says.
  const isDated = lines.some(({ label }) => !LABEL.has(label) && DAY.has(label.split('_')[0] ?? ''))
  const works = lines
    .filter(({ label }) => !LABEL.has(label))
    .map(({ line }) => line.replace(BULLET, ''))
    .filter((line) => wordsOf(line).some((word) => !CLOSING.has(word)))
  const written = [...said(DAY), ...(about === '' ? [] : [about])]
  const dates = written.map((one) => findDateInText(one))
  if (isDated || works.length === 0 || dates.includes(undefined)) return null
  const last = ACTIVITIES_PER_REPORT - 1
  const beyond = works.slice(last).join('; ')
  return {
    date: dates[0],
    activities: [...works.slice(0, last), ...(beyond === '' ? [] : [beyond])],
    names: said(NAME),
  }
}

function labelOf(line: string): { readonly label: string; readonly value: string } {
  const end = line.search(/[:=]/)
  const label = wordsOf(line.slice(0, Math.max(0, end))).join('_')
  return {
    label,
    value: line
      .slice(end + 1)
      .replaceAll('*', '')
      .trim(),
  }
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\d][\p{L}\d.-]*(?:\/\d[\d/]*)?/gu)
      ?.map(withoutMark) ?? []
  )
}

function withoutMark(word: string): string {
  return /[.-]$/.test(word) ? word.slice(0, -1) : word
}

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
