import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { policyFromPreset } from '../../policy/presets.ts'
import { getPreset } from '../../policy/get-preset.ts'
import type { RecapScope } from '../../../../shared/recaps/recap-scope.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import {
  AFTER_MONTH,
  MONDAY,
  at,
  checkIn,
  clockIn,
  employee,
  permit,
  report,
  review,
  rostered,
  unit,
} from '../../evaluation/build-facts.ts'
import { activity, compileScoped } from '../compile-scoped.ts'
import { linesOf, rowsOf, tableOf } from '../sheet-text.ts'

const PEOPLE = {
  units: [unit('umum', { headId: 'e1' }), unit('teknis')],
  employees: [employee('e1'), employee('e2'), employee('e3', { unitCode: 'teknis' })],
}

function compile(
  overrides: Partial<AgencyFacts>,
  scope: RecapScope = {},
  asOf = AFTER_MONTH,
): RecapSheet {
  return compileScoped(
    'daily-evaluation',
    { ...PEOPLE, ...overrides },
    { date: MONDAY, ...scope, asOf },
  )
}

/** Planned, presence, report, outputs, findings, to do. */
function personOf(sheet: RecapSheet, id: string): unknown[] {
  return tableOf(sheet)
    .find((row) => row[2] === id)!
    .slice(3)
}

describe('compileRecap daily-evaluation', () => {
  it('says of each person what was planned, what came of it and what was done', () => {
    const filed = report('e2', MONDAY, '2021-07-05 16:00', { activities: [activity()] })
    const sheet = compile({
      roster: [rostered('e1', 'PG'), rostered('e2', 'WFH')],
      clockIns: [clockIn('e1', '2021-07-05 07:42'), clockIn('e1', '2021-07-05 12:00')],
      submissions: [checkIn('e2', '2021-07-05 07:30', { assembly: 'virtual' }), filed],
      reviews: [review(filed)],
    })

    expect(personOf(sheet, 'e1').slice(0, 4)).toEqual([
      'sif pagi',
      'hadir di kantor, terlambat 12 menit',
      'tidak diwajibkan',
      null,
    ])
    expect(personOf(sheet, 'e2')).toEqual([
      'di rumah',
      'bekerja dari rumah',
      'tepat waktu',
      '1. Menyusun laporan: Laporan, 4 dokumen / 5 dokumen',
      null,
      null,
    ])
  })

  it('counts each unit: planned, present, reports, outputs', () => {
    const filed = report('e2', MONDAY, '2021-07-05 16:00', { activities: [activity()] })
    const sheet = compile({
      roster: [rostered('e1', 'WFO')],
      clockIns: [clockIn('e1', '2021-07-05 07:20'), clockIn('e1', '2021-07-05 16:30')],
      submissions: [checkIn('e2', '2021-07-05 07:30'), filed],
    })

    const lines = linesOf(sheet)
    expect(lines).toContain('Bagian umum: 2 pegawai')
    expect(lines).toContain(
      'Direncanakan di kantor 1, di rumah 1, tidak bertugas 0. Hadir 2, tidak hadir 0. Laporan tepat waktu 1, terlambat 0, tidak ada 0, ditunggu 0.',
    )
    expect(lines).toContain('Hasil: 1 kegiatan; volume terhadap target 4/5 dokumen.')
    expect(lines).toContain(
      'Direncanakan di kantor 0, di rumah 1, tidak bertugas 0. Hadir 0, tidak hadir 1. Laporan tepat waktu 0, terlambat 0, tidak ada 1, ditunggu 0.',
    )
  })

  it('has the findings of the day with clause, and what is to be done', () => {
    const asked = permit('e3', { permitKind: 'office-work' })
    const unread = report('e2', MONDAY, '2021-07-05 16:00', { activities: [activity()] })
    const sheet = compile({ submissions: [asked, unread] })

    const [, presence, state, , findings, toDo] = personOf(sheet, 'e1')
    expect([presence, state]).toEqual(['tanpa keterangan', 'tidak ada'])
    expect(findings).toContain('Laporan kinerja harian tidak ada: ')
    expect(findings).toContain('(Kukar SE B-1159/DINKES/065.11/06/2021, C10)')
    expect(toDo).toBe('minta penjelasan ketidakhadiran; minta laporan')
    expect(personOf(sheet, 'e2')[5]).toContain('tinjau laporan (tab Tinjauan)')
    expect(personOf(sheet, 'e3')[5]).toContain('putuskan izin (tab Tinjauan)')
  })

  it('asks for nothing yet while the day is not over', () => {
    const sheet = compile({}, {}, at('2021-07-05 12:00'))

    expect(personOf(sheet, 'e1')).toEqual([
      'di rumah',
      'hari belum selesai',
      'ditunggu',
      null,
      null,
      'ingatkan laporan',
    ])
  })

  it('has what the head said of the day, or that nothing was said where a clause asks it (U5)', () => {
    const evaluations = [
      {
        date: MONDAY,
        unitCode: 'umum',
        evaluatedBy: 'Kepala',
        evaluation: 'Target tercapai',
        cell: 'Evaluasi!A2',
      },
    ]
    const policy = policyFromPreset(getPreset('kukar-2021'))
    const clauses = { ...policy.clauses, 'unit-evaluation-missing': 'U5' }
    const unfilled = 'Evaluasi hari ini belum diisi (tab Evaluasi).'

    const asked = linesOf(compile({ evaluations, policies: [{ ...policy, clauses }] }))

    expect(asked).toContain('Evaluasi oleh Kepala: Target tercapai')
    expect(asked.filter((line) => line === unfilled)).toHaveLength(1)
    expect(linesOf(compile({ evaluations }))).not.toContain(unfilled)
  })

  it('narrowed to a unit has that unit alone and is signed by its head', () => {
    const sheet = compile({}, { unitCode: 'umum' })

    const ids = tableOf(sheet).flatMap((row) => (row[2] === null ? [] : [row[2]]))
    expect(ids).toEqual(['e1', 'e2'])
    expect(sheet).toMatchObject({ date: MONDAY, unitCode: 'umum' })
    expect(rowsOf(sheet).flat()).toContain('NIP. e1')
  })

  it('on a day off has only who is on duty', () => {
    const date = parseCivilDate('2021-07-10')

    expect(linesOf(compile({}, { date }))).toContain('Hari libur; tidak ada yang bertugas.')
    const onDuty = compile({ roster: [rostered('e2', 'PK', date)] }, { date })
    expect(linesOf(onDuty)).toContain('Bagian umum: 1 pegawai')
  })

  it('refuses a unit that is not known', () => {
    expect(() => compile({}, { unitCode: 'lain' })).toThrow(RangeError)
  })
})
