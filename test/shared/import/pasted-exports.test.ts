import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { ANI, BUDI, readLines, readRows } from './read-lines.ts'

/** An arrival and a departure of Ani on 5 July. */
const FIFTH = ['Ani 05 07:20', 'Ani 05 16:05']

/** July's day as Sheets reads "07/05/2021" under the locale of Indonesia; what it cannot, stays a text. */
function taken(day: number): string | number {
  return day > 12
    ? `07/${day}/2021`
    : (Date.UTC(2021, day - 1, 7) - Date.UTC(1899, 11, 30)) / 86_400_000
}

describe('whose a row of an export is', () => {
  it('is told by the machine’s number, where a short number of a card stands below “NIK”', () => {
    const { readings } = readLines([
      'No. Akun\tNIK\tNama\tTanggal\tScan Masuk\tScan Keluar',
      '8\t9\tAni\t05/07/2021\t07:20\t16:05',
    ])

    expect(readings).toEqual(FIFTH)
  })

  it.each([
    ['above its headers', ['Nama : Citra', 'Tanggal\tMasuk\tPulang']],
    ['amid the rows', ['Nama : Citra']],
    ['beside a number that is missing', ['Nama : Citra\tNIP :', 'Tanggal\tMasuk\tPulang']],
    ['in cells of their own', ['Nama\t: Citra', 'NIP\t: -', 'Tanggal\tMasuk\tPulang']],
  ])('is not the person above where another name stands %s', (_, between) => {
    const { readings, told } = readLines([
      `NIP : ${ANI}`,
      'Nama : Ani',
      'Tanggal\tMasuk\tPulang',
      '05/07/2021\t07:20\t16:05',
      ...between,
      '05/07/2021\t09:25\t16:04',
    ])

    expect(readings).toEqual(FIFTH)
    expect(told).toEqual([expect.stringMatching(/^Mesin!A\d+ cell-empty$/)])
  })

  it('is still the person above where the name is repeated on the next page', () => {
    const { readings, told } = readLines([
      'Nama : Ani',
      `NIP : ${ANI}`,
      'Tanggal\tMasuk\tPulang',
      '05/07/2021\t07:20\t16:05',
      'Nama : Ani',
      '06/07/2021\t07:21\t16:04',
    ])

    expect(readings).toEqual([...FIFTH, 'Ani 06 07:21', 'Ani 06 16:04'])
    expect(told).toEqual([])
  })

  it.each(['ID Pengguna', 'No. Pegawai', 'Nomor PIN', 'ID Fingerprint', 'NRK'])(
    'is the number below %s',
    (title) => {
      const { readings } = readLines([
        `${title}\tNama\tTanggal\tJam Datang\tJam Pulang`,
        '8\tAni\t05/07/2021\t07:20\t16:05',
      ])

      expect(readings).toEqual(FIFTH)
    },
  )
})

describe('no reading is lost', () => {
  it('of rows that are parted by another mark than their headers', () => {
    const { readings } = readLines(['NIP;Tanggal;Masuk;Pulang', `${ANI},05/07/2021,07:20,16:05`])

    expect(readings).toEqual(FIFTH)
  })

  it('of rows without headers that have several: they are refused, and told', () => {
    const { readings, unsure, receipts } = readLines([
      '8,2021-07-05,07:20,16:05',
      '9,2021-07-05,07:25,16:00',
    ])

    expect(readings).toEqual([])
    expect(receipts[0]).toMatchObject({ state: 'refused', rows: 2 })
    expect(unsure).toEqual(['anybody ?'])
  })

  it('below headers that say in brackets how they are written', () => {
    const { readings, receipts } = readLines([
      'NIP\tTanggal (dd/mm/yyyy)\tJam Masuk (WITA)\tJam Pulang (WITA)',
      `${ANI}\t05/07/2021\t07:20\t16:05`,
    ])

    expect(readings).toEqual(FIFTH)
    expect(receipts[0]).toMatchObject({ order: 'day-first', orderProven: true })
  })

  it('of days that stand left of a weekend without columns', () => {
    const { readings } = readLines([
      'Juli 2021',
      'NIP\tNama\t1\t2\t5\t6\t7\t8\t9',
      `${ANI}\tAni\t07:21 16:04\t07:22 16:05\t07:20 16:05\t\t\t\t`,
    ])

    expect(readings).toEqual([
      'Ani 01 07:21',
      'Ani 01 16:04',
      'Ani 02 07:22',
      'Ani 02 16:05',
      ...FIFTH,
    ])
  })

  it.each(['; ', ', ', '\n'])(
    'of several in one cell, each with its date, parted by %j',
    (mark) => {
      const scans = ['2021-07-05 07:20:11', '2021-07-05 16:05:02'].join(mark)
      const { readings, told } = readLines(['NIP\tNama\tScan', `${ANI}\tAni\t"${scans}"`])

      expect(readings).toEqual(FIFTH)
      expect(told).toEqual([])
    },
  )

  it('of a second time below merged cells of person and date', () => {
    const { readings, told } = readLines([
      'NIP\tNama\tTanggal\tJam',
      `${ANI}\tAni\t05/07/2021\t07:20`,
      '\t\t\t16:05',
      `${BUDI}\tBudi\t05/07/2021\t07:21`,
      '\t\tJumlah\t2',
    ])

    expect(readings).toEqual([...FIFTH, 'Budi 05 07:21'])
    expect(told).toEqual([])
  })

  it.each([
    ['columns parted by blanks', ['8 Ani 2021-07-05 07:20:11', '9 Budi 2021-07-05 07:25:11']],
    [
      'objects of a program',
      ['{"pin":"8","time":"2021-07-05 07:20"}', '{"pin":"9","time":"2021-07-05 07:25"}'],
    ],
    ['one row below an unknown title', ['Kode Rahasia\tTanggal\tMasuk', 'X\t05/07/2021\t07:20']],
  ])('without a word, and nobody’s day is sure, where there are %s', (_, lines) => {
    const { told, unsure } = readLines(lines)

    expect(told).toHaveLength(1)
    expect(unsure).toEqual(['anybody ?'])
  })
})

describe('the day of a reading', () => {
  it.each(['06:05+1', '06:05 (+1)', '06:05 +1 hari', '06:05'])('is the next one of %s', (left) => {
    const { readings, told } = readLines([
      'NIP\tTanggal\tMasuk\tPulang',
      `${ANI}\t05/07/2021\t22:01\t${left}`,
    ])

    expect(readings).toEqual(['Ani 05 22:01', 'Ani 06 06:05'])
    expect(told).toEqual([])
  })

  it.each([
    ['with their number', '8\tAni\tPulang'],
    ['below merged cells', '\t\tPulang'],
  ])('is the next one of who left in the morning, where each end is a row %s', (_, second) => {
    const { readings } = readLines([
      'Juli 2021',
      'PIN\tNama\tKet\t4\t5\t6',
      '8\tAni\tMasuk\t07:22\t22:01\t',
      `${second}\t16:04\t06:05\t`,
    ])

    expect(readings.toSorted()).toEqual([
      'Ani 04 07:22',
      'Ani 04 16:04',
      'Ani 05 22:01',
      'Ani 06 06:05',
    ])
  })

  it('is that of its row where departures stand left of arrivals', () => {
    const { readings } = readLines([
      'NIP\tTanggal\tPulang\tMasuk',
      `${ANI}\t05/07/2021\t18:04\t07:20`,
    ])

    expect(readings).toEqual(['Ani 05 07:20', 'Ani 05 18:04'])
  })

  it.each([
    ['in the title', ['Hari/Tanggal : Senin, 5 Juli 2021']],
    ['in cells of their own', ['Tanggal\t:\t05/07/2021']],
  ])('is the one that a line above says %s, where no column does', (_, title) => {
    const header = 'No\tNIP\tNama\tDatang\tPulang'
    const { readings, told } = readLines([
      'DAFTAR HADIR',
      ...title,
      header,
      `1\t${ANI}\tAni\t07.20\t16.05`,
      'Tanggal : 6 Juli 2021',
      header,
      `1\t${ANI}\tAni\t07.21\t16.06`,
      'Tanggal : 7 Juli 2021',
      `1\t${ANI}\tAni\t07.22\t16.07`,
    ])

    expect(readings).toEqual([
      ...FIFTH,
      'Ani 06 07:21',
      'Ani 06 16:06',
      'Ani 07 07:22',
      'Ani 07 16:07',
    ])
    expect(told).toEqual([])
  })

  it('is none of those of an export above, nor the one on which it was printed', () => {
    const { readings } = readLines([
      'Tanggal : 05/07/2021',
      'NIP\tMasuk\tPulang',
      `${ANI}\t07:20\t16:05`,
      'Tanggal cetak : 31/07/2021',
      'PIN\tJam Datang',
      '8\t07:30',
    ])

    expect(readings).toEqual(FIFTH)
  })

  it.each([
    ['Juli Tahun 2021', ['REKAP ABSENSI BULAN JULI TAHUN 2021']],
    ['two lines', ['BULAN\t: JULI', 'TAHUN\t: 2021']],
  ])('has its month by %s', (_, titles) => {
    const { readings } = readLines([
      ...titles,
      'NIP\tNama\tTgl 4\tTgl 5\tTgl 6',
      `${ANI}\tAni\t\t07:20 16:05\t`,
    ])

    expect(readings).toEqual(FIFTH)
  })
})

describe('exports of several machines below each other', () => {
  const LOG = ['8\t2021-07-06 07:21:11\t1\t0\t1\t0', '8\t2021-07-06 16:04:02\t1\t1\t1\t0']

  it.each([';', '\t'])('are a table and a log without headers, parted by %j', (mark) => {
    const table = ['NIP;Tanggal;Masuk;Pulang', `${ANI};05/07/2021;07:20;16:05`]
    const { readings, told } = readLines([
      ...table.map((line) => line.replaceAll(';', mark)),
      ...LOG,
    ])

    expect(readings).toEqual([...FIFTH, 'Ani 06 07:21', 'Ani 06 16:04'])
    expect(told).toEqual([])
  })

  it('lose no second time of a row below a log: it is told', () => {
    const { readings, told, unsure } = readLines([...LOG, `${ANI}\t05/07/2021\t07:20\t16:05`])

    expect(readings).toEqual(['Ani 06 07:21', 'Ani 06 16:04', 'Ani 05 07:20'])
    expect(told).toEqual(['Mesin!D3 date-time-unreadable'])
    expect(unsure).toEqual(['Ani 05'])
  })
})

describe('what is no reading', () => {
  it.each(['Jam Hadir', 'Waktu', 'Waktu Kehadiran'])(
    'is how long somebody was there, below %s',
    (title) => {
      const { readings, receipts } = readLines([
        `NIP\tTanggal\tMasuk\tPulang\t${title}`,
        `${ANI}\t05/07/2021\t09:50\t16:00\t06:10`,
        `${BUDI}\t05/07/2021\t07:50\t16:00\t07:10`,
      ])

      expect(readings).toEqual(['Ani 05 09:50', 'Ani 05 16:00', 'Budi 05 07:50', 'Budi 05 16:00'])
      expect(receipts[0]?.used).toEqual(['Masuk', 'Pulang'])
    },
  )

  it('is not a time between both, as of a break', () => {
    const { readings } = readLines([
      'NIP\tTanggal\tMasuk\tPulang\tJam',
      `${ANI}\t05/07/2021\t07:20\t16:05\t12:01`,
    ])

    expect(readings).toHaveLength(3)
  })

  it('is a total below the days of a person: no day is unsure for it', () => {
    const { readings, told, unsure } = readLines([
      `NIP : ${ANI}`,
      'Bulan : Juli 2021',
      'Tanggal\tMasuk\tPulang',
      '05-07-2021\t07:20\t16:05',
      'Jumlah Hadir : 1',
      'Total\t\t1',
      'Halaman 1 dari 2',
      'Dicetak 31/07/2021 08:00',
    ])

    expect(readings).toEqual(FIFTH)
    expect([told, unsure]).toEqual([[], []])
  })

  it('is a total that bears the person’s own number', () => {
    const { readings, told, unsure } = readLines([
      'NIP\tTanggal\tMasuk\tPulang',
      `${ANI}\t05/07/2021\t07:20\t16:05`,
      `${ANI}\tTotal\t1\t1`,
    ])

    expect(readings).toEqual(FIFTH)
    expect([told, unsure]).toEqual([[], []])
  })

  it('is “WFH” where the time would stand', () => {
    const { told, unsure } = readLines([
      'NIP\tTanggal\tMasuk\tPulang',
      `${ANI}\t05/07/2021\tWFH\tWFH`,
    ])

    expect([told, unsure]).toEqual([[], []])
  })
})

describe('marks that nobody sees or means', () => {
  it.each([
    ['of a formula', (text: string) => `="${text}"`],
    ['of a direction', (text: string) => `\u200e${text}\u200e`],
    ['of a text', (text: string) => `'${text}`],
  ])('%s change nothing, nor the order of dates', (_, write) => {
    const row = (date: string, from: string, until: string): string =>
      [ANI, date, from, until].map(write).join('\t')
    const { readings, told } = readLines([
      'NIP\tTanggal\tMasuk\tPulang',
      row('7/5/2021', '07:20', '16:05'),
      row('7/13/2021', '07:21', '16:06'),
    ])

    expect(readings).toEqual([...FIFTH, 'Ani 13 07:21', 'Ani 13 16:06'])
    expect(told).toEqual([])
  })
})

describe('the order of the dates of one day', () => {
  const HEADER = 'NIP\tTanggal\tMasuk\tPulang'
  const ROW = `${ANI}\t07/05/2021\t07:20\t16:05`

  it('is what the header says', () => {
    const { readings } = readLines(['NIP\tDate (MM/DD/YYYY)\tIn\tOut', ROW])

    expect(readings).toEqual(FIFTH)
  })

  it('is what a column of days of the week leaves', () => {
    const { readings } = readLines([
      'NIP\tHari\tTanggal\tMasuk',
      `${ANI}\tSenin\t07/05/2021\t07:20`,
      `${ANI}\tSenin\t07/12/2021\t07:21`,
    ])

    expect(readings).toEqual(['Ani 05 07:20', 'Ani 12 07:21'])
  })

  it('is not proven by a day of the week that may be mistyped', () => {
    const { receipts } = readLines([
      'NIP\tHari\tTanggal\tMasuk',
      `${ANI}\tSenin\t06/07/2021\t07:20`,
    ])

    expect(receipts[0]).toMatchObject({ state: 'waiting', doubts: ['date-order-doubtful'] })
  })

  it('is that of all files of the machine that stand in the tab', () => {
    const days = Array.from({ length: 14 }, (_, at) => at + 1)
    const { readings } = readLines(
      days.flatMap((day) => [HEADER, `${ANI}\t07/${day}/2021\t07:20\t16:05`]),
    )

    expect(readings).toEqual(
      days.flatMap((day) => FIFTH.map((one) => one.replace('05', String(day).padStart(2, '0')))),
    )
  })

  it('is asked where it would be before the agency began, and with the month first not', () => {
    const lives = { from: parseCivilDate('2021-07-01'), until: parseCivilDate('2021-07-06') }
    const { readings, receipts, unsure } = readLines([HEADER, ROW], lives)

    expect(readings).toEqual([])
    expect(receipts[0]).toMatchObject({ state: 'waiting', doubts: ['date-order-doubtful'] })
    expect(unsure).toContain('Ani 05')
  })

  describe('that Sheets took for dates with day and month changed over', () => {
    it('is that of all files of the machine that stand in the tab', () => {
      const days = [5, 12, 13]
      const { readings } = readRows(
        days.flatMap((day) => [
          ['NIP', 'Tanggal', 'Masuk'],
          [ANI, taken(day), '07:20'],
        ]),
      )

      expect(readings).toEqual(['Ani 05 07:20', 'Ani 12 07:20', 'Ani 13 07:20'])
    })

    it('is asked where it would be before the agency began, and either day is not sure', () => {
      const lives = { from: parseCivilDate('2021-07-01'), until: parseCivilDate('2021-07-06') }
      const rows = [
        ['NIP', 'Tanggal', 'Masuk'],
        [ANI, taken(5), '07:20'],
      ]

      expect(readRows(rows, lives)).toMatchObject({
        readings: [],
        receipts: [{ state: 'waiting', doubts: ['date-order-doubtful'] }],
        unsure: ['Ani 2021-05-07', 'Ani 05'],
      })
    })
  })
})
