import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import { findPolicyOn } from '../../../shared/policy/find-policy-on.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import type { Clause, When, Who } from '../../../shared/model/regulation.ts'
import { CATALOGUE } from '../../../shared/regulations/catalogue.ts'
import { EACH_WORKING_DAY } from '../../../shared/regulations/everyone.ts'
import { policiesOf } from '../../../shared/regulations/policies-of.ts'
import { assembly } from '../../../shared/regulations/provisions/assembly/assembly.ts'
import { discipline } from '../../../shared/regulations/provisions/discipline/discipline.ts'
import { recapDue } from '../../../shared/regulations/provisions/recap-due/recap-due.ts'
import { roster } from '../../../shared/regulations/provisions/roster/roster.ts'
import { policyFor } from '../../../shared/regulations/policy-for.ts'
import type { Provision } from '../../../shared/regulations/provision.ts'
import { employee, unit } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'
import { exampleClause } from './example-clause.ts'

const DATE = '2026-11-25'
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']
const OTHER = employee('other')

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

const GROUP: Who = { of: [{ kind: 'group', name: 'A' }], except: [] }
const EXEMPT: Who = { of: [...GROUP.of, { kind: 'exempt-units' }], except: [] }
const RAMADAN: When = { ...EACH_WORKING_DAY, ramadan: 'within' }
const CHECKED = CATALOGUE.filter(
  (provision) =>
    provision !== discipline &&
    provision !== recapDue &&
    provision.bind(exampleClause(provision)).checked,
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
    expect(provision.bind({ ...exampleClause(provision), ...said })).toMatchObject({
      checked: false,
    })
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
        { ...exampleClause(provision === roster ? assembly : roster), number: '0' },
        { ...exampleClause(provision), ...said },
      ],
    },
  ])
}
