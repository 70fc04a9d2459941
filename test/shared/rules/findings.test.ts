import { describe, expect, it } from 'vitest'
import { getPreset } from '../policy/get-preset.ts'
import {
  AGENCY_RULES,
  DAY_RULES,
  MONTH_RULES,
  PERIOD_RULES,
  PERSON_MONTH_RULES,
} from '../../../shared/rules/rules.ts'
import { CLAUSE_FILES, evaluateCase } from './clause-files.ts'
import { FINDING_SHAPES, kindsOf } from './finding-shapes.ts'

describe('RULES', () => {
  it('are each in the table of findings', () => {
    const ofClauses = [...DAY_RULES, ...AGENCY_RULES, ...PERIOD_RULES].map(({ id }) => id)

    expect([...new Set(ofClauses)].sort()).toEqual(FINDING_SHAPES.map(([rule]) => rule).sort())
    expect([...MONTH_RULES, ...PERSON_MONTH_RULES].map(({ id }) => id)).toEqual([
      'policy-expired',
      'policy-gap',
      'roster-missing',
      'office-quota',
      'absence-counter',
      'days-at-place',
    ])
  })
})

describe('evidence', () => {
  it.each([
    ['daily-report-missing', 'roster'],
    ['check-in-missing', 'roster'],
    ['check-out-missing', 'roster'],
    ['location-slot-missing', 'roster'],
    ['service-coverage', 'roster'],
    ['weekly-plan-missing', 'plan'],
  ])('of %s is shown where there is some: %s', (rule, kind) => {
    const file = CLAUSE_FILES.find(({ rules }) => rules.includes(rule))!
    const shown = file.cases.flatMap((row) =>
      evaluateCase(file, row)
        .findings.filter((finding) => finding.rule === rule)
        .flatMap(({ evidence }) => kindsOf(evidence)),
    )

    expect(shown).toContain(kind)
  })
})

describe('a clause', () => {
  it('is cited with the regulation’s short name and number', () => {
    const { issuer, number } = getPreset('kudus-2020')
    const file = CLAUSE_FILES.find(({ clause }) => clause === 'U1')!
    const finding = file.cases
      .flatMap((row) => evaluateCase(file, row).findings)
      .find(({ rule }) => rule === 'exempt-unit')

    expect(finding).toMatchObject({ clause: `${issuer} ${number}, U1`, policyVersion: number })
  })
})
