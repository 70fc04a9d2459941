import { describe, expect, it } from 'vitest'

import { datesOfMonth, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import { dayContext, dayFor } from '../../../shared/outcome/day-context.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import { findPolicyOn } from '../../../shared/policy/find-policy-on.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import type { Clause, When, Who } from '../../../shared/model/regulation.ts'
import { CATALOGUE } from '../../../shared/regulations/catalogue.ts'
import { EACH_WORKING_DAY, EVERYONE } from '../../../shared/regulations/everyone.ts'
import { policiesOf } from '../../../shared/regulations/policies-of.ts'
import { assembly } from '../../../shared/regulations/provisions/assembly/assembly.ts'
import { discipline } from '../../../shared/regulations/provisions/discipline/discipline.ts'
import { recapDue } from '../../../shared/regulations/provisions/recap-due/recap-due.ts'
import { roster } from '../../../shared/regulations/provisions/roster/roster.ts'
import { policyFor } from '../../../shared/regulations/policy-for.ts'
import type { Provision } from '../../../shared/regulations/provision.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { clockIn, employee, facts, rostered, settings, unit } from '../evaluation/build-facts.ts'
import { explained } from '../explain/explained.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

const DATE = '2026-11-25'
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']
const MEMBER = employee('member', { groups: ['Kelompok A', 'Regu 2'] })
const OTHER = employee('other')
const PEOPLE = [MEMBER, OTHER]
const AT_HOME = rosterOf(DATE, { WFH: ['member', 'other'] })

function told(given: Partial<AgencyFacts>, ...rules: readonly string[]): unknown[] {
  return evaluateOn(DATE, given)
    .month.findings.filter(({ rule, date }) => rules.includes(rule) && date === DATE)
    .map(({ rule, subject, clause }) => [
      rule,
      subject.kind === 'person' ? subject.employeeId : subject.kind,
      clause,
    ])
}

describe('a clause for a group', () => {
  const { policies } = typeTabs([
    {
      is: ['1/2026', '02/11/2026'],
      clauses: [
        ROSTER,
        ['2', 'Laporan kinerja harian', 'KELOMPOK  a', '', 'dari yang bekerja di = rumah'],
        ['3', 'Presensi dari rumah', '', '', 'cara = sekali sehari'],
        ['4', 'Presensi dari rumah', 'kelompok Regu 2', '', 'cara = masuk dan pulang'],
      ],
    },
  ])
  const given = { policies, employees: PEOPLE, roster: AT_HOME }

  it('asks of whoever is in it, whatever case and spaces, and of nobody else', () => {
    expect(told(given, 'daily-report-missing')).toEqual([
      ['daily-report-missing', 'member', 'Bupati SE 1/2026, 2'],
    ])
  })

  it('goes before the one for everybody, and is cited for those in it', () => {
    expect(told(given, 'check-in-missing', 'check-out-missing')).toEqual([
      ['check-in-missing', 'member', 'Bupati SE 1/2026, 4'],
      ['check-in-missing', 'other', 'Bupati SE 1/2026, 3'],
      ['check-out-missing', 'member', 'Bupati SE 1/2026, 4'],
    ])
  })

  it('tells every finding under one version of the regulation', () => {
    const versions = evaluateOn(DATE, given).month.findings.map((one) => one.policyVersion)

    expect(new Set(versions).size).toBe(1)
  })

  it('is explained to those in it alone', () => {
    const cited = PEOPLE.map(({ id }) =>
      explained(facts(given), { id, date: parseCivilDate(DATE) }).steps.map(({ clause }) => clause),
    )

    expect(cited[0]).toContain('Bupati SE 1/2026, 4')
    expect(cited[1]).not.toContain('Bupati SE 1/2026, 4')
    expect(cited[1]).toContain('Bupati SE 1/2026, 3')
  })

  it('leaves a day blank of whom nothing else asks anything', () => {
    const alone = typeTabs([
      {
        is: ['1/2026', '02/11/2026'],
        clauses: [
          ['2', 'Laporan kinerja harian', 'kelompok A', '', 'dari yang bekerja di = rumah'],
        ],
      },
    ])
    const people = [employee('member', { groups: ['A'] }), OTHER]
    const { codeOf } = evaluateOn(DATE, {
      policies: alone.policies,
      employees: people,
      roster: AT_HOME,
    })

    expect([codeOf('member'), codeOf('other')]).toEqual(['TK', 'unasked'])
  })
})

describe('hours of some', () => {
  const { policies } = typeTabs([
    {
      is: ['2/2026', '02/11/2026'],
      clauses: [
        ROSTER,
        ['2', 'Jam kerja', 'kelompok A', '', 'mulai = 09.00'],
        [
          '3',
          'Laporan kinerja harian',
          'kelompok A',
          '',
          'dari yang bekerja di = rumah\nterlambat sampai hari = 3',
        ],
      ],
    },
  ])
  const given = facts({
    policies,
    employees: [employee('member', { groups: ['A'] }), OTHER],
    roster: rosterOf(DATE, { WFO: ['member', 'other'] }),
    clockIns: ['member', 'other'].flatMap((id) => [
      clockIn(id, `${DATE} 09:00`),
      clockIn(id, `${DATE} 17:40`),
    ]),
  })

  it('are kept by those who have them, and make the others late', () => {
    const { month } = evaluateOn(DATE, given)
    const late = month.outcomes
      .filter(({ date }) => date === DATE)
      .map(({ employeeId, lateMinutes }) => [employeeId, lateMinutes])

    expect(late).toEqual([
      ['member', 0],
      ['other', 90],
    ])
  })

  it('keep a month open as long as the last of anybody’s time', () => {
    expect(monthOverFrom(given, parseMonth('2026-11'))).toBe('2026-12-03T16:00:00.000Z')
  })
})

describe('rules over several people', () => {
  const UNITS = [unit('umum'), unit('loket', { publicService: true, minimumOnDuty: 2 })]
  const STAFF = [
    employee('clerk-1'),
    employee('clerk-2'),
    employee('counter-1', { unitCode: 'loket' }),
    employee('counter-2', { unitCode: 'loket' }),
  ]
  const roster = rosterOf(DATE, { WFH: STAFF.map(({ id }) => id) })

  it('look at the units that the clause names, each clause by itself', () => {
    const { policies } = typeTabs([
      {
        is: ['3/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          ['2', 'Laporan unit', 'unit loket', '', 'setiap = hari\npaling lambat pukul = 09.00'],
          ['3', 'Laporan unit', 'unit umum', '', 'setiap = hari\npaling lambat pukul = 14.00'],
          ['4', 'Petugas pelayanan minimal', 'unit pelayanan publik', '', ''],
        ],
      },
    ])
    const { month } = evaluateOn(DATE, {
      policies,
      units: UNITS,
      employees: STAFF,
      roster,
      evaluations: [],
    })
    const found = month.findings
      .filter(({ rule, date }) => /^unit-eval|^service/.test(rule) && date === DATE)
      .map(({ subject, clause, arithmetic }) => [
        subject.kind === 'unit' && subject.unitCode,
        clause,
        /\d\d[.:]00/.exec(arithmetic.id)?.[0],
      ])

    expect(found).toEqual([
      ['loket', 'Bupati SE 3/2026, 4', undefined],
      ['loket', 'Bupati SE 3/2026, 2', '09.00'],
      ['umum', 'Bupati SE 3/2026, 3', '14.00'],
    ])
  })

  it('count a share of a group among its people', () => {
    const people = Array.from({ length: 6 }, (_, at) =>
      employee(`e${at}`, at < 4 ? { groups: ['A'] } : {}),
    )
    const { policies } = typeTabs([
      {
        is: ['3/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          ['2', 'Bagian pegawai di kantor', 'kelompok A', '', 'paling banyak = 25 %'],
          ['3', 'Bagian pegawai di kantor', 'pelaksana', '', 'paling sedikit = 100 %'],
        ],
      },
    ])
    const { told: toldOn } = evaluateOn(DATE, {
      policies,
      employees: people,
      roster: rosterOf(DATE, { WFO: ['e0', 'e1', 'e4'], WFH: ['e2', 'e3', 'e5'] }),
    })

    expect(toldOn('office-quota').toSorted()).toEqual([
      'Bupati SE 3/2026, 2: 2 dari 4 pegawai (kelompok A) di kantor = 50 %; batas 25 % = 1',
      'Bupati SE 3/2026, 3: 3 dari 6 pegawai (pelaksana) di kantor = 50 %; paling sedikit 100 % = 6',
    ])
  })
})

function turnsBeside(who: string): string[][] {
  return [
    ROSTER,
    [
      '2',
      'Bergantian di rumah dan di kantor',
      '',
      '',
      'selisih hari kantor sebulan paling banyak = 3',
    ],
    ['3', 'Laporan kinerja harian', who, 'setiap Jumat', 'dari yang bekerja di = rumah'],
  ]
}

describe('a rule over a month, beside a clause for some of the staff on one day of the week', () => {
  it('counts the other days, too', () => {
    const people = [employee('a', { groups: ['A'] }), employee('b')]
    const roster = datesOfMonth(parseMonth('2026-11')).flatMap((date, at) => [
      rostered('a', at % 2 === 0 ? 'WFO' : 'WFH', date),
      rostered('b', 'WFO', date),
    ])
    const [forAll, forSome] = ['', 'kelompok A'].map((who) => {
      const { policies } = typeTabs([{ is: ['1/2026', '01/11/2026'], clauses: turnsBeside(who) }])
      return evaluateOn('2026-11-30', { policies, employees: people, roster }).told('rotation')
    })

    expect(forSome).not.toEqual([])
    expect(forSome).toEqual(forAll)
  })
})

describe('a regulation for some units', () => {
  const UNITS = [unit('UMUM'), unit('loket')]
  const STAFF = [
    employee('clerk', { unitCode: 'UMUM' }),
    employee('counter', { unitCode: 'loket' }),
  ]
  const { policies, problems } = typeTabs([
    {
      is: ['4/2026', '02/11/2026'],
      clauses: [
        ROSTER,
        ['2', 'Presensi dari rumah', '', '', 'cara = sekali sehari'],
        ['3', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
      ],
    },
    {
      is: ['5/2026', '09/11/2026', 'UMUM'],
      clauses: [
        ['1', 'Presensi dari rumah', '', '', 'cara = masuk dan pulang'],
        ['2', 'Laporan kinerja harian', 'pelaksana', '', 'dari yang bekerja di = rumah'],
      ],
    },
  ])
  const given = {
    policies,
    units: UNITS,
    employees: STAFF,
    roster: rosterOf(DATE, { WFH: ['clerk', 'counter'] }),
  }

  it('is checked', () => {
    expect(problems.filter(({ code }) => code === 'clause-not-checked')).toEqual([])
  })

  it('binds the staff of those units, and the earlier one goes on for the others', () => {
    expect(told(given, 'check-in-missing', 'check-out-missing', 'daily-report-missing')).toEqual([
      ['check-in-missing', 'clerk', 'Bupati SE 5/2026, 1'],
      ['check-in-missing', 'counter', 'Bupati SE 4/2026, 2'],
      ['check-out-missing', 'clerk', 'Bupati SE 5/2026, 1'],
      ['daily-report-missing', 'clerk', 'Bupati SE 5/2026, 2'],
    ])
  })

  it('leaves what it does not speak of as the earlier one has it, for its units too', () => {
    const { month } = evaluateOn(DATE, {
      ...given,
      roster: rosterOf(DATE, { WFO: ['clerk', 'counter'] }),
    })

    expect(month.days.find(({ date }) => date === DATE)).toMatchObject({
      quotaBase: 2,
      quotaOffice: 2,
      maxOffice: 1,
    })
  })

  it('of which alone a unit is not bound leaves its people without any', () => {
    const alone = typeTabs([
      {
        is: ['5/2026', '02/11/2026', 'UMUM'],
        clauses: [['1', 'Presensi dari rumah', '', '', 'cara = sekali sehari']],
      },
    ])
    const { codeOf } = evaluateOn(DATE, { ...given, policies: alone.policies })

    expect([codeOf('clerk'), codeOf('counter')]).toEqual(['TK', 'unasked'])
  })
})

describe('a later clause for some of the staff', () => {
  it('takes the place of an earlier regulation’s for those whom it names, of any provision', () => {
    const { policies } = typeTabs([
      {
        is: ['6/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          ['2', 'Panggilan ke kantor', '', '', 'dalam menit = 120'],
          ['3', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
        ],
      },
      {
        is: ['7/2026', '09/11/2026'],
        clauses: [
          ['1', 'Panggilan ke kantor', 'kelompok A', '', 'dalam menit = 30'],
          ['2', 'Bagian pegawai di kantor', 'kelompok A', '', 'paling banyak = 100 %'],
        ],
      },
    ])
    const day = dayContext(parseCivilDate(DATE), { settings: settings(), holidays: [], policies })
    const index = { units: new Map([['umum', unit('umum')]]) }
    const [own, others] = [employee('a', { groups: ['A'] }), OTHER].map((one) => {
      const { parameters, policy } = dayFor(one, day, index)
      return [
        parameters.summonsWithinMinutes,
        parameters.maxOfficeShare,
        policy?.citations?.['summons-unattended'] ?? policy?.citation,
      ]
    })

    expect(own).toEqual([30, null, 'Bupati SE 7/2026'])
    expect(others).toEqual([120, 0.5, 'Bupati SE 6/2026'])
  })
})

describe('what if other parameters held', () => {
  it('holds for whoever no clause of their own says otherwise', () => {
    const { policies } = typeTabs([
      {
        is: ['8/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          ['2', 'Panggilan ke kantor', '', '', 'dalam menit = 120'],
          ['3', 'Panggilan ke kantor', 'kelompok A', '', 'dalam menit = 30'],
        ],
      },
    ])
    const changed = policies.map((policy) => ({
      ...policy,
      parameters: { ...policy.parameters, summonsWithinMinutes: 60, shiftMarginMinutes: 5 },
    }))
    const minutes = [employee('a', { groups: ['A'] }), OTHER].map((one) => {
      const { summonsWithinMinutes, shiftMarginMinutes } = policyFor(
        changed[0]!,
        one,
        undefined,
      )!.parameters
      return [summonsWithinMinutes, shiftMarginMinutes]
    })

    expect(minutes).toEqual([
      [30, 5],
      [60, 5],
    ])
  })
})

describe('a clause for Ramadan', () => {
  const ramadan = ['2026-02-23', '2026-02-24'].map((date): Holiday => ({
    date: parseCivilDate(date),
    name: 'Ramadan 1447 H',
    kind: 'ramadan',
  }))
  const { policies, problems } = typeTabs([
    {
      is: ['9/2026', '02/02/2026'],
      clauses: [
        ROSTER,
        ['2', 'Presensi dari rumah', '', 'selama Ramadan', 'cara = sekali sehari'],
        ['3', 'Laporan kinerja harian', '', 'di luar Ramadan', 'dari yang bekerja di = rumah'],
      ],
    },
  ])
  const on = (date: string): string[] =>
    evaluateOn(date, {
      policies,
      holidays: ramadan,
      employees: [OTHER],
      roster: rosterOf(date, { WFH: ['other'] }),
    })
      .month.findings.filter((one) => one.date === date && one.rule !== 'absence-counter')
      .map(({ rule }) => rule)

  it('of any provision holds on its days alone, and one for the rest on the others', () => {
    expect(problems.filter(({ code }) => code === 'clause-not-checked')).toEqual([])
    expect(on('2026-02-24')).toEqual(['check-in-missing'])
    expect(on('2026-02-25')).toEqual(['daily-report-missing'])
  })
})

describe('a proposed roster', () => {
  it('holds each person to the clauses that bind that person', () => {
    const people = Array.from({ length: 6 }, (_, at) =>
      employee(`e${at}`, at < 3 ? { groups: ['A'] } : {}),
    )
    const { policies } = typeTabs([
      {
        is: ['10/2026', '01/11/2026'],
        clauses: [
          ROSTER,
          [
            '2',
            'Tempat bekerja',
            'kelompok A',
            'setiap Senin',
            'keharusan = harus\ntempat = rumah',
          ],
          ['3', 'Bagian pegawai di kantor', 'kelompok A', '', 'paling banyak = 34 %'],
        ],
      },
    ])
    const { codes } = proposeRoster(facts({ policies, employees: people }), parseMonth('2026-11'))
    const atOffice = (date: string): string[] =>
      people.map(({ id }) => id).filter((id) => codes.get(id)?.get(parseCivilDate(date)) === 'WFO')

    expect(atOffice('2026-11-23').filter((id) => id < 'e3')).toEqual([])
    expect(atOffice('2026-11-24').filter((id) => id < 'e3').length).toBeLessThanOrEqual(2)
    expect(atOffice('2026-11-23').filter((id) => id >= 'e3')).not.toEqual([])
  })
})

const GROUP: Who = { of: [{ kind: 'group', name: 'A' }], except: [] }
const EXEMPT: Who = { of: [...GROUP.of, { kind: 'exempt-units' }], except: [] }
const RAMADAN: When = { ...EACH_WORKING_DAY, ramadan: 'within' }
const CHECKED = CATALOGUE.filter(
  (provision) =>
    provision !== discipline &&
    provision !== recapDue &&
    provision.bind(clauseOf(provision)).checked,
)

describe('every provision that is checked', () => {
  it.each(CHECKED)('$name can be for some of the staff alone', (provision) => {
    const who = provision.name === 'place-of-work' ? EXEMPT : GROUP
    const [record] = recordsOf(provision, { who, ...otherThanUsual(provision) })
    const [own, others] = [
      policyFor(record!, employee('a', { groups: ['A'] }), unit('umum', { exemptFromWfh: true })),
      policyFor(record!, OTHER, unit('umum')),
    ]

    expect(own).toBeDefined()
    expect(JSON.stringify([own?.clauses, own?.parameters, own?.terms])).not.toBe(
      JSON.stringify([others?.clauses, others?.parameters, others?.terms]),
    )
  })

  it.each(CHECKED)('$name can be for Ramadan alone', (provision) => {
    const records = recordsOf(provision, { when: RAMADAN, ...otherThanUsual(provision) })
    const asked = [false, true].map((isRamadan) => {
      const day = findPolicyOn(records, parseCivilDate(DATE), isRamadan)
      return JSON.stringify([
        day?.clauses,
        day?.parameters.shifts,
        day?.parameters.places,
        day?.terms,
      ])
    })

    // Hours of Ramadan are a parameter of their own.
    expect(new Set(asked).size).toBe(provision.name === 'working-hours' ? 1 : 2)
  })
})

/** Hours that are not those that hold where nothing is said. */
function otherThanUsual({ name }: Provision): Pick<Clause, 'parameters'> | undefined {
  if (name === 'shifts') return { parameters: { morning: '06.00–11.00' } }
  return name === 'working-hours' ? { parameters: { start: '06.00' } } : undefined
}

describe('what is one for all', () => {
  it.each([
    { provision: discipline, said: { who: GROUP } },
    { provision: discipline, said: { when: RAMADAN } },
    { provision: recapDue, said: { who: GROUP } },
  ])('is told not to be checked for some: $provision.name', ({ provision, said }) => {
    expect(provision.bind({ ...clauseOf(provision), ...said })).toMatchObject({ checked: false })
  })
})

function recordsOf(provision: Provision, said: Partial<Clause>): PolicyRecord[] {
  return policiesOf([
    {
      issuer: 'Bupati',
      kind: 'SE',
      number: '1/2026',
      issuedOn: parseCivilDate('2026-01-01'),
      title: '',
      validFrom: parseCivilDate('2026-01-01'),
      units: [],
      clauses: [
        { ...clauseOf(provision === roster ? assembly : roster), number: '0' },
        { ...clauseOf(provision), ...said },
      ],
    },
  ])
}

function clauseOf({ name, example }: Provision): Clause {
  return {
    number: '1',
    text: '',
    provision: name,
    who: example.who ?? EVERYONE,
    when: example.when ?? EACH_WORKING_DAY,
    parameters: example.parameters,
    reportedTo: '',
    isOn: true,
    reason: '',
  }
}
