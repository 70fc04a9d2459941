import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { launchBrowser } from './chromium.ts'
import { CIRCULARS } from './circulars-to-type.ts'
import { createHand } from './hand.ts'
import { openSheet } from './sheet-page.ts'
import { startTemporaryProduct } from './temporary-product.ts'
import { typeInSidebar } from './type-in-sidebar.ts'

const HR = 'kepegawaian@dinas.example'
const CLICKS_AT_MOST = 45
const KEYS_AT_MOST = 80

let product: Product
let browser: Browser
let spreadsheetId: string
let agencyId: string

beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date('2026-10-29T01:00:00Z') })
  browser = await launchBrowser()
  spreadsheetId = asPerson(product.ws, HR).createSpreadsheet('Lembar kerja')
  const { code } = await product.worker.operator.issueEnrolmentCode()
  const settings = { agencyName: 'DINAS', regencyName: 'BANDUNG', agencyCode: 'DINAS', zone: 'WIB' }
  const args = [{ code, language: 'id', settings }]
  const call = { spreadsheetId, user: HR, functionName: 'setUpWorkbook', args }
  agencyId = ((await runFunction(product.ws, call)) as { agencyId: string }).agencyId
  await product.worker.operator.sweep(agencyId)
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

function rowsOf(tab: string): string[][] {
  return asPerson(product.ws, HR)
    .read(spreadsheetId, `'${tab}'!A1:K80`)
    .map((row) => row.map(String))
}

describe('a circular, from an empty agency into force', () => {
  it.each(CIRCULARS)(
    'is typed in the sidebar: $name',
    async (circular) => {
      const sheet = await openSheet(browser, {
        origin: product.ws.origin,
        spreadsheetId,
        account: HR,
      })
      const hand = createHand()
      await sheet.chooseMenu('Aturan')

      await typeInSidebar(sheet.sidebar(), circular, hand)

      const own = rowsOf('Pasal').filter(([number]) => number === circular.number)
      expect(own.map((row) => [row[1], row[9]])).toEqual(
        expect.arrayContaining(
          [...circular.clauses.map(({ number }) => number), ...circular.notes].map((number) => [
            number,
            'Ya',
          ]),
        ),
      )
      expect(own).toHaveLength(circular.clauses.length + circular.notes.length)
      for (const { number, about } of circular.clauses) {
        expect(own.find((row) => row[1] === number)?.[3]).toBe(about)
      }
      // Two clicks open the sidebar from the menu.
      expect(hand.clicks + 2).toBeLessThanOrEqual(CLICKS_AT_MOST)
      expect(hand.keys).toBeLessThanOrEqual(KEYS_AT_MOST)
      await sheet.page.context().close()
    },
    90_000,
  )
})
