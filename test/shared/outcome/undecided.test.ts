import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Permit } from '../../../shared/model/submission.ts'
import { attendanceNotes } from '../../../shared/recaps/attendance/attendance-notes.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  clockIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  outcomeOf,
  permit,
  review,
  rostered,
} from '../evaluation/build-facts.ts'

const PANDEGLANG = policyFromPreset(getPreset('pandeglang-2020'), {
  validFrom: parseCivilDate('2021-07-01'),
  validUntil: parseCivilDate('2021-07-31'),
})

function atOffice(asked: Partial<Permit>, rest: Partial<AgencyFacts> = {}): AgencyFacts {
  return facts({
    roster: [rostered('e1', 'WFO')],
    submissions: [permit('e1', asked)],
    ...rest,
  })
}

const EXCUSES: readonly Partial<Permit>[] = [
  { permitKind: 'leave' },
  { permitKind: 'sick' },
  { permitKind: 'permission' },
  { permitKind: 'travel', travelKind: 'official' },
  { permitKind: 'attendance-correction' },
]

describe('a day that rests on a decision nobody made', () => {
  it.each(EXCUSES)('is not sure, never TK: $permitKind', (asked) => {
    expect(outcomeOf(atOffice(asked))).toMatchObject({
      code: 'unsure',
      unsure: ['undecided'],
      flags: [],
    })
  })

  it.each(EXCUSES)('is TK once it is refused or returned: $permitKind', (asked) => {
    const its = permit('e1', asked)
    for (const decision of ['rejected', 'returned'] as const) {
      expect(outcomeOf(atOffice(asked, { reviews: [review(its, decision)] })).code).toBe('TK')
    }
  })

  it.each<Partial<Permit>>([
    { permitKind: 'office-work' },
    { permitKind: 'travel', travelKind: 'family' },
    { permitKind: 'travel', travelKind: 'private' },
  ])('is TK where approval would excuse nothing: $permitKind $travelKind', (asked) => {
    expect(outcomeOf(atOffice(asked)).code).toBe('TK')
  })

  it('is what was seen where anything was', () => {
    const seen = { clockIns: [clockIn('e1', '2021-07-05 07:30')] }

    expect(outcomeOf(atOffice({ permitKind: 'sick' }, seen)).code).toBe('H')
  })

  it('is of the dates asked for alone, and of nobody else', () => {
    const given = atOffice(
      { permitKind: 'sick' },
      {
        employees: [employee('e1'), employee('e2')],
        roster: [
          rostered('e1', 'WFO'),
          rostered('e2', 'WFO'),
          rostered('e1', 'WFO', parseCivilDate('2021-07-06')),
        ],
      },
    )

    expect(outcomeOf(given, { id: 'e2' }).code).toBe('TK')
    expect(outcomeOf(given, { date: parseCivilDate('2021-07-06') }).code).toBe('TK')
  })

  it('is TK with a trace where HR settled it', () => {
    const settlement = { employeeId: 'e1', date: MONDAY, reason: 'tidak ada kabar', by: 'hr' }
    const pending = {
      formsRead: [],
      quarantine: [],
      settlements: [{ ...settlement, at: review({ ref: '' }).readAt }],
    }

    expect(outcomeOf(atOffice({ permitKind: 'sick' }, { pending }))).toMatchObject({
      code: 'TK',
      flags: ['settled'],
    })
  })

  it('says so under the recap', () => {
    const given = atOffice({ permitKind: 'sick' })

    expect(attendanceNotes(given, evaluate(given), 'id')).toEqual([
      'Pegawai e1: belum pasti (?) tanggal 5: ada permohonan yang menunggu keputusan (tab Tinjauan).',
    ])
  })

  it('leaves a journey that is banned told (P1)', () => {
    const given = atOffice(
      { permitKind: 'travel', travelKind: 'official', destination: 'Jakarta', region: 'outside' },
      { policies: [PANDEGLANG], employees: [employee('e1', { superiorId: 'atasan' })] },
    )

    const found = evaluate(given).findings.filter(({ rule }) => rule === 'travel-banned')
    expect(outcomeOf(given).code).toBe('unsure')
    expect(found.map(({ subject }) => subject)).toEqual([
      { kind: 'person', employeeId: 'atasan' },
      { kind: 'person', employeeId: 'e1' },
    ])
  })
})
