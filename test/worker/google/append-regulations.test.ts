import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { regulationFromTemplate } from '../../../shared/regulations/template.ts'
import { findTemplate } from '../../../shared/regulations/templates.ts'
import { clauseCells } from '../../../shared/workbook/clause-cells.ts'
import { setUpRequests } from '../../../shared/workbook/set-up-requests.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { GoogleWorkspace, RegulationRows } from '../../../worker/ports/google-workspace.ts'
import { enteredValues, startLocalGoogle, type LocalGoogle } from './local-google.ts'

const CLAUSES = getPeopleTab('clauses')
const SHEET_ID = sheetIdOf(CLAUSES)
const BATCH = 'sheets.spreadsheets.batchUpdate'
const EVERY_ATTEMPT = 7

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
})
afterEach(() => local.close())

function rowsOf(name: string, language: 'id' | 'en' = 'id'): RegulationRows {
  const regulation = regulationFromTemplate(findTemplate(name)!, language)
  const rows = regulation.clauses.map((clause) => clauseCells(regulation, clause, language))
  return { number: regulation.number, rows }
}

const HOURS = rowsOf('perpres-21-2023')
const KUKAR = rowsOf('kukar-2021')

function append(google: GoogleWorkspace, ...regulations: RegulationRows[]): Promise<void> {
  return google.appendClauses(local.spreadsheetId, regulations)
}

function setUp(language: 'id' | 'en'): void {
  const requests = setUpRequests({ existing: [], language, months: [] })
  local.asPerson(requests as sheets_v4.Schema$Request[])
}

function standing(): (string | number | boolean | null)[][] {
  const rows = enteredValues(local.readSheet(SHEET_ID))
  return rows.slice(1).filter((values) => values.some((value) => value !== null))
}

function cellsOf({ rows }: RegulationRows): unknown[][] {
  return rows.map((cells) => CLAUSES.columns.map(({ key }) => cells[key] || null))
}

describe('appendClauses', () => {
  it('makes Pasal where an earlier version had none, and puts a row a clause into it', async () => {
    await append(local.google, HOURS, KUKAR)

    expect(standing().map((row) => CLAUSES.columns.map((_, at) => row[at] ?? null))).toEqual([
      ...cellsOf(HOURS),
      ...cellsOf(KUKAR),
    ])
  })

  it('writes under English headers with English drop-downs', async () => {
    setUp('en')
    const english = rowsOf('perpres-21-2023', 'en')
    await append(local.google, english)

    expect(standing()[1]?.slice(0, 6)).toEqual(cellsOf(english)[1]?.slice(0, 6))
    expect(standing()[1]).toContain('Working hours')
    expect(standing()[1]).toContain('Yes')
    const row = local.readSheet(SHEET_ID).data?.[0]?.rowData?.[1]
    const offered = row?.values?.at(-2)?.dataValidation?.condition?.values
    expect(offered?.map(({ userEnteredValue }) => userEnteredValue)).toEqual(['Yes', 'No'])
  })

  it('leaves a regulation alone of which one clause stands, however its number is written', async () => {
    await append(local.google, { ...HOURS, rows: HOURS.rows.slice(0, 1) })
    await append(local.google, { ...HOURS, number: ' 21 / 2023' }, HOURS, KUKAR, KUKAR)

    expect(standing()).toHaveLength(1 + KUKAR.rows.length)
  })

  it('adds nothing where rows were sorted meanwhile', async () => {
    await append(local.google, HOURS, KUKAR)
    local.asPerson([
      {
        sortRange: {
          range: { sheetId: SHEET_ID, startRowIndex: 1 },
          sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
        },
      },
    ])
    const sorted = standing()

    await append(local.restart(), HOURS, KUKAR)

    expect(standing()).toEqual(sorted)
  })
})

describe('an append to Pasal happens once (G5)', () => {
  it('though Google applies it long after it was given up and another worker appended again', async () => {
    setUp('id')
    local.fail('apply-late', BATCH, { times: EVERY_ATTEMPT })
    await expect(append(local.google, HOURS)).rejects.toMatchObject({ kind: 'unavailable' })
    await append(local.restart(), HOURS, KUKAR)

    expect(new Set(local.ws.faults.applyLate())).toEqual(new Set(['refused']))
    expect(standing()).toHaveLength(HOURS.rows.length + KUKAR.rows.length)
  })

  it('though the late one is applied after the next sweep has looked and before it writes', async () => {
    setUp('id')
    local.fail('apply-late', BATCH, { times: EVERY_ATTEMPT })
    await expect(append(local.google, HOURS)).rejects.toMatchObject({ kind: 'unavailable' })
    const late: string[] = []
    const next = local.restart({
      guardWrite: () => Promise.resolve(void late.push(...local.ws.faults.applyLate())),
    })

    await append(next, HOURS)

    expect(late).toContain('applied')
    expect(standing()).toHaveLength(HOURS.rows.length)
  })
})
