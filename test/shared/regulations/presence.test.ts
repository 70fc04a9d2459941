import { describe, expect, it } from 'vitest'

import type { RosterCode } from '../../../shared/model/roster.ts'
import type { CheckIn } from '../../../shared/model/submission.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { checkIn, clockIn, employee } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const DATE = '2026-11-25'
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'] as const
const OFFICE_RULE = 'office-presence-missing'

type Typed = readonly (readonly string[])[]

/** e1 on one day under these rows of *Presensi*, by parameters. */
function day(
  rows: readonly string[],
  code: RosterCode,
  overrides: Partial<AgencyFacts> = {},
): ReturnType<typeof evaluateOn> {
  const clauses: Typed = rows.map((parameters, at) => [`${at + 2}`, 'Presensi', '', '', parameters])
  const { policies, problems } = typeRegulation(['1/2026', '02/11/2026'], [ROSTER, ...clauses])
  expect(problems).toEqual([])
  return evaluateOn(DATE, {
    policies,
    employees: [employee('e1')],
    roster: rosterOf(DATE, { [code]: ['e1'] }),
    ...overrides,
  })
}

function form(time: string, kind: CheckIn['checkInKind'], place: CheckIn['place']): CheckIn {
  return checkIn('e1', `${DATE} ${time}`, { checkInKind: kind, place })
}

function clockIns(...times: readonly string[]): Partial<AgencyFacts> {
  return { clockIns: times.map((time) => clockIn('e1', `${DATE} ${time}`)) }
}

describe('presence at the office, in and out', () => {
  const BOTH = ['cara = masuk dan pulang\ndari yang bekerja di = kantor']

  it('is kept by machine and by form alike', () => {
    expect(day(BOTH, 'WFO', clockIns('07:25', '16:05')).told(OFFICE_RULE)).toEqual([])
    const submissions = [form('07:25', 'in', 'office'), form('16:05', 'out', 'office')]
    expect(day(BOTH, 'WFO', { submissions }).told(OFFICE_RULE)).toEqual([])
  })

  it('is broken by who did not check out, and by who did neither, with what lacks', () => {
    expect(day(BOTH, 'WFO', clockIns('07:25')).told(OFFICE_RULE)).toEqual([
      'Gubernur SE 1/2026, 2: 0 presensi pulang dari yang bekerja di kantor pada 25 November 2026',
    ])
    expect(day(BOTH, 'WFO').told(OFFICE_RULE)).toEqual([
      'Gubernur SE 1/2026, 2: 0 presensi masuk dan pulang dari yang bekerja di kantor pada 25 November 2026',
    ])
  })

  it('is asked of nobody at home', () => {
    const { told } = day(BOTH, 'WFH')

    expect(told(OFFICE_RULE, 'check-in-missing')).toEqual([])
  })

  it('by form is not kept by the machine, nor by machine by the form', () => {
    const byForm = BOTH.map((one) => `${one}\nlewat = formulir`)
    const byMachine = BOTH.map((one) => `${one}\nlewat = mesin`)
    const submissions = [form('07:25', 'in', 'office'), form('16:05', 'out', 'office')]

    expect(day(byForm, 'WFO', clockIns('07:25', '16:05')).told(OFFICE_RULE)).toEqual([
      expect.stringContaining('0 presensi masuk dan pulang lewat formulir'),
    ])
    expect(day(byForm, 'WFO', { submissions }).told(OFFICE_RULE)).toEqual([])
    expect(day(byMachine, 'WFO', { submissions, ...clockIns('07:26') }).told(OFFICE_RULE)).toEqual([
      expect.stringContaining('0 presensi pulang lewat mesin'),
    ])
  })
})

describe('presence once a day at the office', () => {
  it('is kept by any reading there, and broken by none', () => {
    const once = ['cara = sekali sehari\ndari yang bekerja di = kantor']

    expect(
      day(once, 'WFO', { clockIns: [clockIn('e1', `${DATE} 09:00`)] }).told(OFFICE_RULE),
    ).toEqual([])
    expect(day(once, 'WFO').told(OFFICE_RULE)).toHaveLength(1)
  })
})

describe('one day as DKI Jakarta asked in 2025: online twice, from the office on from home', () => {
  const ROWS = [
    'cara = masuk dan pulang\ndari yang bekerja di = rumah, tempat lain',
    'cara = masuk dan pulang\ndari yang bekerja di = kantor\nlewat = formulir\npulang di mana saja = ya',
  ]

  it('is kept from home by morning and afternoon, and broken by the morning alone', () => {
    const morning = form('07:30', 'in', 'home')
    const whole = { submissions: [morning, form('16:10', 'out', 'home')] }

    expect(day(ROWS, 'WFH', whole).told('check-in-missing', 'check-out-missing')).toEqual([])
    expect(
      day(ROWS, 'WFH', { submissions: [morning] }).told('check-in-missing', 'check-out-missing'),
    ).toEqual([expect.stringContaining('Gubernur SE 1/2026, 2: 0 dari 1 presensi pulang')])
  })

  it('lets who was at the office go on from home and check out there: nobody left early', () => {
    const submissions = [form('07:25', 'in', 'office'), form('16:05', 'out', 'home')]
    const { told, month } = day(ROWS, 'WFO', { submissions })

    expect(told(OFFICE_RULE)).toEqual([])
    expect(month.outcomes.find(({ date }) => date === DATE)).toMatchObject({
      code: 'H',
      earlyMinutes: 0,
      flags: [],
    })
  })

  it('is broken by who went home and gave no afternoon presence', () => {
    const submissions = [form('07:25', 'in', 'office')]

    expect(day(ROWS, 'WFO', { submissions }).told(OFFICE_RULE)).toEqual([
      'Gubernur SE 1/2026, 3: 0 presensi pulang lewat formulir dari yang bekerja di kantor pada 25 November 2026; pulangnya boleh di mana saja',
    ])
  })

  it('without that a check-out from home is none of the office', () => {
    const rows = [ROWS[0]!, 'cara = masuk dan pulang\ndari yang bekerja di = kantor']
    const submissions = [form('07:25', 'in', 'office'), form('16:05', 'out', 'home')]

    expect(day(rows, 'WFO', { submissions }).told(OFFICE_RULE)).toHaveLength(1)
  })
})

describe('presence of who works elsewhere alone', () => {
  const ROWS = ['cara = sekali sehari\ndari yang bekerja di = tempat lain']

  it('is asked on a day WFA, and not at home', () => {
    expect(day(ROWS, 'WFA').told('check-in-missing')).toHaveLength(1)
    expect(day(ROWS, 'WFH').told('check-in-missing')).toEqual([])
    expect(
      day(ROWS, 'WFA', { submissions: [form('09:00', 'in', 'other')] }).told('check-in-missing'),
    ).toEqual([])
  })
})

describe('what a clause on presence cannot ask', () => {
  it.each([
    'cara = lokasi berkala\ndari yang bekerja di = kantor',
    'cara = sekali sehari\nlewat = mesin',
    'cara = sekali sehari\npulang di mana saja = ya',
    'cara = sekali sehari\ndari yang bekerja di = kantor\nmenit dari jam kerja = 30',
  ])('is told: %j', (parameters) => {
    const { problems } = typeRegulation(
      ['1/2026', '02/11/2026'],
      [ROSTER, ['2', 'Presensi', '', '', parameters]],
    )

    expect(problems).toEqual([expect.stringContaining('Pasal!C3 clause-not-checked')])
  })
})

describe('the former name of the provision', () => {
  it('is understood', () => {
    const { problems } = typeRegulation(
      ['1/2026', '02/11/2026'],
      [ROSTER, ['2', 'Presensi dari rumah', '', '', 'cara = sekali sehari']],
    )

    expect(problems).toEqual([])
  })
})
