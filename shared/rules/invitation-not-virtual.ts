import type { Permit } from '../model/submission.ts'
import { inBothLanguages } from './in-both-languages.ts'
import {
  isApproved,
  isToBeAsked,
  isUnrefuted,
  journeyInWords,
  journeysToldOn,
  mayLeaveRegion,
} from './journey.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'

/** Words by which a permit says that it is about an invitation or coordination. */
const INVITATION =
  /undangan|rapat|rakor|koordinasi|konsultasi|sosialisasi|bimtek|bimbingan teknis|seminar|workshop|invit|meeting/i

/**
 * Official travel out of the region to what the permit's own words call an invitation, a meeting,
 * coordination or consultation, which is to be virtual (P1): a lead where nobody approved it and nothing
 * refutes it.
 */
export const invitationNotVirtual: DayRule = {
  id: 'invitation-not-virtual',
  find: findInvitations,
}

function findInvitations({ people }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  return people.flatMap((person) =>
    journeysToldOn(person, rules)
      .filter(
        ({ fact }) =>
          isInvitation(fact) &&
          mayLeaveRegion(fact) &&
          (isApproved(fact, rules) || isUnrefuted(person, rules)),
      )
      .map(({ fact }) => ({
        severity: isToBeAsked(fact) || !isApproved(fact, rules) ? 'info' : 'warning',
        subject: { kind: 'person', employeeId: person.employee.id },
        evidence: [fact.ref],
        arithmetic: inBothLanguages((texts) => texts.invitation(journeyInWords(fact))),
      })),
  )
}

function isInvitation({ travelKind, reason, destination }: Permit): boolean {
  return travelKind === 'official' && INVITATION.test(`${reason} ${destination}`)
}
