import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Zone } from '../../../shared/model/agency.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { ReviewDecision } from '../../../shared/model/review.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import type {
  CheckInKind,
  CheckInPlace,
  Permit,
  ReportedActivity,
} from '../../../shared/model/submission.ts'
import {
  AFTER_MONTH,
  at,
  checkIn,
  clockIn,
  evaluate,
  facts,
  MONDAY,
  outcomeOf,
  permit,
  report,
  review,
  rostered,
  settings,
  transcribed,
} from '../evaluation/build-facts.ts'

interface Decided {
  decision?: ReviewDecision
}

interface PersonDayCase {
  case: string
  date?: string
  zone?: Zone
  workingDaysPerWeek?: 5 | 6
  asOf?: string
  holidays?: string[]
  roster?: RosterCode[]
  summoned?: boolean
  clockIns?: string[]
  transcribed?: string[]
  checkIns?: ({ at: string; kind: CheckInKind; place: CheckInPlace } & Decided)[]
  reports?: ({ for: string; at: string } & Decided)[]
  permits?: ({
    kind: Permit['permitKind']
    travelKind?: 'official' | 'family' | 'private'
    from: string
    until: string
  } & Decided)[]
  expect: {
    code: string
    lateMinutes: number
    earlyMinutes: number
    flags: string[]
    findings: string[]
  }
}

const CASES = JSON.parse(
  readFileSync(
    new URL('../../fixtures/kutai-kartanegara/person-days.json', import.meta.url),
    'utf8',
  ),
) as PersonDayCase[]

/** The table is about presence and reports: assembly, protocol and content are as they should be. */
function workOf(date: string): ReportedActivity {
  return {
    activity: `Menyusun surat ${date}`,
    target: '1 surat',
    output: 'Surat tersusun',
    volume: '1',
    startsAt: '08:00',
    endsAt: '10:00',
  }
}

describe('evaluateMonth under kukar-2021', () => {
  it.each(CASES)('$case', (row) => {
    const date = row.date ? parseCivilDate(row.date) : MONDAY
    const asOf = row.asOf ? at(row.asOf, row.zone) : AFTER_MONTH
    const given = factsOf(row, date)

    const { code, lateMinutes, earlyMinutes, flags } = outcomeOf(given, { date, asOf })
    const findings = evaluate(given, asOf)
      .findings.filter(
        // A line a person and month of what the machine does not ask is none of the day.
        ({ date: on, rule, subject, severity }) =>
          on === date &&
          rule !== 'review-overdue' &&
          subject.kind === 'person' &&
          !(rule === 'assembly-missing' && severity === 'info'),
      )
      .map(({ rule }) => rule)

    expect({ code, lateMinutes, earlyMinutes, flags, findings }).toEqual(row.expect)
  })
})

function factsOf(row: PersonDayCase, date: typeof MONDAY): AgencyFacts {
  const { zone = 'WITA', workingDaysPerWeek = 5 } = row
  const moment = (local: string): { createdAt: ReturnType<typeof at> } => ({
    createdAt: at(local, zone),
  })
  const submissions = [
    ...(row.checkIns ?? []).map((given) => ({
      submission: checkIn('e1', given.at, {
        ...moment(given.at),
        checkInKind: given.kind,
        place: given.place,
        assembly: 'virtual',
        healthProtocol: ['mask', 'distance', 'hands'],
      }),
      decision: given.decision,
    })),
    ...(row.reports ?? []).map((given) => ({
      submission: report('e1', parseCivilDate(given.for), given.at, {
        ...moment(given.at),
        activities: [workOf(given.for)],
      }),
      decision: given.decision,
    })),
    ...(row.permits ?? []).map((given) => ({
      submission: permit('e1', {
        permitKind: given.kind,
        from: parseCivilDate(given.from),
        until: parseCivilDate(given.until),
        ...(given.travelKind && { travelKind: given.travelKind }),
      }),
      decision: given.decision,
    })),
    ...(row.transcribed ?? []).map((local) => ({
      submission: transcribed('e1', local),
      decision: undefined,
    })),
  ]
  return facts({
    settings: settings({ zone, workingDaysPerWeek }),
    holidays: (row.holidays ?? []).map((holiday) => ({
      date: parseCivilDate(holiday),
      name: 'Libur',
      kind: 'libur-nasional',
    })),
    roster: (row.roster ?? []).map((code, index) => rostered('e1', code, date, `Jadwal!H${index}`)),
    summonses: row.summoned ? [{ date, employeeId: 'e1', calledBy: 'Kepala', reason: '' }] : [],
    clockIns: (row.clockIns ?? []).map((local) => clockIn('e1', local)),
    submissions: submissions.map(({ submission }) => submission),
    reviews: submissions.flatMap(({ submission, decision }) =>
      decision ? [review(submission, decision)] : [],
    ),
  })
}
