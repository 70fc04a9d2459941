import { describe, expect, it } from 'vitest'

import { coordinatesCell, regionCell } from '../../../shared/workbook/cells/coordinates-cell.ts'
import { dateCell } from '../../../shared/workbook/cells/date-cell.ts'
import { emailCell } from '../../../shared/workbook/cells/email-cell.ts'
import { employeeIdCell } from '../../../shared/workbook/cells/employee-id-cell.ts'
import { findMoment } from '../../../shared/workbook/cells/date-time-cell.ts'
import { domainCell } from '../../../shared/workbook/cells/domain-cell.ts'
import { wholeNumberCell } from '../../../shared/workbook/cells/whole-number-cell.ts'
import { yesNoCell } from '../../../shared/workbook/cells/yes-no-cell.ts'
import type { CellReading } from '../../../shared/workbook/cell-reading.ts'
import { quoteTyped } from '../../../shared/workbook/cell-reading.ts'
import { cellName } from '../../../shared/workbook/cell-name.ts'
import { toSheetSerial, parseCivilDate } from '../../../shared/model/civil-date.ts'

describe('dateCell', () => {
  it.each([
    [44382, '2021-07-05'],
    [44382.75, '2021-07-05'],
    ['05/07/2021', '2021-07-05'],
    ['5-7-2021', '2021-07-05'],
    ['5.7.2021', '2021-07-05'],
    ['2021-07-05', '2021-07-05'],
    [' 5 Juli 2021 ', '2021-07-05'],
    ['17 Agustus 2021', '2021-08-17'],
    ['29/02/2020', '2020-02-29'],
    ['05-Jul-21', '2021-07-05'],
    ['5 Nopember 2021', '2021-11-05'],
    ['5 Pebruari 2021', '2021-02-05'],
    ['17 Agt. 2021', '2021-08-17'],
    ['Selasa, 20 Juli 2021', '2021-07-20'],
    ['July 5, 2021', '2021-07-05'],
    ['2021.07.05', '2021-07-05'],
  ])('reads %s', (typed, date) => {
    expect(valueOf(dateCell(typed))).toBe(date)
  })

  it.each([
    ['31/06/2021'],
    ['29/02/2021'],
    ['Senin, 20 Juli 2021'],
    ['21-07-05'],
    [20210705],
    ['besok'],
    [true],
    [5],
    ['07/2021'],
    ['31/12/0021'],
    ['0021-12-31'],
    ['31/12/2121'],
  ])('refuses %s', (typed) => {
    expect(valueOf(dateCell(typed))).toBeUndefined()
  })
})

describe('domainCell', () => {
  it.each([
    ['kukarkab.go.id', 'kukarkab.go.id'],
    [' @Dinsos.KukarKab.go.id ', 'dinsos.kukarkab.go.id'],
  ])('reads %s', (typed, domain) => {
    expect(valueOf(domainCell(typed))).toBe(domain)
  })

  it.each([
    'kukarkab',
    'kantor kami',
    'a..id',
    '-a.go.id',
    'hr@kukarkab.go.id',
    'kukarkab.go.id/x',
    `${'a'.repeat(64)}.id`,
    `${'a.'.repeat(50_000)}id`,
  ])('refuses %.20s', (typed) => {
    expect(valueOf(domainCell(typed))).toBeUndefined()
  })
})

describe('findMoment', () => {
  it.each([
    ['05/07/2021 07:28', '2021-07-05', 7 * 3600 + 28 * 60],
    ['05/07/2021 07.28.30', '2021-07-05', 7 * 3600 + 28 * 60 + 30],
    ['2021-07-05T23:59', '2021-07-05', 23 * 3600 + 59 * 60],
    [44382 + 448 / 1440, '2021-07-05', 448 * 60],
    [44382.9999999, '2021-07-06', 0],
    ['05/07/2021 4:03:11 PM', '2021-07-05', 16 * 3600 + 3 * 60 + 11],
    ['05/07/2021 12:05 AM', '2021-07-05', 300],
  ])('reads %s', (typed, date, secondOfDay) => {
    expect(findMoment(typed)).toEqual({ date, secondOfDay })
  })

  it.each([['05/07/2021'], ['07:28'], ['05/07/2021 25:00'], ['05/07/2021 07:60'], [false]])(
    'refuses %s',
    (typed) => {
      expect(findMoment(typed)).toBeUndefined()
    },
  )
})

describe('coordinatesCell', () => {
  it.each([
    ['-0.4161, 116.9890'],
    ['-0,4161; 116,9890'],
    ['(-0.4161 116.9890)'],
    ['-0.4161,116.989'],
  ])('reads %s', (typed) => {
    expect(valueOf(coordinatesCell(typed))).toEqual({ latitude: -0.4161, longitude: 116.989 })
  })

  it.each([['116.9890, -100.4'], ['di rumah'], [116.98], ['-0.4161']])('refuses %s', (typed) => {
    expect(valueOf(coordinatesCell(typed))).toBeUndefined()
  })
})

describe('regionCell', () => {
  it('reads a polygon of three points and more', () => {
    const region = valueOf(regionCell('-0.1, 116.1; -0.2, 116.2; -0.3, 116.1'))

    expect(region).toMatchObject({ kind: 'polygon', points: { length: 3 } })
  })

  it('refuses a centre without a radius', () => {
    expect(valueOf(regionCell('-0.1, 116.1'))).toBeUndefined()
  })
})

describe('yesNoCell', () => {
  it.each([
    ['Ya', true],
    [' tidak ', false],
    ['YES', true],
    [false, false],
    ['Y', true],
    ['tdk.', false],
    ['✓', true],
    [1, true],
    ['0', false],
    ['Tidak ada', false],
  ])('reads %s', (typed, value) => {
    expect(valueOf(yesNoCell(typed))).toBe(value)
  })

  it.each([['x'], ['-'], ['mungkin'], [2]])('takes %s for neither', (typed) => {
    expect(valueOf(yesNoCell(typed))).toBeUndefined()
  })
})

describe('employeeIdCell', () => {
  it.each([["'198512122010012003"], ['="198512122010012003"'], ['NIP. 19851212 201001 2 003']])(
    'reads %s',
    (typed) => {
      expect(valueOf(employeeIdCell(typed))).toBe('198512122010012003')
    },
  )
})

describe('emailCell', () => {
  it.each([
    ['Siti@Kukar.example'],
    ['mailto:siti@kukar.example'],
    ['Siti A. <siti@kukar.example>'],
    ['\u00A0siti@kukar.example\u200B'],
  ])('reads %s', (typed) => {
    expect(valueOf(emailCell(typed))).toBe('siti@kukar.example')
  })

  it.each([['<>'], ['siti@'], ['a <b> c@d.id']])('refuses %s', (typed) => {
    expect(valueOf(emailCell(typed))).toBeUndefined()
  })
})

describe('wholeNumberCell', () => {
  it.each([[1.5], ['dua'], [-1], [true]])('refuses %s', (typed) => {
    expect(valueOf(wholeNumberCell(typed))).toBeUndefined()
  })
})

describe('cellName', () => {
  it('names columns past Z', () => {
    expect(cellName('Pegawai', 16, 2)).toBe('Pegawai!C17')
    expect(cellName('Jadwal 2021-07', 0, 33)).toBe('Jadwal 2021-07!AH1')
  })
})

describe('quoteTyped', () => {
  it('puts a long text on one line and cuts it, never through an emoji', () => {
    expect(quoteTyped(`a\nb${'😀'.repeat(100)}`)).toMatch(/^"a b(😀){28}…"$/u)
  })
})

describe('toSheetSerial', () => {
  it('is read back as the same date', () => {
    expect(valueOf(dateCell(toSheetSerial(parseCivilDate('2021-07-05'))))).toBe('2021-07-05')
  })
})

function valueOf<T>(reading: CellReading<T>): T | undefined {
  return reading.ok ? reading.value : undefined
}
