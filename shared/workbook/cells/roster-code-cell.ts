import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import { AMBIGUOUS_ROSTER_CODES } from '../../model/roster.ts'
import type { RosterCode } from '../../model/roster.ts'
import type { CellValue } from '../tab-rows.ts'

/** One of the codes that the tab *Jadwal* may hold, in any case; a letter that could mean two of them is none. */
export function rosterCodeCell(
  value: CellValue,
  codes: readonly RosterCode[],
): CellReading<RosterCode> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const written = String(value).trim().toUpperCase()
  const code = codes.find((candidate) => candidate === written)
  if (code) return readable(code)
  const letter = AMBIGUOUS_ROSTER_CODES.find((candidate) => candidate === written)
  return letter
    ? unreadable('roster-code-ambiguous', (text) => text.rosterCodeAmbiguous[letter])
    : unreadable('roster-code-unknown', (text) =>
        text.rosterCodeUnknown(quoteTyped(value), codes.join(', ')),
      )
}
