const CELLS = ' | '
/** Days first, then their beginning and their end, or both in one, and then their break. */
const FROM = '(?:jam )?(?:masuk|mulai|datang)'
const TO = '(?:jam )?(?:pulang|selesai)'
const FROM_TO = `${FROM} \\| ${TO}|start \\| end|from \\| to`
const BREAK = '(?:(?:jam |waktu )?istirahat|break)'
const HEADER = new RegExp(
  `^(?:no\\.? \\| )?(?:hari(?: kerja)?|days?) \\| (?:(?:${FROM_TO}|jam(?: kerja)?|pukul|waktu|(?:working )?hours)( \\| ${BREAK})?|${FROM}( \\| ${BREAK}) \\| ${TO})$`,
  'i',
)
/** Below a cell that stands over both. */
const SECOND_HEADER = new RegExp(`^(?:${FROM_TO})$`, 'i')
const INTRODUCES =
  /^(.*(?:jam kerja|(?:working|office) hours).*?),?(?: (?:adalah|yaitu|ditetapkan|diatur|are))?(?: (?:sebagai berikut|as follows))? ?:?$/i
const NUMBER = /^\d{1,2}\.?$/
const HOUR = /^(?:pukul |jam |pkl\.? )?(\d{1,2}[.:]\d{2})(?: ?(?:wib|wita|wit))?$/i
const FRIDAY = /^(?:hari )?(?:jum['’]?at|friday)$/i

interface Row {
  readonly days: string
  readonly hours: string
  readonly rest?: string | undefined
}

/**
 * Of a table that has nothing but days, their hours and their breaks, below what says that they are working hours: the
 * same as a sentence; undefined of any other text.
 *
 * @example 'Jam kerja:\nHari | Masuk | Pulang\nSenin–Kamis | 08.00 | 16.30' // 'Jam kerja Senin–Kamis 08.00–16.30'
 */
export function hoursOfTable(text: string): string | undefined {
  const [above = '', ...lines] = text.split('\n')
  const intro = INTRODUCES.exec(above)?.[1]
  const header = HEADER.exec(lines[0] ?? '')
  const isTwofold = header !== null && SECOND_HEADER.test(lines[1] ?? '')
  const below = lines.slice(header ? (isTwofold ? 2 : 1) : 0)
  const rest = header?.[1] ? 'last' : header?.[2] ? 'between' : undefined
  const rows = below.flatMap((row) => rowOf(row, rest) ?? [])
  const breaks = breaksOf(rows)
  if (intro === undefined || below.length === 0 || rows.length < below.length) return undefined
  if (breaks === undefined) return undefined
  return `${intro} ${rows.map(({ days, hours }) => `${days} ${hours}`).join(', ')}${breaks}`
}

/** "1 | Senin–Kamis | 08.00 | 16.30", or both hours in one cell. */
function rowOf(row: string, breakAt: 'last' | 'between' | undefined): Row | undefined {
  const cells = row.split(CELLS)
  const [days = '', ...others] = NUMBER.test(cells[0]!) ? cells.slice(1) : cells
  const at = breakAt === 'between' ? 1 : others.length - 1
  const [rest] = breakAt === undefined ? [] : others.slice(at, at + 1)
  const hours = breakAt === undefined ? others : others.toSpliced(at, 1)
  const said = hours.length === 2 ? hours.map((cell) => HOUR.exec(cell)?.[1]) : hours
  const isRead = said.length > 0 && said.length < 3 && said.every((one) => one && /\d/.test(one))
  if (!/^\p{L}/u.test(days) || !isRead) return undefined
  return { days, hours: said.join('–'), ...(breakAt && { rest }) }
}

/** Of one row of days, or of Friday's beside it; undefined where several have their own. */
function breaksOf([first, second, ...others]: readonly Row[]): string | undefined {
  if (first?.rest === undefined) return ''
  if (!second) return `, istirahat ${first.rest}`
  const isOfFriday = others.length === 0 && FRIDAY.test(second.days)
  return isOfFriday ? `, istirahat ${first.rest}, istirahat Jumat ${second.rest}` : undefined
}
