import { describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { ROSTER_CODES } from '../../../shared/model/roster.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { setUpRequests } from '../../../shared/workbook/set-up-requests.ts'
import type { ExistingSheet } from '../../../shared/workbook/set-up-requests.ts'
import { sheetIdOf, tabTitle } from '../../../shared/workbook/sheet-id.ts'
import type { SheetsRequest } from '../../../shared/workbook/sheets-request.ts'
import { PEOPLE_TABS, getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { applyRequests, deleteColumn } from './sheets-in-memory.ts'

const JULY = parseMonth('2021-07')
const EMPLOYEES_ID = sheetIdOf(getPeopleTab('employees'))
const SETTINGS_ID = sheetIdOf(getPeopleTab('settings'))
const ROSTER_ID = sheetIdOf(getPeopleTab('roster'), JULY)

describe('setUpRequests', () => {
  it('makes every tab in which people type, with ids that are always the same', () => {
    const sheets = setUp([])

    expect(sheets.map(({ sheetId, title }) => [sheetId, title])).toEqual(
      PEOPLE_TABS.map((tab) => [
        sheetIdOf(tab, tab.monthly ? JULY : undefined),
        tabTitle(tab, 'id', tab.monthly ? JULY : undefined),
      ]),
    )
    const warned = sheets.filter(({ isProtected }) => isProtected)
    expect(warned.map(({ title }) => title)).toEqual([
      'Jadwal 2021-07',
      'Panggilan',
      'Tinjauan 2021-07',
      'Evaluasi',
      'Kegiatan Bulanan',
    ])
  })

  it('makes what the reader reads without a complaint about headers', () => {
    const sheets = setUp([])
    const tabs = PEOPLE_TABS.filter(({ monthly }) => !monthly).map((tab) => ({
      slot: tab.key,
      title: tab.title.id,
      rows: findSheet(sheets, sheetIdOf(tab)).rows,
    }))
    const roster = {
      slot: 'roster:2021-07',
      title: 'Jadwal 2021-07',
      rows: findSheet(sheets, ROSTER_ID).rows,
    }

    const { settings, problems } = readConfiguration([...tabs, roster])

    expect(settings).toMatchObject({ zone: 'WIB', language: 'id', workingDaysPerWeek: 5 })
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['cell-empty']))
    expect(problems.every(({ where }) => where.id.startsWith('Pengaturan!B'))).toBe(true)
  })

  it('gives the roster a column a day, drop-downs and a colour for each code', () => {
    const requests = setUpRequests({ existing: [], language: 'id', months: [JULY] })
    const roster = findSheet(setUp([]), ROSTER_ID)

    expect(roster.rows[0]?.slice(3)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1))
    expect(roster.conditionalFormats).toHaveLength(11)
    expect(requests).toContainEqual({
      setDataValidation: {
        range: {
          sheetId: ROSTER_ID,
          startRowIndex: 1,
          endRowIndex: roster.rowCount,
          startColumnIndex: 3,
          endColumnIndex: 34,
        },
        rule: expect.objectContaining({ strict: false }),
      },
    })
  })

  it('keeps codes that regulations gave among the drop-downs of a roster', () => {
    const before = setUp([]).map((sheet) =>
      sheet.sheetId === ROSTER_ID
        ? { ...sheet, conditionalFormats: [...sheet.conditionalFormats, 'P1', ''] }
        : sheet,
    )
    const again = setUpRequests({ existing: before, language: 'id', months: [JULY] })
    const offered = again.flatMap(({ setDataValidation }) =>
      setDataValidation?.range.sheetId === ROSTER_ID
        ? [setDataValidation.rule?.condition.values?.map((one) => one.userEnteredValue)]
        : [],
    )

    expect(offered).toEqual([[...ROSTER_CODES, 'P1']])
  })

  it('puts a filter on the review queue when it is made, and never again', () => {
    const reviewsId = sheetIdOf(getPeopleTab('reviews'), JULY)
    const filtersOf = (existing: ExistingSheet[]) =>
      setUpRequests({ existing, language: 'id', months: [JULY] }).flatMap(
        ({ setBasicFilter }) => setBasicFilter?.filter.range ?? [],
      )

    expect(filtersOf([])).toEqual([{ sheetId: reviewsId, startRowIndex: 0 }])
    expect(filtersOf(setUp([]))).toEqual([])
  })

  it('keeps NIP columns as text and dates as dates', () => {
    const requests = setUpRequests({ existing: [], language: 'id', months: [JULY] })

    const formats = requests.flatMap(({ repeatCell }) =>
      repeatCell?.range.sheetId === EMPLOYEES_ID
        ? [[repeatCell.range.startColumnIndex, repeatCell.cell.userEnteredFormat?.numberFormat]]
        : [],
    )
    expect(formats).toContainEqual([0, { type: 'TEXT', pattern: '@' }])
    expect(formats).toContainEqual([12, { type: 'DATE', pattern: 'dd/mm/yyyy' }])
  })

  it('speaks English where asked to', () => {
    const sheets = setUp([], 'en')

    expect(sheets.map(({ title }) => title)).toContain('Roster 2021-07')
    expect(findSheet(sheets, EMPLOYEES_ID).rows[0]?.[1]).toBe('Name')
    expect(findSheet(sheets, SETTINGS_ID).rows).toContainEqual([
      'Language',
      'en',
      expect.any(String),
    ])
  })

  it('changes nothing when it runs again, in either language', () => {
    const sheets = setUp([])

    for (const language of ['id', 'en'] as const) {
      const requests = setUpRequests({ existing: sheets, language, months: [JULY] })
      expect(kindsOf(requests)).toEqual(
        new Set(['updateCells:note', 'repeatCell', 'setDataValidation']),
      )
      expect(applyRequests(sheets, requests)).toEqual(sheets)
    }
  })

  it('leaves every cell that people filled', () => {
    const sheets = setUp([])
    for (const { rows, columnCount } of sheets) {
      for (let row = rows.length; row < 20; row++) {
        rows.push(Array.from({ length: columnCount }, (_, column) => `${row}/${column}`))
      }
    }
    const settings = findSheet(sheets, SETTINGS_ID).rows
    for (const row of settings.slice(1)) row[1] = 'milik kami'

    const after = setUp(sheets)

    expect(after).toEqual(sheets)
  })

  it('follows moved columns and puts a missing header where its place is empty', () => {
    const sheets = setUp([])
    const headers = findSheet(sheets, EMPLOYEES_ID).rows[0] ?? []
    ;[headers[0], headers[5]] = [headers[5] ?? '', headers[0] ?? '']
    headers[3] = ''

    const after = findSheet(setUp(sheets), EMPLOYEES_ID)

    expect(after.rows[0]?.slice(0, 6)).toEqual([
      'Kelas Jabatan',
      'Nama',
      'Status',
      'Pangkat/Gol',
      'Jabatan',
      'NIP/NIK',
    ])
  })

  it('adds a column that was deleted at the end, beside what people added', () => {
    const sheets = setUp([])
    const employees = findSheet(sheets, EMPLOYEES_ID)
    deleteColumn(employees, 1)
    employees.rows[0]?.push('Alamat')
    employees.columnCount += 1

    const after = findSheet(setUp(sheets), EMPLOYEES_ID)

    expect(after.rows[0]?.slice(-2)).toEqual(['Alamat', 'Nama'])
    expect(after.columnCount).toBe(17)
  })

  it('makes a deleted tab again, and finds a renamed one by its id', () => {
    const sheets = setUp([]).filter(({ sheetId }) => sheetId !== EMPLOYEES_ID)
    findSheet(sheets, SETTINGS_ID).title = 'Setelan kantor'

    const after = setUp(sheets)

    expect(after).toHaveLength(sheets.length + 1)
    expect(findSheet(after, SETTINGS_ID).title).toBe('Setelan kantor')
    expect(findSheet(after, EMPLOYEES_ID).rows[0]).toHaveLength(16)
  })

  it('adds a setting that is missing below those that are there', () => {
    const sheets = setUp([])
    const settings = findSheet(sheets, SETTINGS_ID)
    settings.rows.splice(
      settings.rows.findIndex(([title]) => title === 'Bahasa'),
      1,
    )
    settings.rows.push(['Catatan kami', 'jangan dihapus', ''])

    const after = findSheet(setUp(sheets), SETTINGS_ID)

    expect(after.rows.at(-2)).toEqual(['Catatan kami', 'jangan dihapus', ''])
    expect(after.rows.at(-1)?.slice(0, 2)).toEqual(['Bahasa', 'id'])
  })

  it('gives rows of an earlier version their name, and lets them say what they said', () => {
    const sheets = setUp([])
    const settings = findSheet(sheets, SETTINGS_ID)
    const rowOf = (title: string) => settings.rows.find(([first]) => first === title)!
    rowOf('Nama pemerintahan').splice(0, 2, 'Nama kabupaten', 'KUDUS')
    rowOf('Penerima rekap berjenjang').splice(0, 2, 'Asisten yang membidangi', 'Asisten Umum')
    const before = settings.rows.length

    const after = findSheet(setUp(sheets), SETTINGS_ID)

    expect(after.rows).toHaveLength(before)
    const valueOf = (title: string) => after.rows.find(([first]) => first === title)?.[1]
    expect(valueOf('Nama pemerintahan')).toBe('KUDUS')
    expect(valueOf('Penerima rekap berjenjang')).toBe('Asisten Umum; Sekretaris Daerah')
    expect(valueOf('Nama kabupaten')).toBeUndefined()
    expect(
      setUp([...sheets.filter(({ sheetId }) => sheetId !== SETTINGS_ID), after]),
    ).toContainEqual(after)
  })

  it.each([
    [undefined, ['Kepala dinas', 'Camat', 'Kepala unit']],
    ['city', ['Kepala dinas', 'Camat', 'Kepala unit']],
    ['province', ['Kepala dinas', 'Kepala unit']],
    ['ministry', ['Kepala satuan kerja', 'Kepala unit']],
    ['other', ['Kepala instansi', 'Kepala unit']],
  ] as const)('offers the special posts that a government of the kind %s has', (kind, posts) => {
    const requests = setUpRequests({
      existing: [],
      language: 'id',
      months: [JULY],
      ...(kind && { government: kind }),
    })

    const offered = requests.flatMap(({ setDataValidation }) =>
      setDataValidation?.range.sheetId === EMPLOYEES_ID
        ? [
            setDataValidation.rule?.condition.values?.map(
              ({ userEnteredValue }) => userEnteredValue,
            ),
          ]
        : [],
    )
    expect(offered).toContainEqual(posts)
  })

  it('stays in the batch that Google takes', () => {
    const requests = setUpRequests({ existing: [], language: 'id', months: [JULY] })

    expect(requests.length).toBeLessThan(400)
    expect(requests.every((request) => Object.keys(request).length === 1)).toBe(true)
    expect(JSON.stringify(requests).length).toBeLessThan(2_000_000)
  })
})

function setUp(existing: readonly ExistingSheet[], language: 'id' | 'en' = 'id') {
  return applyRequests(existing, setUpRequests({ existing, language, months: [JULY] }))
}

function findSheet<S extends ExistingSheet>(sheets: readonly S[], id: number): S {
  const sheet = sheets.find(({ sheetId }) => sheetId === id)
  if (!sheet) throw new RangeError(`No sheet ${id}`)
  return sheet
}

function kindsOf(requests: readonly SheetsRequest[]): Set<string> {
  return new Set(
    requests.flatMap((request) =>
      Object.keys(request).map((kind) =>
        request.updateCells ? `${kind}:${request.updateCells.fields}` : kind,
      ),
    ),
  )
}
