import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HR_PROTECTION } from '../../../shared/workbook/sheet-protection.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { GoogleWorkspace, RestoredProtection } from '../../../worker/ports/google-workspace.ts'

import { recap } from './small-recap.ts'
import { OWNER, startLocalGoogle, UNIT_HEAD, type LocalGoogle } from './local-google.ts'

const WORKER = 'pantau-worker@pantau-local.iam.gserviceaccount.com'
const OTHER_HR = 'hr2@setda.example.go.id'
const ACCESS = sheetIdOf(getPeopleTab('access'))
const UNITS = sheetIdOf(getPeopleTab('units'))
const BATCH = 'sheets.spreadsheets.batchUpdate'

let local: LocalGoogle

beforeEach(async () => {
  local = await startLocalGoogle()
  local.asPerson([
    { addSheet: { properties: { sheetId: ACCESS, title: 'Akses' } } },
    { addSheet: { properties: { sheetId: UNITS, title: 'Unit Kerja' } } },
  ])
  await protect()
  local.forget()
})
afterEach(() => local.close())

/** Brings both tabs to be kept by these, from how they stand. */
async function protect({
  google = local.google,
  editors = [OTHER_HR, WORKER],
}: {
  google?: GoogleWorkspace
  editors?: string[]
} = {}): Promise<readonly RestoredProtection[]> {
  const { sheets } = await google.describeSpreadsheet(local.spreadsheetId)
  return google.protectSheets(
    local.spreadsheetId,
    sheets
      .filter(({ sheetId }) => sheetId === ACCESS || sheetId === UNITS)
      .map(({ sheetId, protections: standing }) => ({
        sheetId,
        description: HR_PROTECTION,
        editors,
        standing,
      })),
  )
}

function protections(sheetId = ACCESS): sheets_v4.Schema$ProtectedRange[] {
  return local.readSheet(sheetId).protectedRanges ?? []
}

function idOfProtection(): number {
  return protections()[0]?.protectedRangeId ?? 0
}

function change(protectedRange: sheets_v4.Schema$ProtectedRange, fields: string): void {
  local.asPerson([
    {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: idOfProtection(), ...protectedRange },
        fields,
      },
    },
  ])
}

function writes(): number {
  return local.calls.filter(({ method }) => method === BATCH).length
}

const KEPT = [
  {
    protectedRangeId: expect.any(Number) as number,
    range: { sheetId: ACCESS },
    description: HR_PROTECTION,
    warningOnly: false,
    editors: { users: [OTHER_HR, WORKER, OWNER] },
    requestingUserCanEdit: true,
  },
]

describe('protectSheets', () => {
  it('protects whole, for the wanted editors and the owner', () => {
    expect(protections()).toEqual(KEPT)
  })

  it('writes nothing where it holds, and asks nothing', async () => {
    expect(await protect()).toEqual([])

    expect(local.calls.map(({ method }) => method)).toEqual(['sheets.spreadsheets.get'])
  })

  it('learns who owns the file by one write, restores nothing by it, and tells nobody', async () => {
    const google = local.restart()

    const restored = [await protect({ google }), await protect({ google })]

    expect(restored).toEqual([[], []])
    expect(writes()).toBe(1)
  })

  const SPOILT: [string, string, () => void][] = [
    [
      'was deleted',
      'missing',
      () => local.asPerson([{ deleteProtectedRange: { protectedRangeId: idOfProtection() } }]),
    ],
    ['only warns', 'warning-only', () => change({ warningOnly: true }, 'warningOnly,editors')],
    [
      'left cells free',
      'partial',
      () =>
        change({ unprotectedRanges: [{ sheetId: ACCESS, startRowIndex: 1 }] }, 'unprotectedRanges'),
    ],
    [
      'covers a part of the tab',
      'partial',
      () => change({ range: { sheetId: ACCESS, endRowIndex: 1 } }, 'range'),
    ],
    [
      'was opened to the domain',
      'editors',
      () => change({ editors: { domainUsersCanEdit: true, users: [OTHER_HR, WORKER] } }, 'editors'),
    ],
    [
      'has editors that nobody wants',
      'editors',
      () => change({ editors: { users: [OTHER_HR, WORKER, UNIT_HEAD] } }, 'editors'),
    ],
  ]

  it.each(SPOILT)('puts back what %s, and no other', async (_, fault, spoil) => {
    spoil()
    local.forget()

    const restored = await protect()

    expect(restored).toMatchObject([{ sheetId: ACCESS, fault }])
    expect(protections()).toEqual(KEPT)
    expect(writes()).toBe(1)
    expect(await protect()).toEqual([])
  })

  it('puts itself in place of the warning at the headers of earlier versions', async () => {
    change(
      {
        warningOnly: true,
        range: { sheetId: ACCESS, endRowIndex: 1 },
        description: 'Pantau: baris judul',
      },
      '*',
    )

    await protect()

    expect(protections()).toEqual(KEPT)
  })

  it('says who may edit no more, and who may now', async () => {
    change({ editors: { users: [WORKER, UNIT_HEAD] } }, 'editors')

    expect(await protect()).toEqual([
      { sheetId: ACCESS, fault: 'editors', added: [OTHER_HR], removed: [UNIT_HEAD] },
    ])
  })

  it('leaves protections of people alone', async () => {
    const range = { sheetId: ACCESS, startRowIndex: 0, endRowIndex: 1 }
    local.asPerson([{ addProtectedRange: { protectedRange: { range, description: 'Judul' } } }])

    expect(await protect()).toEqual([])

    expect(protections().map(({ description }) => description)).toEqual([HR_PROTECTION, 'Judul'])
  })

  it.each(['drop-after', '503'] as const)(
    'tells once what it restored through %s',
    async (kind) => {
      local.asPerson([{ deleteProtectedRange: { protectedRangeId: idOfProtection() } }])
      local.fail(kind, BATCH)

      const restored = await protect()

      expect(restored).toMatchObject([{ sheetId: ACCESS, fault: 'missing' }])
      expect(protections()).toEqual(KEPT)
    },
  )

  it('is not kept from it by who took the id that the sheet has, elsewhere in the spreadsheet', async () => {
    local.asPerson([{ deleteProtectedRange: { protectedRangeId: idOfProtection() } }])
    const taken = { protectedRangeId: ACCESS, range: { sheetId: UNITS, startRowIndex: 900 } }
    local.asPerson([{ addProtectedRange: { protectedRange: taken } }])

    await protect()

    expect(protections()).toEqual(KEPT)
  })

  it('fails where somebody keeps the worker out', async () => {
    local.asPerson([{ deleteProtectedRange: { protectedRangeId: idOfProtection() } }])
    const own = { range: { sheetId: ACCESS }, editors: { users: [UNIT_HEAD] } }
    local.asPerson([{ addProtectedRange: { protectedRange: own } }], UNIT_HEAD)

    await expect(protect()).rejects.toMatchObject({ kind: 'rejected' })
  })

  it('keeps the tabs that the worker writes alone for it', async () => {
    const [written] = await local.google.writeRecaps(local.spreadsheetId, [recap()])
    const sheetId = written?.sheetId ?? 0
    const [made] = protections(sheetId)
    const edit = {
      updateCells: {
        start: { sheetId, rowIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'lain' } }] }],
        fields: 'userEnteredValue',
      },
    }
    change(
      { protectedRangeId: made?.protectedRangeId ?? 0, warningOnly: true },
      'warningOnly,editors',
    )
    local.asPerson([edit], UNIT_HEAD)

    await local.google.writeRecaps(local.spreadsheetId, [recap()])

    expect(protections(sheetId)).toEqual([made])
    expect(() => local.asPerson([edit], UNIT_HEAD)).toThrow(/protected/u)
  })
})
