import { invalidArgument } from '../api-error.ts'
import { maximumCellCharacters, type ExtendedValue, type StoredCell } from './book.ts'
import type { LocaleFacts } from './number-format.ts'
import { serialOfDate } from './serial-date.ts'

/** What an entry becomes: its value, and the number format that typing it sets. */
export interface Entry {
  readonly value: ExtendedValue | undefined
  readonly format?: { type: string; pattern: string }
}

/** A double keeps 15 significant digits in Sheets. */
export function roundNumber(value: number): number {
  return Number(value.toPrecision(15))
}

export function assertCellLength(text: string): void {
  if (text.length > maximumCellCharacters) {
    throw invalidArgument(
      `Your input contains more than the maximum of ${maximumCellCharacters} characters in a single cell.`,
    )
  }
}

/** A value under RAW: taken as it is; `''` empties the cell. */
export function readRaw(value: unknown, at: string): Entry {
  switch (typeof value) {
    case 'string':
      assertCellLength(value)
      return { value: value === '' ? undefined : { stringValue: value } }
    case 'number':
      return { value: { numberValue: roundNumber(value) } }
    case 'boolean':
      return { value: { boolValue: value } }
    default:
      throw invalidArgument(
        `Invalid ${at}: ${Array.isArray(value) ? 'list_value' : 'struct_value'}`,
      )
  }
}

/** A value under USER_ENTERED: read as if a person typed it into the cell. */
export function readUserEntered(
  value: unknown,
  cell: StoredCell | undefined,
  locale: LocaleFacts,
  at: string,
): Entry {
  if (typeof value !== 'string') return readRaw(value, at)
  assertCellLength(value)
  if (value === '') return { value: undefined }
  if (value.startsWith("'")) return { value: { stringValue: value.slice(1) } }
  if (cell?.userEnteredFormat?.numberFormat?.type === 'TEXT')
    return { value: { stringValue: value } }
  if (value.startsWith('=') && value.length > 1) return { value: { formulaValue: value } }
  const text = value.trim()
  const upper = text.toUpperCase()
  if (locale.isTrue.includes(upper)) return { value: { boolValue: true } }
  if (locale.isFalse.includes(upper)) return { value: { boolValue: false } }
  return readNumber(text, locale) ?? readDate(text, locale) ?? { value: { stringValue: value } }
}

function readNumber(text: string, locale: LocaleFacts): Entry | undefined {
  const group = `\\${locale.group}`
  const pattern = new RegExp(
    `^[-+]?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:\\${locale.decimal}\\d+)?(?:[eE][-+]?\\d+)?(%?)$`,
  )
  const match = pattern.exec(text)
  if (!match || !/\d/.test(text)) return undefined
  const plain = text.replaceAll(locale.group, '').replace(locale.decimal, '.').replace('%', '')
  const number = Number(plain)
  if (!Number.isFinite(number)) return undefined
  if (!match[1]) return { value: { numberValue: roundNumber(number) } }
  const pattern2 = plain.includes('.') ? '0.00%' : '0%'
  return {
    value: { numberValue: roundNumber(number / 100) },
    format: { type: 'PERCENT', pattern: pattern2 },
  }
}

function readDate(text: string, locale: LocaleFacts): Entry | undefined {
  const match =
    /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/-](\d{1,2})[/-](\d{4}))?(?:[ T]?(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(
      text,
    )
  if (!match) return undefined
  const [, isoYear, isoMonth, isoDay, first, second, year, hours, minutes, seconds] = match
  const time = readTime(hours, minutes, seconds)
  if (time === undefined) return undefined
  const hasDate = isoYear !== undefined || year !== undefined
  if (!hasDate) {
    if (hours === undefined) return undefined
    return {
      value: { numberValue: time },
      format: { type: 'TIME', pattern: seconds ? 'hh:mm:ss' : 'hh:mm' },
    }
  }
  const [day, month] = locale.dayFirst ? [first, second] : [second, first]
  const serial = isoYear
    ? serialOfDate(Number(isoYear), Number(isoMonth), Number(isoDay))
    : serialOfDate(Number(year), Number(month), Number(day))
  if (serial === undefined) return undefined
  const datePattern = isoYear ? 'yyyy-mm-dd' : locale.datePattern
  return hours === undefined
    ? { value: { numberValue: serial }, format: { type: 'DATE', pattern: datePattern } }
    : {
        value: { numberValue: roundNumber(serial + time) },
        format: { type: 'DATE_TIME', pattern: `${datePattern} hh:mm:ss` },
      }
}

function readTime(hours = '0', minutes = '0', seconds = '0'): number | undefined {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)]
  if (h > 23 || m > 59 || s > 59) return undefined
  return roundNumber((h * 3600 + m * 60 + s) / 86_400)
}
