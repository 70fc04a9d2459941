import { describe, expect, it } from 'vitest'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { policyFromPreset } from '../../../shared/policy/policy-from-preset.ts'
import { getPreset } from '../../../shared/policy/presets.ts'
import { checkIn, clockIn, employee, facts } from '../evaluation/build-facts.ts'

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
  it('prompts on the days that reach 3 and 11, and on the tenth in a row', () => {
    expect(countedIn('2021-07')).toEqual([
      ['2021-07-07', '3 hari tanpa keterangan dalam 2021 sampai 7 Juli 2021; ambang 3 hari'],
      [
        '2021-07-16',
        '10 hari kerja berturut-turut tanpa keterangan, 5 Juli 2021 sampai 16 Juli 2021; ambang 10 hari',
      ],
      ['2021-07-19', '11 hari tanpa keterangan dalam 2021 sampai 19 Juli 2021; ambang 11 hari'],
    ])
  })

  it('goes on over the months of a year', () => {
    expect(countedIn('2021-08').map(([date]) => date)).toEqual(['2021-08-02', '2021-08-11'])
  })

  it('begins anew with the year', () => {
    expect(countedIn('2022-01').map(([, words]) => words)).toEqual([
      '3 hari tanpa keterangan dalam 2022 sampai 5 Januari 2022; ambang 3 hari',
      '10 hari kerja berturut-turut tanpa keterangan, 3 Januari 2022 sampai 14 Januari 2022; ambang 10 hari',
      '11 hari tanpa keterangan dalam 2022 sampai 17 Januari 2022; ambang 11 hari',
      '21 hari tanpa keterangan dalam 2022 sampai 31 Januari 2022; ambang 21 hari',
    ])
  })

  it('takes a day at work as the end of a row, not of the count', () => {
    const clockIns = [clockIn('e1', '2021-07-12 07:30')]

    expect(countedIn('2021-07', { clockIns }).map(([date]) => date)).toEqual([
      '2021-07-07',
      '2021-07-20',
      '2021-07-26',
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
})
