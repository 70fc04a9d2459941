import { toWallTime } from '../time-zone.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** The wall clock in the UTC fields of `wall`, and how far it is ahead of UTC. */
interface Zoned {
  wall: Date
  offsetMinutes: number
}

const letters: Record<string, (zoned: Zoned) => string> = {
  yyyy: ({ wall }) => String(wall.getUTCFullYear()).padStart(4, '0'),
  yy: ({ wall }) => two(wall.getUTCFullYear() % 100),
  MM: ({ wall }) => two(wall.getUTCMonth() + 1),
  M: ({ wall }) => String(wall.getUTCMonth() + 1),
  dd: ({ wall }) => two(wall.getUTCDate()),
  d: ({ wall }) => String(wall.getUTCDate()),
  HH: ({ wall }) => two(wall.getUTCHours()),
  H: ({ wall }) => String(wall.getUTCHours()),
  mm: ({ wall }) => two(wall.getUTCMinutes()),
  ss: ({ wall }) => two(wall.getUTCSeconds()),
  SSS: ({ wall }) => String(wall.getUTCMilliseconds()).padStart(3, '0'),
  XXX: (zoned) => offset(zoned, ':'),
  Z: (zoned) => offset(zoned, ''),
}

function offset({ offsetMinutes }: Zoned, separator: string): string {
  const sign = offsetMinutes < 0 ? '-' : '+'
  const size = Math.abs(offsetMinutes)
  return `${sign}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`
}

/** `Utilities.formatDate` with the numeric letters of SimpleDateFormat; others are refused. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const wall = toWallTime(date, timeZone)
  const zoned = { wall, offsetMinutes: Math.round((wall.getTime() - date.getTime()) / 60_000) }
  return pattern.replaceAll(/'([^']*)'|([A-Za-z])\2*/gu, (token: string, quoted?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted
    const render = letters[token]
    if (!render) {
      throw new Error(`Utilities.formatDate ${token} is not implemented by the local workspace`)
    }
    return render(zoned)
  })
}
