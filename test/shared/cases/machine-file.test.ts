import { describe, expect, it } from 'vitest'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { countAttendance } from '../../../shared/recaps/attendance-counts.ts'
import {
  at,
  bareFacts,
  clockIn,
  employee,
  evaluate,
  MONDAY,
  outcomeOf,
  rostered,
} from '../evaluation/build-facts.ts'
import { explained } from '../explain/explained.ts'
import { rowsOf } from '../recaps/sheet-text.ts'
import { daysBetween, codesOf, inOffice, recapOf, recapSheetOf } from './lived-month.ts'

const KOTIM = policyFromPreset(getPreset('kotim-2021'))

describe('cases/beginning.md', () => {
  describe('line 23: the machine’s file', () => {
    const REPORTED = { policies: [KOTIM], roster: [rostered('e1', 'WFO'), rostered('e2', 'WFO')] }
    function mondayAfter(...readings: string[]): string | undefined {
      const given = bareFacts({
        ...REPORTED,
        employees: [employee('e1'), employee('e2')],
        clockIns: readings.map((local) => clockIn('e2', local)),
      })
      return codesOf(evaluate(given))[5]
    }

    it('is awaited where there are readings of this month or the one before', () => {
      expect(mondayAfter()).toBe('TK')
      expect(mondayAfter('2021-05-31 07:30')).toBe('TK')
      expect(mondayAfter('2021-06-01 07:30')).toBe('unsure')
      expect(mondayAfter('2021-07-02 07:30')).toBe('unsure')
    })

    it('has come once anybody has a reading of that day or a later one', () => {
      expect(mondayAfter('2021-07-02 07:30', '2021-07-05 16:00')).toBe('TK')
      expect(mondayAfter('2021-07-02 07:30', '2021-07-09 07:30')).toBe('TK')
    })

    it('? stands in a column of its own, in neither part of the percentage', () => {
      const given = bareFacts({
        policies: [KOTIM],
        roster: inOffice('e1', daysBetween('2021-07-05', '2021-07-30')),
        clockIns: [clockIn('e1', '2021-07-05 07:30')],
      })
      const july = evaluate(given)
      const header = rowsOf(recapSheetOf(given, july)).find((row) => row[0] === 'No')
      const row = rowsOf(recapSheetOf(given, july)).find(([number]) => number === 1)

      expect(row?.[header?.indexOf('?') ?? -1]).toBe(19)
      expect(row?.[header?.indexOf('%') ?? -1]).toBe(1)
      expect(countAttendance(july.outcomes)).toMatchObject({ presentShare: 1, days: { TK: 0 } })
      expect(recapOf(given, july)).toContain('berkas mesin absensi belum masuk')
    })

    it('settled by HR it is TK, and the explanation says so with the reason', () => {
      const settlement = {
        employeeId: 'e1',
        date: MONDAY,
        reason: 'Mesin rusak; menurut atasan tidak masuk',
        by: 'hr@setda.example',
        at: at('2021-08-01 09:00'),
      }
      const given = bareFacts({
        ...REPORTED,
        clockIns: [clockIn('e1', '2021-07-02 07:30')],
        pending: { formsRead: [], quarantine: [], settlements: [settlement] },
      })

      expect(outcomeOf(given)).toMatchObject({ code: 'TK', flags: ['settled'] })
      const { outcome, steps } = explained(given)
      expect(outcome.flags.map(({ flag }) => flag)).toEqual(['settled'])
      expect(steps.filter(({ kind }) => kind === 'review').map(({ text }) => text)).toEqual([
        'Diputuskan sebagai tanpa keterangan oleh hr@setda.example pada 1 Agustus 2021 09.00 WITA: Mesin rusak; menurut atasan tidak masuk',
      ])
      const { steps: unsure } = explained({ ...given, pending: undefined! })
      expect(unsure.filter(({ decides }) => decides).map(({ text }) => text)).toContain(
        'Bacaan mesin absensi yang terakhir bertanggal 2 Juli 2021: berkas hari itu belum masuk. Mohon tempelkan ke tab Mesin Absensi.',
      )
    })
  })
})
