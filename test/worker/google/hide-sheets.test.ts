import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { setUpTab } from '../../../shared/workbook/set-up-tab.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { BATCH, PEOPLE, recap, SHEET_ID as RECAP_ID } from './small-recap.ts'
import { startLocalGoogle, type LocalGoogle } from './local-google.ts'

const MONTH = parseMonth('2021-07')
const ROSTER = getPeopleTab('roster')
const SHEET_ID = sheetIdOf(ROSTER, MONTH)

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
  local.asPerson(
    setUpTab({ tab: ROSTER, month: MONTH, language: 'id' }) as sheets_v4.Schema$Request[],
  )
})
afterEach(() => local.close())

const OF_MONTH = (title: string): boolean => title.endsWith(` ${MONTH}`)

function isHidden(sheetId: number): boolean {
  return local.readSheet(sheetId).properties?.hidden ?? false
}

describe('hideSheets', () => {
  it('hides the sheets that are meant and shows them again, and writes nothing where they are so', async () => {
    const { google, spreadsheetId, calls } = local

    await google.hideSheets(spreadsheetId, { hidden: true, isOne: OF_MONTH })
    await google.hideSheets(spreadsheetId, { hidden: true, isOne: OF_MONTH })

    expect([isHidden(SHEET_ID), isHidden(0)]).toEqual([true, false])
    expect(calls.filter(({ method }) => method === BATCH)).toHaveLength(1)
    await google.hideSheets(spreadsheetId, { hidden: false, isOne: OF_MONTH })
    expect(isHidden(SHEET_ID)).toBe(false)
  })

  it('leaves a hidden tab read and written as before, and hidden', async () => {
    const { google, spreadsheetId } = local
    await google.writeRecaps(spreadsheetId, [recap()])
    await google.hideSheets(spreadsheetId, { hidden: true, isOne: OF_MONTH })

    const [written] = await google.writeRecaps(spreadsheetId, [recap(PEOPLE.slice(1))])
    const [read] = await google.readTabs(spreadsheetId, [{ tab: ROSTER, month: MONTH }])

    expect(written?.rowsWritten).toBeGreaterThan(0)
    expect(read).toMatchObject({ found: true, sheetId: SHEET_ID })
    expect([isHidden(SHEET_ID), isHidden(RECAP_ID)]).toEqual([true, true])
  })

  it('hides them once where Google’s answer is lost', async () => {
    local.fail('drop-after', BATCH)

    await local.google.hideSheets(local.spreadsheetId, { hidden: true, isOne: OF_MONTH })

    expect(isHidden(SHEET_ID)).toBe(true)
  })
})
