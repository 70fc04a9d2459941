import type { AccessEntry } from '../model/grant.ts'
import type { Problem } from '../model/problem.ts'
import { choiceCell } from '../workbook/cells/choice-cell.ts'
import { emailCell } from '../workbook/cells/email-cell.ts'
import { textCell } from '../workbook/cells/text-cell.ts'
import { ACCESS_ROLE } from '../workbook/choices.ts'
import { createProblemList } from '../workbook/problem-list.ts'
import { isEmpty, readTable, type TableRow } from '../workbook/table.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/** Columns that say who may do what; the others are for people to look at. */
const TELLING = ['email', 'role', 'unitCode'] as const

/**
 * Reads the tab *Akses*: who may do what, of several units in one cell of each. A row whose role cannot be read allows nothing; `isWhole`
 * says whether every header and row could be read, so that what is missing is known to be gone.
 */
export function readAccess(tab: TabRows): {
  readonly entries: readonly AccessEntry[]
  /** The zero-based row of each; several of one row where it names several units. */
  readonly rows: readonly number[]
  readonly isWhole: boolean
  readonly problems: readonly Problem[]
} {
  const problems = createProblemList()
  const table = readTable(tab, getPeopleTab('access'), problems)
  const rows = (table?.rows ?? []).filter(saysSomething)
  const read = rows.flatMap((row) => {
    const email = row.read('email', emailCell)
    const role = row.read('role', choiceCell(ACCESS_ROLE))
    const unitCode = isEmpty(row.raw('unitCode')) ? '' : row.read('unitCode', textCell)
    if (!email || !role || unitCode === undefined) return []
    return unitsOf(unitCode).map((code) => ({
      index: row.index,
      entry: { email, role, unitCode: code },
    }))
  })
  const isHeaderWhole =
    table !== undefined &&
    table.header.repeated.length === 0 &&
    TELLING.every((key) => table.header.columnOf.has(key))
  return {
    entries: read.map(({ entry }) => entry),
    rows: read.map(({ index }) => index),
    isWhole: isHeaderWhole && new Set(read.map(({ index }) => index)).size === rows.length,
    problems: problems.list(),
  }
}

/** Codes between commas or semicolons; none is all that the role is without one. */
function unitsOf(typed: string): readonly string[] {
  const codes = typed.split(/[,;\n]/).map((code) => code.trim())
  const named = [...new Set(codes.filter((code) => code !== ''))]
  return named.length > 0 ? named : ['']
}

function saysSomething(row: TableRow): boolean {
  return TELLING.some((key) => !isEmpty(row.raw(key)))
}
