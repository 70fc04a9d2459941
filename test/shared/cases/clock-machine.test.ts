import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { rowsOfText } from '../../../shared/import/split-cells.ts'
import { localTimeOf, formatTimeOfDay } from '../../../shared/calendar/zones.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { ImportReceipt } from '../../../shared/model/import-receipt.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const FOLDER = path.join(import.meta.dirname, '../../fixtures/cases/clock-machine')
const ONE = '198505022012012002'
const TWO = '198501202007041006'

/** What Sheets makes of a pasted text: a table parted at tabs. */
function pasted(file: string): CellValue[][] {
  return rowsOfText(readFileSync(path.join(FOLDER, file), 'utf8').trimEnd())
}

const EMPLOYEES: readonly CellValue[][] = [
  [
    'NIP/NIK',
    'Nama',
    'Status',
    'Jabatan',
    'Kelas Jabatan',
    'Unit',
    'Internet di Rumah',
    'PIN Mesin',
  ],
  [ONE, 'Pegawai Contoh', 'PNS', 'Analis', 'Pelaksana (JFU)', 'UMUM', 'Ya', '8'],
  [TWO, 'Pegawai Contoh Dua', 'PNS', 'Analis', 'Pelaksana (JFU)', 'UMUM', 'Ya', ''],
]

function read(
  clockIns: readonly (readonly CellValue[])[],
  employees: readonly (readonly CellValue[])[] = EMPLOYEES,
): Configuration {
  const days = Array.from({ length: 31 }, (_, index) => index + 1)
  return readConfiguration(
    sampleTabs({
      employees,
      clockIns,
      summonses: [['Tanggal', 'NIP/NIK', 'Dipanggil Oleh', 'Alasan']],
      'roster:2021-07': [
        ['NIP/NIK', 'Nama', 'Unit', ...days],
        ...[ONE, TWO].map((id) => [id, '', 'UMUM', ...days.map(() => 'WFO')]),
      ],
    }),
  )
}

function ofMachine({ problems }: Configuration): string[] {
  return problems
    .filter(({ where }) => where.id.startsWith('Mesin'))
    .map(({ where, code }) => `${where.id} ${code}`)
}

function readings({ clockIns, settings: { zone } }: Configuration): string[] {
  return clockIns.map(({ employeeId, at }) => {
    const { date, minutes } = localTimeOf(at, zone)
    return `${employeeId === ONE ? 'one' : 'two'} ${date} ${formatTimeOfDay(minutes)}`
  })
}

function receiptOf({ imports }: Configuration): ImportReceipt {
  expect(imports?.receipts).toHaveLength(1)
  return imports!.receipts[0]!
}

/** The day's code and minutes late and early. */
function dayOf(
  configuration: Configuration,
  employeeId: string,
  date: string,
): { code: string; late: number; early: number } {
  const { outcomes } = evaluateMonth(
    { ...configuration, submissions: [], reviews: [] },
    { month: parseMonth('2021-07'), asOf: parseInstant('2027-01-01T00:00:00Z') },
  )
  const outcome = outcomes.find((one) => one.employeeId === employeeId && one.date === date)!
  return { code: outcome.code, late: outcome.lateMinutes, early: outcome.earlyMinutes }
}

describe('cases/clock-machine', () => {
  it('01: hours of the timetable are no readings, scans are', () => {
    const configuration = read(pasted('01-timetable-beside-scans.tsv'))

    expect(readings(configuration)).toEqual(['two 2021-07-05 08:45', 'two 2021-07-05 15:00'])
    expect(ofMachine(configuration)).toEqual([])
    expect(receiptOf(configuration)).toMatchObject({
      rows: 2,
      read: 2,
      refused: 0,
      withoutTimes: 1,
      used: ['Scan Masuk', 'Scan Pulang'],
      timetable: ['Jam Kerja', 'Jam Masuk', 'Jam Pulang'],
    })
    expect(dayOf(configuration, ONE, '2021-07-06').code).toBe('TK')
    expect(dayOf(configuration, TWO, '2021-07-05')).toMatchObject({
      code: 'H',
      late: 75,
      early: 60,
    })
  })

  it('02: lines whole in one column are parted at their semicolons', () => {
    const rows = pasted('02-semicolon-text-in-one-column.txt')
    expect(rows.every(({ length }) => length === 1)).toBe(true)
    const configuration = read(rows)

    expect(readings(configuration)).toEqual(['one 2021-07-06 07:20', 'one 2021-07-06 16:05'])
    expect(receiptOf(configuration)).toMatchObject({ separator: ';', rows: 1, read: 1 })
  })

  it('03: readings seconds apart are both kept, and are one moment of leaving', () => {
    const configuration = read(pasted('03-two-readings-seconds-apart.tsv'))

    expect(configuration.clockIns).toHaveLength(2)
    expect(ofMachine(configuration)).toEqual([])
  })

  it('04: 00:00:00 is no reading', () => {
    const [header = [], row = []] = pasted('04-zero-time-means-no-reading.tsv')
    const nobody = read([header, row])
    const arrived = read([header, row.with(3, '07:20')])

    expect(readings(nobody)).toEqual([])
    expect(receiptOf(nobody)).toMatchObject({ rows: 1, read: 1, withoutTimes: 1, zeroes: 2 })
    expect(dayOf(nobody, ONE, '2021-07-06').code).toBe('TK')
    expect(readings(arrived)).toEqual(['one 2021-07-06 07:20'])
  })

  describe('05: a whole column proves that the month stands first', () => {
    const rows = pasted('05-month-day-year.tsv')
    const july = Array.from(
      { length: 31 },
      (_, day) => `one 2021-07-${String(day + 1).padStart(2, '0')} 07:20`,
    )

    it('31 days of July', () => {
      const configuration = read(rows)

      expect(readings(configuration)).toEqual(july)
      expect(receiptOf(configuration)).toMatchObject({ order: 'month-first', orderProven: true })
    })

    it('also where Sheets took the first twelve for dates of twelve months', () => {
      const taken = rows.map(([id = '', at = ''], index) => {
        const month = index
        const serial = (Date.UTC(2021, month - 1, 7) - Date.UTC(1899, 11, 30)) / 86_400_000
        return index >= 1 && index <= 12 ? [id, serial + 440 / 1440] : [id, at]
      })

      expect(readings(read(taken))).toEqual(july)
      expect(readings(read(taken.slice(0, 13)))).toEqual(july.slice(0, 12))
      expect(receiptOf(read(taken))).toMatchObject({ serialsSwapped: true })
    })

    it('twelve rows on the 7th of twelve months never', () => {
      expect(readings(read(rows.slice(0, 13)))).toEqual(july.slice(0, 12))
    })

    it('three days are too few to be sure: the block waits', () => {
      const configuration = read(rows.slice(0, 4))

      expect(readings(configuration)).toEqual([])
      expect(receiptOf(configuration)).toMatchObject({
        state: 'waiting',
        doubts: ['date-order-doubtful'],
        rows: 3,
        waiting: 3,
      })
    })

    it('dates of both orders: the whole block is refused with that reason', () => {
      const configuration = read([...rows, [ONE, '31/7/2021 07:20']])

      expect(readings(configuration)).toEqual([])
      expect(ofMachine(configuration)).toEqual(['Mesin Absensi!1:33 import-refused'])
      expect(dayOf(configuration, ONE, '2021-07-06').code).toBe('unsure')
      expect(receiptOf(configuration)).toMatchObject({
        state: 'refused',
        doubts: ['date-order-contradiction'],
        rows: 32,
        refused: 32,
      })
    })
  })

  it('06: names of months in old spelling are read; what is unreadable is told at its own cell', () => {
    const rows = pasted('06-unreadable-date-in-its-own-column.tsv')
    const configuration = read([
      ...rows,
      [ONE, '5 Pebruari 2021', '07:28'],
      [ONE, '5 Foo 2021', '07:28'],
    ])

    expect(readings(configuration)).toEqual([
      'one 2021-07-05 07:28',
      'one 2021-11-05 07:28',
      'one 2021-02-05 07:28',
    ])
    expect(ofMachine(configuration)).toEqual(['Mesin Absensi!B5 date-unreadable'])
  })

  it('06: where no date can be read, days are not sure, and what would settle it is told', () => {
    const configuration = read([
      ['NIP', 'Tanggal', 'Masuk'],
      [ONE, '5 Foo 2021', '07:28'],
      [TWO, '5 Foo 2021', ''],
    ])

    expect(dayOf(configuration, ONE, '2021-07-06').code).toBe('unsure')
    expect(dayOf(configuration, TWO, '2021-07-06').code).toBe('unsure')
  })

  it('a block of 2014, when the machine lost its clock, waits and leaves July unsure', () => {
    const configuration = read([
      ['NIP', 'Tanggal', 'Masuk', 'Pulang'],
      [ONE, '05/07/2014', '07:28', '16:03'],
    ])

    expect(readings(configuration)).toEqual([])
    expect(receiptOf(configuration)).toMatchObject({ state: 'waiting', doubts: ['wrong-year'] })
    expect(ofMachine(configuration)).toEqual(['Mesin Absensi!1:2 import-waiting'])
    expect(dayOf(configuration, ONE, '2021-07-06').code).toBe('unsure')
    expect(dayOf(configuration, TWO, '2021-07-06').code).toBe('TK')
  })

  it('07: headers of two lines', () => {
    const configuration = read(pasted('07-two-line-header.tsv'))

    expect(readings(configuration)).toEqual(['one 2021-07-05 07:28', 'one 2021-07-05 16:03'])
    expect(receiptOf(configuration)).toMatchObject({ used: ['Jam Datang', 'Jam Pulang'], rows: 1 })
  })

  describe('08: a PIN is the person in whose row it stands', () => {
    const rows = pasted('08-attlog-with-pin.dat')

    it.each([
      ['alone', rows],
      ['below the headers of the tab', [['NIP/NIK', 'Waktu'], ...rows]],
      ['as Sheets takes the numbers', rows.map(([pin = '', ...rest]) => [Number(pin), ...rest])],
    ])('%s', (_, given) => {
      const configuration = read(given)

      expect(readings(configuration)).toEqual(['one 2021-07-06 07:20', 'one 2021-07-06 16:05'])
      expect(receiptOf(configuration)).toMatchObject({ rows: 2, read: 2, pinsMatched: 1 })
    })

    it('unknown PINs are told once each', () => {
      const stranger = rows.map(([, ...rest]) => ['00009', ...rest])
      const configuration = read([...rows, ...stranger])

      expect(ofMachine(configuration)).toEqual(['Mesin Absensi!A3 pin-unknown'])
      expect(receiptOf(configuration)).toMatchObject({
        rows: 4,
        read: 2,
        refused: 2,
        unknown: ['9'],
      })
    })

    it('a PIN of two people is nobody’s', () => {
      const shared = EMPLOYEES.map((row) => (row[0] === TWO ? row.with(7, '08') : row))
      const configuration = read(rows, shared)

      expect(readings(configuration)).toEqual([])
      expect(configuration.problems.map(({ code }) => code)).toContain('pin-duplicate')
    })
  })

  it('09: hours of twelve with AM and PM, a zone and an offset are read', () => {
    const rows = pasted('09-twelve-hour-clock.tsv')
    const more = [
      '06/07/2021 07.28 WITA',
      '2021-07-07T07:28:00+08:00',
      '2021-07-07T23:28:00Z',
      '09/07/2021 06.28 WIB',
    ]
    const configuration = read([...rows, ...more.map((at) => [ONE, '', at])])

    expect(readings(configuration)).toEqual([
      'one 2021-07-05 07:28',
      'one 2021-07-05 16:03',
      'one 2021-07-06 07:28',
      'one 2021-07-07 07:28',
      'one 2021-07-08 07:28',
      'one 2021-07-09 07:28',
    ])
    expect(receiptOf(configuration)).toMatchObject({ hours: 12 })
  })
})
