import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { recapKinds } from '../../../shared/recaps/recaps.ts'
import { sampleRecapInput } from '../../shared/recaps/sample-recap.ts'
import { STAFF_ID } from '../../shared/workbook/sample-tabs.ts'
import { enteredValues, startLocalGoogle, type LocalGoogle } from './local-google.ts'

const SHEETS = recapKinds(({ scope, byUnit }) => byUnit === true || /day|person/u.test(scope)).map(
  (kind) =>
    compileRecap(kind, {
      ...sampleRecapInput(),
      scope: { employeeId: STAFF_ID, date: parseCivilDate('2021-07-05') },
    }),
)

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
})
afterEach(() => local.close())

describe('writeRecaps, of a day, a person and a unit', () => {
  it('writes each into a tab of its own, cell by cell, and nothing the second time', async () => {
    const written = await local.google.writeRecaps(local.spreadsheetId, SHEETS)
    const again = await local.google.writeRecaps(local.spreadsheetId, SHEETS)

    expect(written.map(({ title }) => title)).toEqual([
      'Evaluasi Harian 2021-07-05',
      `Laporan Kinerja Harian ${STAFF_ID} 2021-07`,
      'Laporan Unit 2021-07-05',
      'Laporan Masa Aturan 2021-07',
      'Rekap Hasil Kerja 2021-07',
      'Usulan Jadwal 2021-07',
      `Kontak ${STAFF_ID} 2021-07-05`,
    ])
    expect(again.map(({ rowsWritten }) => rowsWritten)).toEqual(SHEETS.map(() => 0))
    for (const [at, { sheetId }] of written.entries()) {
      const values = enteredValues(local.readSheet(sheetId)).flat()
      const compiled = SHEETS[at]!.rows.flatMap(({ cells }) => cells.map(({ value }) => value))
      expect(values.filter((value) => value !== null)).toEqual(
        compiled.filter((value) => value !== null),
      )
    }
  })
})
