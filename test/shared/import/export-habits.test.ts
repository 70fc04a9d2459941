import { describe, expect, it } from 'vitest'

import { formatTimeOfDay, localTimeOf } from '../../../shared/calendar/zones.ts'
import { readClockIns } from '../../../shared/configuration/read-clock-ins.ts'
import { receiptInWords } from '../../../shared/import/receipt-in-words.ts'
import { rowsOfText } from '../../../shared/import/split-cells.ts'
import type { ImportReceipt } from '../../../shared/model/import-receipt.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'

const [ANI, BUDI] = ['198505022012012002', '198501202007041006'] as const
const PINS = new Map([
  ['8', ANI],
  ['9', BUDI],
])
const NAMES = new Map([
  [ANI as string, 'Ani'],
  [BUDI, 'Budi'],
])

/** What is read of a pasted text ("Ani 06 07:20"), what is told at which cells, and the receipts. */
function read(...lines: readonly string[]): {
  readings: string[]
  told: string[]
  receipts: readonly ImportReceipt[]
} {
  const problems = createProblemList()
  const { clockIns, imports } = readClockIns(
    { slot: 'clockIns', title: 'Mesin', rows: rowsOfText(lines.join('\n')) },
    { employeeIds: new Set(PINS.values()), pins: PINS, zone: 'WITA', accepted: new Set() },
    problems,
  )
  return {
    readings: clockIns.map(({ employeeId, at }) => {
      const { date, minutes } = localTimeOf(at, 'WITA')
      expect(date.slice(0, 7)).toBe('2021-07')
      return `${NAMES.get(employeeId)} ${date.slice(8)} ${formatTimeOfDay(minutes)}`
    }),
    told: problems.list().map(({ where, code }) => `${where.id} ${code}`),
    receipts: imports.receipts,
  }
}

describe('hours that should be kept, beside readings', () => {
  it('are those of “Check In” behind a timetable, where “Clock In” stands beside them', () => {
    const { readings, receipts } = read(
      'Employee ID\tFirst Name\tDate\tTimetable\tCheck In\tCheck Out\tClock In\tClock Out\tAbsence',
      '8\tAni\t2021-07-06\tReguler\t07:30\t16:00\t\t\t1',
      '9\tBudi\t2021-07-05\tReguler\t07:30\t16:00\t08:45\t15:00\t0',
    )

    expect(readings).toEqual(['Budi 05 08:45', 'Budi 05 15:00'])
    expect(receipts[0]).toMatchObject({
      used: ['Clock In', 'Clock Out'],
      timetable: ['Timetable', 'Check In', 'Check Out'],
    })
  })

  it('wait for a person where two columns are both measured, and one is the same in each row', () => {
    const { readings, receipts } = read(
      'NIP\tTanggal\tAbsen Masuk\tAbsen Pulang\tScan Masuk\tScan Pulang',
      `${ANI}\t2021-07-06\t07:30\t16:00\t\t`,
      `${BUDI}\t2021-07-05\t07:30\t16:00\t08:45\t15:00`,
    )

    expect(readings).toEqual([])
    expect(receipts[0]).toMatchObject({ state: 'waiting', doubts: ['one-time-for-all'] })
  })

  it('are none where the columns are parts of a day', () => {
    const { readings } = read(
      'NIP\tTanggal\tMasuk 1\tPulang 1\tMasuk 2\tPulang 2',
      `${ANI}\t2021-07-05\t07:30\t12:00\t12:58\t16:01`,
      `${ANI}\t2021-07-06\t07:30\t12:00\t12:55\t16:02`,
    )

    expect(readings).toHaveLength(8)
  })
})

describe('readings of a day in several columns', () => {
  it('are read below “Pagi”, “Siang” and “Sore”', () => {
    const { readings, told } = read(
      'No\tNama\tNIP\tHari, Tanggal\tJam Absen',
      '\t\t\t\tPagi\tSiang\tSore',
      `1\tAni\t${ANI}\tSenin, 5 Juli 2021\t07.28\t12.31\t16.03`,
    )

    expect(readings).toEqual(['Ani 05 07:28', 'Ani 05 12:31', 'Ani 05 16:03'])
    expect(told).toEqual([])
  })

  it('are read where one title stands over all of them', () => {
    const { readings, receipts } = read(
      'NIP\tNama\tTanggal\tJam\t\t\tKeterangan',
      `${ANI}\tAni\t05/07/2021\t07:28\t12:31\t16:03\tWFO`,
      `${BUDI}\tBudi\t05/07/2021\t07:30\t\t\t07:00 apel`,
    )

    expect(readings).toEqual(['Ani 05 07:28', 'Ani 05 12:31', 'Ani 05 16:03', 'Budi 05 07:30'])
    expect(receipts[0]).toMatchObject({ rows: 2, read: 2 })
  })

  it('are told where one without a title is earlier, as how long somebody was late', () => {
    const { readings, told } = read(
      'NIP\tTanggal\tJam\t',
      `${ANI}\t05/07/2021\t07:35\t00:05`,
      `${ANI}\t06/07/2021\t22:00\t06:02`,
    )

    expect(readings).toEqual(['Ani 05 07:35', 'Ani 06 22:00', 'Ani 07 06:02'])
    expect(told).toEqual(['Mesin!D2 date-time-unreadable'])
  })

  it('are those of the date in the line above the second line of headers', () => {
    const { readings, told } = read(
      'No\tPegawai\t\tTanggal\tAbsensi\t',
      '\tNama\tNIP\t\tDatang\tPulang',
      `1\tAni\t${ANI}\t05/07/2021\t07:28\t16:03`,
    )

    expect(readings).toEqual(['Ani 05 07:28', 'Ani 05 16:03'])
    expect(told).toEqual([])
  })

  it.each(['att_date', 'Hari ke', 'Tgl_Kerja_Pegawai'])(
    'are of the one column of dates, whatever its title: %s',
    (title) => {
      const { readings, told } = read(
        `PIN,${title},clock_in,clock_out`,
        '8,2021-07-05,07:20:00,16:05:00',
        '9,2021-07-06,07:21:00,00:00:00',
      )

      expect(readings).toEqual(['Ani 05 07:20', 'Ani 05 16:05', 'Budi 06 07:21'])
      expect(told).toEqual([])
    },
  )

  it.each([
    ['two columns hold dates', 'PIN,when,att_date,clock_in', '8,2021-07-06,2021-07-05,07:20:00'],
    ['the dates are of the person', 'PIN,TMT,clock_in', '8,2021-07-05,07:20:00'],
  ])('are of no day where %s', (_, ...lines) => {
    const { readings, receipts } = read(...lines)

    expect(readings).toEqual([])
    expect(receipts[0]).toMatchObject({ rows: 1, refused: 1 })
  })

  it('are those of the person above, where days are columns and each end of the day a row', () => {
    const { readings, told, receipts } = read(
      'Bulan Juli 2021',
      'No\tNIP\tNama\tKet\t1\t2\t3',
      `1\t${ANI}\tAni\tMasuk\t07:21\t07:22\t07:30`,
      '\t\t\tPulang\t16:04\t16:30\t',
      `2\t${BUDI}\tBudi\tMasuk\t07:25\t\t`,
      '\t\t\tPulang\t16:01\t\t',
    )

    expect(readings.toSorted()).toEqual([
      'Ani 01 07:21',
      'Ani 01 16:04',
      'Ani 02 07:22',
      'Ani 02 16:30',
      'Ani 03 07:30',
      'Budi 01 07:25',
      'Budi 01 16:01',
    ])
    expect(told).toEqual([])
    expect(receipts[0]).toMatchObject({ rows: 4, read: 4 })
  })

  it('are read below a line that numbers the columns in brackets', () => {
    const { readings, told, receipts } = read(
      'No\tNama\tNIP\tTanggal\tAbsensi\t',
      '\t\t\t\tDatang\tPulang',
      '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
      `1\tAni\t${ANI}\t05/07/2021\t07:28\t16:03`,
    )

    expect(readings).toEqual(['Ani 05 07:28', 'Ani 05 16:03'])
    expect(told).toEqual([])
    expect(receipts[0]).toMatchObject({ rows: 1, read: 1 })
  })
})

describe('a number of the machine', () => {
  it.each(['8', "'8", '0008', '8.0', '8,0'])('is 8 written as %s', (pin) => {
    const { readings, told } = read('PIN\tTanggal\tJam', `${pin}\t05/07/2021\t07:21`)

    expect(readings).toEqual(['Ani 05 07:21'])
    expect(told).toEqual([])
  })
})

describe('rows without headers', () => {
  it.each([
    ['tabs', ['8\t2021-07-06\t07:20:11\t1', '8\t2021-07-06\t16:05:02\t1']],
    ['commas', ['8,06/07/2021,07:20:11', '8,06/07/2021,16:05:02']],
    ['semicolons and an NIP', [`${ANI};06/07/2021;07.20`, `${ANI};06/07/2021;16.05`]],
  ])('are a number, a date and a time, parted by %s', (_, lines) => {
    const { readings, told } = read(...lines)

    expect(readings).toEqual(['Ani 06 07:20', 'Ani 06 16:05'])
    expect(told).toEqual([])
  })
})

describe('how columns are parted', () => {
  it('is seen where each line stands in quotation marks as a whole', () => {
    const { readings, receipts } = read(
      '"NIP;Tanggal;Jam Masuk;Jam Pulang"',
      `"${ANI};06/07/2021;07:20;16:05"`,
    )

    expect(readings).toEqual(['Ani 06 07:20', 'Ani 06 16:05'])
    expect(receipts[0]).toMatchObject({ rows: 1, read: 1 })
  })
})

describe('what says that nobody was read', () => {
  it.each([
    '0000-00-00 00:00:00',
    '1/0/1900 0:00',
    '1900-01-00 00:00:00',
    '0:00 AM',
    '00.00.00 WITA',
    'Tidak Absen Pulang',
    'Tidak Scan Pulang',
    'Belum absen pulang',
  ])('is %s: an arrival without a departure', (none) => {
    const { readings, told } = read(
      'NIP\tTanggal\tMasuk\tPulang',
      `${ANI}\t06/07/2021\t07:20\t${none}`,
    )

    expect(readings).toEqual(['Ani 06 07:20'])
    expect(told).toEqual([])
  })
})

describe('moments as programs of this language write them', () => {
  it.each([
    ['Senin, 5 Juli 2021 pukul 07.28', 'Ani 05 07:28'],
    ['5 Juli 2021, pukul 16.03 WITA', 'Ani 05 16:03'],
    ['05/07/2021 jam 07.28', 'Ani 05 07:28'],
    ['05/07/2021 07.28.11 GMT+8', 'Ani 05 07:28'],
    ['05/07/2021 07.28 UTC+08:00', 'Ani 05 07:28'],
    ['05/07/2021 - 16.03', 'Ani 05 16:03'],
    ['05/07/2021 7:28 PG', 'Ani 05 07:28'],
    ['05/07/2021 4:03 PTG', 'Ani 05 16:03'],
  ])('%s', (written, reading) => {
    const { readings, told } = read('NIP\tTgl/Waktu', `${ANI}\t${written}`)

    expect(readings).toEqual([reading])
    expect(told).toEqual([])
  })
})

describe('the order of a date', () => {
  it('is refused whole where the day stands between year and month', () => {
    const days = Array.from({ length: 31 }, (_, day) => `${ANI}\t2021/${day + 1}/7 07:20`)
    const { readings, receipts } = read('NIP\tWaktu', ...days)

    expect(readings).toEqual([])
    expect(receipts[0]).toMatchObject({ state: 'refused', doubts: ['date-order-contradiction'] })
  })

  it.each(['Periode 07/01/2021 - 07/31/2021', 'Bulan : Juli 2021'])(
    'is that of the days that the export says it is of: %s',
    (period) => {
      const { readings, receipts } = read(period, 'NIP\tTanggal\tJam', `${ANI}\t7/5/2021\t07:20`)

      expect(readings).toEqual(['Ani 05 07:20'])
      expect(receipts[0]).toMatchObject({ order: 'month-first', orderProven: true })
    },
  )

  it('is not told by days that could be read either way themselves', () => {
    const { readings, receipts } = read(
      'Periode 07/01/2021 - 07/02/2021',
      'NIP\tTanggal\tJam',
      `${ANI}\t07/01/2021\t07:20`,
      `${ANI}\t07/02/2021\t07:25`,
    )

    expect(readings).toEqual([])
    expect(receipts[0]).toMatchObject({ state: 'waiting', doubts: ['date-order-doubtful'] })
  })

  it('is that of the whole column where a line above says of which days it is', () => {
    const days = Array.from({ length: 31 }, (_, day) => `${ANI}\t7/${day + 1}/2021\t07:20`)
    const { readings } = read('Periode 07/01/2021 - 07/31/2021', 'NIP\tTanggal\tJam', ...days)

    expect(readings).toEqual(
      Array.from({ length: 31 }, (_, day) => `Ani ${String(day + 1).padStart(2, '0')} 07:20`),
    )
  })

  it('is not called proven while it waits for a person', () => {
    const { receipts } = read('NIP\tWaktu', `${ANI}\t7/5/2021 07:20`, `${ANI}\t7/6/2021 07:20`)
    const [receipt] = receipts

    expect(receipt).toMatchObject({ state: 'waiting', doubts: ['date-order-doubtful'] })
    expect(receiptInWords(receipt!, 'id')).not.toContain('terbukti')
  })
})
