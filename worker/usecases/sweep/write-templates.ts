import { findTemplate } from '../../../shared/regulations/templates.ts'
import { isSameNumber } from '../../../shared/regulations/is-same-number.ts'
import { clauseCells } from '../../../shared/workbook/clause-cells.ts'
import { findHeaderRow } from '../../../shared/workbook/header-row.ts'
import type { TabDeclaration } from '../../../shared/workbook/tab-declaration.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { RegulationRows } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { takeTabs, type SpreadsheetSweep } from '../intake/sweep-spreadsheet.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { fillOwnColumn } from './fill-own-column.ts'
import { isRefusal } from './is-refusal.ts'
import { tellTabRefused } from './tell-refusal.ts'
import { writeBaseRegulations } from './write-base-regulations.ts'

const REGULATIONS = getPeopleTab('policies')
const CLAUSES = getPeopleTab('clauses')

/**
 * Writes what holds in every agency to *Aturan*, once, and the clauses of each template that a row there names to *Pasal*, once: beside the row then
 * stands that they were written, so that clauses which people delete do not come back. The
 * ledger has them in the same sweep. Throws as `fillOwnColumn` does.
 */
export async function writeTemplates(
  context: Context,
  agency: Agency,
  { tabs }: Pick<SpreadsheetSweep, 'tabs'>,
): Promise<void> {
  const read = tabs.find(({ slot }) => slot === REGULATIONS.key)
  if (!read) return
  const tab = (await writeBaseRegulations(context, agency))
    ? await readAgain(context, agency)
    : read
  const written = await appendUnwritten(context, agency)
  const clauses = tabs.find(({ slot }) => slot === CLAUSES.key)
  const standing = [...written, ...(clauses ? columnOf(clauses.rows, CLAUSES, 'regulation') : [])]
  const isMarked = await fillOwnColumn(context, agency, {
    tab: REGULATIONS,
    key: 'written',
    rows: tab.rows,
    valuesOf: (rows) => marksOf(rows, new Set(standing.filter((number) => number !== ''))),
  })
  if (written.length === 0 && !isMarked) return
  const readings = await context.google.readTabs(agency.spreadsheetId, [
    { tab: REGULATIONS },
    { tab: CLAUSES },
  ])
  await takeTabs(context, agency, readings)
}

/** *Aturan* as it stands now, which the ledger then has; without rows where it is gone. */
async function readAgain(context: Context, agency: Agency): Promise<Pick<TabRows, 'rows'>> {
  const readings = await context.google.readTabs(agency.spreadsheetId, [{ tab: REGULATIONS }])
  await takeTabs(context, agency, readings)
  return readings.find((reading) => reading.found) ?? { rows: [] }
}

/** Returns the numbers of those of which clauses stand then. */
async function appendUnwritten(context: Context, agency: Agency): Promise<string[]> {
  const { configuration } = await loadConfiguration(context, agency)
  const { language } = configuration.settings
  const unwritten = (configuration.regulations ?? []).filter(({ isUnwritten }) => isUnwritten)
  const rows = unwritten.map((regulation): RegulationRows => ({
    number: regulation.number,
    rows: regulation.clauses.map((clause) => clauseCells(regulation, clause, language)),
  }))
  if (rows.length === 0) return []
  try {
    await context.google.appendClauses(agency.spreadsheetId, rows)
    return rows.map(({ number }) => number)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await tellTabRefused(context, agency.id, { title: CLAUSES.title, error })
    context.log({ event: 'clauses-refused', level: 'warning', agencyId: agency.id })
    return []
  }
}

/** The template of each row, by zero-based row, where its clauses stand in *Pasal* or once stood there. */
function marksOf(
  rows: TabRows['rows'],
  standing: ReadonlySet<string>,
): ReadonlyMap<number, string> {
  const [names, marks, numbers] = ['template', 'written', 'number'].map((key) =>
    columnOf(rows, REGULATIONS, key),
  ) as [string[], string[], string[]]
  return new Map(
    names.flatMap((name, row): [number, string][] => {
      const template = findTemplate(name)
      if (!template) return []
      const number = numbers[row] || template.number
      const isWritten =
        findTemplate(marks[row] ?? '')?.name === template.name ||
        [...standing].some((one) => isSameNumber(one, number))
      return isWritten ? [[row, template.name]] : []
    }),
  )
}

/** What stands in a column, by zero-based row; nothing in the header and above it. */
function columnOf(rows: TabRows['rows'], { columns }: TabDeclaration, key: string): string[] {
  const header = findHeaderRow(rows, columns)
  const column = header?.columnOf.get(key)
  return rows.map((cells, row) =>
    header && column !== undefined && row > header.row ? String(cells[column] ?? '').trim() : '',
  )
}
