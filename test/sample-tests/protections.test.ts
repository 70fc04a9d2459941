import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import { asPerson, type Person } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { confirmRoles } from '../sample/confirm-roles.ts'
import { callerOf } from '../sample/caller-of.ts'

const TODAY = '2021-07-05' as CivilDate
const HEAD = 'kepala.penyerang@contoh.go.id'
const ACCESS = sheetIdOf(getPeopleTab('access'))
const agency = sampleSmall(1, TODAY)

let product: Product
let live: LiveAgency
let hr: Person
let head: Person
beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 480)) })
  live = await setUpAgency(product, agency)
  hr = asPerson(product.ws, agency.installer)
  head = asPerson(product.ws, HEAD)
  product.ws.sharing.share(live.spreadsheetId, HEAD, 'writer')
  hr.batchUpdate(live.spreadsheetId, [write(100, [HEAD, 'kepala-unit', 'UMUM'])])
  await product.worker.operator.sweep(live.agencyId)
  await confirmAll()
})
afterAll(() => product.close())

function confirmAll(): Promise<void> {
  return confirmRoles(product, { agencyId: live.agencyId, by: agency.installer })
}

function write(rowIndex: number, texts: string[]) {
  const values = texts.map((stringValue) => ({ userEnteredValue: { stringValue } }))
  return {
    updateCells: {
      start: { sheetId: ACCESS, rowIndex, columnIndex: 0 },
      rows: [{ values }],
      fields: 'userEnteredValue',
    },
  }
}

function becomeHr(): void {
  head.batchUpdate(live.spreadsheetId, [write(100, [HEAD, 'hr', ''])])
}

function findProtectionOfAccess(): number {
  const { sheets = [] } = product.ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
    actor: { email: agency.installer, scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    params: {
      spreadsheetId: live.spreadsheetId,
      fields: 'sheets(properties.sheetId,protectedRanges)',
    },
    unmetered: true,
  })
  const access = sheets.find(({ properties }) => properties?.sheetId === ACCESS)
  return access?.protectedRanges?.[0]?.protectedRangeId ?? 0
}

function readAsHr(): Promise<unknown> {
  return product.worker.application.listFilings(callerOf(HEAD), live.agencyId, {})
}

describe('Akses on the running product', () => {
  it('lets no unit head become hr and read whose filings are whose', async () => {
    expect(becomeHr).toThrow(/protected/u)
    await product.worker.operator.sweep(live.agencyId)

    await expect(readAsHr()).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('is read by its id, whatever tab of its title is put beside it, and hidden rows with it', async () => {
    const copy = { sheetId: 4711, title: 'Akses ' }
    head.batchUpdate(live.spreadsheetId, [{ addSheet: { properties: copy } }])
    head.write(live.spreadsheetId, [
      {
        range: "'Akses '!A1:C2",
        values: [
          ['E-mail', 'Peran', 'Unit'],
          [HEAD, 'hr', ''],
        ],
      },
    ])
    const hidden = { sheetId: ACCESS, dimension: 'ROWS', startIndex: 100, endIndex: 101 }
    hr.batchUpdate(live.spreadsheetId, [
      {
        updateDimensionProperties: {
          range: hidden,
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ])

    await product.worker.operator.sweep(live.agencyId)

    await expect(readAsHr()).rejects.toMatchObject({ code: 'not-allowed' })
    const { waiting } = await product.worker.application.listConfirmations(
      callerOf(agency.installer),
      live.agencyId,
    )
    expect(waiting).toEqual([])
  })

  it('is protected again by the next sweep after somebody removed it, and HR is told', async () => {
    const protectedRangeId = findProtectionOfAccess()
    hr.batchUpdate(live.spreadsheetId, [{ deleteProtectedRange: { protectedRangeId } }])

    await product.worker.operator.sweep(live.agencyId)

    expect(becomeHr).toThrow(/protected/u)
    const shown = hr.read(live.spreadsheetId, "'Diagnostik'!A1:E40").flat()
    expect(shown).toContain('protection-restored')
  })

  it('can be edited by whom it names as hr once that is confirmed, and by them no more when it does not', async () => {
    // Google counts calls by the minute.
    product.ws.clock.set(new Date(atWita(TODAY, 485)))
    hr.batchUpdate(live.spreadsheetId, [write(100, [HEAD, 'hr', ''])])
    await product.worker.operator.sweep(live.agencyId)
    expect(becomeHr).toThrow(/protected/u)
    await confirmAll()
    await product.worker.operator.sweep(live.agencyId)
    expect(becomeHr).not.toThrow()

    product.ws.clock.set(new Date(atWita(TODAY, 490)))
    hr.batchUpdate(live.spreadsheetId, [write(100, [HEAD, 'kepala-unit', 'UMUM'])])
    await product.worker.operator.sweep(live.agencyId)

    expect(becomeHr).toThrow(/protected/u)
    await expect(readAsHr()).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
