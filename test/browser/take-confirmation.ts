import type { Browser } from 'playwright-core'

import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { asPerson } from '../sample/person.ts'
import { openSheet } from './sheet-page.ts'
import { startSmallAgency } from './small-agency.ts'

const ACCESS = sheetIdOf(getPeopleTab('access'))
/** Whom HR may confirm. */
const ROWS = [
  ['rini.kartika@contoh.go.id', 'hr', ''],
  ['kepala.umum@contoh.go.id', 'kepala-unit', 'UMUM'],
]

/** Takes pictures of *Konfirmasi*, asked and given: `confirmation-asked.png`, `confirmation-given.png`. */
export async function takeConfirmation(browser: Browser, folder: string): Promise<void> {
  const small = await startSmallAgency()
  const { agency, live, product } = small
  try {
    const { installer } = agency
    const own = installer.replace('@', '+hr2@')
    asPerson(product.ws, installer).batchUpdate(
      live.spreadsheetId,
      [...ROWS, [own, 'hr', '']].map((texts, index) => ({
        updateCells: {
          start: { sheetId: ACCESS, rowIndex: 20 + index, columnIndex: 0 },
          rows: [{ values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
          fields: 'userEnteredValue',
        },
      })),
    )
    await small.sweep()
    const sheet = await openSheet(browser, {
      origin: product.ws.origin,
      spreadsheetId: live.spreadsheetId,
      account: installer,
    })
    await sheet.page.setViewportSize({ width: 1100, height: 820 })
    await sheet.openTab(ACCESS)
    await sheet.chooseMenu('Konfirmasi')
    const sidebar = sheet.sidebar()
    await sidebar.getByRole('checkbox', { name: ROWS[0]![0]! }).check()
    await sheet.page.screenshot({ path: `${folder}confirmation-asked.png` })
    await sidebar.getByTestId('confirmations-confirm').click()
    await sidebar.getByText('1 sudah berlaku.').waitFor()
    await sheet.page.screenshot({ path: `${folder}confirmation-given.png` })
  } finally {
    await product.close()
  }
}
