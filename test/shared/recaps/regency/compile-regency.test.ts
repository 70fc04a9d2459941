import { describe, expect, it } from 'vitest'

import { parseInstant } from '../../../../shared/model/instant.ts'
import type { AgencyFigures } from '../../../../shared/recaps/regency/agency-figures.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import type { RecapInput } from '../../../../shared/recaps/recap-input.ts'
import type {
  OverseenAgency,
  ReadAgency,
} from '../../../../shared/recaps/regency/overseen-agency.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import { addDays, parseCivilDate } from '../../../../shared/model/civil-date.ts'
import {
  AFTER_MONTH,
  at,
  employee,
  MONDAY,
  permit,
  review,
  settings,
} from '../../evaluation/build-facts.ts'
import { figuresOf, overseen, standing, unread } from './build-overseen.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { linesOf, rowsOf, tableOf } from '../sheet-text.ts'

const OVERDUE = 'PERANGKAT DAERAH YANG TERLAMBAT ATAU BELUM LENGKAP'
const ECONOMY = 'Asisten Perekonomian dan Pembangunan'
const GENERAL = 'Asisten Administrasi Umum'
const FORM_BEHIND = {
  code: 'form-behind',
  where: { id: 'Presensi', en: 'Attendance' },
  message: { id: 'Formulir Presensi belum terbaca.', en: 'The form has not been read.' },
}

describe('compileRecap regency', () => {
  it('says NIHIL where the agency oversees none, and nothing is overdue', () => {
    const sheet = regency([])

    expect(linesOf(sheet)).toContain(
      'NIHIL: belum ada perangkat daerah di bawah pengawasan instansi ini',
    )
    expect(overdueOf(sheet)).toEqual([['NIHIL']])
  })

  it('has every agency once, numbered, by Asisten and name', () => {
    const sheet = regency([
      overseen('DINAS PERHUBUNGAN', { between: [ECONOMY, 'Sekretaris Daerah'] }),
      overseen('DINAS SOSIAL'),
      overseen('BADAN KESBANGPOL'),
      overseen('KECAMATAN BAAMANG', { between: null }),
    ])

    expect(tableOf(sheet).map((row) => row.slice(0, 2))).toEqual([
      [GENERAL, null],
      [1, 'BADAN KESBANGPOL'],
      [2, 'DINAS SOSIAL'],
      [null, 'Jumlah: 2 perangkat daerah'],
      [ECONOMY, null],
      [3, 'DINAS PERHUBUNGAN'],
      [null, 'Jumlah: 1 perangkat daerah'],
      ['Penerima rekap berjenjang belum diisi', null],
      [4, 'KECAMATAN BAAMANG'],
      [null, 'Jumlah: 1 perangkat daerah'],
      [null, 'Jumlah seluruhnya: 4 perangkat daerah'],
    ])
  })

  it('takes an Asisten for the same whatever the case and spaces it was typed with', () => {
    const sheet = regency([
      overseen('A', { between: ['Asisten Administrasi Umum'] }),
      overseen('B', { between: [' ASISTEN  Administrasi umum'] }),
    ])

    expect(rowOf(sheet, 'Jumlah: 2 perangkat daerah')).toBeDefined()
  })

  it('adds subtotals up to the grand total, column by column', () => {
    const agencies = [
      overseen('A', { figures: figures(1) }),
      overseen('B', { figures: figures(2) }),
      overseen('C', { figures: figures(5), between: [ECONOMY, 'Sekretaris Daerah'] }),
    ]

    const sheet = regency(agencies)

    const header = rowsOf(sheet)[sheet.frozenRows - 1]!
    const counted = header.flatMap((title, column) =>
      SHARES.includes(String(title)) || column < 2 || column > 25 ? [] : [column],
    )
    expect(counted).toHaveLength(16)
    for (const column of counted) {
      const value = (label: string): number => Number(rowOf(sheet, label)?.[column])
      expect(value('Jumlah: 2 perangkat daerah')).toBe(value('A') + value('B'))
      expect(value('Jumlah: 1 perangkat daerah')).toBe(value('C'))
      expect(value('Jumlah seluruhnya: 3 perangkat daerah')).toBe(
        value('A') + value('B') + value('C'),
      )
    }
  })

  it('gives shares of sums, not means of shares', () => {
    const many = { ...figures(1), days: { ...figures(0).days, H: 90, TK: 10 } }
    const few = { ...figures(1), days: { ...figures(0).days, H: 0, TK: 10 } }

    const sheet = regency([
      overseen('A', { figures: many }),
      overseen('B', { figures: few, between: [ECONOMY, 'Sekretaris Daerah'] }),
    ])

    expect(cellOf(sheet, 'A', 'Hadir')).toBe(0.9)
    expect(cellOf(sheet, 'B', 'Hadir')).toBe(0)
    expect(cellOf(sheet, 'Jumlah seluruhnya: 2 perangkat daerah', 'Hadir')).toBe(90 / 110)
  })

  it('leaves a share empty where there is nothing to share', () => {
    const sheet = regency([overseen('A', { figures: figures(0) })])

    expect(cellOf(sheet, 'A', 'Hadir')).toBeNull()
    expect(cellOf(sheet, 'A', 'Bagian')).toBeNull()
  })

  it('gives the figures of the agency itself', () => {
    const employees = ['e1', 'e2', 'e3', 'e4'].map((id) => employee(id))
    const travel = permit('e1', { permitKind: 'travel', travelKind: 'family' })
    const undecided = { ...travel, ref: 'izin lain', from: addDays(MONDAY, 7) }
    const submissions = [travel, { ...undecided, until: undecided.from }]

    const sheet = regency([
      overseen('A', { figures: figuresOf({ employees, submissions, reviews: [review(travel)] }) }),
    ])

    expect(cellOf(sheet, 'A', 'Pegawai')).toBe(4)
    expect(cellOf(sheet, 'A', 'Hari kerja (hari-orang)')).toBe(88)
    expect(cellOf(sheet, 'A', 'Wajib')).toBe(88)
    expect(cellOf(sheet, 'A', 'Keluarga')).toBe(1)
    expect(cellOf(sheet, 'A', 'Dinas')).toBe(0)
  })

  it.each([
    [{}, '2021-08-15 08:00', 'Ditutup 02/08/2021'],
    [{ closedAt: null }, '2021-08-15 08:00', 'Direkap 02/08/2021'],
    [
      { closedAt: null, recappedAt: at('2021-08-06 08:00') },
      '2021-08-15 08:00',
      'Direkap terlambat 06/08/2021',
    ],
    [{ closedAt: null, recappedAt: null }, '2021-07-31 23:59', 'Berjalan'],
    [{ closedAt: null, recappedAt: null }, '2021-08-01 00:00', 'Ditunggu s.d. 05/08/2021'],
    [{ closedAt: null, recappedAt: null }, '2021-08-05 23:59', 'Ditunggu s.d. 05/08/2021'],
    [{ closedAt: null, recappedAt: null }, '2021-08-06 00:00', 'Lewat waktu'],
  ])('tells the month of %j on %s as "%s"', (given, local, state) => {
    const sheet = regency([overseen('A', { standing: standing(given) })], at(local))

    expect(cellOf(sheet, 'A', 'Bulan')).toBe(state)
  })

  it('holds an agency to the day that its own clause says', () => {
    const dueOn = parseCivilDate('2021-08-10')
    const open = standing({ closedAt: null, recappedAt: null })
    const agencies = [overseen('A', { standing: open, dueOn }), overseen('B', { standing: open })]
    const stateOf = (local: string, name: string): unknown =>
      cellOf(regency(agencies, at(local)), name, 'Bulan')

    expect(stateOf('2021-08-10 23:59', 'A')).toBe('Ditunggu s.d. 10/08/2021')
    expect(stateOf('2021-08-10 23:59', 'B')).toBe('Lewat waktu')
    expect(stateOf('2021-08-11 00:00', 'A')).toBe('Lewat waktu')
    expect(overdueOf(regency(agencies, at('2021-08-11 00:00'))).flat()).toContain(
      'Rekap Juli 2021 belum dibuat dan bulannya belum ditutup; batasnya 10 Agustus 2021.',
    )
  })

  it('marks an overdue agency and lists it below with every reason, by Asisten', () => {
    const sheet = regency([
      overseen('A'),
      overseen('B', {
        between: [ECONOMY, 'Sekretaris Daerah'],
        standing: standing({ closedAt: null, recappedAt: null, formProblems: [FORM_BEHIND] }),
      }),
      overseen('C', { standing: standing({ lastSweptAt: null }), missing: ['roster'] }),
    ])

    expect(overdueOf(sheet)).toEqual([
      [GENERAL],
      [1, 'C', 'Lembar kerja dan formulirnya belum pernah dibaca.'],
      ['Jadwal bulan ini belum disusun.'],
      [ECONOMY],
      [2, 'B', 'Rekap Juli 2021 belum dibuat dan bulannya belum ditutup; batasnya 5 Agustus 2021.'],
      ['Formulir Presensi belum terbaca.'],
    ])
    expect(cellOf(sheet, 'C', 'Terakhir dibaca')).toBe('belum pernah')
    const marked = sheet.codeColours.find(({ text }) => text === 'Lewat waktu')
    const row = rowsOf(sheet).findIndex((cells) => cells[1] === 'B')
    expect(marked && row >= marked.range.row && row < marked.range.row + marked.range.rows).toBe(
      true,
    )
  })

  it('says who received the letter last, and tells of an agency whose recaps did not arrive in time', () => {
    const receivers = [GENERAL, 'Sekretaris Daerah', 'Bupati Kutai Kartanegara']
    const lettered = (offices: readonly string[]): ReadAgency =>
      overseen('A', {
        receivers,
        dueOn: parseCivilDate('2021-08-05'),
        standing: standing({
          letter: {
            number: '800/12',
            datedOn: parseCivilDate('2021-08-02'),
            receipts: offices.map((office) => ({
              office,
              receivedOn: parseCivilDate('2021-08-03'),
              name: '',
              recordedBy: 'hr@setda.example.go.id',
              recordedAt: at('2021-08-03 09:00'),
            })),
          },
        }),
      })
    const late =
      'Rekapnya semestinya sampai di Bupati Kutai Kartanegara paling lambat 5 Agustus 2021; tanda terimanya belum dicatat.'

    const onTheWay = regency([lettered([GENERAL]), overseen('B')])
    expect(cellOf(onTheWay, 'A', 'Surat diterima')).toBe(`${GENERAL}, 03/08/2021`)
    expect(cellOf(onTheWay, 'B', 'Surat diterima')).toBeNull()
    expect(overdueOf(onTheWay).flat()).toContain(late)
    expect(overdueOf(regency([lettered([GENERAL])], at('2021-08-05 12:00')))).toEqual([['NIHIL']])
    expect(overdueOf(regency([lettered(receivers)]))).toEqual([['NIHIL']])
  })

  it('tells of a letter that does not hold any more, as its month was opened again', () => {
    const letter = {
      number: '800/12',
      datedOn: parseCivilDate('2021-08-02'),
      receipts: [
        {
          office: GENERAL,
          receivedOn: parseCivilDate('2021-08-03'),
          name: '',
          recordedBy: 'hr@setda.example.go.id',
          recordedAt: at('2021-08-03 09:00'),
        },
      ],
    }
    const letterReopenedAt = at('2021-08-04 09:00')

    const sheet = regency([overseen('A', { standing: standing({ letter, letterReopenedAt }) })])

    expect(cellOf(sheet, 'A', 'Surat diterima')).toBe(`${GENERAL}, 03/08/2021: tidak berlaku lagi`)
    expect(overdueOf(sheet).at(-1)?.[2]).toMatch(
      /^Surat pengantar 800\/12 tidak berlaku lagi: Juli 2021 dibuka kembali 4 Agustus 2021/,
    )
  })

  it('says what each person did where a clause wants it (K7), and of no other agency', () => {
    const works = Array.from({ length: 14 }, (_, at) => ({
      activity: `Kegiatan ${at + 1}`,
      times: 2,
      volume: '',
    }))
    const results = {
      clause: 'Instruksi 180.17/109/2021, K7',
      people: [
        { id: '198001012005011001', name: 'Siti Aminah', days: 20, works },
        { id: '198001012005011002', name: 'Budi', days: 0, works: [] },
        { id: '198001012005011003', name: 'Citra', days: 1, works: [] },
      ],
    }

    const rows = rowsOf(regency([overseen('A', { results }), overseen('B')]))

    const from = rows.findIndex(([, , first]) => first === 'HASIL KERJA TIAP PEGAWAI')
    const until = rows.findIndex(([, name]) => name === 'Budi, 198001012005011002')
    expect(rows.slice(from + 1, from + 3).map((row) => row.slice(0, 3))).toEqual([
      ['A: 3 pegawai', null, 'Instruksi 180.17/109/2021, K7'],
      [1, 'Siti Aminah, 198001012005011001', 'Kegiatan 1 (2 kali)'],
    ])
    expect(rows[until - 1]?.[2]).toBe('dan 2 kegiatan lain, di Rekap Hasil Kerja instansinya')
    expect(rows[until]?.slice(0, 3)).toEqual([
      2,
      'Budi, 198001012005011002',
      'Tidak ada laporan yang berlaku',
    ])
    expect(rows[until + 1]?.slice(0, 3)).toEqual([3, 'Citra, 198001012005011003', ''])
    expect(rows.flat()).not.toContain('B: 2 pegawai')
    expect(linesOf(regency([overseen('B')]))).not.toContain('HASIL KERJA TIAP PEGAWAI')
  })

  it('keeps the others where one cannot be read, and says why', () => {
    const sheet = regency([
      overseen('A', { figures: figures(3) }),
      unread('B', 'Ada kesalahan di dalam worker.'),
    ])

    expect(cellOf(sheet, 'A', 'Pegawai')).toBe(3)
    expect(cellOf(sheet, 'B', 'Pegawai')).toBeNull()
    expect(cellOf(sheet, 'B', 'Bulan')).toBe('Tidak terbaca')
    expect(cellOf(sheet, 'Jumlah seluruhnya: 1 dari 2 perangkat daerah', 'Pegawai')).toBe(3)
    expect(overdueOf(sheet).at(-1)).toEqual([
      1,
      'B',
      'Angkanya tidak termasuk dalam rekap ini. Ada kesalahan di dalam worker.',
    ])
  })

  it('carries letterhead and signature of the overseeing agency, and what each row was made of', () => {
    const lines = linesOf(regency([overseen('A'), unread('B', '')]))

    expect(lines[0]).toBe('PEMERINTAH KABUPATEN KUTAI KARTANEGARA')
    expect(lines).toContain('REKAPITULASI KABUPATEN')
    expect(lines).toContain('MENGETAHUI')
    const sources = lines.slice(lines.indexOf('Sumber:') + 1)
    expect(sources).toHaveLength(2)
    expect(sources[0]).toBe(
      'A: buku besar s.d. nomor 41:c0ffee0123456789, snapshot a1b2c3d4e5f6, versi aturan 1.0.0',
    )
    expect(sources[1]).toContain('Buku besar s.d. nomor 17')
  })

  it('counts days that are not sure in a column of their own, in no share', () => {
    const sheet = regency([overseen('A', { figures: { ...figures(1), days: UNSURE } })])
    const table = rowsOf(sheet)
    const header = table.find((row) => row.includes('? (hari)'))!
    const row = rowOf(sheet, 'A')!

    expect(row[header.indexOf('? (hari)')]).toBe(4)
    expect(row[header.indexOf('TK')]).toBe(1 / 22)
    expect(row[header.indexOf('Hadir')]).toBe(18 / 22)
  })

  it('does not depend on the order in which the agencies come', () => {
    const agencies = [
      overseen('A'),
      overseen('B', { between: [ECONOMY, 'Sekretaris Daerah'] }),
      unread('C', 'x'),
    ]

    expect(regency(agencies.toReversed())).toEqual(regency(agencies))
  })

  it('speaks English where the overseeing agency does', () => {
    const given = sampleRecapInput({ settings: settings({ language: 'en' }) })

    const sheet = compileRecap('regency', { ...given, overseen: [overseen('A')] })

    expect(linesOf(sheet)).toContain('REGENCY RECAP')
    expect(rowOf(sheet, 'In all: 1 agency')).toBeDefined()
  })

  it('refuses to compile where the agencies were not read', () => {
    const { overseen: _, ...input } = sampleRecapInput()

    expect(() => compileRecap('regency', input)).toThrow(RangeError)
  })
})

const UNSURE = { H: 10, WFH: 7, DL: 1, C: 1, SK: 1, I: 1, TK: 1, L: 9, unsure: 4 }
const SHARES = ['H', 'WFH', 'DL', 'C, SK, I', 'TK', 'Hadir', 'Bagian', 'Batas']

/** Figures that all are `unit` times some number. */
function figures(unit: number): AgencyFigures {
  return {
    people: unit,
    units: unit,
    days: {
      H: 10 * unit,
      WFH: 7 * unit,
      DL: unit,
      C: unit,
      SK: unit,
      I: unit,
      TK: unit,
      L: 9 * unit,
      unsure: 0,
    },
    quota: {
      days: 21 * unit,
      daysOver: 2 * unit,
      base: 20 * unit,
      office: 6 * unit,
      limit: 5 * unit,
    },
    reports: { due: 7 * unit, filed: 6 * unit, late: 2 * unit, missing: unit },
    journeys: { official: 4 * unit, family: 3 * unit, private: 2 * unit, unstated: unit },
    findings: { violation: 3 * unit, warning: 2 * unit, info: unit },
    quarantined: unit,
  }
}

function regency(overseenAgencies: readonly OverseenAgency[], asOf = AFTER_MONTH): RecapSheet {
  const given = sampleRecapInput()
  const input: RecapInput = {
    ...given,
    evaluation: { ...given.evaluation, asOf: parseInstant(asOf) },
    source: { ...given.source, asOf },
    overseen: overseenAgencies,
  }
  return compileRecap('regency', input)
}

function rowOf(sheet: RecapSheet, label: string): (string | number | null)[] | undefined {
  return tableOf(sheet).find((row) => row[1] === label)
}

function cellOf(sheet: RecapSheet, label: string, header: string): string | number | null {
  const column = rowsOf(sheet)[sheet.frozenRows - 1]!.indexOf(header)
  const cell = rowOf(sheet, label)?.[column]
  if (column < 0 || cell === undefined) throw new Error(`No "${header}" of "${label}"`)
  return cell
}

/** What stands under the section of overdue agencies, up to the legend; filled cells of each row. */
function overdueOf(sheet: RecapSheet): (string | number | null)[][] {
  const rows = rowsOf(sheet).map((row) => row.filter((value) => value !== null))
  const start = rows.findIndex(([first]) => first === OVERDUE) + 1
  const end = rows.findIndex((row, index) => index > start && row.length === 0)
  return rows.slice(start, end)
}
