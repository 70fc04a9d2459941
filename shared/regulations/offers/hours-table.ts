const CELLS = ' | '
const HEADER =
  /^(?:no\.?|hari|masuk|pulang|mulai|selesai|jam(?: kerja| masuk| pulang)?|pukul|waktu|days?|start|end|from|to|(?:working )?hours)$/i
const INTRODUCES =
  /^(.*(?:jam kerja|(?:working|office) hours).*?),?(?: (?:adalah|yaitu|ditetapkan|diatur|are))?(?: (?:sebagai berikut|as follows))? ?:?$/i
const NUMBER = /^\d{1,2}\.?$/
const HOUR = /^(?:pukul |jam |pkl\.? )?(\d{1,2}[.:]\d{2})(?: ?(?:wib|wita|wit))?$/i

/**
 * Of a table that has nothing but days and their hours, below what says that they are working hours: the same as a
 * sentence; undefined of any other text.
 *
 * @example 'Jam kerja:\nHari | Masuk | Pulang\nSenin–Kamis | 08.00 | 16.30' // 'Jam kerja Senin–Kamis 08.00–16.30'
 */
export function hoursOfTable(text: string): string | undefined {
  const [above = '', first = '', ...others] = text.split('\n')
  const intro = INTRODUCES.exec(above)?.[1]
  const isHeaded = first.split(CELLS).every((cell) => HEADER.test(cell))
  const rows = (isHeaded ? others : [first, ...others]).map(hoursOf)
  if (intro === undefined || rows.length === 0 || rows.includes(undefined)) return undefined
  return `${intro} ${rows.join(', ')}`
}

/** "1 | Senin–Kamis | 08.00 | 16.30", or both hours in one cell. */
function hoursOf(row: string): string | undefined {
  const cells = row.split(CELLS)
  const [days = '', ...hours] = NUMBER.test(cells[0]!) ? cells.slice(1) : cells
  const said = hours.length === 2 ? hours.map((cell) => HOUR.exec(cell)?.[1]) : hours
  if (!/^\p{L}/u.test(days) || said.length === 0 || said.length > 2 || said.includes(undefined)) {
    return undefined
  }
  return `${days} ${said.join('–')}`
}
