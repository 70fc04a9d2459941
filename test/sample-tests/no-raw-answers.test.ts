import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { chooseRecaps } from '../browser/choose-recaps.ts'
import { readExports, type Shown as Cell } from './read-exports.ts'
import { liveWorld } from '../local/live-world.ts'
import { sampleWorlds } from '../local/sample-worlds.ts'
import { startProduct } from '../sample/product.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { removeStoreIn } from '../worker/store-in.ts'
import { describeQuestion } from '../workspace/describe.ts'
import { spreadsheetOf } from '../workspace/forms/form-record.ts'
import { questionsOf } from '../workspace/forms/questions.ts'
import type { Workspace } from '../workspace/workspace.ts'

const NOW = new Date('2026-03-27T02:00:00Z')
const TODAY = '2026-03-27' as CivilDate
const SCOPES = ['https://www.googleapis.com/auth/spreadsheets']
const READER = 'pembaca@contoh.go.id'
/** Degrees as phones share them. */
const COORDINATES = /-?\d{1,2}\.\d{3,},\s*\d{2,3}\.\d{3,}|@-?\d{1,2}\.\d+,\d+|\d°\d/u
/** Where the agency's region is stands in *Pengaturan*. */
const SETTINGS = sheetIdOf(getPeopleTab('settings'))
/** All that a spreadsheet holds beside its cells. */
const BESIDE_CELLS =
  'properties(title),namedRanges,developerMetadata,' +
  'sheets(properties(sheetId,title),protectedRanges(description),filterViews,basicFilter,' +
  'conditionalFormats,charts,developerMetadata,data.rowData.values.dataValidation)'

/** Titles, names, descriptions, lists of choices, filters, charts and metadata, as that account reads them. */
function readBesideCells(ws: Workspace, spreadsheetId: string, email: string): Cell[] {
  const { sheets = [], ...rest } = ws.call<sheets_v4.Schema$Spreadsheet>(
    'sheets.spreadsheets.get',
    {
      actor: { email, scopes: SCOPES },
      params: { spreadsheetId, includeGridData: 'true', fields: BESIDE_CELLS },
      unmetered: true,
    },
  )
  return [
    ...textsIn(rest).map((text) => ({ sheetId: 0, place: 'the file', text })),
    ...sheets.flatMap((sheet) => {
      const { sheetId, title } = sheet.properties ?? {}
      const place = `beside the cells of ${title}`
      return textsIn(sheet).map((text) => ({ sheetId: sheetId ?? 0, place, text }))
    }),
  ]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Every cell of every tab, hidden ones too, with its notes, as that account reads it. */
function readAll(ws: Workspace, spreadsheetId: string, email: string): Cell[] {
  const { sheets = [] } = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
    actor: { email, scopes: SCOPES },
    params: {
      spreadsheetId,
      includeGridData: 'true',
      fields: 'sheets(properties(sheetId,title),data.rowData.values(userEnteredValue,note))',
    },
    unmetered: true,
  })
  return sheets.flatMap(({ properties, data = [] }) =>
    data.flatMap(({ rowData = [] }) =>
      rowData.flatMap(({ values = [] }, row) =>
        values.flatMap(({ userEnteredValue, note }, column): Cell[] => {
          const text = [...Object.values(userEnteredValue ?? {}), note ?? ''].join('\n').trim()
          const place = `${properties?.title} R${row + 1}C${column + 1}`
          return text ? [{ sheetId: properties?.sheetId ?? 0, place, text }] : []
        }),
      ),
    ),
  )
}

/** What nobody but who filed it, and who decides, is to read: by key of the question. */
interface Secrets {
  readonly codes: readonly string[]
  readonly locations: readonly string[]
  readonly reasons: readonly string[]
}

function secretsOf(ws: Workspace, spreadsheetId: string): Secrets {
  const filed = ws.forms
    .listForms()
    .filter((form) => spreadsheetOf(form) === spreadsheetId)
    .flatMap((form) =>
      ws.forms.listResponses(form.formId).map(({ answers }) => {
        const byKey = questionsOf(form).map(({ questionId, title }) => {
          return [describeQuestion(form.title, title) ?? '', answers[questionId] ?? []] as const
        })
        return new Map(byKey)
      }),
    )
  const of = (key: string) => filed.flatMap((answers) => answers.get(key) ?? [])
  const sick = filed.filter((answers) => answers.get('kind')?.[0] === 'Sakit')
  return {
    codes: [...of('personalCode'), ...of('ticket')],
    locations: of('location').filter((text) => /\d/u.test(text)),
    reasons: sick.flatMap((answers) => answers.get('reason') ?? []),
  }
}

async function makeEveryRecap(
  { worker }: Awaited<ReturnType<typeof startProduct>>,
  agencyId: string,
  agency: SampleAgency,
): Promise<void> {
  const { month, date, person, kinds } = chooseRecaps(agency)
  const scope = { month, date, employeeId: person.id }
  const job = await worker.operator.recap(agencyId, { ...scope, kinds: [...kinds] })
  if (job.state !== 'done') throw new Error(`The recap failed: ${job.message}`)
}

describe.each(sampleWorlds(1, TODAY))('the spreadsheets of $key', (world) => {
  it('show each of their readers no raw answer, code, ticket or coordinate in any cell of any tab, nor beside the cells, nor in any file saved of them', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pantau-raw-'))
    try {
      await liveWorld(world, { dataDir, publicOrigin: 'http://127.0.0.1:9', now: NOW })
      const product = await startProduct({ dataDir, now: NOW })
      try {
        const { ws, worker } = product
        const enrolled = await worker.operator.listAgencies()
        expect(enrolled).toHaveLength(world.agencies.length)
        for (const agency of world.agencies) {
          const { id, spreadsheetId } = enrolled.find(
            ({ name }) => name === agency.settings['agencyName'],
          )!
          await makeEveryRecap(product, id, agency)
          const secrets = secretsOf(ws, spreadsheetId)
          expect(Object.values(secrets).flat()).not.toEqual([])
          ws.sharing.share(spreadsheetId, READER, 'reader')
          const shown = ws.sharing
            .listPermissions(spreadsheetId)
            .flatMap(({ email }) => [
              ...findShown(readAll(ws, spreadsheetId, email), secrets),
              ...findShown(readBesideCells(ws, spreadsheetId, email), secrets),
            ])
          expect(shown).toEqual([])
          const files = await readExports(worker.operator, id, agency)
          expect(files.length).toBeGreaterThan(2 * chooseRecaps(agency).kinds.length)
          expect(findShown(files, secrets)).toEqual([])
        }
      } finally {
        await product.close()
      }
    } finally {
      await removeStoreIn(dataDir)
    }
  })
})

/** Places of cells that show what they must not, and which kind of it. */
function findShown(cells: readonly Cell[], { codes, locations, reasons }: Secrets): string[] {
  const whole = new Set([...codes, ...locations])
  return cells.flatMap(({ sheetId, place, text }) => [
    ...(codes.some((code) => text.includes(code)) ? [`${place}: code`] : []),
    ...(reasons.some((reason) => text.includes(reason)) ? [`${place}: reason`] : []),
    ...(whole.has(text) || locations.some((location) => text.includes(location))
      ? [`${place}: answer`]
      : []),
    ...(sheetId !== SETTINGS && COORDINATES.test(text) ? [`${place}: coordinates`] : []),
  ])
}
