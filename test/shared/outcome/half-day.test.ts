import { describe, expect, it } from 'vitest'

import { restOfHours } from '../../../shared/calendar/rest-of-hours.ts'
import { decodeDays, encodeDays } from '../../../shared/evaluation/month-codes.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Permit } from '../../../shared/model/submission.ts'
import { attendanceNotes } from '../../../shared/recaps/attendance/attendance-notes.ts'
import {
  checkIn,
  clockIn,
  evaluate,
  facts,
  outcomeOf,
  permit,
  report,
  review,
  rostered,
  MONDAY,
} from '../evaluation/build-facts.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { explained } from '../explain/explained.ts'

type Asked = Partial<Permit> & Pick<Permit, 'permitKind'>

/** Half a day asked for and approved, on a Monday at the office. */
function halfDay(
  asked: readonly Asked[],
  readings: readonly string[],
  rest: Partial<AgencyFacts> = {},
) {
  const permits = asked.map((one, at) => permit('e1', { ref: `izin ${at}`, ...one }))
  return facts({
    roster: [rostered('e1', 'WFO')],
    clockIns: readings.map((time) => clockIn('e1', `2021-07-05 ${time}`)),
    ...rest,
    submissions: [...permits, ...(rest.submissions ?? [])],
    reviews: permits.map((one) => review(one, 'approved')),
  })
}

const MORNING_OFF: Asked = { permitKind: 'permission', part: 'morning' }
const AFTERNOON_OFF: Asked = { permitKind: 'permission', part: 'afternoon' }

function hour(time: number): number {
  return time * 3_600_000
}

describe('restOfHours', () => {
  const window = { startMs: hour(7.5), endMs: hour(16), flexMs: 0 }

  it('meets at the break', () => {
    const lunch = { startMs: hour(12), endMs: hour(13) }

    expect(restOfHours(window, 'morning', lunch)).toEqual({ ...window, startMs: hour(13) })
    expect(restOfHours(window, 'afternoon', lunch)).toEqual({ ...window, endMs: hour(12) })
  })

  it('meets in the middle of a shift that has no break within', () => {
    const lunch = { startMs: hour(16), endMs: hour(17) }

    expect(restOfHours(window, 'morning', lunch)).toEqual({ ...window, startMs: hour(11.75) })
  })
})

describe('half a day by permit', () => {
  it('asks the other half alone: who comes after the break is not late', () => {
    expect(outcomeOf(halfDay([MORNING_OFF], ['12:50', '16:30']))).toMatchObject({
      code: 'H',
      half: { part: 'morning', as: 'I' },
      lateMinutes: 0,
      earlyMinutes: 0,
    })
    expect(outcomeOf(halfDay([], ['12:50', '16:30'])).lateMinutes).toBeGreaterThan(240)
  })

  it('counts TL and PSW of the other half', () => {
    expect(outcomeOf(halfDay([MORNING_OFF], ['13:40', '16:30'])).lateMinutes).toBeGreaterThan(0)
    expect(outcomeOf(halfDay([AFTERNOON_OFF], ['07:30', '12:00']))).toMatchObject({
      code: 'H',
      earlyMinutes: 0,
    })
    expect(outcomeOf(halfDay([AFTERNOON_OFF], ['07:30', '11:15'])).earlyMinutes).toBe(45)
  })

  it.each([
    [{ permitKind: 'sick', part: 'afternoon' }, 'SK'],
    [{ permitKind: 'travel', travelKind: 'official', part: 'afternoon' }, 'DL'],
  ] as const)('is of its kind: %o', (asked, as) => {
    expect(outcomeOf(halfDay([asked], ['07:30', '12:00']))).toMatchObject({
      code: 'H',
      half: { as },
    })
  })

  it('is no day absent without notice where nothing was seen of the other half, and says so', () => {
    const given = halfDay([MORNING_OFF], [])

    expect(outcomeOf(given)).toMatchObject({ code: 'I', flags: ['check-in-missing'] })
    expect(attendanceNotes(given, evaluate(given), 'id')).toContain(
      'Pegawai e1: setengah hari dengan izin, tanggal 5 pagi izin, setengah hari lainnya tanpa presensi.',
    )
  })

  it('is a whole day where both halves are', () => {
    const outcome = outcomeOf(halfDay([MORNING_OFF, { permitKind: 'sick', part: 'afternoon' }], []))

    expect(outcome).toMatchObject({ code: 'SK', flags: [] })
    expect(outcome.half).toBeUndefined()
  })

  it('gives way to a permit for the whole day, and to a day off', () => {
    expect(outcomeOf(halfDay([MORNING_OFF, { permitKind: 'leave' }], []))).not.toHaveProperty(
      'half',
    )
    const holidays = [{ date: MONDAY, name: 'Libur daerah', kind: 'libur-daerah' as const }]
    const off = outcomeOf(halfDay([MORNING_OFF], [], { holidays, roster: [] }))
    expect(off.code).toBe('L')
    expect(off).not.toHaveProperty('half')
  })

  it('is none before it is approved, nor once it is returned: the day is ? or as it was', () => {
    const given = halfDay([MORNING_OFF], [])

    expect(outcomeOf({ ...given, reviews: [] })).toMatchObject({ code: 'unsure' })
    const [one] = given.submissions
    expect(outcomeOf({ ...given, reviews: [review(one!, 'returned')] }).code).toBe('TK')
  })

  it('leaves a day rostered at home one at home', () => {
    const submissions = [
      checkIn('e1', '2021-07-05 13:05'),
      report('e1', MONDAY, '2021-07-05 17:00'),
    ]
    const given = halfDay([MORNING_OFF], [], { roster: [rostered('e1', 'WFH')], submissions })

    expect(outcomeOf(given)).toMatchObject({ code: 'WFH', half: { part: 'morning', as: 'I' } })
  })

  it('is kept in a month of codes', () => {
    const { people } = evaluate(halfDay([AFTERNOON_OFF], ['07:30', '12:00']))
    const month = parseMonth('2021-07')
    const days = decodeDays(encodeDays(people[0]!.records, month), { employeeId: 'e1', month })

    expect(
      days.find(({ outcome }) => outcome.date === parseCivilDate('2021-07-05'))?.outcome,
    ).toMatchObject({
      code: 'H',
      half: { part: 'afternoon', as: 'I' },
    })
  })

  it('is told by Jelaskan with the hours that are left', () => {
    const { steps, summary } = explained(halfDay([MORNING_OFF], []))
    const words = steps.map(({ text }) => text).join('\n')

    expect(words).toContain(
      'setengah hari pagi: disetujui, jadi hanya setengah hari lainnya yang diminta pada hari itu.',
    )
    expect(words).not.toContain('Tidak ada cuti')
    expect(summary).toContain('Setengah hari diizinkan')
  })
})

function waits(given: AgencyFacts): AgencyFacts {
  return { ...given, reviews: [] }
}

function slotsTold(given: AgencyFacts): string[] {
  return evaluate(given)
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule === 'location-slot-missing')
}

describe('half a day that nobody decided', () => {
  it('counts TL and PSW only as far as they stand either way, and is not sure', () => {
    const given = waits(halfDay([MORNING_OFF], ['13:40', '16:30']))
    const rejected = { ...given, reviews: [review(given.submissions[0]!, 'rejected')] }

    expect(outcomeOf(given)).toMatchObject({
      code: 'H',
      lateMinutes: outcomeOf(halfDay([MORNING_OFF], ['13:40', '16:30'])).lateMinutes,
      unsure: ['undecided'],
    })
    expect(outcomeOf(given)).not.toHaveProperty('half')
    expect(outcomeOf(rejected).lateMinutes).toBe(370)
    expect(outcomeOf(rejected)).not.toHaveProperty('unsure')
  })

  it.each([
    [[AFTERNOON_OFF], ['07:30', '12:00']],
    [
      [MORNING_OFF, AFTERNOON_OFF],
      ['09:00', '10:00'],
    ],
    [[{ permitKind: 'sick' }], ['09:00', '10:00']],
    [[{ permitKind: 'travel', travelKind: 'official', part: 'morning' }], ['13:00', '16:30']],
  ] as const)('of %o, seen %o, owes nothing while it waits', (asked, readings) => {
    expect(outcomeOf(waits(halfDay(asked, readings)))).toMatchObject({
      code: 'H',
      lateMinutes: 0,
      earlyMinutes: 0,
      unsure: ['undecided'],
    })
  })

  it('changes nothing of a day that is in order anyhow', () => {
    const given = halfDay([AFTERNOON_OFF], ['07:20', '16:30'])

    expect(outcomeOf(waits(given))).not.toHaveProperty('unsure')
    expect(outcomeOf(waits(halfDay([AFTERNOON_OFF], ['08:00', '16:30'])))).toMatchObject({
      lateMinutes: 30,
    })
  })

  it('tells of a day at home no late check-in and no missing one before it is decided', () => {
    const policies = [
      policyFromPreset(getPreset('kudus-2020'), {
        validFrom: parseCivilDate('2021-07-01'),
        validUntil: parseCivilDate('2021-07-31'),
      }),
    ]
    const shared = ['13:30', '15:30'].map((time) =>
      checkIn('e1', `2021-07-05 ${time}`, { checkInKind: 'location', location: '-0.416, 116.989' }),
    )
    const given = halfDay([MORNING_OFF], [], {
      policies,
      roster: [rostered('e1', 'WFH')],
      submissions: shared,
    })

    expect(
      slotsTold({ ...given, reviews: [review(given.submissions[0]!, 'rejected')] }),
    ).toHaveLength(1)
    expect(slotsTold(waits(given))).toEqual([])
    expect(outcomeOf(waits(given))).toMatchObject({ code: 'WFH', unsure: ['undecided'] })
  })

  it('is told in the recap, by Jelaskan, and is kept in a month of codes', () => {
    const given = waits(halfDay([MORNING_OFF], ['12:50', '16:30']))
    const month = parseMonth('2021-07')
    const { people } = evaluate(given)

    expect(attendanceNotes(given, evaluate(given), 'id')).toContain(
      'Pegawai e1: tanggal 5: permohonannya menunggu keputusan (tab Tinjauan); sampai diputuskan, TL, PSW, dan kekurangan dihitung hanya sejauh sudah pasti.',
    )
    expect(explained(given).steps.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('menunggu keputusan, jadi hari itu belum pasti'),
    )
    const kept = decodeDays(encodeDays(people[0]!.records, month), { employeeId: 'e1', month })
    expect(kept.find(({ outcome }) => outcome.date === MONDAY)?.outcome.unsure).toEqual([
      'undecided',
    ])
  })
})
