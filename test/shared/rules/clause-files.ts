import { readdirSync, readFileSync } from 'node:fs'
import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { addDays, monthOf, parseCivilDate } from '../../../shared/model/civil-date.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { at } from '../evaluation/build-facts.ts'
import { tableOf } from '../recaps/sheet-text.ts'
import { caseFacts, type ClauseCase, type ClauseFile } from './clause-case.ts'

const FIXTURES = new URL('../../fixtures/', import.meta.url)
const CLAUSE_FILE = /\/[A-Z]\d+\.json$/

/** Every file of `test/fixtures/<regency>` that is of a clause, by path. */
export const CLAUSE_FILES: readonly (ClauseFile & { readonly path: string })[] = readdirSync(
  FIXTURES,
  { recursive: true, encoding: 'utf8' },
)
  .filter((path) => CLAUSE_FILE.test(path))
  .sort()
  .map((path) => ({
    path,
    ...(JSON.parse(readFileSync(new URL(path, FIXTURES), 'utf8')) as ClauseFile),
  }))

/** The month of a case, by default as of 60 days after its date. */
export function evaluateCase(file: ClauseFile, row: ClauseCase): MonthEvaluation {
  const date = parseCivilDate((row.date ?? file.base.date)!)
  const zone = row.zone ?? file.base.zone ?? 'WIB'
  const asOf = row.asOf ?? file.base.asOf ?? `${addDays(date, 60)} 12:00`
  return evaluateMonth(caseFacts(file, row), { month: monthOf(date), asOf: at(asOf, zone) })
}

/** The table of the file's recap, a row a line; none where rules serve the clause. */
export function recapOf(file: ClauseFile, row: ClauseCase): string[] {
  if (!file.recap) return []
  const evaluation = evaluateCase(file, row)
  const sheet = compileRecap(file.recap, {
    facts: caseFacts(file, row),
    evaluation,
    quarantined: 0,
    formsBehind: [],
    source: {
      ledgerSequence: 1,
      ledgerHash: 'c0ffee0123456789c0ffee',
      snapshot: 'fixture',
      rulesVersion: 'fixture',
      asOf: evaluation.asOf,
    },
  })
  return tableOf(sheet).map((cells) =>
    cells.filter((cell) => cell !== null && cell !== '').join(' | '),
  )
}
