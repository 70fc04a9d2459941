import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { ruleTitle } from '../../../shared/rules/rule-title.ts'
import { localEnd } from '../../../shared/rules/local-moment.ts'
import { epochMsAt } from '../../../shared/calendar/zones.ts'
import { employee, evaluate, facts, MONDAY, rostered, unit } from '../evaluation/build-facts.ts'

const KUDUS = policyFromPreset(getPreset('kudus-2020'), { validFrom: MONDAY })

function findings(overrides: Partial<AgencyFacts>): readonly Finding[] {
  return evaluate(
    facts({
      policies: [KUDUS],
      units: [unit('umum', { publicService: true, minimumOnDuty: 9 }), unit('aset')],
      employees: ['b', 'c', 'a'].map((id) => employee(id)),
      roster: ['b', 'c', 'a'].map((id) => rostered(id, 'WFO')),
      ...overrides,
    }),
  ).findings
}

describe('findAll', () => {
  it('orders by date, then rule, then agency before unit before person', () => {
    const order = findings({}).map(({ date, rule, subject }) => {
      const kind = ['agency', 'unit', 'person'].indexOf(subject.kind)
      return `${date} ${rule} ${kind} ${'employeeId' in subject ? subject.employeeId : ''}`
    })

    expect(order.length).toBeGreaterThan(50)
    expect(order).toEqual(order.toSorted())
  })

  it('orders units and people of one rule by their keys', () => {
    const units = ['b', 'a'].map((code) => unit(code, { publicService: true, minimumOnDuty: 2 }))
    const employees = [employee('1', { unitCode: 'b' }), employee('2', { unitCode: 'a' })]
    const found = findings({ units, employees }).filter(
      ({ date, rule }) => date === MONDAY && rule === 'service-coverage',
    )

    expect(found.map(({ subject }) => subject)).toEqual([
      { kind: 'unit', unitCode: 'a' },
      { kind: 'unit', unitCode: 'b' },
    ])
  })

  it('runs of a day only the rules that the policy cites', () => {
    const asking = { 'location-slot-missing': 'U4' }
    const cited = { ...KUDUS, clauses: { ...asking, 'service-coverage': 'U8', rotation: 'U3' } }
    const without = { ...KUDUS, clauses: {} }
    const rules = new Set(findings({ policies: [cited] }).map(({ rule }) => rule))

    expect(rules).toEqual(new Set(['absence-counter', 'service-coverage']))
    expect(findings({ policies: [without] })).toEqual([])
    expect(findings({ policies: [] })).toEqual([])
  })
})

describe('ruleTitle', () => {
  it('is said in both languages, and is the id itself of what no title is known', () => {
    expect(ruleTitle('office-quota').id).toBe('Batas pegawai di kantor tidak ditepati')
    expect(ruleTitle('office-quota').en).not.toBe(ruleTitle('office-quota').id)
    expect(ruleTitle('toString')).toEqual({ id: 'toString', en: 'toString' })
  })
})

describe('localEnd', () => {
  it('calls midnight 24:00 of the day that ends, and any other minute what it is', () => {
    const monday = { date: MONDAY, zone: 'WITA' }

    expect(localEnd(epochMsAt(MONDAY, 1440, 'WITA'), 'WITA')).toEqual({ ...monday, time: '24:00' })
    expect(localEnd(epochMsAt(MONDAY, 1439, 'WITA'), 'WITA')).toEqual({ ...monday, time: '23:59' })
    expect(localEnd(epochMsAt(MONDAY, 1, 'WITA'), 'WITA')).toEqual({ ...monday, time: '00:01' })
  })
})
