import type { Zone } from '../model/agency.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Instant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import { momentInWords } from '../text/moment-in-words.ts'
import type { RecapContent } from './recap-sheet.ts'
import { withLines } from './with-lines.ts'
import { ADDENDA_WORDS } from './addenda/words.ts'

const DIGEST_CHARACTERS = 16

/** What a closed month's recaps say of its seal; language and zone are those of the closing. */
export interface SealMark {
  readonly digest: string
  readonly by: string
  readonly at: Instant
  readonly language: Language
  readonly zone: Zone
  readonly early?: { readonly reason: string; readonly people: readonly EmployeeId[] }
}

/** "Bulan ini ditutup pada … oleh …; sidik …", and why where it was before everybody was heard. */
export function sealLine({ digest, by, at, language, zone, early }: SealMark): string {
  const words = ADDENDA_WORDS[language]
  const closed = words.closedMonth({
    at: momentInWords(at, zone, language),
    by,
    digest: digest.slice(0, DIGEST_CHARACTERS),
  })
  if (!early) return closed
  return `${closed}${words.closedEarly({ people: early.people.length, reason: early.reason })}`
}

/**
 * A sealed recap as it is written: with the line of its seal under the footer. The digest is over the
 * sheet without that line, which names it.
 */
export function withSealLine<S extends RecapContent>(sheet: S, seal: SealMark): S {
  return withLines(sheet, [sealLine(seal)])
}
