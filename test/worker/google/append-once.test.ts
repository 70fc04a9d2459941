import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { GoogleWorkspace, ReviewQueueRow } from '../../../worker/ports/google-workspace.ts'
import { metadataIdsOf } from '../../../worker/google/metadata-ids.ts'
import { enteredValues, startLocalGoogle, UNIT_HEAD, type LocalGoogle } from './local-google.ts'

const MONTH = parseMonth('2021-07')
const REVIEWS = getPeopleTab('reviews')
const SHEET_ID = sheetIdOf(REVIEWS, MONTH)
const BATCH = 'sheets.spreadsheets.batchUpdate'
const EVERY_ATTEMPT = 7
const [REF, DECISION] = ['ref', 'decision'].map((key) =>
  REVIEWS.columns.findIndex((column) => column.key === key),
) as [number, number]

let local: LocalGoogle

beforeEach(async () => {
  local = await startLocalGoogle()
})

afterEach(() => local.close())

function append(google: GoogleWorkspace, ...refs: string[]): Promise<number> {
  const rows = refs.map((ref): ReviewQueueRow => ({ ref, cells: { summary: `Laporan ${ref}` } }))
  return google.appendReviews(local.spreadsheetId, MONTH, rows)
}

function standingRefs(): unknown[] {
  return enteredValues(local.readSheet(SHEET_ID))
    .slice(1)
    .flatMap((values) => values[REF] ?? [])
}

function standingPlaces(): number[] {
  const { developerMetadata } = local.ws.call<sheets_v4.Schema$Spreadsheet>(
    'sheets.spreadsheets.get',
    {
      actor: {
        email: local.ws.tokens.serviceAccount.email,
        scopes: ['https://www.googleapis.com/auth/spreadsheets'],
      },
      params: { spreadsheetId: local.spreadsheetId, fields: 'developerMetadata' },
    },
  )
  return (developerMetadata ?? []).map(({ metadataId }) => metadataId ?? 0)
}

describe('an append to the tab of reviews happens once (G5)', () => {
  it('though Google applies it long after it was given up and the next sweep has appended again', async () => {
    await append(local.google, 'AAAA')
    local.fail('apply-late', BATCH)
    await append(local.google, 'BBBB', 'CCCC', 'DDDD', 'EEEE', 'FFFF')
    local.ws.clock.step(300_000)
    await append(local.restart(), 'BBBB', 'CCCC', 'DDDD', 'EEEE', 'FFFF', 'GGGG')

    const late = local.ws.faults.applyLate()

    expect(late).toEqual(['refused'])
    expect(standingRefs()).toEqual(['AAAA', 'BBBB', 'CCCC', 'DDDD', 'EEEE', 'FFFF', 'GGGG'])
  })

  it('though two sweeps append the same rows, the first in attempts that are all applied late', async () => {
    await append(local.google, 'AAAA')
    local.fail('apply-late', BATCH, { times: EVERY_ATTEMPT })
    await expect(append(local.google, 'BBBB', 'CCCC')).rejects.toMatchObject({
      kind: 'unavailable',
    })
    await append(local.restart(), 'BBBB', 'CCCC', 'DDDD')

    const late = local.ws.faults.applyLate()

    expect(new Set(late)).toEqual(new Set(['refused']))
    expect(standingRefs()).toEqual(['AAAA', 'BBBB', 'CCCC', 'DDDD'])
  })

  it('though the late one is applied after the next sweep has looked and before it writes', async () => {
    await append(local.google, 'AAAA')
    local.fail('apply-late', BATCH, { times: EVERY_ATTEMPT })
    await expect(append(local.google, 'BBBB', 'CCCC')).rejects.toMatchObject({
      kind: 'unavailable',
    })
    const late: string[] = []
    const next = local.restart({
      guardWrite: () => Promise.resolve(void late.push(...local.ws.faults.applyLate())),
    })

    await append(next, 'BBBB', 'CCCC', 'DDDD')

    expect(late.filter((ended) => ended === 'applied')).toHaveLength(1)
    expect(standingRefs()).toEqual(['AAAA', 'BBBB', 'CCCC', 'DDDD'])
  })

  it('though the tab itself is made late', async () => {
    local.fail('apply-late', BATCH)
    await append(local.google, 'AAAA')

    expect(local.ws.faults.applyLate()).toEqual(['refused'])
    expect(standingRefs()).toEqual(['AAAA'])
    expect(local.listSheets()).toHaveLength(2)
  })

  it('though another program has given the next place’s id to something of its own', async () => {
    await append(local.google, 'AAAA')
    local.asPerson([
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: metadataIdsOf(local.ws.tokens.serviceAccount.email).firstPlace + 2,
            metadataKey: 'other-program',
            metadataValue: 'x',
            location: { spreadsheet: true },
            visibility: 'DOCUMENT',
          },
        },
      },
    ])

    await append(local.google, 'BBBB')
    await append(local.google, 'CCCC')

    expect(standingRefs()).toEqual(['AAAA', 'BBBB', 'CCCC'])
  })

  it('though a worker of another Cloud project wrote before, whose places nobody else is shown', async () => {
    // As an earlier version chose ids, and as another account does now.
    const former = [1_599_999_999, metadataIdsOf(UNIT_HEAD).anchor].flatMap((anchor) =>
      Array.from({ length: 30 }, (_, at) => anchor + at),
    )
    local.asPerson(
      former.map((metadataId) => ({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId,
            metadataKey: 'pantau-append',
            metadataValue: 'x',
            location: { spreadsheet: true },
            visibility: 'PROJECT',
          },
        },
      })),
      UNIT_HEAD,
    )

    await append(local.google, 'AAAA')
    await local.google.writeAnchor(local.spreadsheetId, 'satu')

    expect(standingRefs()).toEqual(['AAAA'])
    expect((await local.google.describeSpreadsheet(local.spreadsheetId)).anchors).toEqual(['satu'])
  })

  it.each<[string, (ids: number[]) => number[]]>([
    ['all are gone', () => []],
    ['only the first is left, as in a former version of the file', (ids) => ids.slice(0, 1)],
  ])('though of its places %s', async (_, left) => {
    for (let index = 0; index < 30; index += 1) {
      await append(local.google, `R${index}`)
      local.ws.clock.step(20_000)
    }
    const ids = standingPlaces()
    const gone = ids.filter((id) => !left(ids).includes(id))
    local.asPerson(
      gone.map((metadataId) => ({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
      })),
      local.ws.tokens.serviceAccount.email,
    )

    for (let index = 30; index < 60; index += 1) {
      await append(local.google, `R${index}`)
      local.ws.clock.step(20_000)
    }

    expect(standingRefs()).toHaveLength(60)
    expect(new Set(standingRefs()).size).toBe(60)
  })

  it('and keeps few places of earlier appends', async () => {
    for (let index = 0; index < 40; index += 1) {
      await append(local.google, `R${index}`)
      local.ws.clock.step(300_000)
    }

    expect(standingRefs()).toHaveLength(40)
    expect(standingPlaces().length).toBeGreaterThanOrEqual(20)
    expect(standingPlaces().length).toBeLessThan(25)
  })
})

function enter(rowIndex: number, columnIndex: number, text: string): void {
  local.asPerson([
    {
      updateCells: {
        start: { sheetId: SHEET_ID, rowIndex, columnIndex },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    },
  ])
}

/** What an append that was applied twice leaves. */
async function doubled(): Promise<void> {
  await append(local.google, 'AAAA', 'BBBB', 'CCCC')
  const sheet = local.readSheet(SHEET_ID)
  const rows = sheet.data?.[0]?.rowData?.slice(1, 4) ?? []
  local.asPerson([
    { appendCells: { sheetId: SHEET_ID, rows, fields: 'userEnteredValue,dataValidation' } },
  ])
}

describe('removeCopies', () => {
  it('removes doubled rows, but none in which somebody has typed since they were looked at', async () => {
    await doubled()
    expect(standingRefs()).toEqual(['AAAA', 'BBBB', 'CCCC', 'AAAA', 'BBBB', 'CCCC'])
    enter(5, DECISION, 'Setuju')

    await local.google.removeCopies(local.spreadsheetId, [{ sheetId: SHEET_ID, headerRow: 0 }])

    expect(standingRefs()).toEqual(['AAAA', 'BBBB', 'CCCC', 'BBBB'])
    const decisions = enteredValues(local.readSheet(SHEET_ID)).map((values) => values[DECISION])
    expect(decisions[4]).toBe('Setuju')
  })

  it.each(['drop-after', '503'] as const)('leaves the same after %s', async (kind) => {
    await doubled()
    local.fail(kind, BATCH)

    await local.google.removeCopies(local.spreadsheetId, [{ sheetId: SHEET_ID, headerRow: 0 }])

    expect(standingRefs()).toEqual(['AAAA', 'BBBB', 'CCCC'])
  })
})
