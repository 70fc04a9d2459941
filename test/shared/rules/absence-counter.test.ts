import { describe, expect, it } from 'vitest'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  monthOf,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import { joinPeriods } from '../../../shared/model/employment.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { PRESETS } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { checkIn, clockIn, employee, facts, rostered, settings } from '../evaluation/build-facts.ts'

const KOTIM = [policyFromPreset(getPreset('kotim-2021'))]

/** Date and Indonesian words of what was counted in a month; e1 is absent unless something says not. */
function countedIn(month: string, overrides: Partial<AgencyFacts> = {}): string[][] {
  const given = facts({ policies: KOTIM, ...overrides })
  const asOf = parseInstant('2022-03-01T00:00:00Z')
  return evaluateMonth(given, { month: parseMonth(month), asOf })
    .findings.filter(({ rule }) => rule === 'absence-counter')
    .map(({ date, arithmetic }) => [date, arithmetic.id.split(':')[0]!])
}

/** The last `count` working days up to a date. */
function workingDaysUpTo(last: CivilDate, count: number): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = last; dates.length < count; date = addDays(date, -1)) {
    if (weekdayOf(date) <= 5) dates.unshift(date)
  }
  return dates
}

/** e1 at work from 5 July 2021 to the end of September but on these days. */
function presentBut(absent: readonly CivilDate[]): AgencyFacts {
  const dates = Array.from({ length: 88 }, (_, days) =>
    addDays(parseCivilDate('2021-07-05'), days),
  ).filter((date) => !absent.includes(date))
  return facts({ policies: KOTIM, clockIns: dates.map((date) => clockIn('e1', `${date} 07:30`)) })
}

describe('absenceCounter', () => {
  it('prompts on the day that reaches each step of PP 53/2010', () => {
    expect(countedIn('2021-07')).toEqual([
      ['2021-07-09', '5 hari tanpa keterangan dalam 2021 sampai 9 Juli 2021; ambang 5 hari'],
      ['2021-07-12', '6 hari tanpa keterangan dalam 2021 sampai 12 Juli 2021; ambang 6 hari'],
      ['2021-07-19', '11 hari tanpa keterangan dalam 2021 sampai 19 Juli 2021; ambang 11 hari'],
      ['2021-07-26', '16 hari tanpa keterangan dalam 2021 sampai 26 Juli 2021; ambang 16 hari'],
    ])
  })

  it('goes on over the months of a year, and over the change of law, whose steps are those of the day', () => {
    expect(countedIn('2021-08')).toEqual([
      ['2021-08-02', '21 hari tanpa keterangan dalam 2021 sampai 2 Agustus 2021; ambang 21 hari'],
      ['2021-08-09', '26 hari tanpa keterangan dalam 2021 sampai 9 Agustus 2021; ambang 26 hari'],
      ['2021-08-16', '31 hari tanpa keterangan dalam 2021 sampai 16 Agustus 2021; ambang 31 hari'],
      ['2021-08-23', '36 hari tanpa keterangan dalam 2021 sampai 23 Agustus 2021; ambang 36 hari'],
      ['2021-08-30', '41 hari tanpa keterangan dalam 2021 sampai 30 Agustus 2021; ambang 41 hari'],
      [
        '2021-08-31',
        '42 hari kerja berturut-turut tanpa keterangan, 5 Juli 2021 sampai 31 Agustus 2021; ambang 10 hari',
      ],
      ['2021-08-31', '42 hari tanpa keterangan dalam 2021 sampai 31 Agustus 2021; ambang 28 hari'],
    ])
  })

  it.each([
    ['2021-08-30', 'Pemerintah PP 53/2010, D1', 5, '5'],
    ['2021-08-31', 'Pemerintah PP 94/2021, D1', 4, '4'],
    ['2021-08-31', 'Pemerintah PP 94/2021, D1', 5, '4'],
    ['2021-08-31', 'Pemerintah PP 94/2021, D1', 6, '4'],
    ['2021-09-01', 'Pemerintah PP 94/2021, D1', 7, '7'],
  ])('on %s counts by %s: %i days reach the step of %s', (last, law, count, step) => {
    const until = parseCivilDate(last)
    const absent = workingDaysUpTo(until, count)
    const given = presentBut(absent)
    const asOf = parseInstant('2022-03-01T00:00:00Z')
    const found = evaluateMonth(given, { month: monthOf(until), asOf }).findings.filter(
      ({ rule, date }) => rule === 'absence-counter' && date === until,
    )

    expect(found.map(({ clause }) => clause)).toEqual([law])
    expect(found[0]?.arithmetic.id).toContain(`${count} hari tanpa keterangan`)
    expect(found[0]?.arithmetic.id).toContain(`ambang ${step} hari`)
  })

  it('begins anew with the year', () => {
    expect(countedIn('2022-01').map(([, words]) => words)).toEqual([
      '3 hari tanpa keterangan dalam 2022 sampai 5 Januari 2022; ambang 3 hari',
      '4 hari tanpa keterangan dalam 2022 sampai 6 Januari 2022; ambang 4 hari',
      '7 hari tanpa keterangan dalam 2022 sampai 11 Januari 2022; ambang 7 hari',
      '11 hari tanpa keterangan dalam 2022 sampai 17 Januari 2022; ambang 11 hari',
      '14 hari tanpa keterangan dalam 2022 sampai 20 Januari 2022; ambang 14 hari',
      '17 hari tanpa keterangan dalam 2022 sampai 25 Januari 2022; ambang 17 hari',
      '21 hari tanpa keterangan dalam 2022 sampai 31 Januari 2022; ambang 21 hari',
    ])
  })

  it('counts a row on over New Year, which the count is not', () => {
    const clockIns = [clockIn('e1', '2021-12-23 07:30')]

    expect(countedIn('2022-01', { clockIns }).slice(0, 3)).toEqual([
      ['2022-01-05', '3 hari tanpa keterangan dalam 2022 sampai 5 Januari 2022; ambang 3 hari'],
      [
        '2022-01-06',
        '10 hari kerja berturut-turut tanpa keterangan, 24 Desember 2021 sampai 6 Januari 2022; ambang 10 hari',
      ],
      ['2022-01-06', '4 hari tanpa keterangan dalam 2022 sampai 6 Januari 2022; ambang 4 hari'],
    ])
  })

  it('ends a row with a working day of which nothing is recorded', () => {
    const [kotim] = KOTIM
    const until = { ...kotim!, validUntil: parseCivilDate('2021-11-05') }
    const again = { ...kotim!, validFrom: parseCivilDate('2021-11-09') }
    const clockIns = ['2021-10-29', '2021-10-31'].map((date) => clockIn('e1', `${date} 07:30`))
    const rows = (policies: AgencyFacts['policies']): string[] =>
      countedIn('2021-11', { policies, clockIns })
        .filter(([, words]) => words?.includes('berturut-turut'))
        .map(([date]) => date!)

    expect(rows(KOTIM)).toEqual(['2021-11-12'])
    expect(rows([until, again])).toEqual(['2021-11-22'])
  })

  it('counts only the days on which the person was PNS or CPNS', () => {
    const change = parseCivilDate('2021-07-15')
    const whole = joinPeriods([
      employee('e1', { status: 'PPPK', employedUntil: addDays(change, -1) }),
      employee('e1', { status: 'CPNS', employedFrom: change }),
    ])

    expect(countedIn('2021-07', { employees: [whole] })).toEqual([
      ['2021-07-21', '5 hari tanpa keterangan dalam 2021 sampai 21 Juli 2021; ambang 5 hari'],
      ['2021-07-22', '6 hari tanpa keterangan dalam 2021 sampai 22 Juli 2021; ambang 6 hari'],
      ['2021-07-29', '11 hari tanpa keterangan dalam 2021 sampai 29 Juli 2021; ambang 11 hari'],
    ])
  })

  it('takes a day at work as the end of a row, not of the count', () => {
    const clockIns = [clockIn('e1', '2022-01-10 07:30')]
    const found = countedIn('2022-01', { clockIns })

    expect(found.slice(0, 3).map(([date]) => date)).toEqual([
      '2022-01-05',
      '2022-01-06',
      '2022-01-12',
    ])
    expect(found.filter(([, words]) => words?.includes('berturut-turut'))).toEqual([
      [
        '2022-01-24',
        '10 hari kerja berturut-turut tanpa keterangan, 11 Januari 2022 sampai 24 Januari 2022; ambang 10 hari',
      ],
    ])
  })

  it.each(['PNS', 'CPNS'] as const)('is for %s', (status) => {
    expect(countedIn('2021-07', { employees: [employee('e1', { status })] })).toHaveLength(4)
  })

  it.each(['PPPK', 'PTT', 'Non-ASN'] as const)('is not for %s', (status) => {
    expect(countedIn('2021-07', { employees: [employee('e1', { status })] })).toEqual([])
  })

  it.each(Object.keys(PRESETS))('holds under %s, as under every regulation', (name) => {
    const preset = getPreset(name)
    const policies = [
      policyFromPreset(preset, {
        validFrom: parseCivilDate('2021-07-05'),
        validUntil: parseCivilDate('2021-12-31'),
      }),
    ]

    expect(countedIn('2021-07', { policies }).map(([date]) => date)).toEqual([
      '2021-07-09',
      '2021-07-12',
      '2021-07-19',
      '2021-07-26',
    ])
  })

  it('counts no day that is not recorded', () => {
    expect(countedIn('2021-06')).toEqual([])
    expect(
      countedIn('2021-07', {
        settings: settings({ countsFrom: parseCivilDate('2021-07-12') }),
      })[0]?.[0],
    ).toBe('2021-07-16')
  })

  it('says nothing of who came every day', () => {
    const submissions = Array.from({ length: 31 }, (_, index) =>
      checkIn('e1', `2021-07-${String(index + 1).padStart(2, '0')} 07:30`, { place: 'office' }),
    )

    expect(countedIn('2021-07', { submissions })).toEqual([])
  })

  it('tells each person’s own count, as a lead under the law of the day with all its days', () => {
    const given = facts({
      policies: KOTIM,
      employees: [employee('e1'), employee('e2')],
      roster: [rostered('e2', 'WFO', parseCivilDate('2021-07-08'))],
      clockIns: [clockIn('e2', '2021-07-05 07:30')],
    })
    const asOf = parseInstant('2022-03-01T00:00:00Z')
    const found = evaluateMonth(given, { month: parseMonth('2021-07'), asOf }).findings
    const [first, second] = found.filter(
      ({ rule, arithmetic }) => rule === 'absence-counter' && arithmetic.id.startsWith('5 '),
    )

    expect(first).toMatchObject({
      date: '2021-07-09',
      subject: { kind: 'person', employeeId: 'e1' },
    })
    expect(second).toEqual({
      rule: 'absence-counter',
      severity: 'info',
      subject: { kind: 'person', employeeId: 'e2' },
      date: '2021-07-12',
      clause: 'Pemerintah PP 53/2010, D1',
      policyVersion: '180.17/109/2021',
      evidence: ['Jadwal 2021-07!e2:08'],
      arithmetic: {
        id: '5 hari tanpa keterangan dalam 2021 sampai 12 Juli 2021; ambang 5 hari: perlu diperiksa, bukan putusan; harinya 06/07, 07/07, 08/07, 09/07, 12/07',
        en: '5 days absent without notice in 2021 up to 12 July 2021; threshold 5 days: to be examined, not a verdict; on 06/07, 07/07, 08/07, 09/07, 12/07',
      },
    })
  })

  it('prompts on the first day of a month that reaches a threshold', () => {
    const clockIns = ['05', '06', '07', '08', '09', '12', '13', '14', '15', '16']
      .concat('19', '20', '21', '22', '23', '26')
      .map((day) => clockIn('e1', `2021-07-${day} 07:30`))
    const later = [...clockIns, clockIn('e1', '2021-07-27 07:30')]

    expect(countedIn('2021-08', { clockIns })[0]).toEqual([
      '2021-08-02',
      '5 hari tanpa keterangan dalam 2021 sampai 2 Agustus 2021; ambang 5 hari',
    ])
    expect(countedIn('2021-08', { clockIns: later })[0]).toEqual([
      '2021-08-03',
      '5 hari tanpa keterangan dalam 2021 sampai 3 Agustus 2021; ambang 5 hari',
    ])
  })

  it('counts the days of an earlier regulation of the year', () => {
    const earlier = policyFromPreset(getPreset('kukar-2021'), {
      validUntil: parseCivilDate('2021-07-04'),
      validFrom: parseCivilDate('2021-06-24'),
    })

    expect(countedIn('2021-07', { policies: [earlier, ...KOTIM] }).map(([date]) => date)).toEqual([
      '2021-07-01',
      '2021-07-08',
      '2021-07-15',
      '2021-07-22',
      '2021-07-29',
    ])
  })

  it('counts on over a gap between two policies, without the days of the gap', () => {
    const [kotim] = KOTIM
    const until = { ...kotim!, validUntil: parseCivilDate('2021-07-06') }
    const again = { ...kotim!, validFrom: parseCivilDate('2021-08-09') }

    expect(countedIn('2021-08', { policies: [until, again] }).map(([date]) => date)).toEqual([
      '2021-08-11',
      '2021-08-12',
      '2021-08-19',
      '2021-08-26',
      '2021-08-31',
      '2021-08-31',
    ])
  })

  it('counts from New Year where the policy began the year before', () => {
    expect(countedIn('2022-02').map(([date]) => date)).toEqual(['2022-02-04', '2022-02-09'])
  })
})
