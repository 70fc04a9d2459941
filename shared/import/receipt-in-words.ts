import type { ImportReceipt } from '../model/import-receipt.ts'
import type { Language } from '../model/language.ts'
import { dateInWords, monthInWords } from '../text/date-in-words.ts'
import { importEn } from '../text/en/import.ts'
import { importId } from '../text/id/import.ts'
import { monthOf } from '../model/civil-date.ts'

const TEXTS = { id: importId, en: importEn }
const NAMED_NUMBERS = 5

/**
 * A receipt as a sentence.
 *
 * @example "1.364 baris, 22 orang, 1–31 Juli 2021; 1.301 dibaca, 63 ditolak; dipakai Scan Masuk/Scan Pulang"
 */
export function receiptInWords(receipt: ImportReceipt, language: Language): string {
  const text = TEXTS[language]
  const { doubts, used, timetable, zeroes, separator, pinsMatched, unknown } = receipt
  const named = unknown.slice(0, NAMED_NUMBERS).join(', ')
  return [
    text.counts(receipt, periodInWords(receipt, language)),
    text.outcome(receipt),
    ...doubts.map(text.doubt),
    ...(used.length > 0 ? [text.used(used.join('/'))] : []),
    ...(receipt.dayColumns ? [text.dayColumns(receipt.dayColumns)] : []),
    ...(timetable.length > 0 ? [text.timetable(timetable.join('/'))] : []),
    ...(separator ? [text.separator(separator === '\t' ? text.tab : `"${separator}"`)] : []),
    ...orderInWords(receipt, language),
    ...(receipt.serialsSwapped ? [text.serialsSwapped()] : []),
    ...(receipt.hours === 12 ? [text.twelveHours()] : []),
    ...(zeroes > 0 ? [text.zeroes(zeroes)] : []),
    ...(pinsMatched > 0 ? [text.pins(pinsMatched)] : []),
    ...(unknown.length > 0
      ? [text.unknown(unknown.length, unknown.length > NAMED_NUMBERS ? `${named}, …` : named)]
      : []),
  ].join('; ')
}

/** Why a block waits, or is refused. */
export function doubtsInWords({ doubts }: ImportReceipt, language: Language): string {
  return doubts.map(TEXTS[language].doubt).join('; ')
}

function orderInWords(
  { order, orderProven, orderAsked, state }: ImportReceipt,
  language: Language,
): string[] {
  const text = TEXTS[language]
  if (state === 'refused' || !orderAsked) return []
  if (order === 'month-first') return [text.monthFirst(orderProven)]
  if (order === 'year-first') return [text.yearFirst()]
  return [orderProven ? text.dayFirst() : text.orderAssumed()]
}

/** "1–31 Juli 2021"; of several months their first and last date. */
function periodInWords({ period }: ImportReceipt, language: Language): string {
  if (!period) return ''
  const { from, until } = period
  if (from === until) return dateInWords(from, language)
  if (monthOf(from) !== monthOf(until)) {
    return `${dateInWords(from, language)} – ${dateInWords(until, language)}`
  }
  const days = [from, until].map((date) => Number(date.slice(8))).join('–')
  return `${days} ${monthInWords(monthOf(from), language)}`
}
