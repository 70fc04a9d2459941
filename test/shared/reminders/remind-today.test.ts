import { describe, expect, it } from 'vitest'

import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { composeReminder } from '../../../shared/reminders/compose-reminder.ts'
import { isRipe } from '../../../shared/reminders/is-ripe.ts'
import type { Reminder, ReminderLine } from '../../../shared/reminders/reminder.ts'
import { remindersAt } from '../../../shared/reminders/remind-today.ts'
import {
  at,
  checkIn,
  clockIn,
  employee,
  facts,
  FRIDAY,
  MONDAY,
  permit,
  report,
  review,
  rostered,
  settings,
  transcribed,
  unit,
} from '../evaluation/build-facts.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { getPreset } from '../policy/get-preset.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { inForce } from '../own-page/own-page-at.ts'

const TUESDAY = parseCivilDate('2021-07-06')
const HOME = { roster: [rostered('e1', 'WFH')] }
const OFFICE = { roster: [rostered('e1', 'WFO')] }
const DESK = { kind: 'desk', count: 3, overdue: 1, since: at('2021-07-01 08:00') } as const
const READ_AT_SIX = [
  { kind: 'check-in' as const, readAt: at('2021-07-05 05:55') },
  { kind: 'daily-report' as const, readAt: at('2021-07-05 05:55') },
]

function linesAt(local: string, given: Partial<AgencyFacts> = {}): readonly ReminderLine[] {
  return (
    remindersAt(facts(given), at(local)).find(({ employeeId }) => employeeId === 'e1')?.lines ?? []
  )
}

function stepsAt(local: string, given: Partial<AgencyFacts> = {}): string[] {
  return linesAt(local, given).map((line) => (line.kind === 'asked' ? line.step : line.kind))
}

describe('remindersAt', () => {
  it('reminds of what the day still asks, by when it is due', () => {
    const kudus = { policies: [inForce('kudus-2020')], ...HOME }

    expect(stepsAt('2021-07-05 06:00', HOME)).toEqual(['check-in', 'daily-report'])
    expect(linesAt('2021-07-05 10:05', kudus)[0]).toEqual({
      kind: 'asked',
      step: 'location',
      atMs: Date.parse(at('2021-07-05 11:30')),
      untilMs: Date.parse(at('2021-07-05 12:00')),
    })
  })

  it('reminds of nothing that was filed, or that a superior wrote down', () => {
    const came = [checkIn('e1', '2021-07-05 07:20')]
    const all = [...came, report('e1', MONDAY, '2021-07-05 15:00')]
    const written = {
      ...HOME,
      employees: [employee('e1', { internetAtHome: false })],
      submissions: [transcribed('e1', '2021-07-05 07:00')],
    }

    expect(stepsAt('2021-07-05 07:30', { ...HOME, submissions: came })).toEqual(['daily-report'])
    expect(stepsAt('2021-07-05 16:00', { ...HOME, submissions: all })).toEqual([])
    expect(stepsAt('2021-07-05 08:00', written)).not.toContain('check-in')
  })

  it.each([
    ['a day off', '2021-07-04 09:00', {}],
    [
      'a holiday',
      '2021-07-05 09:00',
      { holidays: [{ date: MONDAY, name: 'Libur', kind: 'libur-nasional' as const }] },
    ],
    ['leave in the roster', '2021-07-05 09:00', { roster: [rostered('e1', 'C')] }],
    ['official travel in the roster', '2021-07-05 09:00', { roster: [rostered('e1', 'DL')] }],
    ['a day off in the roster', '2021-07-05 09:00', { roster: [rostered('e1', 'L')] }],
    [
      'leave that was approved',
      '2021-07-05 09:00',
      { ...HOME, submissions: [permit('e1')], reviews: [review(permit('e1'))] },
    ],
    [
      'leave that nobody decided on yet',
      '2021-07-05 09:00',
      { ...HOME, submissions: [permit('e1')] },
    ],
    ['a roster that cannot be read', '2021-07-05 09:00', { roster: [rostered('e1', 'unread')] }],
    ['no regulation in force', '2021-07-05 09:00', { ...HOME, policies: [] }],
  ] satisfies [string, string, Partial<AgencyFacts>][])(
    'reminds nobody on %s, not even a head of what waits',
    (_what, local, given) => {
      expect(remindersAt(facts(given), at(local), new Map([['e1', [DESK]]]))).toEqual([])
    },
  )

  describe('while a request is undecided', () => {
    const half = permit('e1', { permitKind: 'permission', part: 'morning' })
    const correction = permit('e1', { permitKind: 'attendance-correction' })
    const waiting = new Map([['e1', [DESK]]])

    it('reminds of what is asked either way: after half a day, or a correction', () => {
      expect(stepsAt('2021-07-05 06:00', { ...HOME, submissions: [half] })).toEqual([
        'check-in',
        'daily-report',
      ])
      expect(stepsAt('2021-07-05 06:00', { ...HOME, submissions: [correction] })).toEqual([
        'daily-report',
      ])
    })

    it('is silent of what is due at another time if it is approved', () => {
      const landak = { policies: [inForce('landak-2020')], ...HOME }

      expect(stepsAt('2021-07-05 06:00', landak)).toContain('check-in')
      expect(stepsAt('2021-07-05 06:00', { ...landak, submissions: [half] })).not.toContain(
        'check-in',
      )
    })

    it('tells a head of what waits, who works part of the day either way', () => {
      const given = facts({ ...HOME, submissions: [half] })

      const [reminder] = remindersAt(given, at('2021-07-05 06:00'), waiting)

      expect(reminder?.lines.at(-1)).toEqual(DESK)
    })

    it('is silent of the report of a day before that it may excuse', () => {
      const roster = [rostered('e1', 'WFH'), rostered('e1', 'WFH', TUESDAY)]
      const submissions = [permit('e1'), checkIn('e1', '2021-07-05 07:20')]
      const kukar = { policies: [inForce('kukar-2021')], roster }

      expect(stepsAt('2021-07-06 06:00', { ...kukar, submissions })).not.toContain('late-report')
    })
  })

  it('reminds who worked through the night of what its shift still asks, also off duty that day', () => {
    const preset = getPreset('kukar-2021')
    const { parameters } = applyParameters(
      preset,
      'shifts.afternoon.start=20:00\nshifts.afternoon.end=04:00',
    )
    const night = { policies: [policyFromPreset(preset, { parameters })] }
    const ends = [rostered('e1', 'SG'), rostered('e1', 'L', TUESDAY)]

    expect(stepsAt('2021-07-06 01:00', { ...night, roster: ends })).toEqual(
      stepsAt('2021-07-05 23:30', { ...night, roster: ends }),
    )
  })

  it('reminds who acts for a head (Plt.) of the unit’s plan, and the head of none', () => {
    const acting = [{ employeeId: 'e2', from: MONDAY, until: MONDAY }]
    const given = facts({
      employees: [employee('e1', { specialPost: 'kepala-unit' }), employee('e2')],
      units: [unit('umum', { headId: 'e1', acting })],
      roster: ['e1', 'e2'].map((id) => rostered(id, 'WFH')),
    })

    const planned = remindersAt(given, at('2021-07-05 07:00'))
      .filter(({ lines }) => lines.some(({ kind }) => kind === 'weekly-plan'))
      .map(({ employeeId }) => employeeId)

    expect(planned).toEqual(['e2'])
  })

  it('is silent of what may have been filed: a form unread for an hour, a filing in quarantine', () => {
    const read = { formsRead: READ_AT_SIX, quarantine: [], settlements: [] }
    const waiting = {
      ref: 'x',
      formKind: 'check-in' as const,
      employeeIds: ['e1'],
      bearsOn: at('2021-07-05 06:10'),
    }

    expect(stepsAt('2021-07-05 06:50', { ...HOME, pending: read })).toContain('check-in')
    expect(stepsAt('2021-07-05 07:00', { ...HOME, pending: read })).toEqual([])
    expect(
      stepsAt('2021-07-05 06:50', { ...HOME, pending: { ...read, quarantine: [waiting] } }),
    ).toEqual([])
  })

  it('asks nobody to arrive whom the machine may have seen already', () => {
    const machine = { ...facts(OFFICE), clockIns: [clockIn('e1', '2021-07-01 07:20')] }

    expect(stepsAt('2021-07-05 06:30', OFFICE)).toContain('arrival')
    expect(remindersAt(machine, at('2021-07-05 06:30'))).toEqual([])
  })

  it('never reminds of what is over: then it lacks, and nothing is to be done about it', () => {
    const kudus = { policies: [inForce('kudus-2020')], ...HOME }
    const asked = linesAt('2021-07-05 10:05', kudus).map((line) =>
      line.kind === 'asked' ? line.untilMs : 0,
    )

    expect(Math.min(...asked)).toBeGreaterThan(Date.parse(at('2021-07-05 10:05')))
  })

  it('reminds the day after of a report that still counts as late', () => {
    const roster = [rostered('e1', 'WFH'), rostered('e1', 'WFH', TUESDAY)]
    const policies = [inForce('kotim-2021')]
    const came = report('e1', MONDAY, '2021-07-05 15:00')

    const [line] = linesAt('2021-07-06 06:00', { roster, policies })

    expect(line).toMatchObject({ kind: 'late-report', date: MONDAY })
    expect(stepsAt('2021-07-06 06:00', { roster, policies, submissions: [came] })).not.toContain(
      'late-report',
    )
  })

  it('reminds a head of the plan of the week on its first day, until one was filed', () => {
    const given = {
      employees: [employee('e1', { specialPost: 'kepala-unit' }), employee('e2')],
      units: [unit('umum', { headId: 'e1' })],
      roster: [rostered('e1', 'WFH'), rostered('e1', 'WFH', TUESDAY)],
    }
    const plan = {
      kind: 'weekly-plan' as const,
      ref: 'rencana',
      employeeId: 'e1',
      unitCode: 'umum',
      weekOf: MONDAY,
      targets: [],
      createdAt: at('2021-07-02 09:00'),
      lastSubmittedAt: at('2021-07-02 09:00'),
    }

    expect(stepsAt('2021-07-05 07:00', given)).toContain('weekly-plan')
    expect(stepsAt('2021-07-06 07:00', given)).not.toContain('weekly-plan')
    expect(stepsAt('2021-07-05 07:00', { ...given, submissions: [plan] })).not.toContain(
      'weekly-plan',
    )
  })

  it('reminds a head of a periodic report on its last day, until a row of Evaluasi says it', () => {
    const [policy] = facts().policies
    const term = {
      kind: 'unit-report',
      every: 'week',
      within: 0,
      who: { of: [], except: [] },
      clause: 'L10',
    } as const
    const friday = [rostered('e1', 'WFH', FRIDAY), rostered('e1', 'WFH')]
    const given = {
      employees: [employee('e1', { specialPost: 'kepala-unit' })],
      units: [unit('umum', { headId: 'e1' })],
      roster: friday,
      policies: [{ ...policy!, terms: [term] }],
      evaluations: [],
    }
    const filed = { unitCode: 'umum', date: FRIDAY, period: 'week' as const, cell: 'Evaluasi!A2' }

    expect(stepsAt('2021-07-09 07:00', given)).toContain('unit-report')
    expect(stepsAt('2021-07-05 07:00', given)).not.toContain('unit-report')
    expect(stepsAt('2021-07-09 07:00', { ...given, evaluations: [filed] as never })).not.toContain(
      'unit-report',
    )
  })

  it('tells a head what waits since when, in the same reminder', () => {
    const waiting = new Map([['e1', [DESK]]])
    const [reminder] = remindersAt(facts(HOME), at('2021-07-05 06:00'), waiting)

    expect(reminder?.lines.map(({ kind }) => kind)).toEqual(['asked', 'asked', 'desk'])
    expect(composeReminder(reminder!, settings(), at('2021-07-05 06:00')).lines.at(-1)).toBe(
      '3 kiriman menunggu keputusan Anda di Meja tinjau, yang terlama sejak 1 Juli 2021; 1 sudah melewati waktunya',
    )
  })
})

describe('composeReminder', () => {
  it('says what is asked until when and where, without any address or code', () => {
    const [reminder] = remindersAt(facts(HOME), at('2021-07-05 06:00'))
    const { subject, text } = composeReminder(reminder!, settings(), at('2021-07-05 06:00'))

    expect(subject).toBe('Pengingat Senin, 5 Juli 2021')
    expect(text.split('\n')).toEqual([
      'Yth. Pegawai e1,',
      '',
      'Menurut catatan Sekretariat Daerah, berikut yang masih ditunggu dari Anda pada Senin, 5 Juli 2021:',
      '• Presensi masuk, ditunggu sampai 24.00',
      '• Laporan kinerja harian, ditunggu sampai 24.00',
      '',
      'Tercatat sampai 06.00 WITA. Bila baru saja mengirim, mohon abaikan pesan ini.',
      'Semuanya diisi dari halaman Anda: bukalah dengan tautan atau kartu QR yang sudah Anda terima.',
      '',
      'Tidak ingin diingatkan lagi? Pilih di halaman Anda, pada bagian Pengingat.',
    ])
  })
})

function askedUntil(until: string): Pick<Reminder, 'lines'> {
  return { lines: [{ kind: 'asked', step: 'check-in', untilMs: Date.parse(at(until)) }] }
}

describe('isRipe', () => {
  it.each([
    ['three hours before the first time is over', askedUntil('2021-07-05 10:00'), '06:59', '07:00'],
    ['from 05.00 on', askedUntil('2021-07-05 07:30'), '04:59', '05:00'],
    ['by 15.00 of what is due at midnight', askedUntil('2021-07-06 00:00'), '14:59', '15:00'],
    ['at 08.00 of what waits on a desk', { lines: [DESK] }, '07:59', '08:00'],
  ])('is %s', (_when, reminder, before, from) => {
    const on = (time: string) =>
      isRipe(reminder, {
        date: MONDAY,
        zone: 'WITA',
        nowMs: Date.parse(at(`2021-07-05 ${time}`)),
      })

    expect([on(before), on(from), on('19:59'), on('20:00')]).toEqual([false, true, true, false])
  })
})
