import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { formatTimeOfDay, localTimeOf } from '../../../shared/calendar/zones.ts'
import { readStaffList } from '../../../shared/import/read-staff-list.ts'
import type { StaffList } from '../../../shared/import/read-staff-list.ts'
import { receiptInWords } from '../../../shared/import/receipt-in-words.ts'
import { rowsOfText } from '../../../shared/import/split-cells.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readClockIns } from '../../../shared/configuration/read-clock-ins.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'

const FOLDER = path.join(import.meta.dirname, '../../fixtures/exports')
/** By the PIN of the machine. */
const PEOPLE = new Map([
  ['8', '198505022012012002'],
  ['9', '198501202007041006'],
  ['101', '6403015507900002'],
])
const PIN_OF = new Map([...PEOPLE].map(([pin, id]) => [id, pin]))

function pasted(file: string): CellValue[][] {
  return rowsOfText(readFileSync(path.join(FOLDER, file), 'utf8').trimEnd())
}

/** As Sheets takes the numbers of a spreadsheet that is pasted into it. */
function withSerials(rows: CellValue[][]): CellValue[][] {
  return rows.map((cells) =>
    cells.map((cell) => (/^\d{5}(?:\.\d+)?$/.test(String(cell)) ? Number(cell) : cell)),
  )
}

/** The receipts in words, each reading as "8 05 07:21", and what is told of cells. */
function readExport(file: string): { receipts: string[]; readings: string[]; told: string[] } {
  const problems = createProblemList()
  const tab = { slot: 'clockIns', title: 'Mesin', rows: withSerials(pasted(file)) }
  const people = { employeeIds: new Set(PEOPLE.values()), pins: PEOPLE }
  const context = { ...people, zone: 'WITA', accepted: new Set<string>() } as const
  const { clockIns, imports } = readClockIns(tab, context, problems)
  for (const { rows, read, refused, waiting } of imports.receipts) {
    expect(read + refused + waiting).toBe(rows)
  }
  return {
    receipts: imports.receipts.map((receipt) => receiptInWords(receipt, 'id')),
    readings: clockIns.map(({ employeeId, at }) => {
      const { date, minutes } = localTimeOf(at, 'WITA')
      expect(date.slice(0, 7)).toBe('2021-07')
      return `${PIN_OF.get(employeeId)} ${date.slice(8)} ${formatTimeOfDay(minutes)}`
    }),
    told: problems.list().map(({ where, code }) => `${where.id} ${code}`),
  }
}

interface Expected {
  readonly file: string
  readonly receipt: string
  readonly readings: readonly string[]
  readonly told?: readonly string[]
}

const EXPORTS: readonly Expected[] = [
  {
    file: '01-solution-daily.tsv',
    receipt:
      '4 baris, 2 orang, 5–13 Juli 2021; 4 dibaca, 0 ditolak; dipakai Scan Masuk/Scan Pulang; Jam Kerja/Jam Masuk/Jam Pulang dibaca sebagai jadwal; hari ditulis sebelum bulan; 2 orang dikenali dari PIN',
    readings: ['8 05 07:21', '8 05 16:04', '9 05 08:45', '9 05 15:00', '9 13 07:28'],
  },
  {
    file: '02-solution-card-number.tsv',
    receipt:
      '3 baris, 2 orang, 14 Juli 2021; 2 dibaca, 1 ditolak; dipakai Scan Masuk/Scan Pulang; 2 orang dikenali dari PIN; 1 nomor tidak dikenal: 20111201',
    readings: ['9 14 07:05', '9 14 16:40'],
    told: ['Mesin!A4 pin-unknown'],
  },
  {
    file: '03-zk-attlog.dat',
    receipt:
      '4 baris, 2 orang, 6 Juli 2021; 3 dibaca, 1 ditolak; 2 orang dikenali dari PIN; 1 nomor tidak dikenal: 77',
    readings: ['8 06 07:20', '8 06 16:05', '101 06 07:31'],
    told: ['Mesin!A4 pin-unknown'],
  },
  {
    file: '04-att2000-checkinout.tsv',
    receipt:
      '4 baris, 2 orang, 12–13 Juli 2021; 4 dibaca, 0 ditolak; dipakai checktime; bulan ditulis sebelum hari, terbukti dari seluruh kolom; jam dengan AM/PM; 2 orang dikenali dari PIN',
    readings: ['8 12 07:20', '8 12 16:05', '9 13 07:31', '9 13 12:01'],
  },
  {
    file: '05-zk-numbered-people.csv',
    receipt:
      '2 baris, 0 orang; 0 dibaca, 2 ditolak; tidak ada baris judul yang menyebut kolom NIP atau PIN dan kolom waktu; jam dengan AM/PM',
    readings: [],
    told: ['Mesin!1:3 import-refused'],
  },
  {
    file: '06-zktime-daily.tsv',
    receipt:
      '3 baris, 2 orang, 5–14 Juli 2021; 3 dibaca, 0 ditolak; dipakai Clock In/Clock Out; Timetable/On duty/Off duty dibaca sebagai jadwal; hari ditulis sebelum bulan; 2 jam 00:00 dibaca sebagai tidak ada; 2 orang dikenali dari PIN',
    readings: ['8 05 07:21', '8 05 16:04'],
  },
  {
    file: '07-usb-attend-log.txt',
    receipt:
      '3 baris, 2 orang, 5 Juli 2021; 3 dibaca, 0 ditolak; dipakai DateTime; 2 orang dikenali dari PIN',
    readings: ['8 05 07:21', '8 05 16:04', '101 05 07:33'],
  },
  {
    file: '08-log-with-status.tsv',
    receipt:
      '3 baris, 2 orang, 5–20 Juli 2021; 3 dibaca, 0 ditolak; dipakai Waktu; hari ditulis sebelum bulan; 2 orang dikenali dari PIN',
    readings: ['8 05 07:21', '8 05 16:04', '9 20 07:40'],
  },
  {
    file: '09-terminal-abnormal.tsv',
    receipt: '2 baris, 0 orang; 0 dibaca, 2 ditolak; dipakai Date',
    readings: [],
    told: ['Mesin!E3 date-time-unreadable', 'Mesin!E4 date-time-unreadable'],
  },
  {
    file: '10-access-client-events.csv',
    receipt:
      '3 baris, 2 orang, 5 Juli 2021; 3 dibaca, 0 ditolak; dipakai Time; kolom dipisah ","; 2 orang dikenali dari PIN',
    readings: ['8 05 07:21', '8 05 16:04', '101 05 07:33'],
  },
  {
    file: '11-time-clock.csv',
    receipt: '3 baris, 1 orang, 5 Juli 2021; 2 dibaca, 1 ditolak; dipakai Time; kolom dipisah ","',
    readings: ['8 05 07:21', '8 05 16:04'],
    told: ['Mesin!A4 date-time-unreadable'],
  },
  {
    file: '12-in-out-serials.tsv',
    receipt: '2 baris, 1 orang, 5–6 Juli 2021; 2 dibaca, 0 ditolak; dipakai In Time/Out Time',
    readings: ['8 05 07:21', '8 05 16:04', '8 06 07:24'],
  },
  {
    file: '13-user-date-time.txt',
    receipt:
      '3 baris, 2 orang, 5 Juli 2021; 3 dibaca, 0 ditolak; dipakai Time; kolom dipisah ","; 2 orang dikenali dari PIN',
    readings: ['8 05 07:21', '8 05 16:04', '9 05 07:33'],
  },
  {
    file: '14-two-line-header.tsv',
    receipt:
      '2 baris, 2 orang, 5 Juli 2021; 2 dibaca, 0 ditolak; dipakai Absensi Masuk/Absensi Pulang; Jadwal Masuk/Jadwal Pulang dibaca sebagai jadwal',
    readings: ['8 05 07:21', '8 05 16:04'],
  },
  {
    file: '15-sections-of-people.tsv',
    receipt:
      '3 baris, 2 orang, 5–6 Juli 2021; 3 dibaca, 0 ditolak; dipakai In 1/Out 1; 2 orang dikenali dari PIN',
    readings: ['8 05 07:21', '8 05 16:04', '8 06 07:25', '8 06 16:00', '9 05 07:33', '9 05 16:01'],
  },
  {
    file: '16-days-as-columns.tsv',
    receipt:
      '2 baris, 2 orang, 1–2 Juli 2021; 2 dibaca, 0 ditolak; 31 kolom dibaca sebagai hari; 2 orang dikenali dari PIN',
    readings: ['8 01 07:21', '8 01 16:04', '8 02 07:25', '8 02 16:00', '9 01 07:33', '9 01 16:01'],
  },
  {
    file: '17-names-alone.tsv',
    receipt:
      '2 baris, 0 orang; 0 dibaca, 2 ditolak; tidak ada baris judul yang menyebut kolom NIP atau PIN dan kolom waktu',
    readings: [],
    told: ['Mesin!1:3 import-refused'],
  },
  {
    file: '18-timetable-for-readings.tsv',
    receipt:
      '6 baris, 3 orang, 12–13 Juli 2021; 0 dibaca, 0 ditolak, 6 menunggu keputusan; satu kolom berisi jam yang sama untuk semua orang; dipakai Jam Masuk/Jam Pulang; hari ditulis sebelum bulan',
    readings: [],
    told: ['Mesin!1:7 import-waiting'],
  },
  {
    file: '19-afternoons-without-pm.tsv',
    receipt:
      '3 baris, 1 orang, 12–15 Juli 2021; 0 dibaca, 0 ditolak, 3 menunggu keputusan; semua pulang sebelum masuk; mungkin jam 12-jaman tanpa AM/PM; dipakai Masuk/Pulang; hari ditulis sebelum bulan',
    readings: [],
    told: ['Mesin!1:4 import-waiting'],
  },
  {
    file: '20-monthly-matrix.tsv',
    receipt: '2 baris, 2 orang, 1–5 Juli 2021; 2 dibaca, 0 ditolak; 31 kolom dibaca sebagai hari',
    readings: [
      '8 01 07:21',
      '8 01 16:04',
      '8 02 07:25',
      '8 02 16:00',
      '8 05 07:22',
      '8 05 16:01',
      '9 01 22:00',
      '9 02 06:05',
    ],
  },
  {
    file: '21-matrix-in-out.tsv',
    receipt:
      '2 baris, 2 orang, 1–2 Juli 2021; 2 dibaca, 0 ditolak; 31 kolom dibaca sebagai hari; 2 orang dikenali dari PIN',
    readings: ['8 01 07:21', '8 01 16:04', '8 02 07:25', '9 02 07:33', '9 02 16:01'],
  },
  {
    file: '22-attendance-record-report.tsv',
    receipt:
      '2 baris, 2 orang, 1–3 Juli 2021; 2 dibaca, 0 ditolak; 31 kolom dibaca sebagai hari; 2 orang dikenali dari PIN',
    readings: ['8 01 07:21', '8 01 12:01', '8 01 12:58', '8 01 16:04', '8 02 07:25', '9 03 07:33'],
  },
  {
    file: '23-sheet-a-person.tsv',
    receipt: '4 baris, 2 orang, 1–4 Juli 2021; 4 dibaca, 0 ditolak; dipakai Masuk/Pulang',
    readings: ['8 01 07:21', '8 01 16:04', '8 03 22:00', '8 04 06:05', '9 01 07:33', '9 01 16:01'],
  },
  {
    file: '24-matrix-without-month.tsv',
    receipt:
      '2 baris, 0 orang; 0 dibaca, 2 ditolak; hari berderet sebagai kolom, tetapi bulannya tidak disebut atau bertentangan; sertakan baris judul seperti "Periode 01/07/2021 - 31/07/2021"; 31 kolom dibaca sebagai hari',
    readings: [],
    told: ['Mesin!1:3 import-refused'],
  },
]

describe('exports of clock-in machines', () => {
  it.each(EXPORTS)('$file', ({ file, receipt, readings, told = [] }) => {
    expect(readExport(file)).toEqual({ receipts: [receipt], readings, told })
  })

  it('every file has its receipt here', () => {
    const files = readdirSync(FOLDER).filter((file) => /^[0-3]/.test(file))
    const here = [...EXPORTS.map(({ file }) => file), ...LISTS.map(({ file }) => file)]

    expect(here.sort()).toEqual(files.sort())
    expect(files.length).toBeGreaterThanOrEqual(20)
  })
})

/** New people as their cells in a line, counts, and where both values differ. */
const LISTS: readonly {
  readonly file: string
  readonly counts: readonly [rows: number, fresh: number, standing: number, refused: number]
  readonly fresh: readonly string[]
  readonly differences?: readonly string[]
  readonly left: readonly string[]
}[] = [
  {
    file: '31-simpeg-list.tsv',
    counts: [3, 1, 1, 1],
    fresh: [
      '199001012015011001 | Pegawai Baru | III/b | Kepala Subbagian | Pengawas | UMUM | 081200000002',
    ],
    differences: [
      'name: Pegawai Satu | Pegawai Satu, S.E.',
      'post: Analis | Analis Kepegawaian',
      'phone:  | 081200000001',
    ],
    left: ['NO', 'NIP LAMA'],
  },
  {
    file: '32-main-data.tsv',
    counts: [2, 2, 0, 0],
    fresh: [
      '199203142019032005 | dr. SITI RAHMA, M.Kes. | PNS | siti@contoh.example | 0812000003',
      '6202010201900002 | BUDI | Non-ASN',
    ],
    left: ['TEMPAT LAHIR', 'TANGGAL LAHIR', 'JENIS KELAMIN', 'NIK', 'STATUS CPNS PNS'],
  },
  {
    file: '33-contract-staff.csv',
    counts: [2, 2, 0, 0],
    fresh: ['6403010101900005 | AGUS CONTOH', '6403015507900002 | TIGA CONTOH'],
    left: ['NPWP', 'NOREK'],
  },
  {
    file: '34-payroll-list.tsv',
    counts: [2, 1, 0, 1],
    fresh: ['199203142019032005 | SITI RAHMA | III/c | Pelaksana | UMUM'],
    left: ['Pangkat', 'Rekening', 'Bank'],
  },
  {
    file: '35-assignment-list.txt',
    counts: [2, 1, 1, 0],
    fresh: ['197204191993031003 | Pegawai Lain | IV/B | Sekretaris'],
    differences: ['rank: III/c | IV/C', 'post: Analis | Kepala Dinas'],
    left: [],
  },
  {
    file: '36-siasn-list.tsv',
    counts: [2, 1, 1, 0],
    fresh: ['199203142019032005 | SITI RAHMA | PNS | III/c | ARSIPARIS | Fungsional (JFT) | UMUM'],
    differences: ['status:  | PNS', 'positionClass:  | Pelaksana (JFU)'],
    left: ['NIK', 'TEMPAT LAHIR NAMA', 'TANGGAL LAHIR'],
  },
]

const STANDING: readonly CellValue[][] = [
  ['NIP/NIK', 'Nama', 'Pangkat/Gol', 'Jabatan', 'Unit'],
  ['198505022012012002', 'Pegawai Satu', 'III/c', 'Analis', 'UMUM'],
]

function readList(file: string, matches: Readonly<Record<string, string>> = {}): StaffList {
  const units = [{ code: 'UMUM', name: 'Bagian Umum' }]
  const list = readStaffList(pasted(file), { matches, employees: STANDING, units })
  if (!list) throw new Error(`No header in ${file}`)
  return list
}

describe('staff lists of other systems', () => {
  it.each(LISTS)('$file', ({ file, counts, fresh, differences = [], left }) => {
    const list = readList(file)

    expect(list.fresh.map(({ cells }) => Object.values(cells).join(' | '))).toEqual(fresh)
    expect([list.rows, list.fresh.length, list.standing, list.refused.length]).toEqual(counts)
    expect(
      list.differences.map(({ key, standing, pasted: given }) => `${key}: ${standing} | ${given}`),
    ).toEqual(differences)
    expect(list.columns.filter(({ field }) => !field).map(({ title }) => title)).toEqual(left)
  })

  it('a column is what the agency matched it with', () => {
    const matched = readList('34-payroll-list.tsv', { pangkat: 'rank', golongan: '' })

    expect(matched.fresh[0]?.cells['rank']).toBe('Penata')
  })

  it('names units that Unit Kerja does not have, and what is refused by its line', () => {
    const list = readList('31-simpeg-list.tsv')

    expect(list.unknownUnits).toEqual([])
    expect(list.refused).toEqual([{ line: 5, reason: 'id', written: '3' }])
    expect(readList('34-payroll-list.tsv').refused).toEqual([
      { line: 2, reason: 'twice', written: '199203142019032005' },
    ])
  })
})
