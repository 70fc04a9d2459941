import { describe, expect, it } from 'vitest'

import { joinPeriods } from '../../../shared/model/employment.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { datesOfMonth, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { Employee, PositionClass } from '../../../shared/model/employee.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { parseWho } from '../../../shared/regulations/who/parse-who.ts'
import { employee, facts, rostered, unit } from '../evaluation/build-facts.ts'
import { proposalNotes } from '../../../shared/recaps/proposed-roster/proposal-notes.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { EMPLOYEE_HEADERS, sampleTabs } from '../workbook/sample-tabs.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'

const DAY = '2026-11-04'
const UNITS = [
  unit('bu', { name: 'Bagian Umum' }),
  unit('tu', { name: 'Tata Usaha' }),
  unit('loket', { name: 'Loket', publicService: true }),
]
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'] as const

function staff(
  count: number,
  unitCode: string,
  positionClass: PositionClass = 'pelaksana',
): Employee[] {
  return Array.from({ length: count }, (_, at) =>
    employee(`${unitCode}-${positionClass}-${at}`, { unitCode, positionClass }),
  )
}

/** The staff of the tabs is not that of the cases. */
function withoutIdle(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => code !== 'clause-idle')
}

/** What is told of a day on which so many of each unit are at the office, and the others at home. */
function toldOf(
  clauses: readonly (readonly string[])[],
  people: readonly Employee[],
  office: Readonly<Record<string, number>>,
) {
  const { policies, problems } = type([ROSTER, ...clauses])
  expect(withoutIdle(problems)).toEqual([])
  const byUnit = Map.groupBy(people, ({ unitCode }) => unitCode)
  const there = [...byUnit].flatMap(([code, its]) => its.slice(0, office[code] ?? 0))
  const { month, told } = evaluateOn(DAY, {
    policies,
    units: UNITS,
    employees: people,
    roster: rosterOf(DAY, {
      WFO: there.map(({ id }) => id),
      WFH: people.filter((one) => !there.includes(one)).map(({ id }) => id),
    }),
  })
  const subjects = month.findings
    .filter(({ rule, date }) => rule === 'office-quota' && date === DAY)
    .map(({ subject, severity }) =>
      subject.kind === 'unit' ? `${subject.unitCode} ${severity}` : `${subject.kind} ${severity}`,
    )
  return { told: told('office-quota'), subjects }
}

/** A circular of these days, typed where the units are those above. */
function type(clauses: readonly (readonly string[])[], staffOf?: readonly number[]) {
  return readConfiguration(
    sampleTabs({
      ...(staffOf && { employees: [EMPLOYEE_HEADERS, ...employeeRows(staffOf)] }),
      units: [
        ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH'],
        ...UNITS.map(({ code, name }) => [
          code,
          name,
          '',
          code === 'loket' ? 'Ya' : 'Tidak',
          'Tidak',
        ]),
        ['UMUM', 'Bagian Lain', '', 'Tidak', 'Tidak'],
      ],
      policies: [
        ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Penerbit', 'Jenis'],
        ['5/2026', '02/11/2026', '02/11/2026', 'Gubernur', 'SE'],
      ],
      clauses: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter'],
        ...clauses.map((clause) => ['5/2026', ...clause]),
      ],
    }),
  )
}

/** So many of each of the three units. */
function employeeRows(counts: readonly number[]): string[][] {
  const codes = counts.flatMap((count, at) => Array.from({ length: count }, () => UNITS[at]!.code))
  return codes.map((code, at) => {
    const id = String(198_001_012_005_011_000n + BigInt(at))
    const work = ['PNS', 'Penata / III-c', 'Pengadministrasi', 'Pelaksana (JFU)', '', code]
    return [id, `Pegawai ${at}`, ...work, '', '', 'Ya']
  })
}

const HALF_OF_EACH = ['2', 'Bagian pegawai di kantor', 'setiap unit', '', 'paling banyak = 50 %']

describe('a share of each unit in one row', () => {
  const people = [...staff(6, 'bu'), ...staff(3, 'tu'), ...staff(1, 'loket')]

  it('is counted within each unit by itself, rounded up in each', () => {
    expect(toldOf([HALF_OF_EACH], people, { bu: 3, tu: 2, loket: 1 }).told).toEqual([])
  })

  it('is broken by the unit that has too many, whatever the office has', () => {
    expect(toldOf([HALF_OF_EACH], people, { bu: 0, tu: 3, loket: 0 })).toEqual({
      told: [
        'Gubernur SE 5/2026, 2: 3 dari 3 pegawai (Tata Usaha) di kantor = 100 %; batas 50 % = 2',
      ],
      subjects: ['tu violation'],
    })
  })

  it('is told of each unit that breaks it', () => {
    expect(toldOf([HALF_OF_EACH], people, { bu: 4, tu: 3 }).subjects).toEqual([
      'bu violation',
      'tu violation',
    ])
  })

  it('binds those whom it names in each unit alone', () => {
    const mixed = [...people, ...staff(2, 'bu', 'fungsional')]
    const clause = [
      '2',
      'Bagian pegawai di kantor',
      'pelaksana di setiap unit kecuali unit tu',
      '',
      'paling banyak = 50 %',
    ]

    expect(toldOf([clause], mixed, { bu: 4, tu: 3, loket: 1 }).told).toEqual([
      'Gubernur SE 5/2026, 2: 4 dari 6 pegawai (pelaksana di Bagian Umum) di kantor = 66,7 %; batas 50 % = 3',
    ])
  })

  it('binds nobody who is of no unit', () => {
    const without = [...staff(4, 'bu'), ...staff(4, '')]

    expect(toldOf([HALF_OF_EACH], without, { bu: 2, '': 4 }).told).toEqual([])
  })

  it('holds beside a limit of the whole office', () => {
    const whole = ['3', 'Bagian pegawai di kantor', '', '', 'paling banyak = 40 %']

    expect(toldOf([HALF_OF_EACH, whole], people, { bu: 3, tu: 2, loket: 0 }).told).toEqual([
      'Gubernur SE 5/2026, 3: 5 dari 10 pegawai di kantor = 50 %; batas 40 % = 4',
    ])
  })

  it('gives way to a clause for one unit of the same regulation, in whatever order they stand', () => {
    const one = ['3', 'Bagian pegawai di kantor', 'unit tu', '', 'paling banyak = 100 %']

    expect(toldOf([HALF_OF_EACH, one], people, { bu: 3, tu: 3 }).told).toEqual([])
    expect(toldOf([one, HALF_OF_EACH], people, { bu: 4, tu: 3 }).told).toEqual([
      'Gubernur SE 5/2026, 2: 4 dari 6 pegawai (Bagian Umum) di kantor = 66,7 %; batas 50 % = 3',
    ])
  })

  it('goes on beside what a clause for one unit does not speak of', () => {
    const one = ['3', 'Bagian pegawai di kantor', 'unit tu', '', 'paling sedikit = 100 %']
    const least = ['2', 'Bagian pegawai di kantor', 'tiap unit', '', 'paling sedikit = 1 orang']

    expect(toldOf([HALF_OF_EACH, least, one], people, { bu: 1, tu: 2 }).told).toEqual([
      'Gubernur SE 5/2026, 3: 2 dari 3 pegawai (unit tu) di kantor = 66,7 %; paling sedikit 100 % = 3',
      'Gubernur SE 5/2026, 2: 0 dari 1 pegawai (Loket) di kantor = 0 %; paling sedikit 1 orang',
    ])
  })
})

describe('a number of each unit in one row', () => {
  const people = [...staff(6, 'bu'), ...staff(3, 'tu'), ...staff(1, 'loket')]
  const two = [
    '4',
    'Bagian pegawai di kantor',
    'masing-masing unit kerja',
    '',
    'paling sedikit = 2 orang',
  ]

  it('is kept where so many of each are there', () => {
    expect(toldOf([two], people.slice(0, 9), { bu: 2, tu: 2 }).told).toEqual([])
  })

  it('is broken where fewer are, and of a unit that has no more told as a doubt', () => {
    expect(toldOf([two], people, { bu: 1, tu: 2, loket: 1 })).toEqual({
      told: [
        'Gubernur SE 5/2026, 4: 1 dari 6 pegawai (Bagian Umum) di kantor = 16,7 %; paling sedikit 2 orang',
        'Gubernur SE 5/2026, 4: 1 dari 1 pegawai (Loket) di kantor = 100 %; paling sedikit 2 orang',
      ],
      subjects: ['bu violation', 'loket warning'],
    })
  })

  it('is a number of the whole office, too, where no unit is said', () => {
    const whole = ['4', 'Bagian pegawai di kantor', '', '', 'paling banyak = 4 orang']

    expect(toldOf([whole], people, { bu: 5 }).told).toEqual([
      'Gubernur SE 5/2026, 4: 5 dari 10 pegawai di kantor = 50 %; batas 4 orang',
    ])
  })
})

describe('somebody who changes unit within the month', () => {
  const moved = joinPeriods([
    employee('moved', { unitCode: 'tu', employedUntil: parseCivilDate('2026-11-10') }),
    employee('moved', { unitCode: 'bu', employedFrom: parseCivilDate('2026-11-11') }),
  ])
  const people = [...staff(2, 'bu'), ...staff(1, 'tu'), moved]
  const roster = (until: string): AgencyFacts['roster'] =>
    datesOfMonth(parseMonth('2026-11'))
      .filter((date) => date <= until)
      .flatMap((date) => rosterOf(date, { WFO: people.map(({ id }) => id) }))

  it('counts on each day in the unit of that day', () => {
    const { policies } = type([ROSTER, HALF_OF_EACH])
    const given = { policies, units: UNITS, employees: people, roster: roster('2026-11-30') }
    const on = (date: string): string[] => evaluateOn(date, given).told('office-quota')

    expect(on('2026-11-10')).toEqual([
      'Gubernur SE 5/2026, 2: 2 dari 2 pegawai (Bagian Umum) di kantor = 100 %; batas 50 % = 1',
      'Gubernur SE 5/2026, 2: 2 dari 2 pegawai (Tata Usaha) di kantor = 100 %; batas 50 % = 1',
    ])
    expect(on('2026-11-11')).toEqual([
      'Gubernur SE 5/2026, 2: 3 dari 3 pegawai (Bagian Umum) di kantor = 100 %; batas 50 % = 2',
    ])
  })

  it('counts their days of a window in the unit in which each was done', () => {
    const share = [
      '2',
      'Bagian pegawai di kantor',
      'setiap unit',
      '',
      'paling banyak = 50 %\nselama pekan = 2',
    ]
    const { policies, problems } = type([ROSTER, share])
    const { month } = evaluateOn('2026-11-13', {
      policies,
      units: UNITS,
      employees: people,
      roster: roster('2026-11-13'),
    })

    expect(withoutIdle(problems)).toEqual([])
    expect(
      month.findings
        .filter(({ rule, date }) => rule === 'office-quota' && date === '2026-11-13')
        .map(({ subject, arithmetic }) => [subject, arithmetic.id]),
    ).toEqual([
      [
        { kind: 'unit', unitCode: 'bu' },
        '23 dari 23 hari pegawai (Bagian Umum) di kantor = 100 %, 2 November 2026 sampai 15 November 2026; batas 50 % = 12',
      ],
      [
        { kind: 'unit', unitCode: 'tu' },
        '17 dari 17 hari pegawai (Tata Usaha) di kantor = 100 %, 2 November 2026 sampai 15 November 2026; batas 50 % = 9',
      ],
    ])
  })
})

describe('a proposed roster under a clause for each unit', () => {
  const people = [...staff(5, 'bu'), ...staff(3, 'tu'), ...staff(1, 'loket')]
  const propose = (clauses: readonly (readonly string[])[], units = UNITS) => {
    const given = facts({ policies: type([ROSTER, ...clauses]).policies, units, employees: people })
    const proposal = proposeRoster(given, parseMonth('2026-11'))
    const office = (code: string, date: string): number =>
      people.filter(
        (one) =>
          one.unitCode === code && proposal.codes.get(one.id)?.get(parseCivilDate(date)) !== 'WFH',
      ).length
    return { ...proposal, office, notes: proposalNotes(proposal, given, 'id') }
  }

  it('keeps it in each unit on each day, and shows it as no limit of the whole office', () => {
    const { office, unkept, days } = propose([
      ['2', 'Bagian pegawai di kantor', 'setiap unit', '', 'paling banyak = 50 %'],
      ['3', 'Bagian pegawai di kantor', 'setiap unit', '', 'paling sedikit = 1 orang'],
    ])

    expect(unkept).toEqual([])
    for (const { date } of days.filter((day) => day.workingDay)) {
      expect([office('bu', date), office('tu', date), office('loket', date)]).toEqual([3, 2, 1])
    }
    expect(days[2]!.maxOffice).toBeNull()
  })

  it('spreads each unit over the shifts where its share is of each shift', () => {
    const { policies } = type([
      ROSTER,
      ['2', 'Bagian pegawai di kantor', 'setiap unit', '', 'paling banyak = 50 %\nper = shift'],
      ['3', 'Bagian pegawai di kantor', 'setiap unit', '', 'paling sedikit = 1 orang\nper = shift'],
      ['4', 'Keseimbangan shift', '', '', 'selisih orang paling banyak = 2'],
    ])
    const inTurn = ['bu', 'tu', 'bu', 'tu'].map((unitCode, at) => employee(`e${at}`, { unitCode }))
    const given = { policies, units: UNITS, employees: inTurn }
    const { codes, unkept } = proposeRoster(facts(given), parseMonth('2026-11'))
    const roster = [...codes].flatMap(([id, its]) =>
      [...its].map(([date, code]) => rostered(id, code, date)),
    )
    const { month } = evaluateOn(DAY, { ...given, roster })

    expect(unkept).toEqual([])
    expect(month.findings.filter(({ rule }) => rule === 'office-quota')).toEqual([])
  })

  it('names the unit in which it cannot be kept, with the arithmetic and what would do', () => {
    const { notes } = propose(
      [HALF_OF_EACH, ['3', 'Petugas pelayanan minimal', '', '', 'dihitung = yang di kantor']],
      [
        UNITS[0]!,
        unit('tu', { name: 'Tata Usaha', publicService: true, minimumOnDuty: 3 }),
        UNITS[2]!,
      ],
    )

    expect(notes).toEqual([
      'Yang tidak dapat dipenuhi:',
      'Tanggal 2–30: batas 50 % dari 3 pegawai (Tata Usaha) = 2 orang di kantor (Gubernur SE 5/2026, 2), tetapi pelayanan Tata Usaha butuh 3 (Gubernur SE 5/2026, 3): perlu 3, jadi batas paling sedikit 100 %.',
    ])
  })

  it('names the unit that has fewer people than are asked', () => {
    const { notes } = propose([
      ['3', 'Bagian pegawai di kantor', 'setiap unit', '', 'paling sedikit = 2 orang'],
    ])

    expect(notes).toEqual([
      'Yang tidak dapat dipenuhi:',
      'Tanggal 2–30: Loket: paling sedikit 2 di kantor (Gubernur SE 5/2026, 3), yang tercapai 1: kurang 1; yang dapat dipenuhi paling sedikit 1.',
    ])
  })
})

function share(number: string, who: string, parameters: string): readonly string[] {
  return [number, 'Bagian pegawai di kantor', who, '', parameters]
}

/** What is told of clauses where six, three and one are of three units, and nobody else. */
function contrary(...clauses: readonly (readonly string[])[]): string[] {
  return type(clauses, [6, 3, 1])
    .problems.filter(({ code }) => code === 'clauses-contradict')
    .map(({ message }) => message.id)
}

describe('a clause for each unit against another', () => {
  it('is told where the least of all units together is more than the whole office may be', () => {
    expect(
      contrary(
        share('2', 'setiap unit', 'paling sedikit = 50 %'),
        share('3', '', 'paling banyak = 4 orang'),
      ),
    ).toEqual([
      'Bertentangan dengan Pasal!F2, pertama kali pada 02/11/2026 (tiap unit dijumlahkan paling sedikit 3 + 2 + 1 = 6 orang, tetapi paling banyak 4 orang); mohon salah satunya diubah',
    ])
  })

  it('is told where the most of all units together is less than the whole office must be', () => {
    expect(
      contrary(
        share('2', '', 'paling sedikit = 80 %'),
        share('3', 'tiap unit', 'paling banyak = 50 %'),
      ),
    ).toEqual([
      'Bertentangan dengan Pasal!F2, pertama kali pada 02/11/2026 (tiap unit dijumlahkan paling banyak 3 + 2 + 1 = 6 orang, tetapi paling sedikit 80 % dari 10 = 8 orang); mohon salah satunya diubah',
    ])
  })

  it('is told of the unit in which a share and a number cannot both be kept', () => {
    expect(
      contrary(share('2', 'tiap unit', 'paling banyak = 50 %\npaling sedikit = 3 orang')),
    ).toEqual([
      expect.stringContaining(
        '(Tata Usaha: paling banyak 50 % dari 3 = 2 orang, tetapi paling sedikit 3 orang)',
      ),
    ])
  })

  it('is not told where the sums leave room', () => {
    expect(
      contrary(
        share('2', 'setiap unit', 'paling sedikit = 1 orang\npaling banyak = 50 %'),
        share('3', '', 'paling banyak = 50 %\npaling sedikit = 60 %'),
      ),
    ).toEqual([expect.stringContaining('Tidak dapat dipenuhi')])
    expect(
      contrary(
        share('2', 'setiap unit', 'paling sedikit = 1 orang\npaling banyak = 50 %'),
        share('3', '', 'paling banyak = 50 %'),
        share('4', '', 'paling sedikit = 50 %'),
      ),
    ).toEqual([])
  })

  it('is not told against a clause for one unit, which comes before it', () => {
    expect(
      contrary(
        share('2', 'setiap unit', 'paling banyak = 25 %'),
        share('3', 'unit tu', 'paling sedikit = 100 %'),
        share('4', '', 'paling sedikit = 60 %'),
      ),
    ).toEqual([])
  })
})

describe('Siapa', () => {
  it.each([
    'setiap OPD',
    'masing-masing perangkat daerah',
    'setiap unit UMUM',
    'setiap unit dan camat',
  ])('asks what %j means, and says what to write', (typed) => {
    const reading = parseWho(typed)

    expect(reading.ok ? '' : reading.problem.id).toMatch(/“pegawai setiap unit”/)
  })
})
