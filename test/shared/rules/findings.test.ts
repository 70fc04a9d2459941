import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/model/finding.ts'
import { DAY_RULES, MONTH_RULES, PERIOD_RULES } from '../../../shared/rules/rules.ts'
import { getPreset } from '../../../shared/policy/presets.ts'
import { CLAUSE_FILES, evaluateCase } from './clause-files.ts'

/** What evidence is, by the first word of its reference in the cases. */
const EVIDENCE: Readonly<Record<string, string>> = {
  Jadwal: 'roster',
  Mesin: 'clock-in',
  presensi: 'check-in',
  laporan: 'report',
  izin: 'permit',
  rencana: 'plan',
  jalur: 'message',
}

/** How grave each rule's findings are, and what is shown for them: always the first, at times more. */
const RULES: readonly (readonly [rule: string, severity: Finding['severity'], evidence: string])[] =
  [
    ['office-quota', 'violation', 'roster, clock-in'],
    ['mandatory-office', 'violation', 'roster, check-in'],
    ['wfh-eligibility', 'violation', 'roster'],
    ['exempt-unit', 'violation', 'roster'],
    ['home-days', 'warning', 'roster'],
    ['shift-balance', 'warning', 'roster'],
    ['service-coverage', 'violation', 'roster'],
    ['roster-missing', 'warning', ''],
    ['roster-conflict', 'warning', 'permit, roster'],
    ['check-in-missing', 'violation', 'roster, check-in, clock-in, report'],
    ['check-in-late', 'warning', 'check-in'],
    ['check-out-missing', 'violation', 'roster, check-in'],
    ['location-slot-missing', 'violation', 'roster, check-in, clock-in'],
    ['location-unreadable', 'warning', 'check-in'],
    ['location-outside-region', 'violation', 'check-in'],
    ['location-anomaly', 'info', 'check-in'],
    ['alternate-channel', 'warning', 'message'],
    ['clock-mode-mismatch', 'warning', 'clock-in, check-in, roster'],
    ['summons-unattended', 'violation', 'roster, check-in'],
    ['office-without-permit', 'violation', 'clock-in, check-in'],
    ['travel-without-permit', 'violation', 'permit, roster'],
    ['travel-banned', 'violation', 'permit, roster'],
    ['permit-late', 'warning', 'permit'],
    ['invitation-not-virtual', 'warning', 'permit'],
    ['assembly-missing', 'warning', 'check-in'],
    ['health-protocol-missing', 'warning', 'check-in'],
    ['daily-report-missing', 'violation', 'roster, report'],
    ['daily-report-late', 'warning', 'report'],
    ['report-empty', 'warning', 'report'],
    ['channel-missing', 'warning', 'report'],
    ['weekly-plan-missing', 'violation', 'plan'],
    ['report-off-plan', 'warning', 'report'],
    ['plan-behind', 'info', 'plan'],
    ['review-overdue', 'warning', 'report'],
    ['assessment-missing', 'warning', 'report'],
    ['unit-evaluation-missing', 'violation', ''],
    ['unit-report-missing', 'violation', ''],
    ['rotation', 'warning', ''],
    ['monthly-activity-missing', 'warning', ''],
  ]

/** The findings of a rule in all cases of the clauses that cite it. */
function findingsOf(rule: string): Finding[] {
  return CLAUSE_FILES.filter(({ rules }) => rules.includes(rule)).flatMap((file) =>
    file.cases.flatMap((row) => {
      return evaluateCase(file, row).findings.filter((finding) => finding.rule === rule)
    }),
  )
}

function kindsOf(findings: readonly Finding[]): string[] {
  const kinds = findings
    .flatMap(({ evidence }) => evidence)
    .map((ref) => EVIDENCE[/^\p{L}+/u.exec(ref)?.[0] ?? ''] ?? ref)
  return [...new Set(kinds)]
}

describe('RULES', () => {
  it('are each among those that run', () => {
    expect([...DAY_RULES, ...PERIOD_RULES].map(({ id }) => id).sort()).toEqual(
      RULES.map(([rule]) => rule).sort(),
    )
    expect(MONTH_RULES.map(({ id }) => id)).toEqual([
      'policy-expired',
      'policy-gap',
      'policy-overlap',
      'absence-counter',
    ])
  })
})

describe.each(RULES)('%s', (rule, severity, evidence) => {
  it(`is a ${severity} with its clause, evidence and numbers in both languages`, () => {
    const findings = findingsOf(rule)
    const allowed = evidence === '' ? [] : evidence.split(', ')
    const shown = kindsOf(findings)

    expect(new Set(findings.map((finding) => finding.severity))).toEqual(new Set([severity]))
    expect(allowed).toEqual(expect.arrayContaining(shown))
    expect(shown).toEqual(expect.arrayContaining(allowed.slice(0, 1)))
    for (const { clause, policyVersion, arithmetic } of findings) {
      expect(clause).toMatch(/^[A-Z]\S+ .+, [A-Z]\d+$/)
      expect(policyVersion).not.toBe('')
      for (const words of [arithmetic.id, arithmetic.en]) {
        expect(words).toMatch(/\d/)
        expect(words).not.toMatch(/undefined|null|NaN|Invalid/)
      }
    }
  })
})

describe('a clause', () => {
  it('is cited with the regulation’s short name and number', () => {
    const { issuer, number } = getPreset('kudus-2020')
    const [finding] = findingsOf('exempt-unit')

    expect(finding).toMatchObject({ clause: `${issuer} ${number}, U1`, policyVersion: number })
  })
})
