import { describe, expect, it } from 'vitest'

import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { compareEvaluations } from '../../../worker/usecases/month/compare-evaluations.ts'

const employeeId = '198001012005011001' as EmployeeId
const finding: Finding = {
  rule: 'check-in-missing',
  severity: 'violation',
  subject: { kind: 'person', employeeId },
  date: '2021-07-05' as CivilDate,
  clause: 'C10',
  policyVersion: '1',
  evidence: [],
  arithmetic: { id: '0 dari 1', en: '0 of 1' },
}
const configuration = {
  settings: { language: 'id' as const, agencyName: 'SETDA' },
  employees: [],
  units: [],
}

function compare(before: readonly Finding[], after: readonly Finding[]) {
  const month = { days: [], outcomes: [] }
  return compareEvaluations(
    { ...month, findings: before },
    { ...month, findings: after },
    configuration as never,
  ).findings
}

describe('compareEvaluations', () => {
  it('knows a finding that was kept as JSON with its keys in another order', () => {
    const kept: Finding = { ...finding, subject: { employeeId, kind: 'person' } }

    expect(compare([kept], [finding])).toEqual([])
  })

  it('tells findings of a unit, a person and the agency apart', () => {
    const subjects = [
      { kind: 'agency' },
      { kind: 'unit', unitCode: 'UMUM' },
      { kind: 'person', employeeId },
    ] as const
    const findings = subjects.map((subject) => ({ ...finding, subject }))

    const changes = compare(findings, findings.slice(0, 1))

    expect(changes.map(({ change, subject }) => [change, subject])).toEqual([
      ['removed', employeeId],
      ['removed', 'UMUM'],
    ])
  })
})
