import { epochMsAt } from '../calendar/zones.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import {
  isApproved,
  isDutyUnrefuted,
  isToBeAsked,
  journeysToldOn,
  mayLeaveRegion,
} from './journey.ts'
import { localEnd, localMoment } from './local-moment.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * A travel permit filed after its time, of a journey that was approved or that nothing refutes (C7): 24:00 of the day of leaving, as the form asks the date
 * alone; where it is urgent, the hours of grace later.
 *
 * @example urgent, leaving 5 July: in time until 6 July 24:00
 */
export const permitLate: DayRule = {
  id: 'permit-late',
  title: { id: 'Izin perjalanan terlambat', en: 'Travel permit late' },
  find: findPermitLate,
}

function findPermitLate(person: FiledDay, rules: RuleContext): DayFinding[] {
  const { zone, parameters } = person.day
  return [
    ...journeysToldOn(person, rules).filter(({ fact }) => isApproved(fact, rules)),
    ...journeysToldOn(person, rules, (day) => isDutyUnrefuted(day, rules)).filter(
      ({ fact }) => !isApproved(fact, rules),
    ),
  ]
    .filter(({ fact }) => mayLeaveRegion(fact))
    .flatMap(({ atMs, fact }) => {
      const graceMinutes = fact.urgent ? parameters.urgentPermitGraceHours * 60 : 0
      const dueMs = epochMsAt(fact.from, 1440 + graceMinutes, zone)
      if (atMs < dueMs) return []
      return {
        severity: isToBeAsked(fact) ? 'info' : 'warning',
        subject: { kind: 'person', employeeId: person.employee.id },
        evidence: [fact.ref],
        arithmetic: inBothLanguages((texts) =>
          texts.permitLate({
            filed: localMoment(atMs, zone),
            due: localEnd(dueMs, zone),
            from: fact.from,
            urgent: fact.urgent,
            lateMinutes: Math.floor((atMs - dueMs) / 60_000),
          }),
        ),
      }
    })
}
