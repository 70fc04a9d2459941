import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { Employee } from '../../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import {
  MONDAY,
  at,
  employee,
  permit,
  report,
  review,
  rostered,
  unit,
} from '../../evaluation/build-facts.ts'
import { activity, compileScoped } from '../compile-scoped.ts'
import { linesOf, rowsOf, tableOf } from '../sheet-text.ts'

const HEAD = employee('head', { name: 'Kepala Bagian', post: 'Kabag', positionClass: 'pengawas' })
const TUESDAY = parseCivilDate('2021-07-06')

function compile(overrides: Partial<AgencyFacts> = {}, asOf = at('2021-08-15 08:00')): RecapSheet {
  const people = { employees: [employee('e1'), HEAD], units: [unit('umum', { headId: 'head' })] }
  return compileScoped('personal-report', { ...people, ...overrides }, { employeeId: 'e1', asOf })
}

function textsUnder(head: Employee): unknown[] {
  return rowsOf(compile({ employees: [employee('e1'), head] })).flat()
}

/** Rows of one day, without their number: date, time, minutes, activity, realised, evidence. */
function dayRows(sheet: RecapSheet, day: string): unknown[][] {
  return tableOf(sheet)
    .filter(([, date]) => String(date).startsWith(day))
    .map((row) => row.slice(1))
}

describe('compileRecap personal-report', () => {
  it('has a row for each activity, with its time, minutes, what came of it and evidence', () => {
    const filed = report('e1', MONDAY, '2021-07-05 16:00', {
      activities: [
        activity(),
        activity({
          activity: 'Rapat',
          target: '',
          volume: '',
          output: '',
          startsAt: '',
          endsAt: '',
        }),
      ],
      channels: ['zoom'],
      evidence: 'https://contoh.id/bukti',
      obstacles: 'jaringan lambat',
    })

    expect(dayRows(compile({ submissions: [filed] }), 'Senin, 5 Juli 2021')).toEqual([
      [
        'Senin, 5 Juli 2021',
        '07.30–09.00',
        90,
        'Menyusun laporan',
        'Laporan; volume 4 dokumen; target 5 dokumen',
        'https://contoh.id/bukti\nSarana: Zoom',
      ],
      ['Senin, 5 Juli 2021', null, null, 'Rapat', 'Kendala: jaringan lambat', null],
    ])
  })

  it('sums each day with activities, and the month', () => {
    const submissions = [
      report('e1', MONDAY, '2021-07-05 16:00', {
        activities: [activity(), activity({ startsAt: '10:00', endsAt: '10.45' })],
      }),
      report('e1', TUESDAY, '2021-07-06 16:00', {
        activities: [activity({ startsAt: '22:00', endsAt: '01:00' })],
      }),
    ]

    const sheet = compile({ submissions, reviews: [review(submissions[0]!)] })

    const sums = rowsOf(sheet).filter(([, label]) => String(label).startsWith('Jumlah'))
    expect(sums.map(([, label, , minutes, , said]) => [label, minutes, said])).toEqual([
      ['Jumlah 5 Juli 2021', 135, 'Ditinjau, tanpa nilai'],
      ['Jumlah 6 Juli 2021', 180, 'Belum ditinjau'],
      ['Jumlah: 3 kegiatan pada 2 hari', 315, null],
    ])
  })

  it('has every working day, and says why a day is empty', () => {
    const leave = permit('e1', { from: TUESDAY, until: TUESDAY })
    const sheet = compile(
      {
        roster: [rostered('e1', 'WFO', parseCivilDate('2021-07-07'))],
        submissions: [leave],
        reviews: [review(leave)],
      },
      at('2021-07-08 12:00'),
    )

    const whys = (day: string) => dayRows(sheet, day).map((row) => row[3])
    expect(tableOf(sheet).filter(([number]) => number !== null)).toHaveLength(22)
    const empty = sheet.rows.find(({ cells }) => cells[4]?.value === 'Cuti')
    expect(empty?.cells.map(({ style }) => style)).not.toContain('plain')
    expect(whys('Senin, 5 Juli')).toEqual(['Tidak ada laporan'])
    expect(whys('Selasa, 6 Juli')).toEqual(['Cuti'])
    expect(whys('Rabu, 7 Juli')).toEqual(['Tidak ada laporan; tidak diwajibkan'])
    expect(whys('Kamis, 8 Juli')).toEqual(['Belum ada laporan; masih dapat dikirim'])
    expect(whys('Jumat, 9 Juli')).toEqual(['Hari belum mulai'])
  })

  it('says of a day that is not sure, and of one that HR settled, that they are, under the table', () => {
    const wednesday = parseCivilDate('2021-07-07')
    const submissions = [
      permit('e1', { permitKind: 'sick', ref: 'a' }),
      permit('e1', { permitKind: 'sick', ref: 'b', from: wednesday, until: wednesday }),
    ]
    const settlements = [
      { employeeId: 'e1', date: wednesday, reason: '', by: 'hr', at: at('2021-08-01 08:00') },
    ]
    const pending = { formsRead: [], quarantine: [], settlements }
    const roster = [rostered('e1', 'WFH'), rostered('e1', 'WFH', wednesday)]

    const sheet = compile({ submissions, roster, pending })

    expect(dayRows(sheet, 'Senin, 5 Juli 2021')[0]).toContain('Belum pasti (?)')
    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining([
        'Pegawai e1: belum pasti (?) tanggal 5: ada permohonan yang menunggu keputusan (tab Tinjauan).',
        'Pegawai e1: tanggal 7 belum pasti, lalu ditetapkan tanpa keterangan (TK) oleh pengelola kepegawaian saat bulan ditutup.',
      ]),
    )
  })

  it('marks what was late, shows what came outside its time without counting it', () => {
    const submissions = [
      report('e1', MONDAY, '2021-07-06 00:20', { activities: [activity()] }),
      report('e1', TUESDAY, '2021-07-12 08:00', { activities: [activity()] }),
    ]

    const sheet = compile({ submissions })

    expect(dayRows(sheet, 'Senin, 5 Juli')[0]?.[0]).toBe('Senin, 5 Juli 2021\nterlambat dikirim')
    expect(dayRows(sheet, 'Selasa, 6 Juli')[0]?.[0]).toContain('di luar waktunya, tidak dihitung')
    expect(linesOf(sheet)).toContain('Jumlah: 1 kegiatan pada 1 hari')
  })

  it('leaves out a report that was rejected', () => {
    const filed = report('e1', MONDAY, '2021-07-05 16:00', { activities: [activity()] })

    const sheet = compile({ submissions: [filed], reviews: [review(filed, 'rejected')] })

    expect(dayRows(sheet, 'Senin, 5 Juli').map((row) => row[3])).toEqual(['Tidak ada laporan'])
  })

  it('is signed by the direct superior and the person, each with name, rank and NIP', () => {
    const sheet = compile()

    const signed = rowsOf(sheet).filter((row) => row[5] !== null && row[0] !== null)
    expect(signed.slice(-4).map((row) => [row[0], row[5]])).toEqual([
      ['Kabag', 'Pengadministrasi'],
      ['Kepala Bagian', 'Pegawai e1'],
      ['Penata Muda / III-a', 'Penata Muda / III-a'],
      ['NIP. head', 'NIP. e1'],
    ])
  })

  it('has a long post and name of who signs on several lines, each within its side', () => {
    const post =
      'Kepala Subbagian Perencanaan, Evaluasi, dan Pelaporan pada Badan Penanggulangan Bencana Daerah'
    const name =
      'Dr. Ir. Hj. Siti Nurhaliza Tarmizi Al-Banjari Notonegoro, S.T., M.Eng., M.Si., Ph.D.'

    const sheet = compile({ employees: [employee('e1', { post, name }), { ...HEAD, post, name }] })

    for (const [from, letters] of [
      [0, 57],
      [5, 77],
    ] as const) {
      const texts = sheet.rows
        .map(({ cells }) => cells[from]!)
        .filter(({ style }) => style.startsWith('signature'))
        .map(({ value }) => String(value ?? ''))
      expect(texts.join(' ')).toContain(post)
      expect(texts.join(' ')).toContain(name)
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(letters)
    }
  })

  it('is signed by nobody who had left by its end', () => {
    const left = { ...HEAD, employedUntil: MONDAY }

    expect(textsUnder(HEAD)).toContain('Kepala Bagian')
    expect(textsUnder(left)).not.toContain('Kepala Bagian')
  })

  it('has nothing of anybody else', () => {
    const other = report('head', MONDAY, '2021-07-05 16:00', { activities: [activity()] })

    expect(JSON.stringify(compile({ submissions: [other] }))).not.toContain('Menyusun laporan')
  })

  it('refuses a person who is not known', () => {
    expect(() => compileScoped('personal-report', {}, { employeeId: 'nobody' })).toThrow(RangeError)
  })
})
