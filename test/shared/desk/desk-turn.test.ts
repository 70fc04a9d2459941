import { describe, expect, it } from 'vitest'

import { deskTurn } from '../../../shared/desk/desk-turn.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { at, employee, settings, unit } from '../evaluation/build-facts.ts'

const EMPLOYEES = [
  employee('staf', { superiorId: 'kasubbag' }),
  employee('kasubbag', { superiorId: 'kabag' }),
  employee('kabag', { superiorId: 'kadis' }),
  employee('kadis', { specialPost: 'kepala-dinas' }),
]
const HOLIDAY = {
  date: parseCivilDate('2021-07-20'),
  name: 'Idul Adha',
  kind: 'libur-nasional',
} as const

function turnOf(given: {
  readonly filed?: string
  readonly now: string
  readonly days?: number
  readonly away?: readonly string[]
  readonly who?: string
  readonly units?: ReturnType<typeof unit>[]
}) {
  const units = given.units ?? [unit('umum', { headId: 'kabag' })]
  return deskTurn(
    {
      employee: EMPLOYEES.find(({ id }) => id === (given.who ?? 'staf'))!,
      decidableMs: epochMsOf(at(given.filed ?? '2021-07-05 16:00')),
      days: given.days ?? 1,
    },
    {
      staff: {
        ...directoryOf({ employees: EMPLOYEES }),
        units: new Map(units.map((one) => [one.code, one])),
      },
      settings: settings(),
      holidays: [HOLIDAY],
      nowMs: epochMsOf(at(given.now)),
      isAway: (id) => (given.away ?? []).includes(id),
    },
  )
}

describe('deskTurn', () => {
  it.each([
    [
      'lies with the direct superior until 24:00 of the next working day',
      '2021-07-06 23:59',
      ['kasubbag'],
      false,
    ],
    [
      'lies with the next one up as well once that is over',
      '2021-07-07 00:00',
      ['kasubbag', 'kabag'],
      true,
    ],
    [
      'goes on with each further working day',
      '2021-07-08 00:00',
      ['kasubbag', 'kabag', 'kadis'],
      true,
    ],
    ['stays with the last', '2021-07-30 00:00', ['kasubbag', 'kabag', 'kadis'], true],
  ])('%s', (_, now, holders, overdue) => {
    expect(turnOf({ now })).toMatchObject({ holders, overdue })
  })

  it('counts no days off: a Friday’s is due on Monday, one before a holiday after it', () => {
    expect(turnOf({ filed: '2021-07-09 16:00', now: '2021-07-12 23:59' }).overdue).toBe(false)
    expect(turnOf({ filed: '2021-07-19 16:00', now: '2021-07-21 23:59' }).overdue).toBe(false)
    expect(turnOf({ filed: '2021-07-19 16:00', now: '2021-07-22 00:00' }).overdue).toBe(true)
  })

  it('gives as many working days as the regulation does', () => {
    expect(turnOf({ now: '2021-07-08 23:59', days: 3 }).overdue).toBe(false)
    expect(turnOf({ now: '2021-07-05 23:59', days: 0 }).overdue).toBe(false)
    expect(turnOf({ now: '2021-07-06 00:00', days: 0 }).holders).toEqual(['kasubbag', 'kabag'])
  })

  it('passes over who is away today, unless nobody above is there', () => {
    expect(turnOf({ now: '2021-07-06 09:00', away: ['kasubbag'] }).holders).toEqual(['kabag'])
    const all = ['kasubbag', 'kabag', 'kadis']
    expect(turnOf({ now: '2021-07-06 09:00', away: all }).holders).toEqual(['kadis'])
  })

  it('is of who acts for a head today', () => {
    const acting = [{ employeeId: 'kasubbag' }]
    const units = [unit('umum', { headId: 'kabag', acting })]

    expect(turnOf({ who: 'kasubbag', now: '2021-07-06 09:00', units }).holders).toEqual(['kadis'])
  })

  it('is of nobody for the head of the agency', () => {
    expect(turnOf({ who: 'kadis', now: '2021-07-30 09:00' })).toMatchObject({
      holders: [],
      overdue: true,
    })
  })
})
