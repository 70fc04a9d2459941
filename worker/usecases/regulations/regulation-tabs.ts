import { readClauses, type ClauseRow } from '../../../shared/configuration/read-clauses.ts'
import { readRegulations } from '../../../shared/configuration/read-regulations.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { Clause, Regulation } from '../../../shared/model/regulation.ts'
import type { OfficeAtWork } from '../../../shared/regulations/find-contradictions.ts'
import { isSameNumber } from '../../../shared/regulations/is-same-number.ts'
import { findHeaderRow } from '../../../shared/workbook/header-row.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readTable, type TableRow } from '../../../shared/workbook/table.ts'
import { textCell } from '../../../shared/workbook/cells/text-cell.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'

const REGULATIONS = getPeopleTab('policies')
const CLAUSES = getPeopleTab('clauses')

/** *Aturan* and *Pasal*, as the ledger last had them. */
export interface RegulationTabs {
  readonly regulations: TabRows
  readonly clauses: TabRows
}

/** What stands in them. */
export interface TypedRegulations {
  readonly regulations: readonly Regulation[]
  /** Rows of *Aturan*, with the number under which each is read. */
  readonly rows: readonly { readonly row: TableRow; readonly number: string }[]
  readonly clauses: readonly ClauseRow[]
  readonly problems: readonly Problem[]
}

export async function loadRegulationTabs(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
): Promise<RegulationTabs> {
  const [regulations, clauses] = await Promise.all(
    [REGULATIONS, CLAUSES].map(async ({ key, title, columns }) => {
      const tab = await store.ledger.findTab(agency.id, key, {})
      const headers = columns.map((column) => column.title[agency.language])
      const empty = { slot: key, title: title[agency.language], rows: [headers] }
      return tab && !tab.gone && findHeaderRow(tab.rows, columns) ? tab : empty
    }),
  )
  return { regulations: regulations!, clauses: clauses! }
}

export function readTyped(
  { regulations: tab, clauses: clauseTab }: RegulationTabs,
  given: OfficeAtWork & { readonly language: Language },
): TypedRegulations {
  const problems = createProblemList()
  const regulations = readRegulations({ tab, clauseTab }, given, problems)
  const quiet = createProblemList()
  const rows = readTable(tab, REGULATIONS, quiet)?.rows ?? []
  return {
    regulations,
    rows: rows.flatMap((row) => {
      const number = row.read('number', textCell)
      return number ? [{ row, number }] : []
    }),
    clauses: readClauses(clauseTab, given, quiet),
    problems: problems.list(),
  }
}

/** *Pasal* with these cells in a row of it, or in one behind the last; and that row's place, zero-based. */
export function withClauseRow(
  tabs: RegulationTabs,
  row: number | null,
  cells: Readonly<Record<string, string>>,
): { readonly tabs: RegulationTabs; readonly row: number } {
  const { rows } = tabs.clauses
  const header = findHeaderRow(rows, CLAUSES.columns)
  // Behind the last there is no row to be in.
  const at = Math.min(row ?? rows.length, rows.length)
  const changed = [...(rows[at] ?? [])]
  for (const [key, column] of header?.columnOf ?? []) {
    const text = cells[key]
    if (text === undefined) continue
    while (changed.length < column) changed.push('')
    changed[column] = text
  }
  const all = [...rows]
  all[at] = changed
  return { tabs: { ...tabs, clauses: { ...tabs.clauses, rows: all } }, row: at }
}

/** What was found about a row of *Aturan* or *Pasal*, by column key. */
export function problemsOf(
  { problems }: TypedRegulations,
  { row }: Pick<ClauseRow, 'row'>,
  language: Language,
): { readonly key: string; readonly code: string; readonly message: string }[] {
  const keys = new Map(
    [...REGULATIONS.columns, ...CLAUSES.columns].map(({ key }) => [row.where(key), key]),
  )
  return problems.flatMap(({ where, code, message }) => {
    const key = keys.get(where.id)
    return key === undefined ? [] : [{ key, code, message: message[language] }]
  })
}

/** The regulation of a row of *Pasal*, and the row's clause among its own. */
export function regulationOf(
  { regulations, clauses }: TypedRegulations,
  clauseRow: ClauseRow,
): { readonly regulation: Regulation; readonly clause: Clause } | undefined {
  const regulation = regulations.find(({ number }) => isSameNumber(number, clauseRow.regulation))
  const own = clauses.filter(
    (one) => one.clause && isSameNumber(one.regulation, clauseRow.regulation),
  )
  const clause = regulation?.clauses[own.indexOf(clauseRow)]
  return regulation && clause ? { regulation, clause } : undefined
}
