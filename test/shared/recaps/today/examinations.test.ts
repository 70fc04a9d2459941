import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { PresenceReview } from '../../../../shared/model/presence-review.ts'
import { compileToday } from '../../../../shared/recaps/today/compile-today.ts'
import { pictureToday } from '../../../../shared/recaps/today/today-picture.ts'
import { BOX_COLUMN, readBoxes } from '../../../../shared/workbook/examination-boxes.ts'
import { at, employee, facts, rostered, unit } from '../../evaluation/build-facts.ts'
import { HOME, KUDUS, LANDAK } from './offices-of-today.ts'

const TUESDAY = parseCivilDate('2021-07-06')

describe('boxes of a day', () => {
  const WEDNESDAY = parseCivilDate('2021-07-07')
  const given = facts({
    ...LANDAK,
    units: [unit('umum'), unit('teknis')],
    employees: [employee('e1'), employee('e2', { unitCode: 'teknis' })],
    roster: [
      rostered('e1', 'WFH', TUESDAY),
      rostered('e2', 'WFO', TUESDAY),
      rostered('e1', 'WFO', WEDNESDAY),
      rostered('e2', 'C', WEDNESDAY),
    ],
  })
  const STANDING = [
    { date: TUESDAY, unitCode: 'umum', ticked: false },
    { date: TUESDAY, unitCode: 'teknis', ticked: false },
  ]
  const read = (date: typeof TUESDAY, unitCode: string, examined = true): PresenceReview => ({
    date,
    unitCode,
    examined,
    readAt: at('2021-07-07 09:12'),
  })
  const boxesAt = (local: string, presenceReviews: readonly PresenceReview[] = []): unknown[] => {
    const { units, openBoxes } = pictureToday({ ...given, presenceReviews }, at(local), STANDING)
    return [...units.flatMap(({ box }) => box ?? []), ...openBoxes.map(({ key }) => key)]
  }

  it('L8: one for each unit with people on duty today, and what is still in time of days before', () => {
    expect(boxesAt('2021-07-07 10:00')).toEqual([
      { key: '2021-07-07 umum' },
      '2021-07-06 umum',
      '2021-07-06 teknis',
    ])
  })

  it('tells when a ticked one was read, and asks it no more', () => {
    const reviews = [read(WEDNESDAY, 'umum'), read(TUESDAY, 'teknis')]

    expect(boxesAt('2021-07-07 10:00', reviews)).toEqual([
      { key: '2021-07-07 umum', examinedAt: '09.12' },
      '2021-07-06 umum',
    ])
  })

  it('after midnight the day before is still to be ticked, until its time is over', () => {
    const late = ['2021-07-07 00:01', '2021-07-07 23:59', '2021-07-08 00:00']

    expect(late.map((local) => boxesAt(local).includes('2021-07-06 umum'))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('of Friday until Monday is over', () => {
    const date = parseCivilDate('2021-07-09')
    const standing = [{ date, unitCode: 'umum', ticked: false }]

    const { openBoxes } = pictureToday(given, at('2021-07-12 23:59'), standing)

    expect(openBoxes).toContainEqual({
      key: '2021-07-09 umum',
      unit: 'Bagian umum',
      day: 'Jumat, 9 Juli 2021',
      until: '12/07/2021 24.00',
    })
  })

  it('none of a day on which the tab showed none', () => {
    expect(pictureToday(given, at('2021-07-07 10:00')).openBoxes).toEqual([])
  })

  it('none where the regulation does not ask for it', () => {
    const { units, openBoxes } = pictureToday(facts({ ...KUDUS, ...HOME }), at('2021-07-05 10:00'))

    expect([units[0]!.box, openBoxes]).toEqual([undefined, []])
  })

  it('stand in the one open column, each with its key beside it', () => {
    const picture = pictureToday(given, at('2021-07-07 10:00'), STANDING)
    const source = {
      ledgerSequence: 7,
      ledgerHash: '',
      snapshot: 'abc',
      rulesVersion: '1',
      asOf: at('2021-07-07 10:00'),
    }
    const sheet = compileToday({ facts: given, source, today: picture })

    expect(sheet.openColumn).toBe(BOX_COLUMN)
    const rows = sheet.rows.map(({ cells }) => cells.map(({ box, value }) => box ?? value ?? ''))
    expect(readBoxes(rows)).toEqual([
      { date: WEDNESDAY, unitCode: 'umum', ticked: false },
      { date: TUESDAY, unitCode: 'umum', ticked: false },
      { date: TUESDAY, unitCode: 'teknis', ticked: false },
    ])
  })
})
