import type { Authority } from '../../shared/authority/authority.ts'
import { grantKey } from '../../shared/authority/grant.ts'
import { findHeaderRow } from '../../shared/workbook/header-row.ts'
import { readAccess } from '../../shared/workbook/read-access.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { GoogleError } from '../ports/google-workspace.ts'
import type { Agency } from '../ports/store.ts'
import { authorityText } from './authority-text.ts'
import type { Context } from './context.ts'
import { loadAuthority } from './load-authority.ts'
import type { SpreadsheetSweep } from './sweep-spreadsheet.ts'

const TAB = getPeopleTab('access')
const STATE = 'state'

/**
 * Writes beside each row of *Akses* whether it is in force or waits; nothing is asked of Google where
 * it stands so already. Where Google refuses, nothing else is kept from being done.
 */
export async function writeAccessStates(
  context: Context,
  agency: Agency,
  { tabs }: Pick<SpreadsheetSweep, 'tabs'>,
): Promise<void> {
  const tab = tabs.find(({ slot }) => slot === TAB.key)
  if (!tab) return
  const authority = await loadAuthority(context, agency)
  const valuesOf = (rows: TabRows['rows']) => statesOf(authority, agency, rows)
  if (isAsWanted(tab.rows, valuesOf(tab.rows))) return
  try {
    await context.google.writeOwnColumn(agency.spreadsheetId, { tab: TAB, key: STATE, valuesOf })
  } catch (error) {
    const isRefusal = error instanceof GoogleError && ['rejected', 'denied'].includes(error.kind)
    if (!isRefusal) throw error
    context.log({ event: 'access-states-refused', level: 'warning', agencyId: agency.id })
  }
}

function statesOf(
  { held, requested }: Authority,
  { language }: Agency,
  rows: TabRows['rows'],
): ReadonlyMap<number, string> {
  const text = authorityText(language)
  const reading = readAccess({ slot: TAB.key, title: '', rows })
  return new Map(
    reading.entries.flatMap((entry, at) => {
      const key = grantKey(entry)
      const row = reading.rows[at]!
      if (held.has(key)) return [[row, text.inForce()]]
      return requested.has(key) ? [[row, text.awaiting()]] : []
    }),
  )
}

function isAsWanted(rows: TabRows['rows'], wanted: ReadonlyMap<number, string>): boolean {
  const header = findHeaderRow(rows, TAB.columns)
  const column = header?.columnOf.get(STATE)
  if (!header || column === undefined) return wanted.size === 0
  return rows.every(
    (cells, row) => row <= header.row || String(cells[column] ?? '') === (wanted.get(row) ?? ''),
  )
}
