import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayBoundaryMs } from '../../../shared/calendar/day-boundary.ts'
import { shiftWindow } from '../../../shared/calendar/shift-window.ts'
import { isWorkingDay, nextWorkingDay } from '../../../shared/calendar/working-day.ts'
import { workingHoursOn } from '../../../shared/calendar/working-hours.ts'
import {
  epochMsAt,
  findTimeOfDay,
  instantAt,
  localTimeOf,
  parseTimeOfDay,
} from '../../../shared/calendar/zones.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import { addDays, daysBetween, parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { STANDARD_HOURS } from '../../../shared/policy/standard-hours.ts'

const MONDAY = parseCivilDate('2021-07-05')
const FIVE_DAYS = { workingDaysPerWeek: 5 } as const

describe('localTimeOf', () => {
  it.each<[Zone, string, number]>([
    ['WIB', '2021-07-09', 23 * 60 + 20],
    ['WITA', '2021-07-10', 20],
    ['WIT', '2021-07-10', 80],
  ])('reads one instant on the clocks of %s', (zone, date, minutes) => {
    expect(localTimeOf(parseInstant('2021-07-09T16:20:30Z'), zone)).toEqual({ date, minutes })
  })

  it('undoes instantAt in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 40_000 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom<Zone>('WIB', 'WITA', 'WIT'),
        (days, minutes, zone) => {
          const date = addDays(MONDAY, days)
          expect(localTimeOf(instantAt(date, minutes, zone), zone)).toEqual({ date, minutes })
        },
      ),
    )
  })
})

describe('addDays', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2021-01-01', -1, '2020-12-31'],
    ['1899-12-30', 44_382, '2021-07-05'],
  ])('%s and %i days are %s, and daysBetween says so', (start, days, end) => {
    expect(addDays(parseCivilDate(start), days)).toBe(end)
    expect(daysBetween(parseCivilDate(start), parseCivilDate(end))).toBe(days)
  })

  it('refuses what is in no calendar', () => {
    for (const text of ['2021-02-29', '2021-06-31', '2021-13-01', '2021-7-1']) {
      expect(() => parseCivilDate(text)).toThrow(RangeError)
    }
  })
})

describe('instantAt', () => {
  it('reads 24:00 as the next midnight and refuses what is no time', () => {
    expect(instantAt(MONDAY, '24:00', 'WITA')).toBe('2021-07-05T16:00:00.000Z')
    expect(instantAt(MONDAY, '07.30', 'WIB')).toBe('2021-07-05T00:30:00.000Z')
    expect(() => instantAt(MONDAY, '24:01', 'WIB')).toThrow(RangeError)
    expect(() => instantAt(MONDAY, '7:60', 'WIB')).toThrow(RangeError)
  })
})

describe('findTimeOfDay', () => {
  it.each([
    [' 7.05 ', 425],
    ['00:00', 0],
    ['24:00', 1440],
  ])('reads %j as minute %i', (text, minutes) => {
    expect(findTimeOfDay(text)).toBe(minutes)
  })

  it.each(['', 'siang', '107:30', '07:300', '07:30 WIB', '24:01', '7:60'])(
    'finds no time of day in %j',
    (text) => {
      expect(findTimeOfDay(text)).toBeUndefined()
    },
  )
})

describe('parseTimeOfDay', () => {
  it('names what it refuses', () => {
    expect(() => parseTimeOfDay('siang')).toThrow('Not a time of day HH:MM: "siang"')
  })
})

describe('shiftWindow', () => {
  it.each([
    ['20:00', '04:00', 8],
    ['07:30', '07:30', 24],
    ['07:30', '12:00', 4.5],
  ])('runs from %s to the next %s, %d hours', (start, end, hours) => {
    const { startMs, endMs } = shiftWindow(MONDAY, { start, end }, 'WITA')

    expect(startMs).toBe(epochMsAt(MONDAY, parseTimeOfDay(start), 'WITA'))
    expect(endMs - startMs).toBe(hours * 3_600_000)
  })
})

describe('isWorkingDay', () => {
  it.each([
    ['2021-07-08', 5, true],
    ['2021-07-09', 5, true],
    ['2021-07-10', 5, false],
    ['2021-07-10', 6, true],
    ['2021-07-11', 6, false],
    ['2021-07-20', 5, false],
  ] as const)('says of %s in a week of %i days: %s', (date, workingDaysPerWeek, expected) => {
    const holidays = [
      { date: parseCivilDate('2021-07-20'), kind: 'libur-nasional' },
      { date: parseCivilDate('2021-07-08'), kind: 'ramadan' },
    ] as const

    expect(isWorkingDay(parseCivilDate(date), { workingDaysPerWeek }, holidays)).toBe(expected)
  })
})

describe('nextWorkingDay', () => {
  it('passes over weekend and holiday', () => {
    const holidays = [{ date: parseCivilDate('2021-07-12'), kind: 'cuti-bersama' }] as const

    expect(nextWorkingDay(parseCivilDate('2021-07-09'), FIVE_DAYS, holidays)).toBe('2021-07-13')
  })

  it('ends where nobody ever works', () => {
    const holidays = Array.from({ length: 500 }, (_, index) => ({
      date: addDays(MONDAY, index),
      kind: 'libur-daerah' as const,
    }))

    expect(nextWorkingDay(MONDAY, FIVE_DAYS, holidays)).toBe(addDays(MONDAY, 366))
  })
})

describe('workingHoursOn', () => {
  it.each([
    ['a Thursday', '2021-07-08', 5, false, '07:30', '16:00'],
    ['a Friday', '2021-07-09', 5, false, '07:30', '16:30'],
    ['a Saturday of a six-day week', '2021-07-10', 6, false, '07:30', '14:45'],
    ['a Friday in Ramadan', '2020-04-24', 5, true, '08:00', '15:30'],
    ['a Monday in Ramadan', '2020-04-27', 5, true, '08:00', '15:00'],
    ['a Saturday in Ramadan, of a six-day week', '2020-05-23', 6, true, '08:00', '13:55'],
  ] as const)('gives the hours of %s', (_, date, workingDaysPerWeek, ramadan, start, end) => {
    const week = { workingDaysPerWeek, ramadan }
    const hours = workingHoursOn(parseCivilDate(date), STANDARD_HOURS, week)

    expect(instantAt(MONDAY, hours.start, 'WIB')).toBe(instantAt(MONDAY, start, 'WIB'))
    expect(instantAt(MONDAY, hours.end, 'WIB')).toBe(instantAt(MONDAY, end, 'WIB'))
  })
})

/** In hours: a margin's end is still of the shift. */
const A_MINUTE = 1 / 60

describe('dayBoundaryMs', () => {
  const tuesday = addDays(MONDAY, 1)
  const time = (date: typeof MONDAY, hours: number): number => epochMsAt(date, hours * 60, 'WITA')
  const boundary = (before: string | null, after: string | null): number =>
    dayBoundaryMs({
      midnightMs: time(tuesday, 0),
      marginMs: 120 * 60_000,
      before: before ? windowOf(MONDAY, before) : null,
      after: after ? windowOf(tuesday, after) : null,
    })

  it.each([
    ['no shifts', null, null, 0],
    ['day shifts', '07:30-16:00', '07:30-16:00', 0],
    ['a night shift before a free day', '20:00-04:00', null, 6 + A_MINUTE],
    ['a night shift before a day shift', '20:00-04:00', '07:30-16:00', 5.75 + A_MINUTE],
    ['a night shift before another', '20:00-04:00', '20:00-04:00', 6 + A_MINUTE],
    ['an evening shift to 22:00', '15:00-22:00', '07:30-16:00', A_MINUTE],
    ['a shift from 02:00 on', '07:30-16:00', '02:00-08:00', 0],
    ['an evening shift to 23:00', '15:00-23:00', null, 1 + A_MINUTE],
    ['a shift from 00:30 on', null, '00:30-08:00', -1.5],
    ['a shift from 00:30 after one to 23:30', '15:00-23:30', '00:30-08:00', A_MINUTE],
  ])('puts the end of the day right with %s', (_, before, after, hours) => {
    expect(boundary(before, after)).toBe(time(tuesday, hours))
  })
})

function windowOf(date: typeof MONDAY, hours: string): ReturnType<typeof shiftWindow> {
  const [start, end] = hours.split('-')
  return shiftWindow(date, { start: start!, end: end! }, 'WITA')
}
