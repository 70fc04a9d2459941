import { cleanIdentifier } from '../../shared/identifiers/clean-identifier.ts'
import { datesOfMonth, type CivilDate, type Month } from '../../shared/model/civil-date.ts'
import { findOwnCode, isBaseCode } from '../../shared/model/roster.ts'
import { normalizeHeader } from '../../shared/workbook/header-row.ts'
import { findStandingColumns } from '../../shared/workbook/set-up-columns.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'

type Rows = readonly (readonly string[])[]

/** A cell of *Jadwal*, what stands in it and what the proposal has; counted from 0. */
export interface ProposedCell {
  readonly row: number
  readonly column: number
  readonly standing: string
  readonly proposed: string
}

export interface RosterComparison {
  /** Days that are empty, also those of people who have no row yet. */
  readonly empty: readonly ProposedCell[]
  /** Days in which something else stands. */
  readonly different: readonly ProposedCell[]
  readonly same: number
  /** Names of people without a row in the roster. */
  readonly missing: readonly string[]
  /** NIP, name and unit of their rows, below everything that stands there. */
  readonly newRows: readonly ProposedCell[]
}

interface ProposedPerson {
  readonly id: string
  readonly name: string
  readonly unitCode: string
  readonly codes: ReadonlyMap<CivilDate, string>
}

/**
 * What carrying a proposal over into *Jadwal* would change: people by NIP, days by the headers, wherever
 * they stand. Undefined where the roster has no header row with NIP. Of a NIP that stands in the roster
 * twice the first row is served.
 */
export function compareRoster(
  proposal: Rows,
  roster: Rows,
  month: Month,
): RosterComparison | undefined {
  const { headerRow, columnOf } = findStandingColumns(getPeopleTab('roster'), month, roster)
  const idColumn = columnOf.get('id')
  if (idColumn === undefined) return undefined
  const rowOf = new Map<string, number>()
  for (const [row, cells] of roster.entries()) {
    const id = cleanIdentifier(cells[idColumn] ?? '')
    if (row > headerRow && id && !rowOf.has(id)) rowOf.set(id, row)
  }
  const people = readProposal(proposal, month)
  const missing = people.filter(({ id }) => !rowOf.has(id))
  const firstFree = roster.reduce(
    (free, cells, row) => (cells.some((cell) => cell.trim() !== '') ? row + 1 : free),
    0,
  )
  for (const [index, { id }] of missing.entries()) rowOf.set(id, firstFree + index)

  function cellsOf(id: string, proposed: Iterable<readonly [key: string, text: string]>) {
    const row = rowOf.get(id) ?? firstFree
    return [...proposed].flatMap(([key, text]): ProposedCell[] => {
      const column = columnOf.get(key)
      if (column === undefined || text === '') return []
      return [{ row, column, standing: (roster[row]?.[column] ?? '').trim(), proposed: text }]
    })
  }

  const days = people.flatMap(({ id, codes }) => cellsOf(id, codes))
  return {
    empty: days.filter(({ standing }) => standing === ''),
    different: days.filter((cell) => cell.standing !== '' && !isSame(cell)),
    same: days.filter(isSame).length,
    missing: missing.map(({ name, id }) => name || id),
    newRows: missing.flatMap(({ id, name, unitCode }) =>
      cellsOf(id, Object.entries({ id, name, unitCode })),
    ),
  }
}

function isSame({ standing, proposed }: ProposedCell): boolean {
  return standing.toUpperCase() === proposed
}

/** The people of a proposal, below its header row (shared/contract/recap-job.ts). */
function readProposal(rows: Rows, month: Month): ProposedPerson[] {
  const roster = getPeopleTab('roster')
  const headerRow = rows.findIndex((row) => row.some((cell) => normalizeHeader(cell) === 'nip/nik'))
  const { columnOf } = findStandingColumns(roster, month, rows.slice(headerRow, headerRow + 1))
  return rows.slice(headerRow + 1).flatMap((row) => {
    const read = (key: string) => (row[columnOf.get(key) ?? -1] ?? '').trim()
    const id = cleanIdentifier(read('id'))
    if (!/^\d{16}(?:\d{2})?$/u.test(id)) return []
    const codes = datesOfMonth(month).flatMap((date) => {
      const code = read(date).toUpperCase()
      return isBaseCode(code) || findOwnCode(code) ? [[date, code] as const] : []
    })
    return [{ id, name: read('name'), unitCode: read('unitCode'), codes: new Map(codes) }]
  })
}
