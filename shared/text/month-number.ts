/** In full, in the spelling of today, of old decrees and in English. */
const NAMES: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'pebruari', 'february'],
  ['maret', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august', 'agt', 'ags', 'agts'],
  ['september'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
]

/**
 * The number of a month by its name, in full or cut after three letters and more, in either language.
 *
 * @example findMonthNumber('Nop.') // 11
 */
export function findMonthNumber(name: string): number | undefined {
  const written = name.toLowerCase().replace(/\.$/, '')
  if (written.length < 3) return undefined
  const index = NAMES.findIndex((names) => names.some((one) => one.startsWith(written)))
  return index < 0 ? undefined : index + 1
}
