import type { Permit, TravelKind } from '../model/submission.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { isAtHome } from './days-at-home.ts'
import { inBothLanguages } from './in-both-languages.ts'
import {
  approverName,
  isApproved,
  isDutyOutside,
  isDutyUnrefuted,
  isRosteredTravelTold,
  isToBeAsked,
  journeyInWords,
  journeysToldOn,
  mayLeaveRegion,
} from './journey.ts'
import { signOf } from './journey-signs.ts'
import { isExcepted } from './travel-exception.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'
import { undecidedJourney } from './undecided-journey.ts'

/**
 * Travel out of the region of a kind that no permit allows (P1, K6), or that was permitted without the
 * reason that a permit needs (C7). A permit for it goes against the regulation, and names who approved;
 * a journey asked for that nobody decided is told once its day is over and nothing refutes it; so is
 * official travel in the roster. Family and private travel is banned for who works from home, and told
 * on the first day of it that is one at home.
 */
export const travelBanned: DayRule = {
  id: 'travel-banned',
  title: { id: 'Perjalanan yang dilarang', en: 'Travel that is forbidden' },
  find: findTravelBanned,
}

function findTravelBanned(person: FiledDay, rules: RuleContext): DayFinding[] {
  return [
    ...permittedJourneys(person, rules),
    ...bannedUndecided(person, rules).map((permit) => undecidedJourney(permit, person, rules)),
    ...rosteredTravel(person, rules),
  ]
}

function permittedJourneys(person: FiledDay, rules: RuleContext): DayFinding[] {
  const onlyExcepted = person.day.parameters.travelPermitFor === 'urgent-or-duty'
  // Of a journey that was not made there is nothing to ask.
  const notHere = (day: FiledDay): boolean => signOf(day, rules) !== 'present'
  const banned = [
    ...bannedOn(person, rules).filter(({ fact }) => !isToBeAsked(fact)),
    ...bannedOn(person, rules, notHere).filter(({ fact }) => isToBeAsked(fact)),
  ]
  const atHomeNotHere = (day: FiledDay): boolean => isAtHome(day) && notHere(day)
  const unexcepted = [
    ...journeysToldOn(person, rules, isAtHome).filter(({ fact }) => !isToBeAsked(fact)),
    ...journeysToldOn(person, rules, atHomeNotHere).filter(({ fact }) => isToBeAsked(fact)),
  ].filter(({ fact }) => onlyExcepted && !isExcepted(fact))
  return [
    ...banned.map(({ fact }) => ({ fact, reasons: false })),
    ...unexcepted.map(({ fact }) => ({ fact, reasons: true })),
  ]
    .filter(({ fact }) => isApproved(fact, rules) && mayLeaveRegion(fact))
    .map(({ fact, reasons }) => ({
      severity: isToBeAsked(fact) ? 'info' : 'violation',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: [fact.ref],
      arithmetic: inBothLanguages((texts) => {
        const words = { ...journeyInWords(fact), approver: approverName(fact, person, rules) }
        return reasons ? texts.travelNotExcepted(words) : texts.travelBanned(words)
      }),
    }))
}

/**
 * Journeys of a banned kind told on this day, asked for and neither decided nor refuted; or returned, and
 * made all the same by what a location says.
 */
export function bannedUndecided(person: FiledDay, rules: RuleContext): readonly Permit[] {
  const decisionOf = (ref: string) => rules.index.reviewOf(ref)?.decision
  return [
    ...bannedOn(person, rules, (day) => isDutyUnrefuted(day, rules)).filter(
      ({ fact }) => decisionOf(fact.ref) === undefined,
    ),
    ...bannedOn(person, rules, (day) => isDutyOutside(day, rules)).filter(
      ({ fact }) => decisionOf(fact.ref) === 'returned',
    ),
  ]
    .filter(({ fact }) => mayLeaveRegion(fact))
    .map(({ fact }) => fact)
}

/** Journeys of a banned kind; one whose kind was left open may be. */
function bannedOn(
  person: FiledDay,
  rules: RuleContext,
  qualifies: (day: FiledDay) => boolean = () => true,
): ReturnType<typeof journeysToldOn> {
  const banned = person.day.parameters.bannedTravel
  if (banned.length === 0) return []
  const wherever = (kind: TravelKind | undefined): boolean =>
    banned.includes('official') && (kind === 'official' || kind === undefined)
  const atHome = (day: FiledDay): boolean => isAtHome(day) && qualifies(day)
  return [
    ...journeysToldOn(person, rules, qualifies).filter(({ fact }) => wherever(fact.travelKind)),
    ...journeysToldOn(person, rules, atHome).filter(
      ({ fact: { travelKind } }) =>
        !wherever(travelKind) && (travelKind === undefined || banned.includes(travelKind)),
    ),
  ]
}

/** Roster entries say no destination; one that a permit explains is told with the permit. */
function rosteredTravel(person: FiledDay, rules: RuleContext): DayFinding[] {
  const { employee, day, plan } = person
  const banned = day.parameters.bannedTravel.includes('official')
  if (!banned || !isRosteredTravelTold(person, rules)) return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.dutyBanned(day.date)),
    },
  ]
}
