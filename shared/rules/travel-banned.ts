import { addDays } from '../model/civil-date.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import {
  isApproved,
  isWithinRegency,
  journeyInWords,
  journeysFromHome,
  journeysToldOn,
  startsRosteredTravel,
} from './journey.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'

/**
 * Travel out of the region of a kind that no permit allows (P1, K6): an approved journey, or official
 * travel in the roster. A destination that names the regency is within it. Family and private travel
 * is banned for who works from home, and told on the first day of it that is planned there.
 */
export const travelBanned: DayRule = { id: 'travel-banned', find: findTravelBanned }

function findTravelBanned({ people }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  return people.flatMap((person) => [
    ...approvedJourneys(person, rules),
    ...rosteredTravel(person, rules),
  ])
}

function approvedJourneys(person: PersonDay, rules: RuleContext): DayFinding[] {
  const { bannedTravel } = person.day.parameters
  const official = journeysToldOn(person, rules).filter(
    ({ fact }) => fact.travelKind === 'official' && bannedTravel.includes('official'),
  )
  const own = journeysFromHome(person, rules).filter(
    ({ fact }) =>
      fact.travelKind !== 'official' && bannedTravel.includes(fact.travelKind ?? 'private'),
  )
  return [...official, ...own]
    .filter(({ fact }) => isApproved(fact, rules) && !isWithinRegency(fact, rules))
    .map(({ fact }) => ({
      severity: 'violation',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: [fact.ref],
      arithmetic: inBothLanguages((texts) => texts.travelBanned(journeyInWords(fact))),
    }))
}

/** Roster entries say no destination; one that a permit explains is told with the permit. */
function rosteredTravel(person: PersonDay, rules: RuleContext): DayFinding[] {
  const { employee, day, plan } = person
  const explained = rules.index
    .travelOf(employee.id)
    .some(({ fact: { from, until } }) => from <= day.date && day.date <= until)
  const banned = day.parameters.bannedTravel.includes('official')
  if (!banned || explained || !startsRosteredTravel(person, addDays(day.date, -1), rules)) return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.dutyBanned(day.date)),
    },
  ]
}
