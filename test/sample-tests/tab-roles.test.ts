import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { getRecap } from '../../shared/recaps/recaps.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import { confirmRoles } from '../sample/confirm-roles.ts'
import { asPerson, type Person } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { mayWrite, SHEET_ROLES, type SheetRole } from '../tab-roles/tab-roles.ts'

const TODAY = '2021-07-05' as CivilDate
const MONTH = '2021-07'
const EMAILS: Readonly<Record<SheetRole, string>> = {
  hr: 'hr.kedua@contoh.go.id',
  'kepala-unit': 'kepala.kedua@contoh.go.id',
  pembaca: 'pembaca@contoh.go.id',
}
const DIAGNOSTICS = getRecap('diagnostics')
const agency = sampleSmall(1, TODAY)

let product: Product
let live: LiveAgency
let hr: Person
beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 480)) })
  live = await setUpAgency(product, agency)
  hr = asPerson(product.ws, agency.installer)
  const rows = SHEET_ROLES.map((role) => [EMAILS[role], role, role === 'kepala-unit' ? 'X' : ''])
  hr.write(live.spreadsheetId, [{ range: 'Akses!A100:C102', values: rows }])
  for (const role of SHEET_ROLES) {
    const access = role === 'pembaca' ? 'reader' : 'writer'
    product.ws.sharing.share(live.spreadsheetId, EMAILS[role], access)
  }
  await product.worker.operator.sweep(live.agencyId)
  await confirmRoles(product, { agencyId: live.agencyId, by: agency.installer })
  await product.worker.operator.sweep(live.agencyId)
})
afterAll(() => product.close())

function canWrite(role: SheetRole, sheetId: number): boolean {
  const start = { sheetId, rowIndex: 2, columnIndex: 0 }
  const rows = [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }]
  try {
    const person = asPerson(product.ws, EMAILS[role])
    person.batchUpdate(live.spreadsheetId, [
      { updateCells: { start, rows, fields: 'userEnteredValue' } },
    ])
    return true
  } catch {
    return false
  }
}

/** Tabs that stand; one of a month that nobody made yet cannot be written. */
function standingTabs(): { title: string; sheetId: number; tab: (typeof PEOPLE_TABS)[number] }[] {
  return PEOPLE_TABS.flatMap((tab) => {
    const sheetId = sheetIdOf(tab, tab.monthly ? (MONTH as never) : undefined)
    return [{ title: tab.title.id, sheetId, tab }]
  })
}

describe('who may write into a tab is as the table of docs/security.md says', () => {
  it.each(SHEET_ROLES)('for %s', (role) => {
    const tabs = standingTabs()

    const allowed = tabs.filter(({ sheetId }) => canWrite(role, sheetId)).map(({ title }) => title)

    const told = tabs.filter(({ tab }) => mayWrite(tab, role)).map(({ title }) => title)
    expect(allowed).toEqual(told)
    expect(canWrite(role, sheetIdOf(DIAGNOSTICS))).toBe(false)
  })
})
