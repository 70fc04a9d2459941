import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import { monthOf, parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import type { Instant } from '../../../../shared/model/instant.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import { withCodes } from '../../../../shared/policy/roster-codes.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import {
  AFTER_MONTH,
  FRIDAY,
  MONDAY,
  at,
  checkIn,
  clockIn,
  employee,
  facts,
  permit,
  review,
  rostered,
  settings,
  unit,
} from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { linesOf, tableOf } from '../sheet-text.ts'

const SATURDAY = parseCivilDate('2021-07-10')
const WORKING_DAYS = 22

describe('C9: the attendance list of the office for tracing', () => {
  it('has who was at the office, from when until when, and where it is written', () => {
    const roster = [rostered('e1', 'WFO')]
    const clockIns = [clockIn('e1', '2021-07-05 07:25'), clockIn('e1', '2021-07-05 16:05')]

    expect(peopleRows(presence({ roster, clockIns }))).toEqual([
      [
        1,
        '05/07/2021',
        'Jam kerja',
        'Bagian umum',
        'Pegawai e1',
        'e1',
        '07.25',
        '16.05',
        'Dijadwalkan',
        'Mesin Absensi!e1 2021-07-05 07:25\nMesin Absensi!e1 2021-07-05 16:05',
        '',
        '',
      ],
    ])
  })

  it('leaves out who worked from home or stayed away', () => {
    const roster = [rostered('e1', 'WFH'), rostered('e2', 'WFO')]
    const submissions = [checkIn('e1', '2021-07-05 07:25')]

    expect(
      peopleRows(presence({ employees: [employee('e1'), employee('e2')], roster, submissions })),
    ).toEqual([])
  })

  it('has every working day, NIHIL where nobody was there, and days off with someone', () => {
    const clockIns = [clockIn('e1', '2021-07-05 07:25'), clockIn('e1', '2021-07-10 09:00')]

    const days = dayLines(presence({ clockIns }))
    expect(days).toHaveLength(WORKING_DAYS + 1)
    expect(days).toContain('5 Juli 2021: 1 orang')
    expect(days).toContain('6 Juli 2021: NIHIL')
    expect(days).toContain('10 Juli 2021: 1 orang')
    expect(days).not.toContain('11 Juli 2021: NIHIL')
  })

  it('goes by day, shift and unit', () => {
    const sheet = presence({
      units: [unit('umum'), unit('hukum')],
      employees: [
        employee('e1', { unitCode: 'hukum' }),
        employee('e2', { unitCode: 'umum' }),
        employee('e3', { unitCode: 'umum' }),
        employee('e4', { unitCode: 'hukum' }),
      ],
      roster: [
        rostered('e1', 'PG'),
        rostered('e2', 'SG'),
        rostered('e3', 'PG'),
        rostered('e4', 'WFO'),
        rostered('e1', 'WFO', FRIDAY),
      ],
      clockIns: ['e1', 'e2', 'e3', 'e4']
        .map((id) => clockIn(id, '2021-07-05 12:00'))
        .concat(clockIn('e1', '2021-07-09 07:00')),
    })

    expect(peopleRows(sheet).map(([, date, shift, , , id]) => [date, shift, id])).toEqual([
      ['05/07/2021', 'Jam kerja', 'e4'],
      ['05/07/2021', 'Piket pagi', 'e3'],
      ['05/07/2021', 'Piket pagi', 'e1'],
      ['05/07/2021', 'Piket siang', 'e2'],
      ['09/07/2021', 'Jam kerja', 'e1'],
    ])
  })

  it('has who was seen there though planned elsewhere', () => {
    const roster = [rostered('e1', 'WFH')]
    const clockIns = [clockIn('e1', '2021-07-05 09:00')]
    const asked = permit('e1', { permitKind: 'office-work' })
    const ill = permit('e1', { permitKind: 'sick' })

    expect(basisOf({ roster, clockIns })).toBe('Tanpa izin')
    expect(basisOf({ roster, clockIns, submissions: [asked] })).toBe('Tanpa izin')
    expect(basisOf({ roster, clockIns, submissions: [asked], reviews: [review(asked)] })).toBe(
      'Izin bekerja di kantor',
    )
    expect(basisOf({ roster, clockIns, submissions: [ill], reviews: [review(ill)] })).toBe(
      'Saat cuti, sakit, izin, atau dinas luar',
    )
    expect(
      basisOf({
        roster: [rostered('e1', 'WFH', SATURDAY)],
        clockIns: [clockIn('e1', '2021-07-10 09:00')],
      }),
    ).toBe('Pada hari libur')
  })

  it('C9: names the direct superior who has seen each line, else the head of the unit, with room to sign', () => {
    const sheet = presence({
      units: [unit('umum', { headId: 'head' })],
      employees: [
        employee('e1', { superiorId: 'boss' }),
        employee('e2'),
        employee('boss'),
        employee('head'),
      ],
      clockIns: [clockIn('e1', '2021-07-05 07:30'), clockIn('e2', '2021-07-05 07:30')],
    })

    const superiors = peopleRows(sheet).map((row) => [row[4], ...row.slice(10)])

    expect(superiors).toEqual([
      ['Pegawai e1', 'Pegawai boss', ''],
      ['Pegawai e2', 'Pegawai head', ''],
    ])
  })

  it('C11: names who compiled the recap, where Pengaturan does', () => {
    const compiledBy = 'Rina Wati, Subbag Umum dan Kepegawaian'

    expect(linesOf(presence({ settings: settings({ compiledBy }) }))).toContain(
      `Disusun oleh: ${compiledBy}`,
    )
    expect(linesOf(presence({})).join()).not.toContain('Disusun oleh')
  })

  it('has who was summoned, with one time where seen once', () => {
    const summonses = [{ date: MONDAY, employeeId: 'e1', calledBy: 'Sekda', reason: 'Rapat' }]
    const roster = [rostered('e1', 'WFH')]
    const submissions = [checkIn('e1', '2021-07-05 10:00', { place: 'office' })]

    const [row] = peopleRows(presence({ roster, summonses, submissions }))
    expect(row?.slice(6, 10)).toEqual(['10.00', '', 'Dipanggil', 'presensi e1 2021-07-05 10:00'])
  })

  it('has who was not seen but corrected, without a time', () => {
    const roster = [rostered('e1', 'WFO')]
    const correction = permit('e1', { permitKind: 'attendance-correction' })
    const submissions = [correction]

    expect(peopleRows(presence({ roster, submissions }))).toEqual([])
    const [row] = peopleRows(presence({ roster, submissions, reviews: [review(correction)] }))
    expect(row?.slice(6, 10)).toEqual(['', '', 'Dijadwalkan', correction.ref])
  })

  it('tells nothing of days to come', () => {
    const days = dayLines(presence({}, at('2021-07-05 10:00')))

    expect(days.at(-1)).toBe('5 Juli 2021: NIHIL')
  })

  it('writes the date beside a time on the next day', () => {
    const roster = [rostered('e1', 'PK')]
    const clockIns = [clockIn('e1', '2021-07-05 20:00'), clockIn('e1', '2021-07-06 00:30')]

    const [row] = peopleRows(presence({ roster, clockIns, policies: nightPicket() }))
    expect(row?.slice(6, 8)).toEqual(['20.00', '06/07/2021 00.30'])
  })

  it('speaks English where the agency does', () => {
    const sheet = presence({
      settings: settings({ language: 'en' }),
      clockIns: [clockIn('e1', '2021-07-05 07:25')],
    })

    expect(linesOf(sheet)).toContain('OFFICE PRESENCE')
    expect(linesOf(sheet)).toContain('5 July 2021: 1 person')
    expect(peopleRows(sheet)[0]).toContain('07:25')
  })

  it('carries letterhead, signature and the footer by which it is recomputed', () => {
    const lines = linesOf(compileRecap('office-presence', sampleRecapInput()))

    expect(lines[0]).toBe('PEMERINTAH KABUPATEN KUTAI KARTANEGARA')
    expect(lines).toContain('MENGETAHUI')
    expect(lines.at(-1)).toContain('Buku besar s.d. nomor 17')
  })
})

function presence(overrides: Partial<AgencyFacts>, asOf: Instant = AFTER_MONTH): RecapSheet {
  const given = facts(overrides)
  return compileRecap('office-presence', {
    ...sampleRecapInput(),
    facts: given,
    evaluation: evaluateMonth(given, { month: monthOf(MONDAY), asOf }),
  })
}

/** Rows of a person: those with a date in the second column. */
function peopleRows(sheet: RecapSheet): ReturnType<typeof tableOf> {
  return tableOf(sheet).filter((row) => row[1] !== null)
}

function dayLines(sheet: RecapSheet): string[] {
  return tableOf(sheet)
    .filter((row) => row[1] === null)
    .map(([line]) => String(line))
}

function basisOf(overrides: Partial<AgencyFacts>): unknown {
  return peopleRows(presence(overrides))[0]?.[8]
}

function nightPicket(): AgencyFacts['policies'] {
  const [policy] = facts().policies
  const { shifts } = policy!.parameters
  return [
    {
      ...policy!,
      parameters: {
        ...policy!.parameters,
        shifts: withCodes(shifts, [{ code: 'PK', start: '20:00', end: '04:00' }]),
      },
    },
  ]
}
