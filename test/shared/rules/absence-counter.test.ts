import { describe, expect, it } from 'vitest'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { policyFromPreset } from '../../../shared/policy/policy-from-preset.ts'
import { getPreset } from '../../../shared/policy/presets.ts'
import { checkIn, clockIn, employee, facts, rostered } from '../evaluation/build-facts.ts'

const KOTIM = [policyFromPreset(getPreset('kotim-2021'))]

/** Date and Indonesian words of what was counted in a month; e1 is absent unless something says not. */
function countedIn(month: string, overrides: Partial<AgencyFacts> = {}): string[][] {
  const given = facts({ policies: KOTIM, ...overrides })
  const asOf = parseInstant('2022-03-01T00:00:00Z')
  return evaluateMonth(given, { month: parseMonth(month), asOf })
    .findings.filter(({ rule }) => rule === 'absence-counter')
    .map(({ date, arithmetic }) => [date, arithmetic.id.split(':')[0]!])
}

describe('absenceCounter', () => {
  it('prompts on the day that reaches each step, and on the tenth in a row', () => {
    expect(countedIn('2021-07')).toEqual([
      ['2021-07-07', '3 hari tanpa keterangan dalam 2021 sampai 7 Juli 2021; ambang 3 hari'],
      ['2021-07-08', '4 hari tanpa keterangan dalam 2021 sampai 8 Juli 2021; ambang 4 hari'],
      ['2021-07-13', '7 hari tanpa keterangan dalam 2021 sampai 13 Juli 2021; ambang 7 hari'],
      [
        '2021-07-16',
        '10 hari kerja berturut-turut tanpa keterangan, 5 Juli 2021 sampai 16 Juli 2021; ambang 10 hari',
      ],
      ['2021-07-19', '11 hari tanpa keterangan dalam 2021 sampai 19 Juli 2021; ambang 11 hari'],
      ['2021-07-22', '14 hari tanpa keterangan dalam 2021 sampai 22 Juli 2021; ambang 14 hari'],
      ['2021-07-27', '17 hari tanpa keterangan dalam 2021 sampai 27 Juli 2021; ambang 17 hari'],
    ])
  })

  it('goes on over the months of a year', () => {
    expect(countedIn('2021-08').map(([date]) => date)).toEqual([
      '2021-08-02',
      '2021-08-06',
      '2021-08-11',
    ])
  })

  it('begins anew with the year', () => {
    expect(countedIn('2022-01').map(([, words]) => words)).toEqual([
      '3 hari tanpa keterangan dalam 2022 sampai 5 Januari 2022; ambang 3 hari',
      '4 hari tanpa keterangan dalam 2022 sampai 6 Januari 2022; ambang 4 hari',
      '7 hari tanpa keterangan dalam 2022 sampai 11 Januari 2022; ambang 7 hari',
      '10 hari kerja berturut-turut tanpa keterangan, 3 Januari 2022 sampai 14 Januari 2022; ambang 10 hari',
      '11 hari tanpa keterangan dalam 2022 sampai 17 Januari 2022; ambang 11 hari',
      '14 hari tanpa keterangan dalam 2022 sampai 20 Januari 2022; ambang 14 hari',
      '17 hari tanpa keterangan dalam 2022 sampai 25 Januari 2022; ambang 17 hari',
      '21 hari tanpa keterangan dalam 2022 sampai 31 Januari 2022; ambang 21 hari',
    ])
  })

  it('takes a day at work as the end of a row, not of the count', () => {
    const clockIns = [clockIn('e1', '2021-07-12 07:30')]

    expect(countedIn('2021-07', { clockIns }).map(([date]) => date)).toEqual([
      '2021-07-07',
      '2021-07-08',
      '2021-07-14',
      '2021-07-20',
      '2021-07-23',
      '2021-07-26',
      '2021-07-28',
    ])
  })

  it('is for PNS, and for days under a policy that has it', () => {
    expect(countedIn('2021-07', { employees: [employee('e1', { status: 'PPPK' })] })).toEqual([])
    expect(countedIn('2021-07', { policies: [policyFromPreset(getPreset('kukar-2021'))] })).toEqual(
      [],
    )
    expect(countedIn('2021-06')).toEqual([])
  })

  it('says nothing of who came every day', () => {
    const submissions = Array.from({ length: 31 }, (_, index) =>
      checkIn('e1', `2021-07-${String(index + 1).padStart(2, '0')} 07:30`, { place: 'office' }),
    )

    expect(countedIn('2021-07', { submissions })).toEqual([])
  })

  it('tells each person’s own count, as a lead under PP 94/2021 with its evidence', () => {
    const given = facts({
      policies: KOTIM,
      employees: [employee('e1'), employee('e2')],
      roster: [rostered('e2', 'WFO', parseCivilDate('2021-07-08'))],
      clockIns: [clockIn('e2', '2021-07-05 07:30')],
    })
    const asOf = parseInstant('2022-03-01T00:00:00Z')
    const found = evaluateMonth(given, { month: parseMonth('2021-07'), asOf }).findings
    const [first, second] = found.filter(
      ({ rule, arithmetic }) => rule === 'absence-counter' && arithmetic.id.startsWith('3 '),
    )

    expect(first).toMatchObject({
      date: '2021-07-07',
      subject: { kind: 'person', employeeId: 'e1' },
    })
    expect(second).toEqual({
      rule: 'absence-counter',
      severity: 'info',
      subject: { kind: 'person', employeeId: 'e2' },
      date: '2021-07-08',
      clause: 'PP 94/2021',
      policyVersion: '180.17/109/2021',
      evidence: ['Jadwal 2021-07!e2:08'],
      arithmetic: {
        id: '3 hari tanpa keterangan dalam 2021 sampai 8 Juli 2021; ambang 3 hari: perlu diperiksa, bukan putusan',
        en: '3 days absent without notice in 2021 up to 8 July 2021; threshold 3 days: to be examined, not a verdict',
      },
    })
  })

  it('prompts on the first day of a month that reaches a threshold', () => {
    const clockIns = ['05', '06', '07', '08', '09', '12', '13', '14', '15', '16']
      .concat('19', '20', '21', '22', '23', '26', '27', '28')
      .map((day) => clockIn('e1', `2021-07-${day} 07:30`))
    const later = [...clockIns, clockIn('e1', '2021-07-29 07:30')]

    expect(countedIn('2021-08', { clockIns })[0]).toEqual([
      '2021-08-02',
      '3 hari tanpa keterangan dalam 2021 sampai 2 Agustus 2021; ambang 3 hari',
    ])
    expect(countedIn('2021-08', { clockIns: later })[0]).toEqual([
      '2021-08-03',
      '3 hari tanpa keterangan dalam 2021 sampai 3 Agustus 2021; ambang 3 hari',
    ])
  })

  it('counts no day of an earlier policy that has no counter', () => {
    const earlier = policyFromPreset(getPreset('kukar-2021'), {
      validUntil: parseCivilDate('2021-07-04'),
      validFrom: parseCivilDate('2021-06-24'),
    })

    expect(countedIn('2021-07', { policies: [earlier, ...KOTIM] })).toEqual(countedIn('2021-07'))
    expect(countedIn('2021-08', { policies: [...KOTIM, earlier] })).toEqual(countedIn('2021-08'))
  })

  it('counts on over a gap between two policies, without the days of the gap', () => {
    const [kotim] = KOTIM
    const until = { ...kotim!, validUntil: parseCivilDate('2021-07-06') }
    const again = { ...kotim!, validFrom: parseCivilDate('2021-08-09') }

    expect(countedIn('2021-08', { policies: [until, again] }).map(([date]) => date)).toEqual([
      '2021-08-09',
      '2021-08-10',
      '2021-08-13',
      '2021-08-18',
      '2021-08-19',
      '2021-08-24',
      '2021-08-27',
    ])
  })

  it('counts from New Year where the policy began the year before', () => {
    expect(countedIn('2022-02').map(([date]) => date)).toEqual(['2022-02-04', '2022-02-09'])
  })
})
