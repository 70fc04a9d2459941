import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt } from '../../../shared/calendar/zones.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { CheckIn } from '../../../shared/model/submission.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  checkIn,
  clockIn,
  employee,
  facts,
  permit,
  review,
  rostered,
  settings,
} from '../evaluation/build-facts.ts'
import {
  readJourney,
  readTravel,
  type Asked,
  type Sign,
  type TravelDay,
  type TravelRegulation,
} from './read-travel.ts'

const INSIDE = '-0.414283, 116.987556'
const OUTSIDE = '-0.502106, 117.153709'
const REGION = {
  kind: 'radius',
  centre: { latitude: -0.4143, longitude: 116.9876 },
  radiusKm: 15,
} as const
const FIRST = parseCivilDate('2021-07-01')
const LAST = parseCivilDate('2021-07-31')
const JULY = Array.from({ length: 31 }, (_, index) => addDays(FIRST, index))
const RULES = [
  'travel-banned',
  'travel-without-permit',
  'permit-late',
  'invitation-not-virtual',
  'location-outside-region',
]

const SIGNS: Readonly<Record<Sign, Partial<CheckIn> | null>> = {
  machine: null,
  'office-form': { place: 'office' },
  'home-form': { place: 'home' },
  'home-form-inside': { place: 'home', location: INSIDE },
  'home-form-outside': { place: 'home', location: OUTSIDE },
  'elsewhere-inside': { place: 'other', location: INSIDE },
  'elsewhere-outside': { place: 'other', location: OUTSIDE },
}

const ROSTERED = [
  ...Array.from({ length: 12 }, () => 'WFH' as const),
  ...(['WFO', 'WFO', 'WFO', 'C', 'L', 'none', 'none', 'DL'] as const),
]

/** What a random history must have reached for the comparison to say something. */
const REACHED = [
  'kukar-2021 travel-without-permit e1 violation',
  'kukar-2021 travel-without-permit e1 warning',
  'kukar-2021 travel-without-permit e1 info',
  'kukar-2021 travel-without-permit atasan warning',
  'kukar-2021 travel-banned e1 violation',
  'kukar-2021 travel-banned e1 info',
  'kukar-2021 permit-late e1 warning',
  'kukar-2021 permit-late e1 info',
  'kukar-2021 location-outside-region e1 violation',
  'kotim-2021 travel-banned e1 violation',
  'kotim-2021 travel-banned e1 warning',
  'kotim-2021 travel-banned e1 info',
  'kotim-2021 travel-banned atasan warning',
  'kotim-2021 location-outside-region e1 violation',
  'pandeglang-2020 travel-banned e1 violation',
  'pandeglang-2020 travel-banned e1 warning',
  'pandeglang-2020 travel-banned e1 info',
  'pandeglang-2020 travel-banned atasan warning',
  'pandeglang-2020 invitation-not-virtual e1 warning',
  'pandeglang-2020 invitation-not-virtual e1 info',
]

const dayOfJuly = fc.integer({ min: 0, max: 30 })
const sign = fc.constantFrom(...(Object.keys(SIGNS) as Sign[]))

const asked: fc.Arbitrary<Asked> = fc
  .record({
    decision: fc.constantFrom('approved', 'returned', 'rejected', 'none'),
    travelKind: fc.constantFrom('official', 'family', 'private', undefined),
    region: fc.constantFrom('outside', 'outside', 'outside', 'inside', undefined),
    from: fc.integer({ min: 0, max: 28 }),
    days: fc.constantFrom(1, 1, 2, 3, 6),
    urgent: fc.constantFrom(false, false, true),
    letterNumber: fc.constantFrom('', '', '', '090/12/SETDA'),
    reason: fc.constantFrom('', 'undangan rapat', 'undangan rapat'),
    filedAfterHours: fc.integer({ min: -48, max: 72 }),
  })
  .map(({ decision, travelKind, region, filedAfterHours, ...given }) => {
    const from = addDays(FIRST, given.from)
    const filed = Date.parse(instantAt(from, '00:00', 'WITA')) + filedAfterHours * 3_600_000
    const { letterNumber, reason, urgent } = given
    return {
      permit: {
        ...permit('e1', { permitKind: 'travel', letterNumber, reason, urgent }),
        from,
        until: addDays(from, given.days - 1),
        createdAt: new Date(filed).toISOString() as CheckIn['createdAt'],
        lastSubmittedAt: new Date(filed).toISOString() as CheckIn['createdAt'],
        ...(travelKind && { travelKind }),
        ...(region && { region }),
      },
      decision,
      // Until 24:00 of the day of leaving, an urgent one a day longer.
      late: filedAfterHours >= (urgent ? 48 : 24),
    }
  })

interface History {
  readonly regulation: TravelRegulation
  readonly beginsAfter: number
  readonly roster: readonly TravelDay['roster'][]
  readonly holidays: readonly number[]
  readonly signs: readonly (readonly [day: number, sign: Sign])[]
  readonly asked: readonly Asked[]
  readonly today: number
}

const history: fc.Arbitrary<History> = fc.record({
  regulation: fc.constantFrom('kukar-2021', 'kotim-2021', 'pandeglang-2020'),
  beginsAfter: fc.constantFrom(0, 0, 11),
  roster: fc.array(fc.constantFrom(...ROSTERED), {
    minLength: 31,
    maxLength: 31,
  }),
  holidays: fc.array(dayOfJuly, { maxLength: 3 }),
  signs: fc.array(fc.tuple(dayOfJuly, sign), { maxLength: 40 }),
  asked: fc
    .array(asked, { minLength: 2, maxLength: 5 })
    .map((all) =>
      all.map((one, index) => ({ ...one, permit: { ...one.permit, ref: `izin ${index}` } })),
    ),
  today: fc.constantFrom(40, 40, 20),
})

function isWorking(date: CivilDate, holidays: History['holidays']): boolean {
  return weekdayOf(date) <= 5 && !holidays.some((offset) => addDays(FIRST, offset) === date)
}

function daysOf({ beginsAfter, roster, holidays, signs, today }: History): TravelDay[] {
  return JULY.map((date, at) => ({
    date,
    workingDay: isWorking(date, holidays),
    roster: roster[at]!,
    signs: signs.filter(([on]) => on === at).map(([, one]) => one),
    over: at < today,
  })).slice(beginsAfter)
}

function agencyOf({
  regulation,
  beginsAfter,
  roster,
  holidays,
  signs,
  asked,
}: History): AgencyFacts {
  const filed = signs.flatMap(([on, one], index) => {
    const how = SIGNS[one]
    const local = `${addDays(FIRST, on)} 09:${String(index).padStart(2, '0')}`
    return how ? [checkIn('e1', local, how)] : []
  })
  return facts({
    settings: settings({ region: REGION }),
    policies: [
      policyFromPreset(getPreset(regulation), {
        validFrom: addDays(FIRST, beginsAfter),
        validUntil: LAST,
      }),
    ],
    employees: [
      employee('e1', { superiorId: 'atasan' }),
      employee('atasan', { positionClass: 'pengawas' }),
    ],
    roster: roster.flatMap((code, at) =>
      code === 'none' ? [] : [rostered('e1', code, addDays(FIRST, at))],
    ),
    holidays: holidays.map((offset) => ({
      date: addDays(FIRST, offset),
      name: '',
      kind: 'libur-nasional',
    })),
    clockIns: signs
      .filter(([, one]) => one === 'machine')
      .map(([on]) => clockIn('e1', `${addDays(FIRST, on)} 08:00`)),
    submissions: [...filed, ...asked.map((one) => one.permit)],
    reviews: asked.flatMap(({ permit: filedPermit, decision }) =>
      decision === 'none' ? [] : [review(filedPermit, decision)],
    ),
  })
}

function told(given: History): string[] {
  const asOf = instantAt(addDays(FIRST, given.today), '00:00', 'WITA')
  return evaluateMonth(agencyOf(given), { month: parseMonth('2021-07'), asOf })
    .findings.filter(({ rule }) => RULES.includes(rule))
    .map(({ date, rule, subject, severity }) =>
      [date, rule, subject.kind === 'person' ? subject.employeeId : subject.kind, severity].join(
        ' ',
      ),
    )
    .sort()
}

/** The journeys of July once all of it is over, each by the reference of its request. */
function recapOf(given: History): ReadonlyMap<string, 'made' | 'not known'> {
  const agency = agencyOf(given)
  const named = {
    ...agency,
    submissions: agency.submissions.map((one) =>
      one.kind === 'permit' ? { ...one, reason: one.ref } : one,
    ),
  }
  const asOf = instantAt(addDays(FIRST, 40), '00:00', 'WITA')
  const { people } = evaluateMonth(named, { month: parseMonth('2021-07'), asOf })
  return new Map(
    people.flatMap(({ journeys }) =>
      journeys.map(({ purpose, made }) => [purpose, made ? 'made' : 'not known']),
    ),
  )
}

describe('journeys, read plainly', () => {
  it('are found as RULES.md says: asked, permitted, refused or returned, made or not made', () => {
    const reached = new Map<string, number>()
    fc.assert(
      fc.property(history, (given) => {
        const expected = readTravel(given.regulation, daysOf(given), given.asked)

        expect(told(given)).toEqual(expected)
        for (const one of expected) {
          const kind = `${given.regulation} ${one.slice(11)}`
          reached.set(kind, (reached.get(kind) ?? 0) + 1)
        }
      }),
      { numRuns: 500 },
    )
    expect(REACHED.filter((kind) => !reached.has(kind))).toEqual([])
    expect([...reached.keys()].filter((kind) => !REACHED.includes(kind))).toEqual([])
  })

  it('stand in the recap as made, as not known or not at all', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(history, (given) => {
        const days = daysOf(given)
        const whole = given.asked.filter(
          ({ permit: { from, until } }) => from >= days[0]!.date && until <= LAST,
        )
        const read = whole.map((one) => {
          const how = readJourney(given.regulation, days, one, given.asked)
          reached.add(`${one.decision} ${how}`)
          return how
        })

        const recap = recapOf(given)
        expect(whole.map(({ permit: { ref } }) => recap.get(ref) ?? 'none')).toEqual(read)
      }),
      { numRuns: 300 },
    )
    expect([...reached].sort()).toEqual([
      'approved made',
      'approved none',
      'none made',
      'none none',
      'none not known',
      'rejected none',
      'returned made',
      'returned none',
      'returned not known',
    ])
  })
})
