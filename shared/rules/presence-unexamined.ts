import { headOn } from '../model/acting-head.ts'
import { employeeOn } from '../model/employment.ts'
import { epochMsOf } from '../model/instant.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd, localMoment } from './local-moment.ts'
import { presenceReviewDays, presenceReviewDueMs } from './presence-review-due.ts'
import { presenceToExamine } from './presence-to-examine.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding } from './rule.ts'
import { unitsOf } from './units-of.ts'

/**
 * Units with people on duty whose presence nobody had marked as examined when the time for it was over:
 * the box in *Hari Ini* was read empty then (L8). While it was not read, nothing is known and nothing found;
 * nor where a holiday that came to be known since gave longer, only the head was on duty, or whoever headed the unit was on leave, sick or travelling on every working day of that time. The
 * finding is of who headed it last and was on duty.
 */
export const presenceUnexamined: AgencyRule = {
  id: 'presence-unexamined',
  title: { id: 'Presensi belum diperiksa', en: 'Presence not examined' },
  find: findUnexaminedPresence,
}

function findUnexaminedPresence(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const { context } = day
  if (!context.parameters.presenceReview || !context.workingDay) return []
  const { date, zone } = context
  const days = presenceReviewDays(context, rules)
  return unitsOf(day, rules).flatMap(({ unit, people }): DayFinding[] => {
    const read = rules.presenceReviewOf(unit.code, date)
    const dueMs = presenceReviewDueMs(context, rules)
    if (!read || read.examined || epochMsOf(read.readAt) < dueMs) return []
    const heads = days.flatMap((each) => {
      const head = headOn(unit, each)
      const known = head === undefined ? undefined : rules.index.byId.get(head)
      const isGone = known !== undefined && employeeOn(known, each) === undefined
      return head === undefined || isGone ? [] : [{ head, absent: rules.isAbsentOn(head, each) }]
    })
    const last = heads.findLast(({ absent }) => !absent)
    if (heads.length > 0 && !last) return []
    const examined = presenceToExamine(people, unit, date)
    if (examined.length === 0) return []
    const office = examined.filter(({ plan }) => plan.kind === 'office').length
    return [
      {
        severity: 'warning',
        subject:
          last === undefined
            ? { kind: 'unit', unitCode: unit.code }
            : { kind: 'person', employeeId: last.head },
        evidence: [`Hari Ini ${date} ${unit.code}`],
        arithmetic: inBothLanguages((texts) =>
          texts.presenceUnexamined({
            date,
            unit: unit.name,
            office,
            home: examined.length - office,
            due: localEnd(dueMs, zone),
            read: localMoment(epochMsOf(read.readAt), zone),
          }),
        ),
      },
    ]
  })
}
