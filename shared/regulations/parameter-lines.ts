import type { Language, Localized } from '../model/language.ts'
import type { ParameterTable } from './provision.ts'
import { quoted } from './reading.ts'

export interface ReadParameters {
  /** By key, each as one would type it in Indonesian. */
  readonly parameters: Readonly<Record<string, string>>
  readonly problems: readonly Localized[]
}

/**
 * Parameters as *Pasal* has them, `name = value` a line, in either language; a later line wins. Of a list a line
 * is one more, and the name may be left out. A line that cannot be read is told and sets nothing.
 *
 * @example readParameterLines(parameters, 'paling banyak = 25 %') // { atMost: '25 %' }
 * @example readParameterLines(shifts, 'P1 Pagi 06.00–12.00\nP2 Siang 12.00–18.00')
 */
export function readParameterLines(table: ParameterTable, text: string): ReadParameters {
  const parameters: Record<string, string> = {}
  const problems: Localized[] = []
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    for (const { name, key, typed } of partsOf(table, whole).flatMap((one) =>
      linesOf(table, one),
    )) {
      const parameter = key === undefined ? undefined : table[key]
      const before = key !== undefined && parameter?.isList ? parameters[key] : undefined
      const value = parameter?.kind.parse(before === undefined ? typed : `${before}; ${typed}`)
      if (key === undefined || !parameter) problems.push(unknown(table, name, index + 1))
      else if (value === undefined) {
        problems.push(refused(table, { key, typed, line: index + 1 }))
      } else parameters[key] = parameter.kind.format(value, 'id')
    }
  }
  return { parameters, problems }
}

/** A line, or several that were typed as one: "tempat = rumah; paling banyak = 2". */
function partsOf(table: ParameterTable, line: string): string[] {
  const parts: string[] = []
  let separator = ''
  for (const piece of line.split(/([;,])/)) {
    const begins = namedIn(table, piece)
    if (piece === ';' || piece === ',') separator = piece
    else if (parts.length === 0 || begins) parts.push(piece)
    else parts[parts.length - 1] += separator + piece
  }
  return parts.filter((part) => part.trim() !== '')
}

/** Whether a name stands at its beginning, with "=" or ":" or a value behind it. */
function namedIn(table: ParameterTable, piece: string): boolean {
  const at = piece.search(/[=:]/)
  if (at >= 0 && findNamed(table, piece.slice(0, at).trim()) !== undefined) return true
  const words = piece.trim().split(' ')
  return words.some(
    (_, place) => place > 0 && findNamed(table, words.slice(0, place).join(' ')) !== undefined,
  )
}

interface Line {
  readonly name: string
  readonly key: string | undefined
  readonly typed: string
}

/** The period in which something is counted may stand behind the number: "2 hari dalam seminggu". */
const PERIOD =
  /^(.{1,40}?) (?:(?:dalam|setiap|tiap|per|within|in|every) (.{1,20})|(se(?:minggu|pekan|bulan)))$/i
const OF_PERIOD = ['dalam', 'selama pekan']

function linesOf(table: ParameterTable, text: string): Line[] {
  const line = readLine(table, text)
  const kind = line.key === undefined ? undefined : table[line.key]?.kind
  const [, number = '', period, joined] = PERIOD.exec(line.typed) ?? []
  const within = period ?? joined ?? ''
  if (!kind || kind.parse(line.typed) !== undefined || kind.parse(number) === undefined)
    return [line]
  const other = OF_PERIOD.map((name) => findNamed(table, name)).find(
    (key) => key !== undefined && table[key]?.kind.parse(within) !== undefined,
  )
  return other === undefined
    ? [line]
    : [
        { ...line, typed: number },
        { name: other, key: other, typed: within },
      ]
}

/** A name and what stands behind it: behind "=" or ":", or behind the name itself; without one, more of a list. */
function readLine(table: ParameterTable, line: string): Line {
  for (const sign of ['=', ':']) {
    const at = line.indexOf(sign)
    if (at < 0) continue
    const name = line.slice(0, at).trim()
    const key = findKey(table, name)
    if (key || sign === '=') return { name, key, typed: line.slice(at + 1).trim() }
  }
  const words = line.trim().split(' ')
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join(' ')
    const key = findKey(table, name)
    if (key) return { name, key, typed: words.slice(length).join(' ') }
  }
  const list = Object.keys(table).find((key) => table[key]!.isList)
  return { name: line.trim(), key: list, typed: list === undefined ? '' : line.trim() }
}

/** The lines as `readParameterLines` reads them; of a list, a line each. */
export function formatParameterLines(
  table: ParameterTable,
  parameters: Readonly<Record<string, string>>,
  language: Language,
): string {
  return Object.entries(table)
    .flatMap(([key, { name, kind, isList }]) => {
      const text = parameters[key]
      const value = text === undefined ? undefined : kind.parse(text)
      if (value === undefined) return []
      const written = kind.format(value, language)
      const lines = isList ? written.split('; ') : [written]
      return lines.map((line) => `${name[language]} = ${line}`)
    })
    .join('\n')
}

function findKey(table: ParameterTable, name: string): string | undefined {
  const typed = name.toLowerCase()
  return Object.keys(table).find((key) => key.toLowerCase() === typed) ?? findNamed(table, name)
}

function findNamed(table: ParameterTable, name: string): string | undefined {
  const typed = name.toLowerCase()
  const wanted = [typed, SAME_NAME.get(typed)]
  return Object.keys(table).find((key) =>
    Object.values(table[key]!.name).some((one) => wanted.includes(one.toLowerCase())),
  )
}

const AT_MOST = [
  'maksimal',
  'maksimum',
  'maks',
  'max',
  'maximum',
  'no more than',
  'tidak lebih dari',
  'sebanyak-banyaknya',
  'setinggi-tingginya',
  'paling tinggi',
]
const AT_LEAST = [
  'minimal',
  'minimum',
  'min',
  'paling kurang',
  'sekurang-kurangnya',
  'no less than',
  'sedikit-dikitnya',
  'tidak kurang dari',
  'paling rendah',
]
const DUE_AT = ['paling lambat', 'selambat-lambatnya', 'selambat-lambatnya pukul', 'batas waktu']

/** What people write for the name of a parameter. */
const SAME_NAME: ReadonlyMap<string, string> = new Map([
  ...AT_MOST.map((name) => [name, 'paling banyak'] as const),
  ...AT_LEAST.map((name) => [name, 'paling sedikit'] as const),
  ...DUE_AT.map((name) => [name, 'paling lambat pukul'] as const),
  ['setiap', 'setiap menit'],
  ['tiap', 'setiap menit'],
])

function unknown(table: ParameterTable, name: string, line: number): Localized {
  const [id, en] = (['id', 'en'] as const).map((language) =>
    Object.values(table)
      .map((parameter) => parameter.name[language])
      .join(', '),
  )
  return {
    id: `baris ${line}: ketentuan ini tidak mempunyai parameter ${quoted(name)}; yang ada: ${id || 'tidak ada'}`,
    en: `line ${line}: this provision has no parameter ${quoted(name)}; there are: ${en || 'none'}`,
  }
}

function refused(
  table: ParameterTable,
  { key, typed, line }: { readonly key: string; readonly typed: string; readonly line: number },
): Localized {
  const { name, kind } = table[key]!
  return {
    id: `baris ${line}: ${name.id} harus ${kind.allowed.id}; terbaca ${quoted(typed)}`,
    en: `line ${line}: ${name.en} must be ${kind.allowed.en}; read ${quoted(typed)}`,
  }
}
