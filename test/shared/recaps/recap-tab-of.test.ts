import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import { recapTabOf, type RecapIdentity } from '../../../shared/recaps/recap-tab-of.ts'
import { RECAPS } from '../../../shared/recaps/recaps.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'

const month = parseMonth('2021-07')
const date = parseCivilDate('2021-07-05')
const employeeId = '198001012005011001'

describe('recapTabOf', () => {
  it.each<[RecapIdentity, string]>([
    [{ key: 'diagnostics' }, 'Diagnostik'],
    [{ key: 'attendance', month }, 'Rekap Kehadiran 2021-07'],
    [{ key: 'proposed-roster', month, unitCode: 'UMUM' }, 'Usulan Jadwal 2021-07 UMUM'],
    [{ key: 'daily-evaluation', date }, 'Evaluasi Harian 2021-07-05'],
    [
      { key: 'personal-report', month, employeeId },
      'Laporan Kinerja Harian 198001012005011001 2021-07',
    ],
    [{ key: 'contacts', date, employeeId }, 'Kontak 198001012005011001 2021-07-05'],
  ])('gives %o its title', (recap, title) => {
    expect(recapTabOf(recap).titles.id).toBe(title)
  })

  it('leaves the sheet ids of monthly tabs as they were', () => {
    for (const tab of RECAPS.filter(({ monthly }) => monthly)) {
      expect(recapTabOf({ key: tab.key, month }).sheetId).toBe(sheetIdOf(tab, month))
    }
  })

  it('has another sheet for each day, person and unit', () => {
    const ids = [
      recapTabOf({ key: 'daily-evaluation', date }),
      recapTabOf({ key: 'daily-evaluation', date: parseCivilDate('2021-07-06') }),
      recapTabOf({ key: 'daily-evaluation', date, unitCode: 'UMUM' }),
      recapTabOf({ key: 'contacts', date, employeeId }),
      recapTabOf({ key: 'contacts', date, employeeId: '198001012005011002' }),
    ].map(({ sheetId }) => sheetId)

    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id > 0 && id < 2 ** 31)).toBe(true)
  })

  it('refuses an identity that lacks a part', () => {
    expect(() => recapTabOf({ key: 'personal-report', month })).toThrow(/employeeId/)
    expect(() => recapTabOf({ key: 'daily-evaluation', month })).toThrow(/date/)
  })
})
