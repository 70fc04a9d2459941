import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { monthOf, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import { getPreset } from '../../../shared/policy/presets.ts'
import { at } from '../evaluation/build-facts.ts'
import { caseFacts, type ClauseCase, type ClauseFile } from './clause-case.ts'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const CLAUSE_FILE = /\/[A-Z]\d+\.json$/

const FILES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => CLAUSE_FILE.test(path))
  .sort()
  .map((path) => ({
    path,
    ...(JSON.parse(readFileSync(new URL(path, FIXTURES), 'utf8')) as ClauseFile),
  }))

function evaluateCase(file: ClauseFile, row: ClauseCase): MonthEvaluation {
  const date = parseCivilDate((row.date ?? file.base.date)!)
  const zone = row.zone ?? file.base.zone ?? 'WIB'
  const asOf = row.asOf ?? file.base.asOf ?? `${addDays(date, 60)} 12:00`
  return evaluateMonth(caseFacts(file, row), { month: monthOf(date), asOf: at(asOf, zone) })
}

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

describe.each(FILES)('$path', (file) => {
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
    expect(Object.fromEntries(named.filter(([key]) => wanted.includes(key!)))).toEqual(
      row.expect.outcomes ?? {},
    )
    expect(found.map(({ clause }) => clause.split(', ').at(-1))).toEqual(
      found.map(() => file.clause),
    )
    expect(row.expect.words ?? found.map(({ arithmetic }) => arithmetic.id)).toEqual(
      found.map(({ arithmetic }) => arithmetic.id),
    )
  })
})
