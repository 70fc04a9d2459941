import { isSameNumber } from '../../shared/regulations/is-same-number.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { RegulationRows } from '../ports/google-workspace.ts'
import { appendRows } from './append-rows.ts'
import type { GoogleCalls } from './google-calls.ts'

/** Appends to *Aturan* the rows of each regulation whose number does not stand there. */
export async function appendRegulations(
  calls: GoogleCalls,
  spreadsheetId: string,
  regulations: readonly RegulationRows[],
): Promise<void> {
  await appendByNumber(calls, spreadsheetId, { slot: 'policies', keyColumn: 'number', regulations })
}

/** Appends to *Pasal* the clauses of each regulation of which none stands there, all of them or none. */
export async function appendClauses(
  calls: GoogleCalls,
  spreadsheetId: string,
  regulations: readonly RegulationRows[],
): Promise<void> {
  await appendByNumber(calls, spreadsheetId, {
    slot: 'clauses',
    keyColumn: 'regulation',
    regulations,
  })
}

async function appendByNumber(
  calls: GoogleCalls,
  spreadsheetId: string,
  {
    slot,
    keyColumn,
    regulations,
  }: {
    readonly slot: 'policies' | 'clauses'
    readonly keyColumn: string
    readonly regulations: readonly RegulationRows[]
  },
): Promise<void> {
  await appendRows(calls, spreadsheetId, {
    tab: getPeopleTab(slot),
    keyColumn,
    standing(rows, header) {
      const column = header?.columnOf.get(keyColumn)
      const numbers =
        column === undefined
          ? []
          : [...new Set(rows.slice(header!.row + 1).map((cells) => String(cells[column] ?? '')))]
      return (number) => numbers.some((one) => isSameNumber(one, number))
    },
    groups: regulations.map(({ number, rows }) => ({ key: number, rows })),
  })
}
