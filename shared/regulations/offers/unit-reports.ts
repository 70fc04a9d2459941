import { EACH_WORKING_DAY, EVERYONE } from '../everyone.ts'
import { withDigits } from '../written-number.ts'
import { leftWords, piecesOf, take, type LeftWords } from './left-words.ts'
import type { Match, Unread } from './match.ts'
import { DUE } from './said-hours.ts'
import { anyOf, DAILY, NUMBER, takeDuty } from './said-words.ts'

/** Every unit, and no other: "kepala bidang" is of some of them. */
const UNITS = anyOf(
  '(?:para |setiap |tiap |seluruh |semua |masing-masing )?(?:(?:kepala|pimpinan) )?unit kerja(?: masing-masing)?',
  '(?:para |setiap |tiap |seluruh |semua |masing-masing )?(?:kepala|pimpinan) unit(?: masing-masing)?',
  '(?:every|each) (?:head of )?unit',
  'unit heads|all unit heads|heads of units',
)
const OF_WHAT =
  '(?: (?:pelaksanaan|hasil|perkembangan|evaluasi|tugas|kegiatan|kinerja|kerja|bekerja dari rumah|work from home|wfh|unit(?:nya| kerjanya)?|(?:surat )?edaran ini))*'
const REPORT = anyOf(
  `(?:menyampaikan|membuat|mengirim(?:kan)?|menyusun)(?: dan (?:menyampaikan|mengirimkan))? laporan${OF_WHAT}`,
  'melaporkan (?:(?:hasil )?pelaksanaan|hasil|perkembangan)(?: (?:kerja|tugas|kegiatan|bekerja dari rumah|wfh|(?:surat )?edaran ini|unitnya|unit kerjanya))*(?:nya)?',
  '(?:reports?|submits? (?:a |its )?(?:weekly |monthly |daily )?report)(?= )',
)
const EVERY = [
  ['hari', DAILY],
  [
    'pekan',
    anyOf('(?:setiap|tiap) (?:akhir )?(?:minggu|pekan)', 'mingguan', 'weekly', 'every week'),
  ],
  ['bulan', anyOf('(?:setiap|tiap) (?:akhir )?bulan', 'bulanan', 'monthly', 'every month')],
  [
    'akhir masa berlaku',
    anyOf('(?:pada |di )?akhir masa berlaku(?:nya)?(?: (?:surat )?edaran ini)?'),
  ],
] as const
const NEXT_DAY = '(?:hari kerja (?:berikutnya|selanjutnya)|(?:of |on )?the next working day)'
const AFTER = new RegExp(
  `(?:paling lambat|selambat-lambatnya|paling lama|within|no later than|not later than) (${NUMBER}) (?:hari kerja|working days)(?: (?:setelah(?:nya)?|sesudah(?:nya)?|after)(?: (?:akhir )?(bulan|minggu|pekan|masa berlaku)(?:nya)?(?: (?:berjalan|tersebut|yang bersangkutan|berakhir))?| the end of (?:the|each) (month|week))?| kemudian)?`,
  'u',
)
const ADDRESSEE = new RegExp(
  `(?<![\\p{L}])(?:kepada|to) ((?:(?:sekretaris|kepala) (?:daerah|dinas|badan|perangkat daerah|bkpsdm|bkd|bkpp|bagian kepegawaian)|bupati|wali ?kota|gubernur|menteri|pimpinan(?: perangkat daerah)?|inspektur|bkpsdm|bkd|bkpp|the (?:(?:deputy|regional|county|permanent|managing|executive|chief) )?(?:mayor|governor|director|secretary)(?: general)?)(?: (?:melalui|cq\\.?) (?:sekretaris daerah|bkpsdm|bkd|bkpp|asisten))?)(?![\\p{L}])`,
  'u',
)

/**
 * "Kepala unit kerja menyampaikan laporan setiap bulan kepada Sekretaris Daerah paling lambat 3 hari kerja setelahnya":
 * by when must be said, as the product's own is no word of the regulation.
 */
export function unitReport(text: string): Match | Unread | undefined {
  const left = leftWords(text)
  const report = take(left, UNITS) && take(left, REPORT)?.[0]
  if (report === undefined) return undefined
  const every = EVERY.flatMap(([name, says]) =>
    says.test(report) || take(left, says) ? [name] : [],
  )
  const due = dueOf(left, every[0])
  const to = take(left, ADDRESSEE)
  const reportedTo = to
    ? text.slice(text.toLowerCase().indexOf(to[1]!)).slice(0, to[1]!.length)
    : ''
  if (every.length !== 1 || !due || takeDuty(left) !== 'must') return undefined
  const unread = piecesOf(left).join(' … ')
  if (unread !== '') return { provision: 'unit-report', unread }
  return {
    provision: 'unit-report',
    who: EVERYONE,
    when: EACH_WORKING_DAY,
    parameters: { every: every[0]!, ...due },
    reportedTo,
  }
}

/** By when: a time of the next working day, or so many working days; undefined where neither is said. */
function dueOf(left: LeftWords, every: string | undefined): Record<string, string> | undefined {
  const isDaily = every === 'hari'
  const after = isDaily ? undefined : take(left, AFTER)
  if (after)
    return isOf(every, after[2] ?? after[3]) ? { within: withDigits(after[1]!) } : undefined
  const at = take(left, new RegExp(`${DUE.source}(?: pada)? ${NEXT_DAY}`, 'u'))?.[1]
  if (at === undefined) return undefined
  return isDaily ? { due: at } : { within: '1', due: at }
}

/** "Setiap bulan … setelah minggu berakhir" says two things. */
function isOf(every: string | undefined, behind: string | undefined): boolean {
  if (behind === undefined) return true
  if (/minggu|week/.test(behind)) return every === 'pekan'
  return behind === 'month' ? every === 'bulan' : every?.endsWith(behind) === true
}
