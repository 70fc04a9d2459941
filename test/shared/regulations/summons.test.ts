import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Summons } from '../../../shared/model/roster.ts'
import { checkIn, employee } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const DATE = '2026-11-25'
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'] as const
const PRESENCE = ['2', 'Presensi', '', '', 'cara = sekali sehari'] as const

/** A call at nine by the clause; who is called works elsewhere and checks in at these times. */
function called(
  parameters: string,
  times: readonly string[],
  call: Partial<Summons> = { calledAt: '09:00' },
): ReturnType<typeof evaluateOn> {
  const { policies, problems } = typeRegulation(
    ['1/2026', '02/11/2026'],
    [ROSTER, PRESENCE, ['5', 'Panggilan ke kantor', '', '', parameters]],
  )
  expect(problems).toEqual([])
  return evaluateOn(DATE, {
    policies,
    employees: [employee('e1')],
    roster: rosterOf(DATE, { WFA: ['e1'] }),
    summonses: [
      { date: parseCivilDate(DATE), employeeId: 'e1', calledBy: 'Sekda', reason: '', ...call },
    ],
    submissions: times.map((time) => checkIn('e1', `${DATE} ${time}`, { place: 'other' })),
  })
}

describe('a call that is to be answered at once, as Surakarta asks of who works elsewhere', () => {
  const ANSWER = 'yang diminta = menjawab dengan presensi\ndalam menit = 15'
  const MISSED =
    'Gubernur SE 1/2026, 5: 1 panggilan oleh Sekda untuk 25 November 2026 yang minta dijawab dengan presensi, batas 25 November 2026 09.15 WITA'

  it('is kept by a check-in within the minutes, and the day stays elsewhere', () => {
    const { told, codeOf } = called(ANSWER, ['07:30', '09:15'])

    expect(told('summons-unattended', 'place-of-work')).toEqual([])
    expect(codeOf('e1')).toBe('WFH')
  })

  it('is broken by an answer that comes a minute later, and by none', () => {
    expect(called(ANSWER, ['07:30', '09:16']).told('summons-unattended')).toEqual([
      `${MISSED}; dijawab 25 November 2026 09.16 WITA`,
    ])
    expect(called(ANSWER, ['07:30']).told('summons-unattended')).toEqual([`${MISSED}; jawaban: 0`])
  })

  it('without its time is answered by any check-in of the day', () => {
    expect(called(ANSWER, ['07:30'], {}).told('summons-unattended')).toEqual([])
    expect(called(ANSWER, [], {}).told('summons-unattended')).toHaveLength(1)
  })
})

describe('a call to the office', () => {
  it('makes the day one at the office, as ever', () => {
    const { told, codeOf } = called('dalam menit = 60', ['09:10'])

    expect(told('summons-unattended')).toEqual([
      'Gubernur SE 1/2026, 5: 1 panggilan ke kantor oleh Sekda untuk 25 November 2026; hadir di kantor: 0',
    ])
    expect(codeOf('e1')).toBe('TK')
  })
})
