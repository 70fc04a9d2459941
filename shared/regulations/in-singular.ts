const ONE = /\b(1(?: working| different)? (?:day|week|hour|minute|shift|report))s\b/g

/**
 * English as it is said of one.
 *
 * @example inSingular('within 1 working days') // 'within 1 working day'
 */
export function inSingular(sentence: string): string {
  return sentence.replace(ONE, '$1')
}
