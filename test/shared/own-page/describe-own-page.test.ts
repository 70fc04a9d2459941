import { describe, expect, it } from 'vitest'

import { parseCivilDate, type Month } from '../../../shared/model/civil-date.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { shownCode } from '../../../shared/recaps/shown-code.ts'
import {
  at,
  checkIn,
  clockIn,
  employee,
  facts,
  MONDAY,
  permit,
  report,
  review,
  rostered,
  settings,
  transcribed,
  unit,
} from '../evaluation/build-facts.ts'
import { inForce, ownPageAt } from './own-page-at.ts'

const HOME = { roster: [rostered('e1', 'WFH')] }
const OFFICE = { roster: [rostered('e1', 'WFO')] }
const KUDUS = { policies: [inForce('kudus-2020')] }
const REGION = { kind: 'radius', centre: { latitude: -0.4, longitude: 117 }, radiusKm: 20 } as const
const HEAD = employee('head', { name: 'Baharuddin', phone: '0812-3456-7890' })

describe('today on one’s own page', () => {
  it('tells what is asked until when, each with the form filled in for it', () => {
    const page = ownPageAt('2021-07-05 06:00', HOME)

    expect(page.duty).toEqual({
      title: 'Dari rumah',
      code: 'WFH',
      hours: '07.30–16.00 WITA',
      called: '',
    })
    expect(page.asked).toEqual([
      {
        time: '24.00',
        title: 'Masuk',
        tone: 'wait',
        words: 'Ditunggu sampai 24.00',
        action: {
          form: 'check-in',
          answers: { kind: 'in', place: 'home' },
          label: 'Masuk',
          takesLocation: true,
        },
      },
      {
        time: '24.00',
        title: 'Laporan kinerja',
        tone: 'wait',
        words: 'Ditunggu sampai 24.00',
        action: { form: 'daily-report', answers: { day: 'today' }, label: 'Isi' },
      },
    ])
  })

  it('asks for a yes, and not for the same report again, where it came without proof today', () => {
    const claim = { ref: 'r1', form: 'daily-report', code: 'claim-waits' } as const
    const uncounted = ['2021-07-05 15:50', '2021-07-02 15:50'].map((sent) =>
      ownPageAt('2021-07-05 16:00', HOME, { uncounted: [{ ...claim, createdAt: at(sent) }] }),
    )

    const words = uncounted.map(({ asked }) => asked.map((line) => line.words))
    expect(words).toEqual([
      [
        'Ditunggu sampai 24.00',
        'Sudah ada yang masuk: menunggu jawaban Anda, lihat “Perlu Anda periksa”',
      ],
      ['Ditunggu sampai 24.00', 'Ditunggu sampai 24.00'],
    ])
  })

  it('names the office once where a unit is called like it', () => {
    const units = [unit('umum', { name: 'SEKRETARIAT DAERAH' })]

    expect(ownPageAt('2021-07-05 06:00', { ...HOME, units }).where).toBe('SEKRETARIAT DAERAH')
  })

  it('U4: each location by itself: counted where, missed, awaited', () => {
    const given = {
      ...KUDUS,
      ...HOME,
      settings: settings({ region: REGION }),
      submissions: [
        checkIn('e1', '2021-07-05 07:41', { location: '-0.41, 117.01', checkInKind: 'location' }),
      ],
    }

    const { asked } = ownPageAt('2021-07-05 10:05', given)

    expect(asked.slice(0, 3).map(({ time, words, tone }) => [time, words, tone])).toEqual([
      ['07.41', 'Dihitung 07.41, di dalam wilayah', 'ok'],
      ['09.30', 'Tidak masuk sampai 10.00', 'no'],
      ['11.30', 'Ditunggu sampai 12.00', 'wait'],
    ])
    expect(asked.map(({ action }) => action?.label)).toEqual([
      undefined,
      undefined,
      'Bagikan',
      'Bagikan',
      'Bagikan',
    ])
  })

  it('at the office: not recorded yet is not missing while the day goes on', () => {
    const [arrival] = ownPageAt('2021-07-05 09:00', OFFICE).asked

    expect(arrival).toMatchObject({
      tone: 'wait',
      words: 'Belum tercatat; jam kerja mulai 07.30',
      action: { answers: { kind: 'in', place: 'office' } },
    })
  })

  it('at the office: by the machine, late by the minutes of the recap', () => {
    const given = { ...OFFICE, clockIns: [clockIn('e1', '2021-07-05 07:45')] }

    expect(ownPageAt('2021-07-05 09:00', given).asked[0]).toMatchObject({
      time: '07.45',
      tone: 'wait',
      words: 'Dihitung 07.45, terlambat 15 menit, dari mesin absensi',
    })
  })

  it('says so where a message of the superior stands for it', () => {
    const given = {
      ...HOME,
      employees: [employee('e1', { internetAtHome: false })],
      submissions: [transcribed('e1', '2021-07-05 08:00')],
    }

    expect(ownPageAt('2021-07-05 09:00', given).asked[0]).toMatchObject({
      tone: 'ok',
      words: 'Dihitung: pesan Anda dicatat atasan',
    })
  })

  it('is not sure, and calls nothing missing, while a form is behind', () => {
    const pending = {
      formsRead: [{ kind: 'check-in' as const, readAt: at('2021-07-05 09:00') }],
      quarantine: [],
      settlements: [],
    }

    const page = ownPageAt('2021-07-06 00:10', { ...HOME, pending }, { month: '2021-07' as Month })
    const cell = page.month.weeks.flat().find((one) => one?.date === MONDAY)

    expect(cell).toMatchObject({ code: '?', colour: 'unsure' })
    expect(page.month.notes[0]?.words).toMatch(/^5 Juli 2021: \?\. .*belum pasti/u)
  })

  it('asks nothing on a day off, and says so', () => {
    const page = ownPageAt('2021-07-04 09:00')

    expect(page.asked).toEqual([])
    expect(page.askedNothing).toBe('Hari libur: tidak ada yang diminta dari Anda.')
  })

  it('has a message to the superior ready for who has no internet', () => {
    const given = { ...HOME, employees: [employee('e1', { superiorId: 'head' }), HEAD] }

    expect(ownPageAt('2021-07-05 07:00', given).message).toEqual({
      to: '+6281234567890',
      name: 'Baharuddin',
      body: 'Presensi: Dari rumah. Pegawai e1, e1. Senin, 5 Juli 2021. Lewat SMS karena tidak ada internet.',
      of: 'e1',
      draft: 'Dari rumah. Pegawai e1, e1. Lewat SMS karena tidak ada internet.',
    })
  })

  it('speaks English where it is asked to', () => {
    const page = ownPageAt('2021-07-05 06:00', HOME, { language: 'en' })

    expect(page.today).toBe('Monday, 5 July 2021')
    expect(page.asked[0]).toMatchObject({ title: 'Check-in', words: 'Awaited until 24:00' })
  })
})

describe('the month on one’s own page', () => {
  const given = facts({
    employees: [employee('e1'), employee('e2')],
    roster: [
      rostered('e1', 'WFH'),
      rostered('e1', 'WFO', parseCivilDate('2021-07-06')),
      rostered('e1', 'WFH', parseCivilDate('2021-07-07')),
    ],
    submissions: [
      checkIn('e1', '2021-07-05 07:31'),
      report('e1', MONDAY, '2021-07-05 16:00'),
      checkIn('e2', '2021-07-05 07:35', { condition: 'isolating' }),
    ],
  })

  it('shows the codes that Rekap Kehadiran shows', () => {
    const { month } = ownPageAt('2021-07-08 08:00', given)
    const { outcomes } = evaluateMonth(given, {
      month: '2021-07' as Month,
      asOf: at('2021-07-08 08:00'),
    })

    const cells = month.weeks.flat().flatMap((cell) => (cell ? [[cell.date, cell.code]] : []))
    const recap = outcomes
      .filter(({ employeeId }) => employeeId === 'e1')
      .map((outcome) => [outcome.date, shownCode(outcome) ?? ''])

    expect(cells.map(([date, code]) => [date, code === '…' ? '' : code])).toEqual(recap)
    expect(month.weeks[0]?.slice(0, 4)).toMatchObject([null, null, null, { day: 1 }])
  })

  it('sums up, and names the days that tell against the person', () => {
    const { month } = ownPageAt('2021-07-08 08:00', given)

    expect(month.sums.map(({ value }) => value).at(-1)).toBe('1 dari 3')
    expect(month.notes.map(({ date }) => date).includes(parseCivilDate('2021-07-06'))).toBe(true)
  })

  it('holds nothing of anybody else', () => {
    expect(JSON.stringify(ownPageAt('2021-07-08 08:00', given))).not.toMatch(/e2|07\.35/u)
  })

  it('tells permits and reports that wait, and what came back', () => {
    const back = report('e1', MONDAY, '2021-07-05 16:00')
    const page = ownPageAt('2021-07-08 08:00', {
      employees: [employee('e1', { superiorId: 'head' }), HEAD],
      submissions: [
        back,
        report('e1', parseCivilDate('2021-07-06'), '2021-07-06 16:00'),
        permit('e1', { leaveKind: 'annual' }),
      ],
      reviews: [{ ...review(back, 'returned'), note: 'volume?' }],
    })

    expect(page.standing.map(({ words }) => words)).toEqual([
      'Cuti tahunan, 5 Juli 2021: menunggu Baharuddin.',
      'Laporan 5 Juli 2021: dikembalikan: “volume?”; perbaiki lalu kirim lagi.',
      '1 laporan menunggu Baharuddin, yang terlama 6 Juli 2021.',
    ])
  })
})
