import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import { parseCivilDate, monthOf } from '../../../shared/model/civil-date.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { facts, rostered } from '../evaluation/build-facts.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const REGULATION = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Berlaku Sampai', 'Penerbit', 'Jenis']
const CLAUSE = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter']

/** Clauses of *Pasal* as [number, ketentuan, siapa, kapan, parameters], of a circular of these days. */
export function typeRegulation(
  [number, from, until = '']: readonly [number: string, from: string, until?: string],
  clauses: readonly (readonly string[])[],
): { readonly policies: AgencyFacts['policies']; readonly problems: readonly string[] } {
  const rows: CellValue[][] = clauses.map((clause) => [number, ...clause])
  const { policies, problems } = readConfiguration(
    sampleTabs({
      policies: [REGULATION, [number, from, from, until, 'Gubernur', 'SE']],
      clauses: [CLAUSE, ...rows],
    }),
  )
  return {
    policies,
    // The staff of the tabs is not that of the facts beside them.
    problems: problems
      .filter(({ code }) => code !== 'clause-idle')
      .map(({ where, code, message }) => `${where.id} ${code} ${message.id}`),
  }
}

/** A roster of one day: of each code, who has it. */
export function rosterOf(
  date: string,
  codes: Readonly<Record<string, readonly string[]>>,
): AgencyFacts['roster'] {
  return Object.entries(codes).flatMap(([code, ids]) =>
    ids.map((id) => rostered(id, code as RosterCode, parseCivilDate(date))),
  )
}

/** The month of the date, long after it; and what a rule tells on that date, with the clause. */
export function evaluateOn(
  date: string,
  given: Partial<AgencyFacts>,
): {
  readonly month: MonthEvaluation
  readonly told: (...rules: readonly string[]) => string[]
  readonly codeOf: (id: string) => string | undefined
} {
  const month = evaluateMonth(facts(given), {
    month: monthOf(parseCivilDate(date)),
    asOf: parseInstant('2027-12-31T00:00:00Z'),
  })
  return {
    month,
    told: (...rules) =>
      month.findings
        .filter((finding) => rules.includes(finding.rule) && finding.date === date)
        .map(({ clause, arithmetic }) => `${clause}: ${arithmetic.id}`),
    codeOf: (id) => month.outcomes.find((one) => one.employeeId === id && one.date === date)?.code,
  }
}
