import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import {
  MONDAY,
  at,
  clockIn,
  employee,
  permit,
  review,
  rostered,
  unit,
} from '../../evaluation/build-facts.ts'
import { compileScoped } from '../compile-scoped.ts'
import { linesOf, tableOf } from '../sheet-text.ts'

const PEOPLE = {
  units: [unit('umum'), unit('teknis')],
  employees: [employee('e1'), employee('e2'), employee('e3', { unitCode: 'teknis' })],
}

function compile(overrides: Partial<AgencyFacts>, date = MONDAY): RecapSheet {
  return compileScoped('contacts', { ...PEOPLE, ...overrides }, { employeeId: 'e1', date })
}

/** Name, shift, reasons, from, until, minutes of each contact. */
function contacts(sheet: RecapSheet): unknown[][] {
  return tableOf(sheet)
    .filter(([number]) => typeof number === 'number')
    .map((row) => [row[2], ...row.slice(5)])
}

function seen(id: string, from: string, until: string, day = '2021-07-05') {
  return [clockIn(id, `${day} ${from}`), clockIn(id, `${day} ${until}`)]
}

function bothSeen(day: string) {
  return [...seen('e1', '07:25', '16:00', day), ...seen('e2', '07:25', '16:00', day)]
}

function dayAt(local: string): string | undefined {
  return compileScoped('contacts', PEOPLE, { employeeId: 'e1', asOf: at(local) }).date
}

describe('compileRecap contacts (C9)', () => {
  it('has who was there at the same hours, and for how long', () => {
    const sheet = compile({
      roster: [rostered('e1', 'PG'), rostered('e3', 'SG')],
      clockIns: [...seen('e1', '07:25', '12:10'), ...seen('e3', '11:50', '16:05')],
    })

    expect(contacts(sheet)).toEqual([
      ['Pegawai e3', 'Piket siang', 'jam yang sama', '11.50', '12.10', 20],
    ])
    expect(linesOf(sheet)).toContain('Senin, 5 Juli 2021, di kantor 07.25–12.10: 1 orang')
  })

  it('has who was there in the same unit or shift though hours are not known to meet', () => {
    const sheet = compile({
      roster: [rostered('e1', 'PG'), rostered('e2', 'SG'), rostered('e3', 'PG')],
      clockIns: [
        ...seen('e1', '07:25', '12:00'),
        ...seen('e2', '12:30', '16:00'),
        clockIn('e3', '2021-07-05 07:40'),
      ],
    })

    expect(contacts(sheet)).toEqual([
      ['Pegawai e3', 'Piket pagi', 'sif yang sama', null, null, null],
      ['Pegawai e2', 'Piket siang', 'unit yang sama', null, null, null],
    ])
  })

  it('leaves out who was there at other hours, in another unit and shift', () => {
    const sheet = compile({
      roster: [rostered('e1', 'PG'), rostered('e3', 'SG')],
      clockIns: [...seen('e1', '07:25', '12:00'), ...seen('e3', '12:30', '16:00')],
    })

    expect(contacts(sheet)).toEqual([])
    expect(linesOf(sheet)).toContain('Senin, 5 Juli 2021, di kantor 07.25–12.00: NIHIL')
  })

  it('goes back 14 days, the day itself among them, into the month before', () => {
    const sheet = compile({
      clockIns: [
        ...bothSeen('2021-06-21'),
        ...bothSeen('2021-06-22'),
        ...bothSeen('2021-07-05'),
        ...bothSeen('2021-07-06'),
      ],
    })

    const dates = tableOf(sheet).flatMap(([number, date]) => (number && date ? [date] : []))
    expect(dates).toEqual(['22/06/2021', '05/07/2021'])
    expect(linesOf(sheet)).toContain('2 hari di kantor, bertemu 1 orang')
    expect(linesOf(sheet)).toContain('Dari 22 Juni 2021 sampai 5 Juli 2021')
  })

  it('counts a presence by an approved correction, whose hours nobody knows', () => {
    const correction = permit('e2', { permitKind: 'attendance-correction' })
    const sheet = compile({
      roster: [rostered('e1', 'WFO'), rostered('e2', 'WFO')],
      clockIns: seen('e1', '07:25', '16:00'),
      submissions: [correction],
      reviews: [review(correction)],
    })

    expect(contacts(sheet)).toEqual([
      ['Pegawai e2', 'Jam kerja', 'unit yang sama, sif yang sama', null, null, null],
    ])
  })

  it('says NIHIL of who was never at the office', () => {
    const sheet = compile({ clockIns: seen('e2', '07:25', '16:00') })

    expect(linesOf(sheet)).toContain('NIHIL')
  })

  it('takes yesterday where no day is named, the last day of a month that is over', () => {
    expect(dayAt('2021-07-09 08:00')).toBe('2021-07-08')
    expect(dayAt('2021-07-01 08:00')).toBe('2021-07-01')
    expect(dayAt('2021-09-03 08:00')).toBe(parseCivilDate('2021-07-31'))
  })
})
