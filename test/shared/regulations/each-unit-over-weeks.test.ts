import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { datesOfMonth, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import { joinPeriods } from '../../../shared/model/employment.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { unkeptByRoster } from '../../../shared/roster-proposal/unkept-by-roster.ts'
import { employee, facts, unit } from '../evaluation/build-facts.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'

const NOVEMBER = parseMonth('2026-11')
const UNITS = [unit('bu', { name: 'Bagian Umum' }), unit('tu', { name: 'Tata Usaha' })]
const PEOPLE = ['bu', 'bu', 'tu', 'tu'].map((unitCode, at) => employee(`e${at}`, { unitCode }))
const SHARE = 'Bagian pegawai di kantor'
const OVER_TWO_WEEKS = 'paling banyak = 50 %\nselama pekan = 2'
const LEAST_OF_TWO_WEEKS = 'paling sedikit = 50 %\nselama pekan = 2'

/** Circulars as [number, from, until, the one that they prolong], and the clauses of the first of them. */
function type(
  regulations: readonly (readonly [string, string, string, string])[],
  clauses: readonly (readonly string[])[],
): AgencyFacts['policies'] {
  const [first] = regulations
  return readConfiguration(
    sampleTabs({
      policies: [
        [
          'Nomor',
          'Tanggal',
          'Berlaku Sejak',
          'Berlaku Sampai',
          'Memperpanjang',
          'Penerbit',
          'Jenis',
        ],
        ...regulations.map(([number, from, until, extended]) => [
          number,
          from,
          from,
          until,
          extended,
          'Bupati',
          'SE',
        ]),
      ],
      clauses: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter'],
        ...[['1', 'Jadwal', '', '', ''], ...clauses].map((clause) => [first![0], ...clause]),
      ],
    }),
  ).policies
}

/** On each day of November so many of these are at the office, and the others at home. */
function rosterWith(staff: readonly Employee[], office: readonly string[]): AgencyFacts['roster'] {
  const ids = staff.map(({ id }) => id)
  return datesOfMonth(NOVEMBER).flatMap((date) =>
    rosterOf(date, { WFO: office, WFH: ids.filter((id) => !office.includes(id)) }),
  )
}

/** Everybody at home under a least of two weeks, whose regulation ends on that day. */
function endingOn(until: string): Partial<AgencyFacts> {
  const policies = type(
    [['1/2026', '2026-11-02', until, '']],
    [['2', SHARE, 'setiap unit', '', LEAST_OF_TWO_WEEKS]],
  )
  return { policies, units: UNITS, employees: PEOPLE, roster: rosterWith(PEOPLE, []) }
}

describe('a share of each unit over weeks', () => {
  it('is judged as its own row says, beside another row of the same clause', () => {
    const policies = type(
      [['1/2026', '2026-11-02', '', '']],
      [
        ['2', SHARE, 'setiap unit', '', 'paling banyak = 1 orang'],
        ['2', SHARE, 'setiap unit', '', OVER_TWO_WEEKS],
        ['2', SHARE, 'setiap unit', '', 'paling sedikit = 25 %\nselama pekan = 1'],
      ],
    )
    const roster = rosterWith(PEOPLE, ['e0', 'e2'])

    const { month } = evaluateOn('2026-11-13', {
      policies,
      units: UNITS,
      employees: PEOPLE,
      roster,
    })

    expect(month.findings.filter(({ rule }) => rule === 'office-quota')).toEqual([])
  })

  it('accuses no unit of the days of whoever left it before the regulation was prolonged', () => {
    const moved = joinPeriods([
      employee('moved', { unitCode: 'tu', employedUntil: parseCivilDate('2026-11-06') }),
      employee('moved', { unitCode: 'bu', employedFrom: parseCivilDate('2026-11-07') }),
    ])
    const staff = [...PEOPLE, moved]
    const policies = type(
      [
        ['1/2026', '2026-11-02', '2026-11-08', ''],
        ['2/2026', '2026-11-09', '', '1/2026'],
      ],
      [['2', SHARE, 'setiap unit', '', OVER_TWO_WEEKS]],
    )
    const roster = rosterWith(staff, ['moved'])

    const { month } = evaluateOn('2026-11-13', { policies, units: UNITS, employees: staff, roster })

    expect(month.findings.filter(({ rule }) => rule === 'office-quota')).toEqual([])
  })

  it('is not missed in a roster where its regulation ends within the weeks', () => {
    expect(unkeptByRoster(facts(endingOn('2026-11-11')), NOVEMBER)).toEqual([])
    expect(unkeptByRoster(facts(endingOn('2026-11-15')), NOVEMBER)).toHaveLength(2)
  })

  it('is one share of the weeks in a roster, too, where another regulation prolongs it', () => {
    const policies = type(
      [
        ['1/2026', '2026-11-02', '2026-11-08', ''],
        ['2/2026', '2026-11-09', '', '1/2026'],
      ],
      [['2', SHARE, 'setiap unit', '', OVER_TWO_WEEKS]],
    )
    const ids = PEOPLE.map(({ id }) => id)
    const roster = datesOfMonth(NOVEMBER).flatMap((date) =>
      rosterOf(date, date <= '2026-11-08' ? { WFO: ids } : { WFH: ids }),
    )

    expect(
      unkeptByRoster(facts({ policies, units: UNITS, employees: PEOPLE, roster }), NOVEMBER),
    ).toEqual([])
  })

  it('counts on no later day of which the clause does not speak', () => {
    const policies = type(
      [['1/2026', '2026-11-23', '', '']],
      [['2', SHARE, 'setiap unit', 'setiap Kamis', 'paling sedikit = 75 %\nselama pekan = 2']],
    )
    const given = { policies, units: UNITS, employees: PEOPLE, roster: rosterWith(PEOPLE, []) }

    expect(unkeptByRoster(facts(given), NOVEMBER)).toHaveLength(2)
  })
})
