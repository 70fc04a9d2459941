import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { verifyMonth } from '../../../worker/usecases/closing/verify-month.ts'
import { SEALED_KINDS } from '../../../worker/usecases/sealed/sealed-month.ts'
import { HR } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

const NUMBER = 'B-1159/DINKES/065.11/06/2021'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  // The first sweep writes the clauses of the template.
  await office.sweep()
  await office.closeMonth()
})
afterEach(() => office.close())

type Edit = (regulations: CellValue[][], clauses: CellValue[][]) => void

/** Puts a value into the column of that title, where `isIts`. */
function put(
  rows: CellValue[][],
  title: string,
  value: CellValue,
  isIts: (row: readonly CellValue[]) => boolean = () => true,
): void {
  const header = rows[0]!
  const column = header.includes(title) ? header.indexOf(title) : header.push(title) - 1
  for (const [at, row] of rows.entries()) {
    if (at === 0 || !isIts(row)) continue
    while (row.length < column) row.push('')
    row[column] = value
  }
}

const EDITS: readonly (readonly [string, Edit])[] = [
  ['is taken out of Aturan', (regulations) => regulations.splice(1)],
  ['is switched off clause by clause', (_, clauses) => put(clauses, 'Berlaku', 'Tidak')],
  [
    'has one clause switched off',
    (_, clauses) =>
      put(clauses, 'Berlaku', 'Tidak', (row) => row.includes('Laporan kinerja harian')),
  ],
  ['begins later', (regulations) => put(regulations, 'Berlaku Sejak', '15/07/2021')],
  ['ended in the month', (regulations) => put(regulations, 'Berlaku Sampai', '10/07/2021')],
  [
    'is replaced for its unit',
    (regulations, clauses) => {
      put(regulations, 'Hanya Unit', '')
      put(regulations, 'Menggantikan', '')
      const row: CellValue[] = ['2/2021', '01/07/2021', '01/07/2021']
      regulations.push(row)
      put(regulations, 'Hanya Unit', 'UMUM', (one) => one === row)
      put(regulations, 'Menggantikan', NUMBER, (one) => one === row)
      clauses.push(['2/2021', '1', 'Catatan'])
    },
  ],
]

async function edit(change: Edit): Promise<void> {
  change(office.google.getTab('policies').rows, office.google.getTab('clauses').rows)
  await office.sweep()
}

describe('a closed month whose regulation', () => {
  it.each(EDITS)(
    '%s keeps what it was closed under, and the addendum says so',
    async (_, change) => {
      const before = JSON.stringify(office.tabs())

      await edit(change)
      await office.recap([...SEALED_KINDS, 'addenda'])

      expect(JSON.stringify(office.tabs())).toBe(before)
      expect(await verifyMonth(office.context, await office.agency(), MONTH)).toMatchObject({
        changed: [],
        recomputed: { kind: 'same' },
      })
      const { addenda } = await office.state()
      expect(addenda).toMatchObject({ count: 1, items: [{ kind: 'tab' }] })
      expect(addenda.items[0]!.what).toMatch(/Aturan|Pasal/)
    },
  )

  it.each(EDITS)(
    '%s is under the new one once it was opened and closed again',
    async (_, change) => {
      const first = (await office.state()).seal
      await edit(change)

      const { outcomes, findings } = await office.application.reopenMonth(HR, office.id, {
        month: MONTH,
        reason: 'Aturan diperbaiki',
      })
      await office.application.closeMonth(HR, office.id, { month: MONTH, reason: 'Alpa' })
      await office.runJobs()

      expect(outcomes.length + findings.length).toBeGreaterThan(0)
      const second = await office.state()
      expect(second).toMatchObject({ state: 'closed', intact: true, addenda: { count: 0 } })
      expect(second.seal?.digest).not.toBe(first?.digest)
      expect(await verifyMonth(office.context, await office.agency(), MONTH)).toMatchObject({
        changed: [],
        recomputed: { kind: 'same' },
      })
    },
  )
})
