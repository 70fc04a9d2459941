import { cleanIdentifier } from '../shared/identifiers/clean-identifier.ts'
import { datesOfMonth, type CivilDate, type Month } from '../shared/model/civil-date.ts'
import { ROSTER_CODES, type RosterCode } from '../shared/model/roster.ts'
import { findDayOfHeader } from '../shared/workbook/day-header.ts'
import { normalizeHeader } from '../shared/workbook/header-row.ts'
import { findStandingColumns } from '../shared/workbook/set-up-columns.ts'
import { getPeopleTab } from '../shared/workbook/tabs.ts'

type Rows = readonly (readonly string[])[]

/** A cell of *Jadwal*, what stands in it and the code that the proposal has; counted from 0. */
interface ProposedCell {
  readonly row: number
  readonly column: number
  readonly standing: string
  readonly code: RosterCode
}

export interface RosterComparison {
  /** Cells that are empty. */
  readonly empty: readonly ProposedCell[]
  /** Cells in which something else stands. */
  readonly different: readonly ProposedCell[]
  readonly same: number
  /** Proposed people without a row in the roster. */
  readonly missing: readonly string[]
}

interface ProposedPerson {
  readonly id: string
  readonly name: string
  readonly codes: ReadonlyMap<CivilDate, RosterCode>
}

/**
 * What carrying a proposal over into *Jadwal* would change: people by NIP, days by the headers, wherever
 * they stand. Undefined where the roster has no header row with NIP. A NIP that stands in the roster
 * twice is served in its first row, the one that counts.
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
  const cells = people.flatMap(({ id, codes }) => {
    const row = rowOf.get(id)
    return [...codes].flatMap(([date, code]) => {
      const column = columnOf.get(date)
      if (row === undefined || column === undefined) return []
      return [{ row, column, code, standing: (roster[row]?.[column] ?? '').trim() }]
    })
  })
  return {
    empty: cells.filter(({ standing }) => standing === ''),
    different: cells.filter(
      ({ standing, code }) => standing !== '' && standing.toUpperCase() !== code,
    ),
    same: cells.filter(({ standing, code }) => standing.toUpperCase() === code).length,
    missing: people.filter(({ id }) => !rowOf.has(id)).map(({ name, id }) => name || id),
  }
}

/** The people of a proposal, below its header row (shared/contract/recap-job.ts). */
function readProposal(rows: Rows, month: Month): ProposedPerson[] {
  const headerRow = rows.findIndex((row) => row.some((cell) => normalizeHeader(cell) === 'nip/nik'))
  const header = rows[headerRow] ?? []
  const idColumn = header.findIndex((cell) => normalizeHeader(cell) === 'nip/nik')
  const nameColumn = header.findIndex((cell) => ['nama', 'name'].includes(normalizeHeader(cell)))
  const days = new Map<CivilDate, number>()
  for (const [column, cell] of header.entries()) {
    const date = findDayOfHeader(cell, month)
    if (date && !days.has(date)) days.set(date, column)
  }
  return rows.slice(headerRow + 1).flatMap((row) => {
    const id = cleanIdentifier(row[idColumn] ?? '')
    if (!/^\d{16}(?:\d{2})?$/u.test(id)) return []
    const codes = datesOfMonth(month).flatMap((date) => {
      const written = (row[days.get(date) ?? -1] ?? '').trim().toUpperCase()
      const code = ROSTER_CODES.find((known) => known === written)
      return code ? [[date, code] as const] : []
    })
    return [{ id, name: row[nameColumn] ?? '', codes: new Map(codes) }]
  })
}
