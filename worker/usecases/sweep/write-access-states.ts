import type { Authority } from '../../../shared/authority/authority.ts'
import { grantKey } from '../../../shared/model/grant.ts'
import { readAccess } from '../../../shared/configuration/read-access.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { Agency } from '../../ports/store.ts'
import { authorityText } from '../access/authority-text.ts'
import { loadAbsentHolders } from '../access/load-absent-holders.ts'
import type { Context } from '../context.ts'
import { fillOwnColumn } from './fill-own-column.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import type { SpreadsheetSweep } from '../intake/sweep-spreadsheet.ts'

const TAB = getPeopleTab('access')

/** Writes beside each row of *Akses* whether it is in force, waits, or lapsed because its holder has left. Throws as `fillOwnColumn` does. */
export async function writeAccessStates(
  context: Context,
  agency: Agency,
  { tabs }: Pick<SpreadsheetSweep, 'tabs'>,
): Promise<void> {
  const tab = tabs.find(({ slot }) => slot === TAB.key)
  if (!tab) return
  const authority = await loadAuthority(context, agency)
  const absent = await loadAbsentHolders(context, agency, authority)
  const lapsed = new Set(absent.flatMap((one) => (one.lapses ? [grantKey(one.grant)] : [])))
  await fillOwnColumn(context, agency, {
    tab: TAB,
    key: 'state',
    rows: tab.rows,
    valuesOf: (rows) => statesOf({ ...authority, lapsed }, agency, rows),
  })
}

function statesOf(
  { held, requested, lapsed }: Authority & { readonly lapsed: ReadonlySet<string> },
  { language }: Agency,
  rows: TabRows['rows'],
): ReadonlyMap<number, string> {
  const text = authorityText(language)
  const reading = readAccess({ slot: TAB.key, title: '', rows })
  const states = reading.entries.map((entry, at) => {
    const key = grantKey(entry)
    const waits = !held.has(key) && requested.has(key)
    const state = lapsed.has(key) ? text.lapsed() : held.has(key) ? text.inForce() : undefined
    return { row: reading.rows[at]!, waits, state: waits ? text.awaiting() : state }
  })
  // Of a row of several units, what waits for any is told.
  const inOrder = [...states].sort((one, other) => Number(one.waits) - Number(other.waits))
  return new Map(inOrder.flatMap(({ row, state }) => (state ? [[row, state]] : [])))
}
