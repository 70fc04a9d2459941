import { describe, expect, it } from 'vitest'

import { ANNOUNCED_RAMADANS } from '../../../shared/calendar/holiday-decrees.ts'
import { proposeHolidays, type HolidayProposal } from '../../../shared/calendar/propose-holidays.ts'
import { daysBetween, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import { createHolidayCalendar } from '../../../worker/holidays/create-holiday-calendar.ts'

const calendar = createHolidayCalendar()

async function proposalsOf(year: number, standing: readonly Holiday[] = []): Promise<string[]> {
  const proposals = proposeHolidays(await calendar.calculate(year), standing)
  return proposals.map(inWords)
}

function inWords({ from, until, name, kind, estimated }: HolidayProposal): string {
  const dates = from === until ? from.slice(5) : `${from.slice(5)}..${until.slice(5)}`
  return `${dates} ${kind} ${name}${estimated ? ' ?' : ''}`
}

describe('proposed rows of Hari Libur', () => {
  it('of 2026 are those of the decree, and Ramadan as announced', async () => {
    expect(await proposalsOf(2026)).toEqual([
      '01-01 libur-nasional Tahun Baru Masehi',
      '01-16 libur-nasional Isra Mikraj Nabi Muhammad',
      '02-16 cuti-bersama Cuti bersama Tahun Baru Imlek',
      '02-17 libur-nasional Tahun Baru Imlek',
      '02-19..03-20 ramadan Ramadan 1447 H',
      '03-18 cuti-bersama Cuti bersama Hari Suci Nyepi',
      '03-19 libur-nasional Hari Suci Nyepi',
      '03-20 cuti-bersama Cuti bersama Idul Fitri',
      '03-21..03-22 libur-nasional Idul Fitri',
      '03-23..03-24 cuti-bersama Cuti bersama Idul Fitri',
      '04-03 libur-nasional Wafat Yesus Kristus',
      '05-01 libur-nasional Hari Buruh Internasional',
      '05-14 libur-nasional Kenaikan Yesus Kristus',
      '05-15 cuti-bersama Cuti bersama Kenaikan Yesus Kristus',
      '05-27 libur-nasional Idul Adha',
      '05-28 cuti-bersama Cuti bersama Idul Adha',
      '05-31 libur-nasional Hari Raya Waisak',
      '06-01 libur-nasional Hari Lahir Pancasila',
      '06-16 libur-nasional Tahun Baru Islam',
      '08-17 libur-nasional Hari Ulang Tahun Kemerdekaan Republik Indonesia',
      '08-25 libur-nasional Maulid Nabi Muhammad',
      '12-24 cuti-bersama Cuti bersama Natal',
      '12-25 libur-nasional Hari Raya Natal',
    ])
  })

  it('hold what the handbook names of the five periods', async () => {
    expect(await proposalsOf(2020)).toEqual(
      expect.arrayContaining([
        '03-25 libur-nasional Hari Suci Nyepi',
        '04-24..05-23 ramadan Ramadan 1441 H',
        '05-01 libur-nasional Hari Buruh Internasional',
        '05-07 libur-nasional Hari Raya Waisak',
        '12-09 libur-nasional Pemilihan kepala daerah',
      ]),
    )
    expect(await proposalsOf(2021)).toContain('07-20 libur-nasional Idul Adha')
  })

  it('of 2025 have Idul Fitri as decreed, not as calculated', async () => {
    const proposals = await proposalsOf(2025)

    expect(proposals.filter((words) => words.endsWith(' Idul Fitri'))).toEqual([
      '03-31..04-01 libur-nasional Idul Fitri',
      '04-02..04-04 cuti-bersama Cuti bersama Idul Fitri',
      '04-07 cuti-bersama Cuti bersama Idul Fitri',
    ])
  })

  it('of later years are marked where they are calculated', async () => {
    const proposals = await proposalsOf(2027)

    expect(proposals).toContain('02-08..03-08 ramadan Ramadan 1448 H ?')
    expect(proposals.filter((words) => words.endsWith('?'))).toHaveLength(6)
    expect(proposals).toContain('12-25 libur-nasional Isra Mikraj Nabi Muhammad; Hari Raya Natal')
    expect((await proposalsOf(2030)).filter((words) => words.includes('Ramadan'))).toHaveLength(2)
  })

  it('leave out what stands there already, under whatever name', async () => {
    const standing: Holiday[] = [
      { date: parseCivilDate('2026-03-21'), name: 'Lebaran', kind: 'libur-daerah' },
      { date: parseCivilDate('2026-02-20'), name: 'Puasa', kind: 'ramadan' },
    ]

    const proposals = await proposalsOf(2026, standing)

    expect(proposals).toContain('03-22 libur-nasional Idul Fitri')
    expect(proposals.join('\n')).not.toContain('Ramadan')
    expect(proposals.join('\n')).not.toContain('03-21')
  })
})

describe('Ramadan by calculation', () => {
  it('is within a day of what was announced', async () => {
    for (const { hijriYear, from, until } of ANNOUNCED_RAMADANS) {
      const { ramadans } = await calendar.calculate(Number(from.slice(0, 4)))
      const calculated = ramadans.find((ramadan) => ramadan.hijriYear === hijriYear)!

      expect(Math.abs(daysBetween(calculated.from, from))).toBeLessThanOrEqual(1)
      expect(Math.abs(daysBetween(calculated.until, until))).toBeLessThanOrEqual(1)
    }
  })
})
