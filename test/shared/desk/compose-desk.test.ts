import { describe, expect, it } from 'vitest'

import { composeDesk, type OnDesk } from '../../../shared/desk/compose-desk.ts'
import { remarksOn } from '../../../shared/desk/remarks.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { DailyReport, Submission, WeeklyPlan } from '../../../shared/model/submission.ts'
import { indexFacts } from '../../../shared/outcome/index-facts.ts'
import {
  MONDAY,
  at,
  checkIn,
  employee,
  facts,
  permit,
  report,
  transcribed,
} from '../evaluation/build-facts.ts'

const TUESDAY = addDays(MONDAY, 1)
const NOW = at('2021-07-07 08:00')

function working(
  date = MONDAY,
  local = '2021-07-05 16:00',
  activity = 'Menyusun nota',
): DailyReport {
  const entry = {
    activity,
    target: '',
    output: 'Nota dinas',
    volume: '2',
    startsAt: '',
    endsAt: '',
  }
  return report('e1', date, local, { activities: [entry] })
}

/** The regulation that ties reports to the plan, as if it were of these days. */
const LANDAK: PolicyRecord = {
  ...policyFromPreset(getPreset('landak-2020')),
  validFrom: addDays(MONDAY, -30),
  validUntil: addDays(MONDAY, 30),
}

const PLAN: WeeklyPlan = {
  kind: 'weekly-plan',
  ref: 'rencana',
  employeeId: 'e1',
  createdAt: at('2021-07-05 08:00'),
  lastSubmittedAt: at('2021-07-05 08:00'),
  unitCode: 'umum',
  weekOf: MONDAY,
  targets: [{ target: 'Menyusun nota', volume: '5', assignee: '' }],
}

function remarks(submission: Submission, overrides: Partial<AgencyFacts> = {}): string[] {
  const given = facts({ employees: [employee('e1')], ...overrides })
  const submissions = [submission, ...given.submissions]
  return remarksOn(submission, {
    configuration: given,
    index: indexFacts({ ...given, submissions }),
  })
}

const waiting = (submission: Submission, overrides: Partial<OnDesk> = {}): OnDesk => ({
  submission,
  overdue: false,
  passedUpFrom: '',
  selfDecided: false,
  ...overrides,
})

describe('remarksOn a report', () => {
  it('is nothing where it came in time, says what came of it and is in the plan', () => {
    expect(remarks(working(), { submissions: [PLAN] })).toEqual([])
  })

  it('tells one that came after 24:00', () => {
    expect(remarks(working(MONDAY, '2021-07-05 23:59'))).toEqual([])
    expect(remarks(working(MONDAY, '2021-07-06 00:00'))).toEqual([
      'Terlambat: batasnya akhir 5 Juli 2021.',
    ])
  })

  it('tells the same words on as many days in a row as the policy asks about', () => {
    const days = [-3, -2, -1].map((back) => addDays(TUESDAY, back))
    const before = days.map((date) => working(date, `${date} 16:00`))

    expect(remarks(working(TUESDAY, '2021-07-06 16:00'), { submissions: before })).toEqual([
      '4 hari berturut-turut kalimat yang sama.',
    ])
  })

  it('tells one without results, one out of plan, one before its day, one changed on a later day', () => {
    const activities = working().activities.map((one) => ({ ...one, output: ' ' }))
    const changed = { ...working(), lastSubmittedAt: at('2021-07-06 09:00') }
    const other = working(MONDAY, '2021-07-05 16:00', 'Rapat')

    expect(remarks({ ...working(), activities })).toEqual([
      'Tidak ada kegiatan yang menyebut hasilnya.',
    ])
    expect(remarks(other, { submissions: [PLAN], policies: [LANDAK] })).toEqual([
      '1 dari 1 kegiatan tidak ada dalam rencana minggu itu.',
    ])
    expect(remarks(other, { submissions: [PLAN] })).toEqual([])
    expect(remarks(working(TUESDAY, '2021-07-05 16:00'))).toEqual([
      'Dikirim sebelum harinya mulai.',
    ])
    expect(remarks(changed)).toEqual(['Diubah pada 6 Juli 2021.'])
  })
})

const C7 = 'C7 mengizinkan hanya keadaan mendesak atau tugas penting.'

describe('remarksOn all else', () => {
  const journey = permit('e1', {
    permitKind: 'travel',
    travelKind: 'private',
    region: 'outside',
    from: TUESDAY,
    until: TUESDAY,
  })

  it.each([
    ['is named by its clause where it is neither urgent nor duty', {}, true],
    ['is not where it is urgent', { urgent: true }, false],
    ['is not where it is official', { travelKind: 'official' }, false],
    ['is not within the region', { region: 'inside' }, false],
  ] as const)('a journey %s', (_, overrides, isNamed) => {
    const said = remarks({ ...journey, ...overrides })

    expect(said.includes(C7)).toBe(isNamed)
    expect(said.at(-1)).toBe('Memohon izin perjalanan.')
  })

  it('a permit is always read, one filed after it began tells so', () => {
    expect(remarks(permit('e1'))).toEqual(['Memohon cuti.'])
    expect(remarks(permit('e1', { createdAt: at('2021-07-06 08:00') }))).toEqual([
      'Dikirim setelah mulai (5 Juli 2021).',
      'Memohon cuti.',
    ])
    expect(remarks(permit('e1', { permitKind: 'sick' }))).toEqual([
      'Sakit: alasannya hanya tampil di sini.',
    ])
    expect(remarks(permit('e1', { permitKind: 'attendance-correction' }))).toEqual([
      'Keberatan atas hitungan kehadiran.',
    ])
  })

  it('a doubtful check-in and a message that was written down are read', () => {
    expect(remarks(checkIn('e1', '2021-07-05 07:30'))).toEqual(['Tempatnya diragukan.'])
    expect(remarks(transcribed('e1', '2021-07-05 07:30'))).toEqual([
      'Pesan yang dicatatkan untuknya.',
    ])
  })

  it('a plan is read where it came after its first day', () => {
    expect(remarks(PLAN)).toEqual([])
    expect(remarks({ ...PLAN, createdAt: at('2021-07-06 00:00') })).toContain(
      'Dikirim setelah minggunya mulai.',
    )
  })
})

describe('composeDesk', () => {
  const given = facts({ employees: [employee('e1', { name: 'Siti Aminah' })] })
  const compose = (...items: OnDesk[]) => {
    const submissions = items.map(({ submission }) => submission)
    const index = indexFacts({ ...given, submissions })
    return composeDesk(items, { scene: { configuration: given, index }, now: NOW })
  }

  it('puts the oldest first, and apart what is to be read one by one', () => {
    const monday = working()
    const tuesday = working(TUESDAY, '2021-07-06 16:00', 'Rapat')
    const desk = compose(
      waiting(tuesday),
      waiting(permit('e1')),
      waiting(monday, { overdue: true }),
    )

    expect(desk).toMatchObject({ count: 3, overdue: 1, oldest: 'sejak Kamis' })
    expect(desk.together.map(({ ref }) => ref)).toEqual([monday.ref, tuesday.ref])
    expect(desk.together.map(({ since }) => since)).toEqual(['sejak Senin', 'sejak kemarin'])
    expect(desk.oneByOne).toMatchObject([{ who: 'Siti Aminah', assessed: false }])
  })

  it('has read by itself what was passed up or decided by who could change the cell', () => {
    const desk = compose(
      waiting(working(), { overdue: true, passedUpFrom: 'Baharuddin' }),
      waiting(permit('e1'), { selfDecided: true }),
    )

    expect(desk.together).toEqual([])
    expect(desk.oneByOne.map(({ remarks: [first] }) => first)).toEqual([
      expect.stringContaining('belum dihitung'),
      'Naik kepada Anda karena lewat waktu di Baharuddin.',
    ])
  })

  it('is empty where nothing waits', () => {
    expect(compose()).toEqual({ count: 0, overdue: 0, oldest: null, oneByOne: [], together: [] })
  })
})
