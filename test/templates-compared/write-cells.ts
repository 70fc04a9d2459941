import { writeFileSync } from 'node:fs'

import { evaluateMonth, type MonthEvaluation } from '../../shared/evaluation/evaluate-month.ts'
import { addDays } from '../../shared/model/civil-date.ts'
import type { FindingSubject } from '../../shared/model/finding.ts'
import { compileRecap } from '../../shared/recaps/compile-recap.ts'
import { RECAPS, type RecapKey } from '../../shared/recaps/recaps.ts'
import type { RecapInput } from '../../shared/recaps/recap-input.ts'
import { proposeRoster } from '../../shared/roster-proposal/propose-roster.ts'
import { CLAUSE_SAMPLES } from '../sample/clause-samples.ts'
import { sampleFacts } from '../sample/sample-facts.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { atLocal } from '../sample/working-days.ts'
import { tableOf } from '../shared/recaps/sheet-text.ts'
import { CLAUSE_FILES, evaluateCase } from '../shared/rules/clause-files.ts'
import { CASES_OF_THE_FIVE } from './cases-of-the-five.ts'

/*
 * Run in each of the two trees, also the former one, into which this room is copied: so it imports only what both
 * have, and what of its own imports nothing else.
 */

/** Recaps that there were not then. */
const LATER: readonly string[] = ['unit-report', 'regulation-report', 'work-results']
/** Whose recaps are of a day, of a regency or of what came later, and not of the agency's month. */
const OTHER_NEEDS: readonly string[] = ['overseen', 'addenda', 'letter', 'today']

const lines: string[] = []

function put(key: string, value: unknown): void {
  lines.push(`${key}\t${JSON.stringify(value)}`)
}

function putMonth(name: string, { outcomes, findings }: MonthEvaluation): void {
  for (const { employeeId, date, ...outcome } of outcomes) {
    const { code, seen, planned, lateMinutes, earlyMinutes, flags, evidence } = outcome
    put(`${name}|outcome|${employeeId}|${date}`, [
      code,
      seen ?? null,
      planned,
      lateMinutes,
      earlyMinutes,
      flags,
      evidence,
    ])
  }
  const seen = new Map<string, number>()
  for (const { date, rule, subject, severity, clause, arithmetic } of findings) {
    const what = `${name}|finding|${date}|${rule}|${nameOf(subject)}`
    const again = seen.get(what) ?? 0
    seen.set(what, again + 1)
    put(`${what}|${again}|severity`, severity)
    put(`${what}|${again}|clause`, clause)
    put(`${what}|${again}|id`, arithmetic.id)
    put(`${what}|${again}|en`, arithmetic.en)
  }
}

function nameOf(subject: FindingSubject): string {
  if (subject.kind === 'person') return subject.employeeId
  return subject.kind === 'unit' ? subject.unitCode : subject.kind
}

function putRecap(name: string, key: RecapKey, input: RecapInput): void {
  for (const language of ['id', 'en'] as const) {
    const facts = { ...input.facts, settings: { ...input.facts.settings, language } }
    const sheet = compileRecap(key, { ...input, facts })
    const seen = new Map<string, number>()
    for (const [at, cells] of tableOf(sheet).entries()) {
      // A finding's place is another where one more is found: its date and whom it is of are not.
      const isNumbered = key !== 'findings'
      const row = isNumbered ? `${at}` : [cells[1], cells[3]].join(' ')
      const again = seen.get(row) ?? 0
      seen.set(row, again + 1)
      for (const [column, cell] of cells.entries()) {
        if (isNumbered || column > 0) {
          put(`${name}|recap|${key}|${language}|${row}|${again}|${column}`, cell)
        }
      }
    }
  }
}

for (const sample of [...CLAUSE_SAMPLES, sampleKukar]) {
  const agency = sample(1)
  const asOf = atLocal(agency.zone, addDays(agency.days.at(-1)!, 5), 720)
  const { facts } = sampleFacts(agency, asOf)
  for (const month of agency.months) {
    const name = `${agency.key}|${month}`
    const evaluation = evaluateMonth(facts, { month, asOf })
    putMonth(name, evaluation)
    for (const [id, days] of proposeRoster(facts, month).codes) {
      for (const [date, code] of days) put(`${name}|proposal|${id}|${date}`, code)
    }
    for (const { key, needs } of RECAPS) {
      if (LATER.includes(key) || needs.some((need) => OTHER_NEEDS.includes(need))) continue
      putRecap(name, key, {
        facts,
        filed: { submissions: facts.submissions, reviews: facts.reviews },
        evaluation,
        quarantined: 0,
        waiting: [],
        formsBehind: [],
        scope: { employeeId: facts.employees[0]!.id },
        source: {
          ledgerSequence: 1,
          ledgerHash: 'c0ffee0123456789c0ffee',
          snapshot: 'compared',
          rulesVersion: 'compared',
          asOf,
        },
      })
    }
  }
}
const ofTheFive = CLAUSE_FILES.filter(({ path }) =>
  CASES_OF_THE_FIVE.some((folder) => path.startsWith(`${folder}/`)),
)
for (const file of ofTheFive) {
  for (const row of file.cases) putMonth(`${file.path}: ${row.case}`, evaluateCase(file, row))
}
writeFileSync(process.argv[2]!, lines.join('\n'))
