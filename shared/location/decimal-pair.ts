import type { Coordinates } from '../model/employee.ts'
import {
  latitudeFirst,
  mayBeHour,
  mayBeIndonesia,
  mayMissMinus,
  NUMBER_BEGINS,
  onePlace,
  parseDecimal,
  SIGN,
} from './point.ts'

/** What stands before a number of money, and after a number of something else than degrees. */
const NO_MONEY = '(?<!(?:\\brp|\\bidr|\\busd|[$€])\\.?\\s{0,3})'
const NO_VERSION = '(?<!(?:\\bv|\\bver|\\bversi|\\bversion|\\brev|\\bbuild)\\.?\\s{0,3})'
const NO_UNIT = '(?!\\s{0,3}(?:rupiah|ribu|rb|juta|jt|miliar|persen|%|wib|wita|wit)(?![a-z]))'
const SEPARATOR = '(?:\\s*[,;|/~&\\\\]\\s*|\\s+(?:dan\\s+)?)'
const WHOLE = '(?:0?\\d|[1-9]\\d{1,2}|00)'
const DOTTED = pairWith('\\.')
const WITH_COMMAS = pairWith(',')

/** Fewer decimals than these are also those of hours (two) and of money (three). */
const SURE_DECIMALS = 4

/**
 * The place that the pairs of decimal degrees in a text mean, with dot or comma decimals, latitude
 * first unless that number can be none; null where they mean several. What may be hours, money, a
 * month or a telephone number is no pair. Not checked for range.
 *
 * @example findDecimalPair('Lokasi: -6,8048; 110,8405') // { latitude: -6.8048, longitude: 110.8405 }
 * @example findDecimalPair('07.30, 16.00') // undefined
 */
export function findDecimalPair(text: string): Coordinates | null | undefined {
  const dotted = pairsIn(text, DOTTED)
  return onePlace(dotted.length > 0 ? dotted : pairsIn(text, WITH_COMMAS))
}

function pairWith(mark: string): RegExp {
  const number = `(${SIGN}${WHOLE}${mark}\\d+)°?`
  const end = `(?!\\d|${mark}\\d)`
  return new RegExp(
    `${NO_MONEY}${NO_VERSION}${NUMBER_BEGINS}${number}${SEPARATOR}${number}${end}${NO_UNIT}`,
    'gi',
  )
}

/** Those that are degrees beyond doubt; where there is none, those that can be nothing else. */
function pairsIn(text: string, form: RegExp): Coordinates[] {
  const pairs = allPairs(text, form)
  const sure = pairs.filter(isSure)
  return (sure.length > 0 ? sure : pairs.filter(isLikely)).map(pointOf)
}

/** Of numbers in a row, as an hour before a place, each that is none goes to no pair with the next. */
function allPairs(text: string, form: RegExp): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  const search = new RegExp(form)
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const [whole, first = '', second = ''] = found
    pairs.push([first, second])
    const isOne = isSure([first, second]) || isLikely([first, second])
    if (!isOne) search.lastIndex = found.index + Math.max(1, whole.lastIndexOf(second))
  }
  return pairs
}

function isSure(pair: readonly [string, string]): boolean {
  return (
    pair.every((number) => decimalsOf(number) >= SURE_DECIMALS) &&
    !pair.every(isMonthOfYear) &&
    !pair.every(isTelephone) &&
    !pair.every(isHourWithNoughts) &&
    !(pair.every(isBrief) && !mayBeIndonesia(pointOf(pair))) &&
    !mayMissMinus(pointOf(pair))
  )
}

/** Cut decimals: one number is sure, or the latitude has its minus; the place is in Indonesia. */
function isLikely(pair: readonly [string, string]): boolean {
  if (!mayBeIndonesia(pointOf(pair)) || pair.every(isMonthOfYear)) return false
  if (pair.some((number) => decimalsOf(number) >= SURE_DECIMALS)) return !pair.some(mayBeHour)
  return pair.some(isNegative) && !pair.every((number) => decimalsOf(number) === 3)
}

function pointOf([first, second]: readonly [string, string]): Coordinates {
  return latitudeFirst({ latitude: parseDecimal(first), longitude: parseDecimal(second) })
}

function decimalsOf(number: string): number {
  return number.length - number.search(/[.,]/) - 1
}

function isNegative(number: string): boolean {
  return /^[−–-]/.test(number)
}

/** As few decimals as versions, scores and readings of meters have, too: a place only at home. */
function isBrief(number: string): boolean {
  return decimalsOf(number) === SURE_DECIMALS && parseDecimal(number) > 0
}

/** As "07.3000", of a spreadsheet whose hours have four decimals. */
function isHourWithNoughts(number: string): boolean {
  return /^[+]?(?:[01]?\d|2[0-4])[.,][0-5]\d0{2,}$/.test(number) && parseDecimal(number) > 0
}

/** As "06.2021". */
function isMonthOfYear(number: string): boolean {
  return /^(?:0?[1-9]|1[0-2])[.,](?:19|20)\d\d$/.test(number)
}

/** As "+62.81234567", of a mobile telephone. */
function isTelephone(number: string): boolean {
  return /^[+]?62[.,]8/.test(number)
}
