import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { PROPOSED_ROSTER_WORDS } from '../../../shared/recaps/proposed-roster/words.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { bareFacts, employee, rostered } from '../evaluation/build-facts.ts'
import { typeTabs } from '../regulations/type-tabs.ts'

const MONTH = parseMonth('2026-03')
const BEFORE = parseInstant('2026-03-01T00:00:00Z')
const SHARE = 'Bagian pegawai di kantor'
const EVEN = ['Keseimbangan shift', '', 'selisih orang paling banyak = 0'] as const

/** What a proposal says of itself, and what rules find in it. */
function propose(
  employees: readonly Employee[],
  ...clauses: readonly (readonly [string, string, string])[]
): { readonly said: readonly string[]; readonly found: readonly string[] } {
  const { policies, problems } = typeTabs([
    {
      is: ['1/2026', '2026-01-01'],
      clauses: [
        ['1', 'Jadwal', '', '', ''],
        ...clauses.map(([name, who, parameters], at) => [`${at + 2}`, name, who, '', parameters]),
      ],
    },
  ])
  expect(problems.filter(({ code }) => code !== 'clauses-contradict')).toEqual([])
  const given = bareFacts({ policies, employees })
  const { codes, unkept } = proposeRoster(given, MONTH)
  const roster = [...codes].flatMap(([id, its]) =>
    [...its].map(([date, code]) => rostered(id, code, date)),
  )
  const { findings } = evaluateMonth({ ...given, roster }, { month: MONTH, asOf: BEFORE })
  return {
    said: unkept.map((one) => PROPOSED_ROSTER_WORDS.id.reason(one, '')),
    found: findings
      .filter(({ rule }) => rule === 'office-quota' || rule === 'shift-balance')
      .map(({ arithmetic }) => arithmetic.id),
  }
}

function staff(count: number, overrides: Partial<Employee> = {}): Employee[] {
  return Array.from({ length: count }, (_, at) =>
    employee(`${overrides.positionClass ?? 'staf'}-${at}`, overrides),
  )
}

describe('shifts that may not differ, beside a share of each', () => {
  it('are manned all day by those whose share lets them be', () => {
    const people = [...staff(3), ...staff(1, { positionClass: 'pengawas' })]

    expect(
      propose(
        people,
        EVEN,
        [SHARE, 'pelaksana', 'paling banyak = 1 orang\nper = shift'],
        [SHARE, '', 'paling banyak = 2 orang\nper = shift'],
      ),
    ).toEqual({ said: [], found: [] })
  })

  it('are manned all day where a least of each has too few for all of them', () => {
    expect(
      propose(staff(3), EVEN, [SHARE, 'pelaksana', 'paling sedikit = 2 orang\nper = shift']),
    ).toEqual({ said: [], found: [] })
  })

  it('have fewer people where all who may come are too many', () => {
    const units = ['umum', 'tu'].flatMap((unitCode) =>
      Array.from({ length: 4 }, (_, at) =>
        employee(`${unitCode}-${at}`, {
          unitCode,
          positionClass: at === 0 ? 'pelaksana' : 'pengawas',
        }),
      ),
    )

    expect(
      propose(
        units,
        EVEN,
        [SHARE, 'setiap unit', 'paling banyak = 50 %\nper = shift'],
        [SHARE, 'pelaksana', 'paling sedikit = 2 orang\nper = shift'],
      ),
    ).toEqual({ said: [], found: [] })
  })

  it('are told with what would do where they cannot be kept together', () => {
    const { said } = propose(
      staff(4),
      EVEN,
      [SHARE, '', 'paling banyak = 1 orang\nper = shift'],
      [SHARE, '', 'paling sedikit = 50 %\nper = shift'],
    )

    expect(said).toEqual([
      '2 orang di kantor dalam 2 shift: semua pegawai paling banyak 1 tiap shift (Bupati SE 1/2026, 3), semua pegawai paling sedikit 2 tiap shift (Bupati SE 1/2026, 4), selisih shift paling banyak 0 (Bupati SE 1/2026, 2) tidak dapat dipenuhi bersama: perlu 1 orang lebih banyak tiap shift pada batas paling banyak.',
    ])
  })
})

describe('a service that is short on several days', () => {
  it('is told with the number that can be kept', () => {
    const people = staff(3)
    const { policies } = typeTabs([
      {
        is: ['1/2026', '2026-01-01'],
        clauses: [
          ['1', 'Jadwal', '', '', ''],
          ['2', 'Jumlah hari di suatu tempat', '', '', 'tempat = rumah\npaling sedikit = 5'],
          ['3', 'Petugas pelayanan minimal', '', '', ''],
        ],
      },
    ])
    const units = [
      { code: 'umum', name: 'Loket', publicService: true, exemptFromWfh: false, minimumOnDuty: 2 },
    ]
    const { unkept } = proposeRoster(bareFacts({ policies, employees: people, units }), MONTH)

    expect(unkept.map((one) => PROPOSED_ROSTER_WORDS.id.reason(one, ''))).toContain(
      'Loket: paling sedikit 2 di kantor (Bupati SE 1/2026, 3), yang tercapai 0: kurang 2; yang dapat dipenuhi paling sedikit 0.',
    )
  })
})
