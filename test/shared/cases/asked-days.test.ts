import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { bareFacts, employee, evaluate, MONDAY, rostered, unit } from '../evaluation/build-facts.ts'

const KOTIM = policyFromPreset(getPreset('kotim-2021'))

/** Where e1 is planned on Monday, or a dash, and whose roster-missing is found by then. */
function mondayUnder(given: Partial<AgencyFacts>, policy: PolicyRecord): [string, string[]] {
  const { outcomes, findings } = evaluate(bareFacts({ ...given, policies: [policy] }))
  const outcome = outcomes.find(({ date, employeeId }) => date === MONDAY && employeeId === 'e1')
  const shown = outcome?.code === 'unasked' ? '–' : (outcome?.planned ?? '')
  const missing = findings.filter(({ rule }) => rule === 'roster-missing')
  return [shown, missing.filter(({ date }) => date <= MONDAY).map(({ subject }) => subject.kind)]
}

describe('cases/beginning.md', () => {
  describe('truth table of a working day', () => {
    const RULES = ['check-in-missing', 'daily-report-missing']
    const quiet = { ...KOTIM, clauses: { 'office-quota': 'K1' } }
    const asked = { ...KOTIM, clauses: { 'check-in-missing': 'K5' } }
    const kukar = policyFromPreset(getPreset('kukar-2021'))
    const others = {
      employees: [employee('e1'), employee('e2')],
      roster: [rostered('e2', 'WFO')],
    }

    it('line 16: no roster asked, and nothing else: blank', () => {
      expect(mondayUnder({}, quiet)).toEqual(['–', []])
    })

    it('line 17: no roster asked, but presence or report: by what is asked', () => {
      expect(mondayUnder({}, asked)).toEqual(['office', []])
      const home = { ...asked, parameters: { ...asked.parameters, withoutRosterEntry: 'home' } }
      expect(mondayUnder({}, home as PolicyRecord)).toEqual(['home', []])
      for (const rule of RULES) {
        expect(mondayUnder({}, { ...KOTIM, clauses: { [rule]: 'K5' } })[0]).toBe('office')
      }
    })

    it('line 18: a roster asked and none of the unit: blank, one roster-missing of the unit', () => {
      expect(mondayUnder({}, KOTIM)).toEqual(['–', ['unit']])
      expect(mondayUnder({}, kukar)).toEqual(['home', []])
    })

    it('line 18: one finding a unit, whose days and staff it counts', () => {
      const { findings } = evaluate(
        bareFacts({
          policies: [KOTIM],
          units: [unit('a'), unit('b')],
          employees: [
            employee('e1', { unitCode: 'a' }),
            employee('e2', { unitCode: 'a' }),
            employee('e3', { unitCode: 'b' }),
          ],
        }),
      )

      expect(
        findings.map(({ rule, severity, subject, date, clause, arithmetic }) => [
          rule,
          severity,
          subject.kind === 'unit' && subject.unitCode,
          date,
          clause,
          arithmetic.id,
        ]),
      ).toEqual(
        ['a', 'b'].map((code, at) => [
          'roster-missing',
          'violation',
          code,
          '2021-07-05',
          'Kotim Instruksi Gubernur 180.17/109/2021, K3',
          `0 isian jadwal Bagian ${code} pada Juli 2021; 20 hari kerja ${2 - at} pegawai tidak dihitung`,
        ]),
      )
    })

    it('line 19: the unit has a roster and the cell is empty: office, roster-missing of the person', () => {
      expect(mondayUnder(others, KOTIM)).toEqual(['office', ['person']])
      expect(mondayUnder(others, kukar)).toEqual(['home', []])
    })

    it('line 20: WFO and WFH as rostered', () => {
      expect(mondayUnder({ roster: [rostered('e1', 'WFO')] }, KOTIM)[0]).toBe('office')
      expect(mondayUnder({ roster: [rostered('e1', 'WFH')] }, KOTIM)[0]).toBe('home')
    })
  })
})
