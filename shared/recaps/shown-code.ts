import type { CountedCode, DayOutcome } from '../model/outcome.ts'

/** A code as recaps print it. */
export function letterOf(code: CountedCode): string {
  return code === 'unsure' ? '?' : code
}

/**
 * What stands in a person's cell of a day: its code; of a blank day what readings and filings tell, or
 * nothing.
 */
export function shownCode({ code, seen }: Pick<DayOutcome, 'code' | 'seen'>): string | null {
  switch (code) {
    case 'open':
      return null
    case 'unasked':
      return seen ?? null
    default:
      return letterOf(code)
  }
}
