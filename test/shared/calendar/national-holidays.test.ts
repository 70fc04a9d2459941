import { describe, expect, it } from 'vitest'
import { decreedHolidays, HOLIDAY_DECREES } from '../../../shared/calendar/national-holidays.ts'
import { isWorkingDay } from '../../../shared/calendar/working-day.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'

describe('decreedHolidays', () => {
  it.each([
    ['Landak', '2020-04-20', '2020-05-13', ['2020-05-01', '2020-05-07']],
    ['Kotim and Kukar', '2021-07-01', '2021-07-31', ['2021-07-20']],
    ['Kudus', '2020-03-24', '2020-04-09', ['2020-03-25']],
    ['the day after Kudus', '2020-04-10', '2020-04-10', ['2020-04-10']],
    ['Pandeglang', '2020-11-16', '2020-12-18', ['2020-12-09']],
  ])('has those within the period of %s', (_, from, until, dates) => {
    const holidays = decreedHolidays(parseCivilDate(from), parseCivilDate(until))

    expect(holidays.map(({ date }) => date)).toEqual(dates)
  })

  it('has the collective leave of 2026 and Idul Fitri as decreed', () => {
    const holidays = decreedHolidays(parseCivilDate('2026-01-01'), parseCivilDate('2026-12-31'))

    expect(
      holidays.filter(({ kind }) => kind === 'cuti-bersama').map(({ date }) => date.slice(5)),
    ).toEqual(['02-16', '03-18', '03-20', '03-23', '03-24', '05-15', '05-28', '12-24'])
    expect(
      holidays.filter(({ kind }) => kind === 'libur-nasional').map(({ date }) => date.slice(5)),
    ).toEqual(['03-19', '03-21', '03-22'])
  })

  it('names every decree and every day off', () => {
    for (const { decree, holidays } of HOLIDAY_DECREES) {
      expect(decree).toMatch(/20\d\d$/)
      expect(holidays.map(({ name }) => name)).not.toContain('')
    }
  })

  it('makes no working day of any of them', () => {
    const holidays = HOLIDAY_DECREES.flatMap((decree) => decree.holidays)

    for (const { date } of holidays) {
      expect(isWorkingDay(date, { workingDaysPerWeek: 6 }, holidays)).toBe(false)
    }
  })
})
