import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { HR_PROTECTION } from '../../../shared/workbook/sheet-protection.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { setUpTab } from '../../../shared/workbook/set-up-tab.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { GoogleWorkspace } from '../../../worker/ports/google-workspace.ts'
import { enteredValues, startLocalGoogle, type LocalGoogle } from './local-google.ts'
import { BATCH, NIP, PEOPLE, recap, SHEET_ID } from './small-recap.ts'

const EVERY_ATTEMPT = 7
const MONTH = parseMonth('2021-07')
const REVIEWS = getPeopleTab('reviews')
const REVIEWS_ID = sheetIdOf(REVIEWS, MONTH)
const ACCESS = getPeopleTab('access')
const ACCESS_ID = sheetIdOf(ACCESS)
const REF = REVIEWS.columns.findIndex(({ key }) => key === 'ref')

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
})
afterEach(() => local.close())

function write(code = 'H', google = local.google): Promise<unknown> {
  const people = [['Budi Santoso', NIP, code, 12] as const, ...PEOPLE.slice(1)]
  return google.writeRecaps(local.spreadsheetId, [recap(people)])
}

/** The code of the first person, as it stands. */
function codeStanding(): unknown {
  return enteredValues(local.readSheet(SHEET_ID))[2]?.[2]
}

function everything(): sheets_v4.Schema$Sheet[] {
  return local.listSheets().map(({ sheetId }) => local.readSheet(sheetId))
}

function append(google: GoogleWorkspace, ...refs: string[]): Promise<number> {
  const rows = refs.map((ref) => ({ ref, cells: { summary: `Laporan ${ref}` } }))
  return google.appendReviews(local.spreadsheetId, MONTH, rows)
}

function refsStanding(): unknown[] {
  return enteredValues(local.readSheet(REVIEWS_ID))
    .slice(1)
    .flatMap((values) => values[REF] ?? [])
}

describe('a batch that Google applies long after it was given up (G5)', () => {
  it('puts no former codes back over those of a later recap', async () => {
    await write('H')
    local.fail('apply-late', BATCH)
    await write('S')
    await write('I')

    expect(local.ws.faults.applyLate()).toEqual(['refused'])
    expect(codeStanding()).toBe('I')
  })

  it('puts none back either where every attempt was late and another worker wrote since', async () => {
    await write('H')
    local.fail('apply-late', BATCH, { times: EVERY_ATTEMPT })
    await expect(write('S')).rejects.toMatchObject({ kind: 'unavailable' })
    await write('I', local.restart())

    expect(new Set(local.ws.faults.applyLate())).toEqual(new Set(['refused']))
    expect(codeStanding()).toBe('I')
  })

  it('puts none back where its worker had not written for long, and another had often', async () => {
    await write('H')
    const other = local.restart()
    for (let number = 0; number < 30; number += 1) {
      local.ws.clock.step(60_000)
      await write(number % 2 === 0 ? 'I' : 'H', other)
    }
    local.fail('apply-late', BATCH)
    await write('S')
    await write('I')

    expect(local.ws.faults.applyLate()).toEqual(['refused'])
    expect(codeStanding()).toBe('I')
  })

  it('is seen by the next run where it is applied in between, and overwritten', async () => {
    await write('H')
    local.fail('apply-late', BATCH, { times: EVERY_ATTEMPT })
    await expect(write('S')).rejects.toMatchObject({ kind: 'unavailable' })
    const late: string[] = []
    const next = local.restart({
      guardWrite: () => Promise.resolve(void late.push(...local.ws.faults.applyLate())),
    })

    await write('I', next)

    expect(late.filter((ended) => ended === 'applied')).toHaveLength(1)
    expect(codeStanding()).toBe('I')
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a tab', () => write()],
    [
      'a rule of colours and the layout',
      () =>
        local.google.writeRecaps(local.spreadsheetId, [
          { ...recap(), columnWidthsPx: [210, 150, 40, 60, 60], codeColours: [] },
        ]),
    ],
    [
      'a protection',
      () =>
        local.google.protectSheets(local.spreadsheetId, [
          { sheetId: 0, description: HR_PROTECTION, editors: [], standing: [] },
        ]),
    ],
    [
      'a filter view',
      () =>
        local.google.renewFilterViews(local.spreadsheetId, [
          {
            sheetId: 0,
            slot: 'reviews:2021-07',
            rowCount: 1000,
            columnCount: 26,
            filterViews: [],
            wanted: [{ filterViewId: 7, title: 'Umum', unitCode: 'UMUM', column: 2, headerRow: 0 }],
          },
        ]),
    ],
    [
      'a column of its own',
      () =>
        local.google.writeOwnColumn(local.spreadsheetId, {
          tab: ACCESS,
          key: 'state',
          valuesOf: () => new Map([[1, 'berlaku']]),
        }),
    ],
    ['its anchor', () => local.google.writeAnchor(local.spreadsheetId, '1:abc')],
    [
      'copies of rows',
      () => local.google.removeCopies(local.spreadsheetId, [{ sheetId: 0, headerRow: 0 }]),
    ],
  ])('makes %s once', async (_, make) => {
    const header = [{ values: [{ userEnteredValue: { stringValue: 'E-mail' } }] }]
    local.asPerson([
      { addSheet: { properties: { sheetId: ACCESS_ID, title: 'Akses' } } },
      {
        updateCells: {
          start: { sheetId: ACCESS_ID, rowIndex: 0, columnIndex: 0 },
          rows: header,
          fields: 'userEnteredValue',
        },
      },
    ])
    local.fail('apply-late', BATCH)
    await make()
    const before = everything()

    expect(local.ws.faults.applyLate()).toEqual(['refused'])
    expect(everything()).toEqual(before)
  })
})

describe('an append to the tab of reviews that is late (G5)', () => {
  beforeEach(() => {
    const setUp = setUpTab({ tab: REVIEWS, month: MONTH, language: 'id' })
    local.asPerson(setUp as sheets_v4.Schema$Request[])
  })

  it.each<[string, sheets_v4.Schema$Request[]]>([
    [
      'sorted',
      [
        {
          sortRange: {
            range: { sheetId: REVIEWS_ID, startRowIndex: 1 },
            sortSpecs: [{ dimensionIndex: REF, sortOrder: 'DESCENDING' }],
          },
        },
      ],
    ],
    [
      'rid of a row',
      [
        {
          deleteDimension: {
            range: { sheetId: REVIEWS_ID, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
          },
        },
      ],
    ],
    [
      'filtered',
      [
        {
          setBasicFilter: {
            filter: {
              range: { sheetId: REVIEWS_ID, startRowIndex: 0 },
              filterSpecs: [{ columnIndex: REF, filterCriteria: { hiddenValues: ['AAAA'] } }],
            },
          },
        },
      ],
    ],
  ])('comes once to a tab that was %s meanwhile', async (_, change) => {
    await append(local.google, 'AAAA', 'BBBB')
    local.fail('apply-late', BATCH, { times: EVERY_ATTEMPT })
    await expect(append(local.google, 'CCCC', 'DDDD')).rejects.toMatchObject({
      kind: 'unavailable',
    })
    local.asPerson(change)
    // Another worker, which the lease was handed to.
    await append(local.restart(), 'AAAA', 'BBBB', 'CCCC', 'DDDD')

    expect(new Set(local.ws.faults.applyLate())).toEqual(new Set(['refused']))
    expect(refsStanding()).toHaveLength(4)
    expect(new Set(refsStanding())).toEqual(new Set(['AAAA', 'BBBB', 'CCCC', 'DDDD']))
  })

  it('comes once although two workers take turns', async () => {
    const [first, second] = [local.google, local.restart()]
    await append(first, 'AAAA')
    await append(second, 'AAAA', 'BBBB')
    await append(first, 'AAAA', 'BBBB', 'CCCC')
    await append(second, 'AAAA', 'BBBB', 'CCCC', 'DDDD')

    expect(refsStanding()).toEqual(['AAAA', 'BBBB', 'CCCC', 'DDDD'])
  })
})
