import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import { PROPOSED_ROSTER_WORDS } from '../../../shared/recaps/proposed-roster/words.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { unkeptByRoster } from '../../../shared/roster-proposal/unkept-by-roster.ts'
import { bareFacts, employee, rostered, unit } from '../evaluation/build-facts.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const [MARCH, APRIL] = ['2026-03', '2026-04'].map(parseMonth) as [AgencyMonth, AgencyMonth]
type AgencyMonth = ReturnType<typeof parseMonth>
const LONG_AFTER = parseInstant('2027-12-31T00:00:00Z')
const UNITS = ['UMUM', 'TU'].map((code) => unit(code))
const PEOPLE = ['UMUM', 'UMUM', 'TU', 'TU'].map((unitCode, at) => employee(`e${at}`, { unitCode }))
const DAYS = 'Jumlah hari di suatu tempat'
const SHARE = 'Bagian pegawai di kantor'

interface Typed {
  readonly number: string
  readonly from: string
  readonly until?: string
  readonly units?: string
  readonly replaces?: string
  readonly prolongs?: string
  readonly clauses?: readonly (readonly string[])[]
}

function type(...regulations: readonly Typed[]): AgencyFacts['policies'] {
  const { policies, problems } = readConfiguration(
    sampleTabs({
      policies: [
        `Nomor|Tanggal|Berlaku Sejak|Berlaku Sampai|Hanya Unit|Menggantikan|Memperpanjang|Penerbit|Jenis`.split(
          '|',
        ),
        ...regulations.map(
          ({ number, from, until = '', units = '', replaces = '', prolongs = '' }) => [
            number,
            from,
            from,
            until,
            units,
            replaces,
            prolongs,
            'Bupati',
            'SE',
          ],
        ),
      ],
      clauses: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter'],
        ...regulations.flatMap(({ number, clauses = [] }) =>
          clauses.map(([name = '', parameters = ''], at) => [
            number,
            String(at + 1),
            name,
            '',
            '',
            parameters,
          ]),
        ),
      ],
    }),
  )
  const told = problems.filter(({ code }) => code !== 'unit-unknown' && code !== 'clause-idle')
  expect(told).toEqual([])
  return policies
}

function workingDays(from: string, until: string): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = parseCivilDate(from); date <= until; date = addDays(date, 1)) {
    if (weekdayOf(date) < 6) dates.push(date)
  }
  return dates
}

/** From one day until another everybody has what is said of each, or of all. */
function all(from: string, until: string, code: RosterCode | readonly RosterCode[]) {
  return workingDays(from, until).flatMap((date) =>
    PEOPLE.map(({ id }, at) => rostered(id, typeof code === 'string' ? code : code[at]!, date)),
  )
}

function given(policies: AgencyFacts['policies'], roster: AgencyFacts['roster']): AgencyFacts {
  return bareFacts({ policies, units: UNITS, employees: PEOPLE, roster })
}

/** What the roster check says of a month. */
function checked(month: AgencyMonth, agency: AgencyFacts): string[] {
  return unkeptByRoster(agency, month).map((one) =>
    PROPOSED_ROSTER_WORDS.id.reason(one, 'employeeId' in one ? one.employeeId : ''),
  )
}

/** What rules find of windows in a month, once all is over. */
function found(month: AgencyMonth, agency: AgencyFacts): string[] {
  const { findings } = evaluateMonth(agency, { month, asOf: LONG_AFTER })
  return findings
    .filter(({ rule }) => rule === 'days-at-place' || rule === 'office-quota')
    .map(
      ({ date, subject, arithmetic }) =>
        `${date} ${subject.kind === 'person' ? subject.employeeId : subject.kind}: ${arithmetic.id}`,
    )
}

describe('weeks that go on after the month', () => {
  const roster = { number: '1', from: '2026-03-23' } as const
  const most = (amount: string): AgencyFacts['policies'] =>
    type({ ...roster, clauses: [[SHARE, `paling banyak = ${amount}\nselama pekan = 2`]] })

  it('are held to their whole most, which the next month may make up for', () => {
    const march = all('2026-03-23', '2026-03-31', ['WFO', 'WFO', 'WFO', 'WFH'])

    expect(checked(MARCH, given(most('60 %'), march))).toEqual([])
    expect(
      found(APRIL, given(most('60 %'), [...march, ...all('2026-04-01', '2026-04-03', 'WFH')])),
    ).toEqual([])
  })

  it('are told once nothing can make up for them any more, of all their days', () => {
    const march = all('2026-03-23', '2026-03-31', 'WFO')

    expect(checked(MARCH, given(most('60 %'), march))).toEqual([
      'semua pegawai: paling banyak 24 dari 40 hari pegawai di kantor (Bupati SE 1, 1), yang tercapai 28; yang dapat dipenuhi paling banyak 70 %.',
    ])
  })

  it('are told of their least with all their days, too', () => {
    const policies = type({
      ...roster,
      clauses: [[SHARE, 'paling sedikit = 60 %\nselama pekan = 2']],
    })
    const [some, few] = [
      ['WFO', 'WFO', 'WFH', 'WFH'],
      ['WFO', 'WFH', 'WFH', 'WFH'],
    ] as const

    expect(checked(MARCH, given(policies, all('2026-03-23', '2026-03-31', some)))).toEqual([])
    expect(checked(MARCH, given(policies, all('2026-03-23', '2026-03-31', few)))).toEqual([
      'semua pegawai: paling sedikit 24 dari 40 hari pegawai di kantor (Bupati SE 1, 1), yang tercapai 19; yang dapat dipenuhi paling sedikit 47,5 %.',
    ])
  })

  it('are shared out by the month’s part in a proposal, as long as that can be kept', () => {
    const { codes, unkept } = proposeRoster(given(most('50 %'), []), MARCH)
    const part = workingDays('2026-03-23', '2026-03-31')
    const office = PEOPLE.flatMap(({ id }) =>
      part.filter((date) => codes.get(id)?.get(date) === 'WFO'),
    )

    expect(unkept).toEqual([])
    expect(office.length).toBeLessThanOrEqual(14)
  })

  it('have what a day asks in a proposal, where the next month can make up for it', () => {
    const policies = type({
      ...roster,
      clauses: [
        [SHARE, 'paling banyak = 60 %\nselama pekan = 2'],
        [SHARE, 'paling sedikit = 3 orang'],
      ],
    })

    expect(proposeRoster(given(policies, []), MARCH).unkept).toEqual([])
  })
})

function ending(clause: readonly string[], until = '2026-03-27'): Typed {
  return { number: '1', from: '2026-03-23', until, clauses: [clause] }
}

describe('a clause that ends in an earlier month than its weeks', () => {
  const mostOfShare = [SHARE, 'paling banyak = 50 %\nselama pekan = 2'] as const
  const mostDays = [DAYS, 'tempat = kantor\npaling banyak = 4\nselama pekan = 2'] as const
  const office = [
    ...all('2026-03-23', '2026-03-31', 'WFO'),
    ...all('2026-04-01', '2026-04-03', 'WFO'),
  ]

  it('is judged once, of the days on which it was in force', () => {
    const shares = given(type(ending(mostOfShare)), office)
    const days = given(type(ending(mostDays)), office)

    expect(found(MARCH, shares)).toEqual([
      '2026-03-27 agency: 20 dari 20 hari pegawai di kantor = 100 %, 23 Maret 2026 sampai 5 April 2026; batas 50 % = 10',
    ])
    expect(found(APRIL, shares)).toEqual([])
    expect(found(MARCH, days)).toEqual(
      PEOPLE.map(
        ({ id }) =>
          `2026-03-27 ${id}: 5 dari 5 hari bertugas di kantor, 23 Maret 2026 sampai 5 April 2026; paling banyak 4 hari`,
      ),
    )
    expect(found(APRIL, days)).toEqual([])
    expect(checked(MARCH, shares)).toHaveLength(1)
    expect(checked(MARCH, days)).toHaveLength(4)
  })

  it('asks no least of them, as it asks none of weeks that end in its month', () => {
    const least = [DAYS, 'tempat = rumah\npaling sedikit = 2\nselama pekan = 2'] as const

    expect(found(MARCH, given(type(ending(least)), office))).toEqual([])
    expect(found(APRIL, given(type(ending(least)), office))).toEqual([])
  })

  it('is judged with the whole of them where another regulation prolongs it', () => {
    const prolonged = type(ending(mostDays, '2026-03-31'), {
      number: '2',
      from: '2026-04-01',
      prolongs: '1',
    })

    expect(found(MARCH, given(prolonged, office))).toEqual([])
    expect(found(APRIL, given(prolonged, office))).toEqual(
      PEOPLE.map(
        ({ id }) =>
          `2026-04-03 ${id}: 10 dari 10 hari bertugas di kantor, 23 Maret 2026 sampai 5 April 2026; paling banyak 4 hari`,
      ),
    )
  })

  it('is judged where it binds on no day of the weeks that is left, whatever its regulation does', () => {
    const policies = readMondays()
    const agency = given(policies, office)

    expect(found(MARCH, agency)).toHaveLength(4)
    expect(found(APRIL, agency)).toEqual([])
  })

  function readMondays(): AgencyFacts['policies'] {
    return readConfiguration(
      sampleTabs({
        policies: [
          ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Penerbit', 'Jenis'],
          ['1', '2026-03-23', '2026-03-23', 'Bupati', 'SE'],
        ],
        clauses: [
          ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter'],
          [
            '1',
            '1',
            DAYS,
            '',
            '23–31 Maret 2026',
            'tempat = kantor\npaling banyak = 1\nselama pekan = 2',
          ],
        ],
      }),
    ).policies
  }
})

describe('days before the first month that is proposed', () => {
  it('count as they do once they are evaluated, where no roster says where they were spent', () => {
    const policies = type({
      number: '1',
      from: '2026-03-23',
      clauses: [
        ['Jadwal', 'tanpa isian = di rumah'],
        [DAYS, 'tempat = kantor\npaling sedikit = 5\nselama pekan = 2'],
      ],
    })
    const agency = given(policies, [])
    const { codes, unkept } = proposeRoster(agency, APRIL)
    const proposed = [...codes].flatMap(([id, its]) =>
      [...its].map(([date, code]) => rostered(id, code, date)),
    )

    expect(unkept.length).toBeGreaterThan(0)
    expect(found(APRIL, given(policies, proposed)).length).toBeGreaterThan(0)
  })

  it('count as nothing where they are blank', () => {
    const policies = type({
      number: '1',
      from: '2026-03-23',
      clauses: [
        ['Jadwal', 'tanpa isian = di kantor'],
        [DAYS, 'tempat = rumah\npaling sedikit = 4\nselama pekan = 2'],
      ],
    })
    const agency = given(policies, [])
    const { codes, unkept } = proposeRoster(agency, APRIL)
    const proposed = [...codes].flatMap(([id, its]) =>
      [...its].map(([date, code]) => rostered(id, code, date)),
    )

    expect(unkept).toEqual([])
    expect(found(APRIL, given(policies, proposed))).toEqual([])
  })
})

describe('a regulation that is replaced within the weeks for some units', () => {
  const forB = {
    number: '2',
    from: '2026-03-09',
    units: 'TU',
    replaces: '1',
    clauses: [['Jadwal', '']],
  }
  const of = (clause: readonly string[]): AgencyFacts['policies'] =>
    type({ number: '1', from: '2026-03-02', clauses: [clause] }, forB)

  it('counts for one share of all each person on the days on which it was in force for them', () => {
    const policies = of([SHARE, 'paling sedikit = 50 %\nselama pekan = 2'])
    const [b, a] = [
      ['WFH', 'WFH', 'WFO', 'WFO'],
      ['WFO', 'WFH', 'WFH', 'WFH'],
    ] as const
    const march = [...all('2026-03-02', '2026-03-06', b), ...all('2026-03-09', '2026-03-13', a)]
    const short = [...all('2026-03-02', '2026-03-06', b), ...all('2026-03-09', '2026-03-13', 'WFH')]
    const rest = all('2026-03-16', '2026-03-31', ['WFO', 'WFO', 'WFH', 'WFH'])

    expect(checked(MARCH, given(policies, [...march, ...rest]))).toEqual([])
    expect(found(MARCH, given(policies, [...march, ...rest]))).toEqual([])
    expect(checked(MARCH, given(policies, [...short, ...rest]))).toHaveLength(1)
    expect(found(MARCH, given(policies, [...short, ...rest]))).toEqual([
      '2026-03-13 agency: 10 dari 30 hari pegawai (semua pegawai kecuali unit TU) di kantor = 33,3 %, 2 Maret 2026 sampai 15 Maret 2026; paling sedikit 50 % = 15',
    ])
  })

  it('counts them as well where it was replaced for them on the first day of a month', () => {
    const policies = type(
      {
        number: '1',
        from: '2026-03-23',
        clauses: [[SHARE, 'paling sedikit = 50 %\nselama pekan = 2']],
      },
      { ...forB, from: '2026-04-01' },
    )
    const after = all('2026-04-01', '2026-04-30', ['WFO', 'WFO', 'WFH', 'WFH'])
    const [kept, short] = [
      ['WFO', 'WFH', 'WFH', 'WFH'],
      ['WFH', 'WFH', 'WFH', 'WFH'],
    ] as const
    const of = (codes: readonly RosterCode[]): AgencyFacts =>
      given(policies, [...all('2026-03-23', '2026-03-31', codes), ...after])

    expect(found(APRIL, of(kept))).toEqual([
      '2026-04-03 agency: 13 dari 34 hari pegawai (semua pegawai kecuali unit TU) di kantor = 38,2 %, 23 Maret 2026 sampai 5 April 2026; paling sedikit 50 % = 17',
    ])
    expect(checked(APRIL, of(kept))).toHaveLength(1)
    expect(found(APRIL, of(short))).toHaveLength(1)
    expect(found(APRIL, of(['WFO', 'WFO', 'WFH', 'WFH']))).toEqual([])
    expect(checked(APRIL, of(['WFO', 'WFO', 'WFH', 'WFH']))).toEqual([])
    expect(found(APRIL, of(['WFH', 'WFH', 'WFO', 'WFO']))).toEqual([])
    expect(checked(APRIL, of(['WFH', 'WFH', 'WFO', 'WFO']))).toEqual([])
  })

  it('has their whole window for those for whom it goes on', () => {
    const policies = of([DAYS, 'tempat = kantor\npaling sedikit = 4\nselama pekan = 2'])
    const march = [
      ...all('2026-03-02', '2026-03-05', ['WFO', 'WFO', 'WFH', 'WFH']),
      ...all('2026-03-06', '2026-03-15', 'WFH'),
      ...all('2026-03-16', '2026-03-31', 'WFO'),
    ]

    expect(found(MARCH, given(policies, march))).toEqual([])
    expect(checked(MARCH, given(policies, march))).toEqual([])
  })
})
