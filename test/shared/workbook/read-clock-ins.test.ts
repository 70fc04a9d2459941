import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ClockIn } from '../../../shared/model/facts.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readClockIns } from '../../../shared/configuration/read-clock-ins.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { HEAD_ID, STAFF_ID } from './sample-tabs.ts'

/** 5 July 2021, 07:28 WITA. */
const CAME = '2021-07-04T23:28:00.000Z'
const LEFT = '2021-07-05T08:03:00.000Z'
const SERIAL = 44382
const SERIAL_CAME = SERIAL + (7 * 60 + 28) / 1440

describe('readClockIns', () => {
  it.each<readonly [string, readonly CellValue[], readonly CellValue[]]>([
    ['one column', ['NIP/NIK', 'Waktu'], [STAFF_ID, '05/07/2021 07:28']],
    ['one column with seconds', ['NIP/NIK', 'Waktu'], [STAFF_ID, '05/07/2021 07:28:00']],
    ['ISO', ['NIP', 'Date/Time'], [STAFF_ID, '2021-07-05 07:28']],
    ['ISO with T', ['NIP', 'DateTime'], [STAFF_ID, '2021-07-05T07:28:00']],
    ['ISO with slashes', ['NIP', 'Scan Date'], [STAFF_ID, '2021/07/05 07:28:00']],
    ['fractions of a second', ['NIP', 'Tanggal Scan'], [STAFF_ID, '2021-07-05 07:28:00.000']],
    ['dots', ['NIP', 'Tanggal/Waktu'], [STAFF_ID, '05-07-2021 07.28']],
    ['a serial number', ['NIP/NIK', 'Waktu'], [STAFF_ID, SERIAL_CAME]],
    ['date and time apart', ['NIP', 'Tanggal', 'Jam'], [STAFF_ID, '05/07/2021', '07:28']],
    ['both serial numbers', ['NIP', 'Tgl', 'Jam'], [STAFF_ID, SERIAL, SERIAL_CAME - SERIAL]],
    ['the day named', ['NIP', 'Hari/Tanggal', 'Jam'], [STAFF_ID, 'Senin, 05/07/2021', '07:28:00']],
    ['time beside Waktu', ['NIP/NIK', 'Waktu', ''], [STAFF_ID, '05/07/2021', '07:28']],
    ['time beside Tanggal', ['NIP', 'Tanggal'], [STAFF_ID, SERIAL, SERIAL_CAME - SERIAL]],
    ['date and time in Tanggal', ['NIP', 'Tanggal'], [STAFF_ID, '05/07/2021 07:28']],
    ['only who came', ['NIP', 'Tanggal', 'Masuk', 'Pulang'], [STAFF_ID, SERIAL, '07:28', '-']],
  ])('reads %s', (_, headers, cells) => {
    const { clockIns, problems } = read([headers, cells])

    expect(problems).toEqual([])
    expect(clockIns).toEqual([{ employeeId: STAFF_ID, at: CAME, cell: 'Mesin Absensi!A2' }])
  })

  it.each<readonly [string, CellValue]>([
    ['spaces', '19851212 201001 2 003'],
    ['a leading apostrophe', `'${STAFF_ID}`],
    ['quotation marks', `"${STAFF_ID}"`],
    ['a formula of text', `="${STAFF_ID}"`],
  ])('reads an NIP with %s', (_, written) => {
    const { clockIns } = read([
      ['NIP/NIK', 'Waktu'],
      [written, '05/07/2021 07:28'],
    ])

    expect(clockIns.map(({ employeeId }) => employeeId)).toEqual([STAFF_ID])
  })

  it('reads coming and leaving of one row, and names their cells', () => {
    const { clockIns } = read([
      ['No', 'Nama', 'NIP', 'Tanggal', 'Jam Masuk', 'Jam Pulang', 'Keterangan'],
      [1, 'Siti Aminah', STAFF_ID, '05/07/2021', '07:28', '16:03', 'Tepat waktu'],
    ])

    expect(clockIns).toEqual([
      { employeeId: STAFF_ID, at: CAME, cell: 'Mesin Absensi!E2' },
      { employeeId: STAFF_ID, at: LEFT, cell: 'Mesin Absensi!F2' },
    ])
  })

  it('reads numbered scans and several times in one cell', () => {
    const scans = read([
      ['PIN', 'NIP', 'Tanggal', 'Scan 1', 'Scan 2', 'Scan 3'],
      ['12', STAFF_ID, '05/07/2021', '07:28', '16:03', ''],
    ])
    const together = read([
      ['NIP', 'Tanggal', 'Jam'],
      [STAFF_ID, '05/07/2021', '07:28 16:03'],
    ])

    expect(momentsOf(scans)).toEqual([CAME, LEFT])
    expect(momentsOf(together)).toEqual([CAME, LEFT])
  })

  it('puts leaving before coming on the next day', () => {
    const { clockIns } = read([
      ['NIP', 'Tanggal', 'Masuk', 'Pulang'],
      [STAFF_ID, '04/07/2021', '20:00', '07:28'],
    ])

    expect(clockIns.map(({ at }) => at)).toEqual(['2021-07-04T12:00:00.000Z', CAME])
  })

  it('takes the headers of each export pasted under the other, and leaves its title lines out', () => {
    const { clockIns, problems } = read([
      ['NIP/NIK', 'Waktu'],
      ['LAPORAN KEHADIRAN PEGAWAI'],
      ['No. ID', 'Nama', 'NIP', 'Tanggal', 'Jam'],
      ['7', 'Ahmad Fauzi', HEAD_ID, '05/07/2021', '07:28'],
      [],
      ['Waktu', 'NIP'],
      ['05/07/2021 16:03', STAFF_ID],
    ])

    expect(problems).toEqual([])
    expect(clockIns.map(({ employeeId, at }) => [employeeId, at])).toEqual([
      [HEAD_ID, CAME],
      [STAFF_ID, LEFT],
    ])
  })

  it('says nothing of a date on which nobody came', () => {
    const { clockIns, problems } = read([
      ['NIP', 'Tanggal', 'Jam Masuk', 'Jam Pulang'],
      [STAFF_ID, '05/07/2021', '', '--:--'],
    ])

    expect({ clockIns, problems }).toEqual({ clockIns: [], problems: [] })
  })

  it('counts the same moment of a person once', () => {
    const row = [STAFF_ID, '05/07/2021 07:28']

    const { clockIns } = read([['NIP/NIK', 'Waktu'], row, row])

    expect(clockIns).toHaveLength(1)
  })

  it.each<readonly [string, readonly CellValue[], string]>([
    ['a PIN', ['0012', '05/07/2021 07:28'], 'Mesin Absensi!A2 nip-length'],
    ['lost digits', [1.98512122010012e17, SERIAL_CAME], 'Mesin Absensi!A2 id-lost-digits'],
    ['no NIP', ['', '05/07/2021 07:28'], 'Mesin Absensi!A2 cell-empty'],
    ['no time', [STAFF_ID, ''], 'Mesin Absensi!B2 cell-empty'],
    ['a date alone', [STAFF_ID, '05/07/2021'], 'Mesin Absensi!B2 date-time-unreadable'],
    ['a date cell alone', [STAFF_ID, SERIAL], 'Mesin Absensi!B2 date-time-unreadable'],
    ['no such day', [STAFF_ID, '31/06/2021 07:28'], 'Mesin Absensi!B2 date-time-unreadable'],
  ])('reports %s at its cell', (_, cells, expected) => {
    const { clockIns, problems } = read([['NIP/NIK', 'Waktu'], cells])

    expect(clockIns).toEqual([])
    expect(problems).toEqual([expected])
  })

  it('reports each unknown NIP once', () => {
    const { problems } = read([
      ['NIP/NIK', 'Waktu'],
      ['199001012015011001', '05/07/2021 07:28'],
      ['199001012015011001', '05/07/2021 16:03'],
    ])

    expect(problems).toEqual(['Mesin Absensi!A2 id-unknown'])
  })

  it('reports a missing column or header row', () => {
    expect(read([['NIP/NIK', 'Lokasi']]).problems).toEqual(['Mesin Absensi!1:1 column-missing'])
    expect(read([['apa saja']]).problems).toEqual(['Mesin Absensi!1:1 header-row-missing'])
  })

  it('reads every moment that it is given, in one column or two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 27 }),
        fc.integer({ min: 1, max: 86_399 }),
        (days, second) => {
          const date = `${String(days + 1).padStart(2, '0')}/07/2021`
          const time = new Date(second * 1000).toISOString().slice(11, 19)
          const at = new Date(Date.UTC(2021, 6, days + 1, 0, 0, second) - 8 * 3_600_000)
          const serial = 44378 + days + second / 86_400

          const readings = [
            read([
              ['NIP', 'Waktu'],
              [STAFF_ID, `${date} ${time}`],
            ]),
            read([
              ['NIP', 'Tanggal', 'Jam'],
              [STAFF_ID, date, time],
            ]),
            read([
              ['NIP', 'Tanggal', 'Jam'],
              [STAFF_ID, Math.floor(serial), second / 86_400],
            ]),
          ]

          for (const reading of readings) expect(momentsOf(reading)).toEqual([at.toISOString()])
        },
      ),
      { numRuns: 100 },
    )
  })
})

function read(rows: readonly (readonly CellValue[])[]): {
  clockIns: readonly ClockIn[]
  problems: string[]
} {
  const problems = createProblemList()
  const tab = { slot: 'clockIns', title: 'Mesin Absensi', rows }
  const employeeIds = new Set([HEAD_ID, STAFF_ID])
  const context = {
    employeeIds,
    zone: 'WITA',
    pins: new Map<string, string>(),
    accepted: new Set<string>(),
  } as const
  const { clockIns } = readClockIns(tab, context, problems)
  return { clockIns, problems: problems.list().map(({ code, where }) => `${where.id} ${code}`) }
}

function momentsOf({ clockIns }: { clockIns: readonly ClockIn[] }): string[] {
  return clockIns.map(({ at }) => at)
}
