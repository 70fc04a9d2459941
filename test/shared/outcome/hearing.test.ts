import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { findUnheard, heardFrom, heardSince } from '../../../shared/outcome/hearing.ts'
import { at, settings } from '../evaluation/build-facts.ts'

const CALENDAR = {
  settings: settings(),
  holidays: [
    { date: parseCivilDate('2021-08-17'), name: 'Proklamasi', kind: 'libur-nasional' as const },
  ],
}

const COLLECTIVE = {
  date: parseCivilDate('2021-08-02'),
  name: 'Cuti bersama',
  kind: 'cuti-bersama' as const,
}

describe('heardFrom', () => {
  it.each([
    ['begins at midnight and has that whole day', '2021-08-02 00:00', '2021-08-04 00:00'],
    ['begins during a day that is left out', '2021-08-02 09:00', '2021-08-05 00:00'],
    ['leaves out Saturday and Sunday', '2021-08-06 09:00', '2021-08-11 00:00'],
    ['leaves out a holiday', '2021-08-16 00:00', '2021-08-19 00:00'],
    ['of a month that ends on a Saturday begins on Monday', '2021-08-01 00:00', '2021-08-04 00:00'],
  ])('%s', (_, since, from) => {
    expect(heardFrom(at(since), CALENDAR)).toBe(at(from))
  })

  it.each([
    ['Saturday counts in a week of six days', 6, [], '2021-07-31 00:00', '2021-08-03 00:00'],
    [
      'cuti bersama right after the month is left out',
      5,
      [COLLECTIVE],
      '2021-08-01 00:00',
      '2021-08-05 00:00',
    ],
    ['that of a Saturday and Monday, too', 6, [COLLECTIVE], '2021-07-31 00:00', '2021-08-04 00:00'],
    [
      'Ramadan hours are working days',
      5,
      [{ ...COLLECTIVE, kind: 'ramadan' as const }],
      '2021-08-01 00:00',
      '2021-08-04 00:00',
    ],
  ] as const)('%s', (_, workingDaysPerWeek, holidays, since, from) => {
    const calendar = { settings: settings({ workingDaysPerWeek }), holidays }

    expect(heardFrom(at(since), calendar)).toBe(at(from))
    expect(heardSince(at(from), calendar) >= at(since)).toBe(true)
  })

  it.each(['WIB', 'WITA', 'WIT'] as const)('is midnight in %s', (zone) => {
    const calendar = { settings: settings({ zone }), holidays: [] }

    expect(heardFrom(at('2021-08-01 00:00', zone), calendar)).toBe(at('2021-08-04 00:00', zone))
  })

  it('is the other side of heardSince: to the minute', () => {
    for (const since of ['2021-08-02 00:00', '2021-08-13 00:00', '2021-08-16 00:00']) {
      const from = heardFrom(at(since), CALENDAR)
      const before = new Date(Date.parse(from) - 60_000).toISOString() as typeof from

      expect(heardSince(from, CALENDAR)).toBe(at(since))
      expect(heardSince(before, CALENDAR) < at(since)).toBe(true)
    }
  })
})

describe('findUnheard', () => {
  const day = {
    employeeId: 'e1',
    date: parseCivilDate('2021-07-05'),
    code: 'TK' as const,
    flags: [],
    lateMinutes: 0,
    earlyMinutes: 0,
  }
  const present = { ...day, code: 'H' as const }
  const unsure = { ...day, code: 'unsure' as const }

  it.each([
    ['an absence that did not stand there', day, undefined, ['e1']],
    ['an absence that stood there', day, day, []],
    ['an absence of a day that was not sure for lack of a file', day, unsure, ['e1']],
    [
      'an absence after their own request was decided',
      day,
      { ...unsure, unsure: ['undecided' as const] },
      [],
    ],
    ['a day that was not sure, and is not', unsure, unsure, []],
    ['a day that was not sure and HR settles', { ...day, flags: ['settled' as const] }, unsure, []],
    ['a day that is not sure any more', unsure, present, ['e1']],
    ['more minutes late', { ...present, lateMinutes: 12 }, present, ['e1']],
    ['as many minutes', { ...present, lateMinutes: 12 }, { ...present, lateMinutes: 12 }, []],
    ['left earlier', { ...present, earlyMinutes: 1 }, present, ['e1']],
    ['presence', present, day, []],
    ['presence that is late, where absence stood', { ...present, lateMinutes: 12 }, day, []],
  ])('of %s', (_, now, before, expected) => {
    expect(findUnheard([now], before ? [before] : [])).toEqual(expected)
  })
})
