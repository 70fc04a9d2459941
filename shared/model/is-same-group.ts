/**
 * Whether two names are of one group, whatever the case and spaces, and with or without the word for it.
 *
 * @example isSameGroup('Kelompok A', 'a') // true
 */
export function isSameGroup(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

const WORD = /^(?:kelompok|group)\s{1,20}(?=\S)/

function plain(name: string): string {
  return name.trim().toLowerCase().replace(WORD, '').replace(/\s/g, '')
}
