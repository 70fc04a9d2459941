import { isCivilDate, type CivilDate } from '../../model/civil-date.ts'
import { findMonthNumber } from '../../text/month-number.ts'
import { FIRST_DAY } from '../when/open-spans.ts'
import { parseWhen } from '../when/parse-when.ts'
import { OWN_VALIDITY } from './closings.ts'

export interface Validity {
  readonly validFrom?: CivilDate
  readonly validUntil?: CivilDate
}

/** Of another one, which "berlaku sejak 2020", or of an end, nothing begins. */
const BEGINS =
  /(?<!yang |tidak )(?:mulai berlaku|berlaku (?:efektif )?(?:sejak|mulai|pada|dari|terhitung))|terhitung (?:mulai|sejak|dari)|(?:takes |with )?effect(?:ive)? (?:from|on)|effective(?: date ?:)?(?= ?\d)|(?:comes into |in )force (?:from|on)|(?:valid|holds|applies|in effect) from/i
const ENDS =
  /(?:berakhir(?: pada)?|sampai dengan|sampai|s[./]d\.?|hingga|until|through)(?: tanggal)? /i
/** Words between what begins and its date. */
const BEFORE_DATE =
  /^(?:(?:efektif|mulai|sejak|dari|terhitung|pada|hari|tanggal|tgl\.?|selama|untuk|masa|jangka|periode|in|into|force|effect|effective|valid|with|from|on|as|of|the|dan|and) |[:,] ?)/i
const AS_ISSUED =
  /^(?:di)?(?:tetapkan|keluarkan|tandatangani|terbitkan)|^(?:its )?(?:issue|issuance|signature|signing)\b|^(?:today|immediately|hari ini)\b/i
/** "Mulai bulan Mei 2026" says no end, as "selama Mei 2026" does. */
const FROM = /(?<!\p{L})(?:mulai|sejak|dari|terhitung|from)$/iu
const MONTH = /^(?:bulan )?\p{L}{3,} \d{4}/u
/** "Ketentuan angka 2 berlaku mulai …": of one clause, and not of the whole. */
const OF_PART =
  /(?<!\p{L})(?:angka|huruf|ayat|diktum|paragraph|(?:ketentuan|sebagaimana)[^.;:]{0,60} (?:pasal|article|section)) \(?[\p{L}\d]{1,10}\)?(?: [^.;:]*)?$/iu
/** How far behind its beginning the end of it is said. */
const NEAR = 160
/** So many words a date with its end may have. */
const LONGEST_DATE = 12
const AMERICAN = /\b([A-Z][a-z]{2,8}) (\d{1,2}), (\d{4})/g
/** "March 2 to April 3, 2026", "March 2–31, 2026": the year stands once. */
const AMERICAN_SPAN =
  /\b([A-Z][a-z]{2,8}) (\d{1,2})( ?(?:[-–—]|to|until|through|and) ?)(?:([A-Z][a-z]{2,8}) )?(\d{1,2}), (\d{4})/g

/**
 * From when until when the text says that it holds: where it speaks of itself, else where it speaks of validity at
 * all. What begins on the day of issue begins on `issuedOn`.
 *
 * @example readValidity('Edaran ini berlaku 2 s.d. 20 Maret 2026.', undefined) // from 2 to 20 March 2026
 */
export function readValidity(pasted: string, issuedOn: CivilDate | undefined): Validity {
  const text = dayFirst(pasted.replaceAll(/\s+/g, ' '))
  const own = sayingBehind(text, OWN_VALIDITY, issuedOn)
  return own.validFrom || own.validUntil ? own : sayingBehind(text, BEGINS, issuedOn)
}

/** Dates as "March 3, 2026", and spans of them, with the day first. */
export function dayFirst(text: string): string {
  return text
    .replaceAll(AMERICAN_SPAN, (whole, month, day, to, other, last, year) =>
      findMonthNumber(month) === undefined
        ? whole
        : `${day} ${month}${to}${last} ${other ?? month} ${year}`,
    )
    .replaceAll(AMERICAN, '$2 $1 $3')
}

/** The first of such words behind which dates stand. */
function sayingBehind(text: string, begins: RegExp, issuedOn: CivilDate | undefined): Validity {
  for (const { index, 0: words } of text.matchAll(new RegExp(begins, 'gi'))) {
    if (OF_PART.test(text.slice(Math.max(0, index - NEAR), index))) continue
    const at = index + words.length
    const found = datesAt(words, text.slice(at, at + NEAR).trim(), issuedOn)
    if (found.validFrom || found.validUntil) return found
  }
  return {}
}

function datesAt(words: string, behind: string, issuedOn: CivilDate | undefined): Validity {
  let said = behind
  for (let word = BEFORE_DATE.exec(said); word; word = BEFORE_DATE.exec(said)) {
    said = said.slice(word[0].length)
  }
  const whole = spanAt(said)
  const isOfIssue = AS_ISSUED.test(said)
  const begun = whole?.from === FIRST_DAY ? undefined : whole?.from
  const from = begun ?? (isOfIssue ? issuedOn : undefined)
  const isUntil = ENDS.exec(said)
  const hasBegun = from !== undefined || isUntil?.index === 0 || /^immediately\b/i.test(said)
  const end =
    hasBegun && isUntil ? spanAt(said.slice(isUntil.index + isUntil[0].length)) : undefined
  const stated = `${words} ${behind.slice(0, behind.length - said.length)}`.trimEnd()
  const isFromMonth = FROM.test(stated) && MONTH.test(said)
  const until = whole && whole.until !== whole.from && !isFromMonth ? whole.until : end?.until
  return { ...(from && { validFrom: from }), ...(until && { validUntil: until }) }
}

/** The dates with which the text begins, as far as they are one span. */
function spanAt(text: string): { readonly from: CivilDate; readonly until: CivilDate } | undefined {
  const words = text
    .replace(/^(?:hari|tanggal|tgl\.?) /i, '')
    .split(' ')
    .slice(0, LONGEST_DATE)
  for (let length = words.length; length > 0; length -= 1) {
    const written = words
      .slice(0, length)
      .join(' ')
      .replace(/[.,;)]$/, '')
    const when = /\d{4}/.test(written) ? parseWhen(written) : undefined
    if (!when?.ok) continue
    const { spans, weekdays, ramadan } = when.value
    const [span] = spans
    // On which dates a year's Ramadan lies, *Hari Libur* says.
    if (ramadan) return undefined
    if (span && spans.length === 1 && weekdays.length === 0 && isCivilDate(span.from)) return span
  }
  return undefined
}
