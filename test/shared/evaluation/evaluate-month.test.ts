import { describe, expect, it } from 'vitest'
import {
  clockIn,
  employee,
  checkIn,
  evaluate,
  facts,
  MONDAY,
  outcomeOf,
  report,
  rostered,
} from './build-facts.ts'

describe('evaluateMonth', () => {
  it('has an outcome for everyone on every date, also for who filed nothing', () => {
    const { outcomes, days } = evaluate(facts({ employees: [employee('e1'), employee('e2')] }))

    expect(outcomes).toHaveLength(62)
    expect(days).toHaveLength(31)
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['TK', 'L']))
  })

  it('leaves out dates before employment and after it', () => {
    const { outcomes } = evaluate(
      facts({
        employees: [
          employee('e1', { employedFrom: MONDAY, employedUntil: '2021-07-06' as typeof MONDAY }),
        ],
      }),
    )

    expect(outcomes.map(({ date }) => date)).toEqual(['2021-07-05', '2021-07-06'])
  })

  it('counts office, home and the quota of a day', () => {
    const { days } = evaluate(
      facts({
        employees: [
          employee('head', { positionClass: 'administrator' }),
          employee('e1'),
          employee('e2'),
          employee('e3'),
          employee('e4'),
        ],
        roster: [rostered('e1', 'PG'), rostered('e2', 'C'), rostered('e3', 'WFH')],
      }),
    )

    expect(days.find(({ date }) => date === MONDAY)).toEqual({
      date: MONDAY,
      workingDay: true,
      asked: true,
      onDuty: 4,
      office: 2,
      home: 2,
      quotaBase: 4,
      quotaOffice: 1,
      maxOffice: 1,
      notInQuota: ['head'],
    })
  })

  it('tells a day at the office, a day at home and an absence', () => {
    const given = facts({
      employees: [employee('e1'), employee('e2'), employee('e3')],
      roster: [rostered('e1', 'WFO')],
      clockIns: [clockIn('e1', '2021-07-05 07:45'), clockIn('e1', '2021-07-05 16:01')],
      submissions: [checkIn('e2', '2021-07-05 07:31'), report('e2', MONDAY, '2021-07-05 16:30')],
    })

    expect(outcomeOf(given, { id: 'e1' })).toMatchObject({ code: 'H', lateMinutes: 15, flags: [] })
    expect(outcomeOf(given, { id: 'e2' })).toMatchObject({ code: 'WFH', flags: [] })
    expect(outcomeOf(given, { id: 'e3' })).toMatchObject({ code: 'TK' })
  })
})
