import type { Localized } from '../../model/language.ts'
import { quoted, read, unread, type Reading } from '../reading.ts'
import { AGENCY, EACH, UNIT } from './who-words.ts'

/** What is left of a text without its "each unit", if it says so. */
interface EachRead {
  readonly isEach: boolean
  readonly rest: string
}

const BEFORE =
  '(^|[\\s,;:(])(?:(?:di|pada|dari|dalam|untuk|in|of|at|from|for|within) )?(?:lingkungan )?'
const END = '(?=$|[\\s,;:.)])'
const OF_AGENCY = new RegExp(`${BEFORE}(${EACH} ${AGENCY})${END}`, 'i')
const OF_UNIT = new RegExp(`${BEFORE}((${EACH}) ${UNIT})${END}`, 'i')
/** Behind or before units that are named. */
const OF_NAMED = /^each of (.+)$|^(.+) masing[- ]masing$/i
const AND = /^(?:dan|serta|atau|and|or|&)(?![a-z])/i

/**
 * Takes "each unit" out of what stands before "except". `isName` says whether words name somebody by themselves, as
 * "unit pelayanan publik" does, of which each is meant. What could mean two things is refused with what to write.
 *
 * @example readEach('pelaksana di setiap unit kerja', isName) // isEach, rest 'pelaksana'
 */
export function readEach(text: string, isName: (words: string) => boolean): Reading<EachRead> {
  const agency = OF_AGENCY.exec(text)?.[2]
  if (agency) return unread(agencyOrUnit(agency))
  const found = OF_UNIT.exec(text)
  if (!found) {
    const named = OF_NAMED.exec(text)
    return read({ isEach: named !== null, rest: named?.[1] ?? named?.[2] ?? text })
  }
  const [whole, before = '', phrase = '', each = ''] = found
  const head = text.slice(0, found.index)
  const tail = text.slice(found.index + whole.length)
  const behind = /^[^,;:]*/.exec(tail)![0].trim()
  const name = `${phrase.slice(each.length)} ${behind}`.trim()
  if (behind !== '' && isName(name)) {
    return read({
      isEach: true,
      rest: `${head}${before}${name}${tail.slice(tail.indexOf(behind) + behind.length)}`,
    })
  }
  const isRead = behind === '' || behind === '.' || behind === ')'
  if (
    !isRead ||
    AND.test(tail.replace(/^[\s,;:]+/, '')) ||
    / (?:dan|serta|and|or|atau|&)$/i.test(head)
  ) {
    return unread(eachOrNamed(`${phrase} ${behind}`.trim()))
  }
  return read({ isEach: true, rest: `${head}, ${tail}` })
}

function agencyOrUnit(typed: string): Localized {
  return {
    id: `${quoted(typed)} dapat berarti seluruh instansi ini atau tiap unit di dalamnya; tulis “semua pegawai” atau “pegawai setiap unit”`,
    en: `${quoted(typed)} can mean this whole agency or each unit of it; write “all staff” or “staff of each unit”`,
  }
}

function eachOrNamed(typed: string): Localized {
  return {
    id: `${quoted(typed)} dapat berarti lebih dari satu hal; tulis “pegawai setiap unit”, “pelaksana di setiap unit”, atau “unit KODE”`,
    en: `${quoted(typed)} can mean more than one thing; write “staff of each unit”, “general staff in each unit”, or “unit CODE”`,
  }
}
