import type { Language, Localized } from '../model/language.ts'
import type { ParameterTable } from './provision.ts'
import { quoted } from './reading.ts'

export interface ReadParameters {
  /** By key, each as one would type it in Indonesian. */
  readonly parameters: Readonly<Record<string, string>>
  readonly problems: readonly Localized[]
}

/**
 * Parameters as *Pasal* has them, `name = value` a line, in either language; a later line wins. A line
 * that cannot be read is told and sets nothing.
 *
 * @example readParameterLines(parameters, 'paling banyak = 25 %') // { atMost: '25 %' }
 */
export function readParameterLines(table: ParameterTable, text: string): ReadParameters {
  const parameters: Record<string, string> = {}
  const problems: Localized[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const at = line.indexOf('=')
    const name = (at < 0 ? line : line.slice(0, at)).trim()
    const typed = at < 0 ? '' : line.slice(at + 1).trim()
    const key = findKey(table, name)
    const kind = key === undefined ? undefined : table[key]?.kind
    const value = kind?.parse(typed)
    if (key === undefined || !kind) problems.push(unknown(table, name, index + 1))
    else if (value === undefined) {
      problems.push(refused(table, { key, typed, line: index + 1 }))
    } else parameters[key] = kind.format(value, 'id')
  }
  return { parameters, problems }
}

/** The lines as `readParameterLines` reads them. */
export function formatParameterLines(
  table: ParameterTable,
  parameters: Readonly<Record<string, string>>,
  language: Language,
): string {
  return Object.entries(table)
    .flatMap(([key, { name, kind }]) => {
      const text = parameters[key]
      const value = text === undefined ? undefined : kind.parse(text)
      return value === undefined ? [] : [`${name[language]} = ${kind.format(value, language)}`]
    })
    .join('\n')
}

function findKey(table: ParameterTable, name: string): string | undefined {
  const wanted = name.toLowerCase()
  return Object.keys(table).find((key) =>
    [key, table[key]!.name.id, table[key]!.name.en].some((one) => one.toLowerCase() === wanted),
  )
}

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
