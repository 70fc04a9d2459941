import { notImplemented } from '../api-error.ts'
import { wallClockOf } from './serial-date.ts'

export interface LocaleFacts {
  readonly decimal: string
  readonly group: string
  readonly datePattern: string
  readonly timePattern: string
  /** Order of day and month in a typed date. */
  readonly dayFirst: boolean
  readonly isTrue: readonly string[]
  readonly isFalse: readonly string[]
}

const indonesian: LocaleFacts = {
  decimal: ',',
  group: '.',
  datePattern: 'dd/mm/yyyy',
  timePattern: 'hh:mm:ss',
  dayFirst: true,
  isTrue: ['TRUE', 'BENAR'],
  isFalse: ['FALSE', 'SALAH'],
}

const american: LocaleFacts = {
  decimal: '.',
  group: ',',
  datePattern: 'm/d/yyyy',
  timePattern: 'h:mm:ss am/pm',
  dayFirst: false,
  isTrue: ['TRUE'],
  isFalse: ['FALSE'],
}

/** Google's code of Indonesian is the old one; whether it takes another is not known. */
export function assertLocale(locale: string | null | undefined): void {
  localeFacts(locale)
  if (locale && !['in_ID', 'en_US'].includes(locale)) throw notImplemented(`the locale ${locale}`)
}

/** What a spreadsheet's locale decides; locales other than in_ID and en_US are not known. */
export function localeFacts(locale: string | null | undefined): LocaleFacts {
  if (locale === 'in_ID' || locale === 'id_ID' || locale === 'in' || locale === 'id')
    return indonesian
  if (!locale || locale === 'en_US') return american
  throw notImplemented(`formatting in the locale ${locale}`)
}

/** A number as the General format shows it. */
export function formatGeneral(value: number, locale: LocaleFacts): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e15 || size < 1e-5)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e')
    const power = Number(exponent)
    const sign = power < 0 ? '-' : '+'
    const digits = String(Math.abs(power)).padStart(2, '0')
    return `${trimZeros(mantissa).replace('.', locale.decimal)}E${sign}${digits}`
  }
  const text = Number.isInteger(value) ? String(value) : trimZeros(value.toPrecision(10))
  return text.replace('.', locale.decimal)
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** A number under a pattern. Throws 501 naming a pattern that is not known. */
export function formatNumber(value: number, pattern: string, locale: LocaleFacts): string {
  const sections = pattern.split(';')
  if (sections.length > 1) return formatSections(value, sections, pattern, locale)
  if (pattern === 'General' || pattern === '@') return formatGeneral(value, locale)
  if (isDatePattern(pattern)) return formatDate(value, pattern)
  return formatDigits(value, pattern, pattern, locale)
}

function formatSections(
  value: number,
  sections: string[],
  pattern: string,
  locale: LocaleFacts,
): string {
  const [positive = '', negative, zero] = sections
  const section = value > 0 ? positive : value < 0 ? negative : (zero ?? positive)
  if (section === undefined || section === '') return ''
  if (section === '@' || section === 'General') return formatGeneral(value, locale)
  return formatDigits(value < 0 ? -value : value, section, pattern, locale)
}

function formatDigits(
  value: number,
  section: string,
  pattern: string,
  locale: LocaleFacts,
): string {
  const match =
    /^((?:"[^"]*"|[-+ ()])*)([#,]*0*[#,0]*)(?:\.([0#]+))?(%?)((?:"[^"]*"|[-+ ()])*)$/.exec(section)
  if (!match || !/[0#]/.test(section)) throw notImplemented(`the number format "${pattern}"`)
  const [, before = '', whole = '', decimals = '', percent, after = ''] = match
  const scaled = percent ? value * 100 : value
  const fixed = Math.abs(Number(scaled.toPrecision(15))).toFixed(decimals.length)
  let [integer = '', fraction = ''] = fixed.split('.')
  const optional = decimals.length - decimals.replace(/#+$/, '').length
  for (let cut = 0; cut < optional && fraction.endsWith('0'); cut += 1)
    fraction = fraction.slice(0, -1)
  const minimumDigits = (whole.match(/0/g) ?? []).length
  integer = minimumDigits === 0 && integer === '0' ? '' : integer.padStart(minimumDigits, '0')
  if (whole.includes(',')) integer = integer.replaceAll(/\B(?=(\d{3})+(?!\d))/g, locale.group)
  const sign = scaled < 0 && Number(fixed) !== 0 ? '-' : ''
  const point = fraction ? locale.decimal + fraction : ''
  return sign + unquote(before) + integer + point + percent + unquote(after)
}

function unquote(text: string): string {
  return text.replaceAll('"', '')
}

const dateToken = /yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|am\/pm|"[^"]*"|[-/:., T]+/giy

function isDatePattern(pattern: string): boolean {
  return /[ymdhs]/i.test(pattern.replaceAll(/"[^"]*"/g, '')) && tokensOf(pattern) !== undefined
}

function tokensOf(pattern: string): string[] | undefined {
  const tokens: string[] = []
  dateToken.lastIndex = 0
  while (dateToken.lastIndex < pattern.length) {
    const match = dateToken.exec(pattern)
    if (!match) return undefined
    tokens.push(match[0])
  }
  return tokens
}

function formatDate(serial: number, pattern: string): string {
  const date = wallClockOf(serial)
  const tokens = tokensOf(pattern) ?? []
  const hasMeridiem = tokens.some((token) => token.toLowerCase() === 'am/pm')
  return tokens
    .map((token, index) => {
      const lower = token.toLowerCase()
      if (/^m{1,2}$/.test(lower) && isMinute(tokens, index)) {
        return pad(date.getUTCMinutes(), lower.length)
      }
      return formatDateToken(token, date, hasMeridiem)
    })
    .join('')
}

/** `m` next to hours or seconds is minutes. */
function isMinute(tokens: string[], index: number): boolean {
  const before = tokens.slice(0, index).filter(isLetters).at(-1)
  const after = tokens.slice(index + 1).find(isLetters)
  return /^h/i.test(before ?? '') || /^s/i.test(after ?? '')
}

function isLetters(token: string): boolean {
  return /^[a-z]/i.test(token) && token !== 'T'
}

function formatDateToken(token: string, date: Date, hasMeridiem: boolean): string {
  const hours = date.getUTCHours()
  switch (token.toLowerCase()) {
    case 'yyyy':
      return String(date.getUTCFullYear())
    case 'yy':
      return pad(date.getUTCFullYear() % 100, 2)
    case 'mm':
    case 'm':
      return pad(date.getUTCMonth() + 1, token.length)
    case 'dd':
    case 'd':
      return pad(date.getUTCDate(), token.length)
    case 'hh':
    case 'h':
      return pad(hasMeridiem ? hours % 12 || 12 : hours, token.length)
    case 'ss':
    case 's':
      return pad(date.getUTCSeconds(), token.length)
    case 'am/pm':
      return hours < 12 ? 'AM' : 'PM'
    case 'mmm':
    case 'mmmm':
    case 'ddd':
    case 'dddd':
      throw notImplemented(`the name "${token}" in a date format`)
    default:
      return unquote(token)
  }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
