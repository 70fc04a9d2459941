import type { DutyRecord } from '../outcome/duty-day.ts'
import { officePresenceOf } from '../outcome/office-presence.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { wasSeenAtOffice } from '../outcome/presence.ts'
import { isAssemblyUnrecorded } from '../rules/assembly-missing.ts'
import { homeSpotsOf } from '../rules/location-anomaly.ts'
import { reportReviewedLate, unassessedReport, unreviewedReport } from '../rules/review-due.ts'
import type { RuleContext } from '../rules/rule.ts'
import { bannedUndecided } from '../rules/travel-banned.ts'
import { unpermitted } from '../rules/travel-without-permit.ts'
import { silencesOn } from '../rules/undecided-journey.ts'

/** What of a person's day the recaps and the rules over several people need. */
export function dutyRecordOf(person: PersonDay, rules: RuleContext): DutyRecord {
  const { plan, presence } = person
  const [entry] = plan.entries
  const atOffice = officePresenceOf(person)
  const asked = plan.kind !== 'unasked'
  const unreviewed = asked ? unreviewedReport(person, rules) : undefined
  const reviewedLate = asked ? reportReviewedLate(person, rules) : undefined
  const unassessed = asked ? unassessedReport(person, rules) : undefined
  const silences = asked ? travelUndecided(person, rules) : []
  return {
    outcome: person.outcome,
    plan: {
      kind: plan.kind,
      shift: plan.shift,
      ...(plan.absence && { absence: plan.absence }),
      ...(plan.unasked && { unasked: plan.unasked }),
      rosterMissing: plan.rosterMissing,
      ...(entry && { code: entry.code }),
      cells: plan.entries.map(({ cell }) => cell),
      summoned: plan.summonses.length > 0,
    },
    alwaysInOffice: person.alwaysInOffice,
    exempt: person.exempt,
    seenAtOffice: wasSeenAtOffice(presence),
    clockIns: presence.clockIns.map(({ fact }) => fact.cell),
    ...(isAssemblyUnrecorded(person) && { assemblyUnrecorded: true }),
    corrected: presence.corrections.length > 0,
    ...(atOffice && { atOffice }),
    homeSpots: homeSpotsOf(person, rules),
    ...(unreviewed && { unreviewed }),
    ...(reviewedLate && { reviewedLate }),
    ...(silences.length > 0 && { travelUndecided: silences }),
    ...(unassessed !== undefined && { unassessed }),
  }
}

function travelUndecided(
  person: PersonDay,
  rules: RuleContext,
): NonNullable<DutyRecord['travelUndecided']> {
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
