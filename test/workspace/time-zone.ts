const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}

/** The wall clock of a zone at an instant, as the UTC fields of the returned date. */
export function toWallTime(instant: Date, timeZone: string): Date {
  const parts = formatterOf(timeZone).formatToParts(instant)
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const wall = Date.UTC(field('year'), field('month') - 1, field('day'))
  const timeMs = ((field('hour') * 60 + field('minute')) * 60 + field('second')) * 1000
  return new Date(wall + timeMs + instant.getUTCMilliseconds())
}

/** The instant at which a zone's wall clock shows the UTC fields of `wall`. */
export function fromWallTime(wall: Date, timeZone: string): Date {
  const offsetAt = (instant: Date) => toWallTime(instant, timeZone).getTime() - instant.getTime()
  const guess = new Date(wall.getTime() - offsetAt(wall))
  return new Date(wall.getTime() - offsetAt(guess))
}
