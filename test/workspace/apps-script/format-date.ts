import { TZDate } from '@date-fns/tz'

const two = (value: number): string => String(value).padStart(2, '0')

const letters: Record<string, (date: TZDate) => string> = {
  yyyy: (d) => String(d.getFullYear()).padStart(4, '0'),
  yy: (d) => two(d.getFullYear() % 100),
  MM: (d) => two(d.getMonth() + 1),
  M: (d) => String(d.getMonth() + 1),
  dd: (d) => two(d.getDate()),
  d: (d) => String(d.getDate()),
  HH: (d) => two(d.getHours()),
  H: (d) => String(d.getHours()),
  mm: (d) => two(d.getMinutes()),
  ss: (d) => two(d.getSeconds()),
  SSS: (d) => String(d.getMilliseconds()).padStart(3, '0'),
  XXX: (d) => offset(d, ':'),
  Z: (d) => offset(d, ''),
}

function offset(date: TZDate, separator: string): string {
  const minutes = -date.getTimezoneOffset()
  const sign = minutes < 0 ? '-' : '+'
  const size = Math.abs(minutes)
  return `${sign}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`
}

/** `Utilities.formatDate` with the numeric letters of SimpleDateFormat; others are refused. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const zoned = new TZDate(date.getTime(), timeZone)
  return pattern.replaceAll(/'([^']*)'|([A-Za-z])\2*/gu, (token: string, quoted?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted
    const render = letters[token]
    if (!render) {
      throw new Error(`Utilities.formatDate ${token} is not implemented by the local workspace`)
    }
    return render(zoned)
  })
}
