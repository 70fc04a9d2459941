import { addDays } from '../model/civil-date.ts'
import type { Permit, TravelKind } from '../model/submission.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { isAtHome } from './days-at-home.ts'
import { inBothLanguages } from './in-both-languages.ts'
import {
  approverName,
  covers,
  isApproved,
  isToBeAsked,
  isUnrefuted,
  journeyInWords,
  journeysToldOn,
  mayLeaveRegion,
  startsRosteredTravel,
} from './journey.ts'
import { signOf } from './journey-signs.ts'
import { isExcepted } from './travel-exception.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'
import { undecidedJourney } from './undecided-journey.ts'

/**
 * Travel out of the region of a kind that no permit allows (P1, K6), or that was permitted without the
 * reason that a permit needs (C7). A permit for it goes against the regulation, and names who approved;
 * a journey asked for that nobody decided is told once its day is over and nothing refutes it; so is
 * official travel in the roster. Family and private travel is banned for who works from home, and told
 * on the first day of it that is one at home.
 */
export const travelBanned: DayRule = { id: 'travel-banned', find: findTravelBanned }

function findTravelBanned({ people }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  return people.flatMap((person) => [
    ...permittedJourneys(person, rules),
    ...bannedUndecided(person, rules).map((permit) => undecidedJourney(permit, person, rules)),
    ...rosteredTravel(person, rules),
  ])
}

function permittedJourneys(person: PersonDay, rules: RuleContext): DayFinding[] {
  const approver = approverName(person, rules)
  const onlyExcepted = person.day.parameters.travelPermitFor === 'urgent-or-duty'
  const banned = bannedOn(person, rules).filter(({ fact }) => isApproved(fact, rules))
  const unexcepted = journeysToldOn(person, rules, isAtHome).filter(
    ({ fact }) => onlyExcepted && isApproved(fact, rules) && !isExcepted(fact),
  )
  return (
    [
      ...banned.map(({ fact }) => ({ fact, reasons: false })),
      ...unexcepted.map(({ fact }) => ({ fact, reasons: true })),
    ]
      .filter(({ fact }) => mayLeaveRegion(fact))
      // Of a journey that was not made there is nothing to ask.
      .filter(({ fact }) => !isToBeAsked(fact) || signOf(person, rules) !== 'present')
      .map(({ fact, reasons }) => ({
        severity: isToBeAsked(fact) ? 'info' : 'violation',
        subject: { kind: 'person', employeeId: person.employee.id },
        evidence: [fact.ref],
        arithmetic: inBothLanguages((texts) => {
          const words = { ...journeyInWords(fact), approver }
          return reasons ? texts.travelNotExcepted(words) : texts.travelBanned(words)
        }),
      }))
  )
}

/** Journeys of a banned kind told on this day, asked for and neither decided nor refuted. */
export function bannedUndecided(person: PersonDay, rules: RuleContext): readonly Permit[] {
  return bannedOn(person, rules, (day) => day.plan.kind !== 'off' && isUnrefuted(day, rules))
    .filter(({ fact }) => mayLeaveRegion(fact) && !rules.index.reviewOf(fact.ref))
    .map(({ fact }) => fact)
}

/** Journeys of a banned kind; one whose kind was left open may be. */
function bannedOn(
  person: PersonDay,
  rules: RuleContext,
  qualifies: (day: PersonDay) => boolean = () => true,
): ReturnType<typeof journeysToldOn> {
  const banned: readonly (TravelKind | undefined)[] = person.day.parameters.bannedTravel
  if (banned.length === 0) return []
  const atHome = (day: PersonDay): boolean => isAtHome(day) && qualifies(day)
  return [
    ...journeysToldOn(person, rules, qualifies).filter(
      ({ fact }) => fact.travelKind === 'official' && banned.includes('official'),
    ),
    ...journeysToldOn(person, rules, atHome).filter(
      ({ fact }) =>
        fact.travelKind !== 'official' &&
        (fact.travelKind === undefined || banned.includes(fact.travelKind)),
    ),
  ]
}

/** Roster entries say no destination; one that a permit explains is told with the permit. */
function rosteredTravel(person: PersonDay, rules: RuleContext): DayFinding[] {
  const { employee, day, plan } = person
  const explained = rules.index.travelOf(employee.id).some(({ fact }) => covers(fact, day.date))
  const banned = day.parameters.bannedTravel.includes('official')
  if (!banned || explained || !startsRosteredTravel(person, addDays(day.date, -1), rules)) return []
  if (signOf(person, rules) === 'present') return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.dutyBanned(day.date)),
    },
  ]
}
