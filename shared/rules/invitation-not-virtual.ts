import type { Permit } from '../model/submission.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { isApproved, isToBeAsked, journeyInWords, likelyJourneysToldOn } from './journey.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/** Words by which a permit says that it is about an invitation or coordination. */
const INVITATION =
  /undangan|rapat|rakor|koordinasi|konsultasi|sosialisasi|bimtek|bimbingan teknis|seminar|workshop|invit|meeting/i

/**
 * Official travel out of the region to what the permit's own words call an invitation, a meeting,
 * coordination or consultation, which is to be virtual (P1): a lead where nobody approved it.
 */
export const invitationNotVirtual: DayRule = {
  id: 'invitation-not-virtual',
  title: { id: 'Undangan tidak dihadiri virtual', en: 'Invitation not attended virtually' },
  find: findInvitations,
}

function findInvitations(person: FiledDay, rules: RuleContext): DayFinding[] {
  return likelyJourneysToldOn(person, rules)
    .filter(({ fact }) => isInvitation(fact))
    .map(({ fact }) => ({
      severity: isToBeAsked(fact) || !isApproved(fact, rules) ? 'info' : 'warning',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: [fact.ref],
      arithmetic: inBothLanguages((texts) => texts.invitation(journeyInWords(fact))),
    }))
}

function isInvitation({ travelKind, reason, destination }: Permit): boolean {
  return travelKind === 'official' && INVITATION.test(`${reason} ${destination}`)
}
