import * as fc from 'fast-check'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { PositionClass } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { ROSTER_CODES } from '../../../shared/model/roster.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import {
  checkIn,
  clockIn,
  employee,
  facts,
  MONDAY,
  permit,
  report,
  review,
  rostered,
} from './build-facts.ts'

const CLASSES: readonly PositionClass[] = ['administrator', 'fungsional', 'pelaksana']
const IDS = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5']

const id = fc.constantFrom(...IDS)
const date = fc.integer({ min: -4, max: 26 }).map((days) => addDays(MONDAY, days))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const local = fc.tuple(date, time).map(([day, clock]) => `${day} ${clock}`)
const decision = fc.constantFrom('approved', 'returned', 'rejected', undefined)

const submission: fc.Arbitrary<Submission> = fc.oneof(
  fc
    .tuple(id, local, fc.constantFrom('in', 'out'), fc.constantFrom('home', 'office'))
    .map(([who, when, checkInKind, place]) => checkIn(who, when, { checkInKind, place })),
  fc.tuple(id, date, local).map(([who, day, when]) => report(who, day, when)),
  fc
    .tuple(id, date, fc.constantFrom('leave', 'sick', 'office-work', 'attendance-correction'))
    .map(([who, day, permitKind]) =>
      permit(who, { permitKind, from: day, until: addDays(day, 2) }),
    ),
)

/** Kukar’s, with *piket* over night. */
const NIGHTS = policyFromPreset(getPreset('kukar-2021'), {
  parameters: applyParameters(
    getPreset('kukar-2021'),
    'shifts.picket.start=20:00\nshifts.picket.end=06:00',
  ).parameters,
})

/** A small agency in July 2021, with night shifts, days off and Ramadan, anything filed by anyone. */
export const randomFacts: fc.Arbitrary<AgencyFacts> = fc
  .record({
    roster: fc.array(fc.tuple(id, fc.constantFrom(...ROSTER_CODES), date), { maxLength: 60 }),
    clockIns: fc.array(fc.tuple(id, local), { maxLength: 30 }),
    submissions: fc.array(fc.tuple(submission, decision), { maxLength: 60 }),
    summonses: fc.array(fc.tuple(id, date), { maxLength: 5 }),
    holidays: fc.array(fc.tuple(date, fc.constantFrom('libur-daerah', 'ramadan')), {
      maxLength: 6,
    }),
  })
  .map((random) => {
    const submissions = random.submissions.map(([given, decided], index) => ({
      given: { ...given, ref: `r${index}` },
      decided,
    }))
    return facts({
      policies: [NIGHTS],
      holidays: random.holidays.map(([day, kind]) => ({ date: day, name: '', kind })),
      employees: IDS.map((employeeId, index) =>
        employee(employeeId, { positionClass: CLASSES[index % 3]!, superiorId: 'e0' }),
      ),
      roster: random.roster.map(([who, code, day], index) => rostered(who, code, day, `H${index}`)),
      clockIns: random.clockIns.map(([who, when]) => clockIn(who, when)),
      summonses: random.summonses.map(([employeeId, day]) => ({
        date: day,
        employeeId,
        calledBy: 'Kepala',
        reason: '',
      })),
      submissions: submissions.map(({ given }) => given),
      reviews: submissions.flatMap(({ given, decided }) =>
        decided ? [review(given, decided)] : [],
      ),
    })
  })
