import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import type { Permit } from '../../../../shared/model/submission.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import {
  employee,
  evaluate,
  facts,
  permit,
  review,
  rostered,
  settings,
  unit,
} from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { linesOf, tableOf } from '../sheet-text.ts'

const PEOPLE = [
  employee('kabag', {
    name: 'Ahmad Fauzi',
    rank: 'Pembina / IV-a',
    post: 'Kepala Bagian Umum',
    positionClass: 'administrator',
  }),
  employee('staf', { name: 'Siti Aminah', superiorId: 'kabag' }),
  employee('pranata', { name: 'Budi Santoso', rank: 'IX', positionClass: 'fungsional' }),
  employee('sopir', { name: 'Rina Wati', status: 'PTT', rank: '', positionClass: 'pelaksana' }),
]

const KUKAR = { kind: 'regency', name: 'Kutai Kartanegara' } as const

describe('C8: the travel recap', () => {
  it('has no row of a journey but NIHIL where nobody travelled', () => {
    expect(tableOf(travel({})).map(([first]) => first)).toEqual(['NIHIL'])
  })

  it('says whose, what, where, when, why, and by whose permit', () => {
    const asked = journey('staf', '2021-07-05', '2021-07-07', {
      travelKind: 'official',
      destination: 'Samarinda',
      reason: 'Rapat koordinasi',
      letterNumber: '090/12/SETDA',
    })

    const sheet = travel({ submissions: [asked], reviews: [review(asked)] })

    expect(tableOf(sheet).find((row) => row.includes('staf'))).toEqual([
      1,
      'Siti Aminah',
      'staf',
      'III/a',
      'Pengadministrasi',
      'Dinas',
      'Samarinda',
      '05/07/2021',
      '07/07/2021',
      3,
      'Rapat koordinasi',
      '090/12/SETDA\n06/07/2021',
      'Ahmad Fauzi',
      'Disetujui',
    ])
  })

  it('groups structural, JFU/JFT and non-ASN, in each by kind with subtotals', () => {
    const asked = [
      journey('kabag', '2021-07-12', '2021-07-13', { travelKind: 'official' }),
      journey('staf', '2021-07-06', '2021-07-06', { travelKind: 'private' }),
      journey('pranata', '2021-07-01', '2021-07-03', { travelKind: 'family' }),
      journey('staf', '2021-07-01', '2021-07-01', { travelKind: 'family' }),
    ]

    const sheet = travel({ submissions: asked, reviews: asked.map((one) => review(one)) })

    expect(tableOf(sheet).map((row) => [row[0], row[1], row[9]])).toEqual([
      ['PEJABAT STRUKTURAL', null, null],
      [1, 'Ahmad Fauzi', 2],
      [null, 'Dinas: 1 perjalanan', 2],
      [null, 'Keluarga: NIHIL', 0],
      [null, 'Pribadi: NIHIL', 0],
      ['JFU/JFT', null, null],
      [null, 'Dinas: NIHIL', 0],
      [2, 'Siti Aminah', 1],
      [3, 'Budi Santoso', 3],
      [null, 'Keluarga: 2 perjalanan', 4],
      [4, 'Siti Aminah', 1],
      [null, 'Pribadi: 1 perjalanan', 1],
      ['NON-ASN', null, null],
      ['NIHIL', null, null],
      [null, 'Jumlah: 4 perjalanan', 7],
    ])
  })

  it('counts contract staff among the non-ASN, whatever their class says', () => {
    const asked = journey('sopir', '2021-07-05', '2021-07-05')
    const sheet = travel({ submissions: [asked], reviews: [review(asked)] })

    const names = tableOf(sheet).map((row) => row[1] ?? row[0])
    expect(names.indexOf('Rina Wati')).toBeGreaterThan(names.indexOf('NON-ASN'))
  })

  it('keeps a journey apart whose kind is not stated', () => {
    const asked = journey('staf', '2021-07-05', '2021-07-05')
    const sheet = travel({ submissions: [asked], reviews: [review(asked)] })

    expect(linesOf(sheet)).toContain('Jenis tidak disebut: 1 perjalanan')
  })

  it.each([
    ['undecided', 'Belum diputuskan', ''],
    ['returned', 'Dikembalikan', ''],
    ['approved', 'Disetujui', 'Ahmad Fauzi'],
  ] as const)('tells that a permit is %s', (decision, said, approver) => {
    const asked = journey('staf', '2021-07-05', '2021-07-05', { travelKind: 'family' })
    const reviews = decision === 'undecided' ? [] : [review(asked, decision)]

    const sheet = travel({ submissions: [asked], reviews })

    expect(
      tableOf(sheet)
        .find((row) => row.includes('staf'))
        ?.slice(12),
    ).toEqual([approver, said])
  })

  it('leaves out a request that was rejected', () => {
    const asked = journey('staf', '2021-07-05', '2021-07-05', { travelKind: 'family' })

    const sheet = travel({ submissions: [asked], reviews: [review(asked, 'rejected')] })

    expect(tableOf(sheet).map(([first]) => first)).toEqual(['NIHIL'])
  })

  it.each([
    ['ends on the first of the month', '2021-06-28', '2021-07-01', true],
    ['begins on its last day', '2021-07-31', '2021-08-04', true],
    ['lasts longer than it', '2021-06-01', '2021-08-31', true],
    ['ended the day before', '2021-06-28', '2021-06-30', false],
    ['begins the day after', '2021-08-01', '2021-08-02', false],
  ])('of a journey that %s', (_, from, until, listed) => {
    const sheet = travel({ submissions: [journey('staf', from, until)] })

    expect(tableOf(sheet).some((row) => row.includes('staf'))).toBe(listed)
  })

  it('has official travel that only the roster knows, once for each run of days', () => {
    const duty = ['2021-06-30', '2021-07-01', '2021-07-02', '2021-07-08'].map((date) =>
      rostered('staf', 'DL', parseCivilDate(date)),
    )

    const rows = tableOf(travel({ roster: duty })).filter((row) => row.includes('staf'))

    expect(rows.map((row) => [row[7], row[8], row[9], row[13]])).toEqual([
      ['30/06/2021', '02/07/2021', 3, 'Tanpa izin'],
      ['08/07/2021', '08/07/2021', 1, 'Tanpa izin'],
    ])
  })

  it('has rostered travel once where a permit covers it', () => {
    const asked = journey('staf', '2021-07-05', '2021-07-06', { travelKind: 'official' })
    const duty = ['2021-07-05', '2021-07-06'].map((date) =>
      rostered('staf', 'DL', parseCivilDate(date)),
    )

    const rows = tableOf(travel({ submissions: [asked], roster: duty }))

    expect(rows.filter((row) => row.includes('staf'))).toHaveLength(1)
  })

  it('goes from the agency’s head by Asisten and Sekda to the Bupati', () => {
    const named = travel({
      settings: settings({
        government: { ...KUKAR, between: ['Asisten Administrasi Umum', 'Sekretaris Daerah'] },
      }),
    })
    const unnamed = travel({ settings: settings({ government: { kind: 'regency', name: '' } }) })

    expect(linesOf(named)).toContain(
      'Disampaikan berjenjang kepada: Kepala Perangkat Daerah → Asisten Administrasi Umum → Sekretaris Daerah → Bupati Kutai Kartanegara',
    )
    expect(linesOf(unnamed)).toContain(
      'Disampaikan berjenjang kepada: Kepala Perangkat Daerah → Asisten yang membidangi → Sekretaris Daerah → Bupati',
    )
  })

  it('speaks English where the agency does', () => {
    const asked = journey('staf', '2021-07-05', '2021-07-05', { travelKind: 'family' })

    const other = journey('kabag', '2021-07-05', '2021-07-05', { travelKind: 'family' })

    const sheet = travel({
      settings: settings({ language: 'en' }),
      submissions: [asked, other],
      reviews: [review(asked)],
    })

    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining([
        'TRAVEL RECAP',
        'STRUCTURAL OFFICIALS',
        'NONE',
        'Family: 1 journey',
        'Private: NONE',
        'In all: 1 journey',
        'ASKED FOR, NOT APPROVED, NOT REFUTED (IN NO TOTAL; TO BE ASKED)',
      ]),
    )
    expect(tableOf(sheet).find((row) => row.includes('kabag'))).toContain('Not decided')
  })

  it('carries letterhead, signature and the footer by which it is recomputed', () => {
    const lines = linesOf(compileRecap('travel', sampleRecapInput()))

    expect(lines[0]).toBe('PEMERINTAH KABUPATEN KUTAI KARTANEGARA')
    expect(lines).toContain('MENGETAHUI')
    expect(lines.at(-1)).toContain('Buku besar s.d. nomor 17')
  })

  it('cuts a text that nobody would print', () => {
    const asked = journey('staf', '2021-07-05', '2021-07-05', { destination: 'x'.repeat(9000) })

    const row = tableOf(travel({ submissions: [asked] })).find((cells) => cells.includes('staf'))

    expect(String(row?.[6]).length).toBeLessThan(400)
  })
})

function journey(
  employeeId: string,
  from: string,
  until: string,
  overrides: Partial<Permit> = {},
): Permit {
  return permit(employeeId, {
    ref: `perjalanan ${employeeId} ${from}`,
    permitKind: 'travel',
    destination: 'Balikpapan',
    from: parseCivilDate(from),
    until: parseCivilDate(until),
    ...overrides,
  })
}

function travel(overrides: Partial<AgencyFacts>): RecapSheet {
  const given = facts({
    employees: PEOPLE,
    units: [unit('umum', { headId: 'kabag' })],
    ...overrides,
  })
  return compileRecap('travel', {
    ...sampleRecapInput(),
    facts: given,
    evaluation: evaluate(given),
  })
}
