import type { FiledDay } from '../outcome/filed-day.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { isAssemblyUnrecorded } from '../rules/assembly-missing.ts'
import { homeSpotsOf } from '../rules/location-anomaly.ts'
import { reportReviewedLate, unassessedReport, unreviewedReport } from '../rules/review-due.ts'
import type { RuleContext } from '../rules/rule.ts'
import { bannedUndecided } from '../rules/travel-banned.ts'
import { unpermitted } from '../rules/travel-without-permit.ts'
import { silencesOn } from '../rules/undecided-journey.ts'
import { workOn, type DayWork } from './tally-performance.ts'

/** A person's day as the month keeps it, whose and which day it is left out: plain JSON. */
export type DayRecord = Omit<PersonDay, 'employee' | 'day'> & {
  /** What the day's report comes to; absent where none was due and none came. */
  readonly work?: DayWork
}

/** With what the rules about the person leave to those over several, which see nothing that was filed. */
export function dayRecordOf(person: FiledDay, rules: RuleContext): DayRecord {
  const { plan, atOffice } = person
  const asked = plan.kind !== 'unasked'
  const unreviewed = asked ? unreviewedReport(person, rules) : undefined
  const reviewedLate = asked ? reportReviewedLate(person, rules) : undefined
  const unassessed = asked ? unassessedReport(person, rules) : undefined
  const work = workOn(person, rules)
  const silences = asked ? travelUndecided(person, rules) : []
  return {
    outcome: person.outcome,
    plan: {
      kind: plan.kind,
      shift: plan.shift,
      ...(plan.absence && { absence: plan.absence }),
      ...(plan.unasked && { unasked: plan.unasked }),
      rosterMissing: plan.rosterMissing,
      ...(plan.code && { code: plan.code }),
      ...(plan.name !== undefined && { name: plan.name }),
      ...(plan.elsewhere && { elsewhere: plan.elsewhere }),
      cells: plan.cells,
      summoned: plan.summoned,
    },
    alwaysInOffice: person.alwaysInOffice,
    exempt: person.exempt,
    seenAtOffice: person.seenAtOffice,
    clockIns: person.clockIns,
    ...(isAssemblyUnrecorded(person) && { assemblyUnrecorded: true }),
    corrected: person.corrected,
    ...(atOffice && { atOffice }),
    homeSpots: homeSpotsOf(person, rules),
    ...(unreviewed && { unreviewed }),
    ...(reviewedLate && { reviewedLate }),
    ...(silences.length > 0 && { travelUndecided: silences }),
    ...(unassessed !== undefined && { unassessed }),
    ...(work && { work }),
  }
}

function travelUndecided(
  person: FiledDay,
  rules: RuleContext,
): NonNullable<PersonDay['travelUndecided']> {
  const clauses = person.day.policy?.clauses ?? {}
  return [
    ...(clauses['travel-banned']
      ? silencesOn('travel-banned', bannedUndecided(person, rules), { person, rules })
      : []),
    ...(clauses['travel-without-permit']
      ? silencesOn('travel-without-permit', unpermitted(person, rules), { person, rules })
      : []),
  ]
}
