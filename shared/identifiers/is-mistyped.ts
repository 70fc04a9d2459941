/** Two digits changed places, or a thumb that slipped twice. */
const MOST_WRONG = 2

/**
 * Whether a number may be meant for another: as long and wrong in two places at most, or with one digit
 * too few or too many.
 *
 * @example isMistyped('198512122010021003', '198512122010012003') // true
 */
export function isMistyped(typed: string, meant: string): boolean {
  if (typed.length === meant.length) {
    return Array.from(meant).filter((digit, place) => digit !== typed[place]).length <= MOST_WRONG
  }
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed]
  return long.length === short.length + 1 && isWithoutOne(short, long)
}

function isWithoutOne(short: string, long: string): boolean {
  const differs = Array.from(long).findIndex((digit, place) => digit !== short[place])
  return long.slice(differs + 1) === short.slice(differs)
}
