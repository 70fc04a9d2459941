import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/model/finding.ts'
import { PRESETS } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { CLAUSE_FILES, evaluateCase, recapOf } from './clause-files.ts'
import { faultsOf } from './finding-shapes.ts'

function nameOf({ date, rule, subject }: Finding): string {
  switch (subject.kind) {
    case 'person':
      return `${date} ${rule} person ${subject.employeeId}`
    case 'unit':
      return `${date} ${rule} unit ${subject.unitCode}`
    case 'agency':
      return `${date} ${rule} agency`
  }
}

/** A row of the recap's table; others are groups, sums and NIHIL. */
function isNumbered(line: string): boolean {
  return /^\d+ \|/.test(line)
}

describe.each(CLAUSE_FILES)('$path', (file) => {
  it('has cases that keep, break and touch the clause', () => {
    expect(new Set(file.cases.map(({ kind }) => kind))).toEqual(
      new Set(['kept', 'broken', 'boundary']),
    )
  })

  it('is of a clause that the regulation has', () => {
    expect(Object.keys(getPreset(file.preset).clauseTexts)).toContain(file.clause)
  })

  it.each(file.cases)('$kind: $case', (row) => {
    const { outcomes, findings } = evaluateCase(file, row)
    const found = findings.filter(({ rule }) => file.rules.includes(rule))
    const wanted = Object.keys(row.expect.outcomes ?? {})
    const named = outcomes.map(({ employeeId, date, code, flags }) => [
      `${employeeId} ${date}`,
      [code, ...flags].join(' '),
    ])

    expect(found.map(nameOf)).toEqual(row.expect.findings)
    expect(found.flatMap(faultsOf)).toEqual([])
    expect(Object.fromEntries(named.filter(([key]) => wanted.includes(key!)))).toEqual(
      row.expect.outcomes ?? {},
    )
    expect(found.map(({ clause }) => clause.split(', ').at(-1))).toEqual(
      found.map(() => file.clause),
    )
    const lines = recapOf(file, row)
    expect(lines).toEqual(expect.arrayContaining(row.expect.recap ?? []))
    expect(lines.filter(isNumbered)).toEqual((row.expect.recap ?? []).filter(isNumbered))
    expect(row.expect.words ?? found.map(({ arithmetic }) => arithmetic.id)).toEqual(
      found.map(({ arithmetic }) => arithmetic.id),
    )
  })
})

describe('the fixture tables', () => {
  const regulations = Object.values(PRESETS).filter(({ name }) => name !== 'nasional')

  it.each(regulations)('have one for each clause of $name', ({ name, clauseTexts }) => {
    const tables = CLAUSE_FILES.filter(({ preset }) => preset === name)

    expect(tables.map(({ clause }) => clause).sort()).toEqual(Object.keys(clauseTexts).sort())
  })
})
