/**
 * Whether two names are of one group, whatever the case and spaces, and with or without the word for it.
 *
 * @example isSameGroup('Kelompok A', 'a') // true
 */
export function isSameGroup(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

const WORD = /^(?:kelompok|group)\s{1,20}(?=\S)/i

/**
 * A group's name without the word for it.
 *
 * @example groupName('Kelompok A') // 'A'
 */
export function groupName(name: string): string {
  return name.trim().replace(WORD, '')
}

function plain(name: string): string {
  return groupName(name).toLowerCase().replace(/\s/g, '')
}
