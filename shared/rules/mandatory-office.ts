import { postAtOffice } from '../outcome/is-always-in-office.ts'
import { dayFor } from '../outcome/day-context.ts'
import { citeGravely } from '../policy/cite-clause.ts'
import { isHomeByPermit } from '../outcome/plan-day.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * Who is always at the office is rostered at home, or is planned at the office and checked in from
 * home alone or, once the day is over, was not seen at all (C4; K2, L1); so is who acts for them. Leave, sickness and official
 * travel are no breach, and what is not sure is none. A roster at home of a class that may not work
 * there is `wfh-eligibility`.
 *
 * @example an administrator with `WFH` in the roster of a working day
 */
export const mandatoryOffice: DayRule = {
  id: 'mandatory-office',
  title: { id: 'Wajib di kantor', en: 'Must be at the office' },
  find: findMandatoryOffice,
}

function findMandatoryOffice(person: FiledDay, { index }: RuleContext): DayFinding[] {
  const { employee, day } = person
  const how = person.alwaysInOffice ? breachOf(person) : null
  const holder = how && postAtOffice(employee, { ...day, index })
  if (!holder) return []
  const { positionClass } = holder
  const isOwn = holder.id === employee.id
  const by = isOwn ? undefined : citeGravely(dayFor(holder, day, index).policy, mandatoryOffice.id)
  const post = isOwn ? holder.post : `Plh./Plt. ${holder.post}`
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: person.outcome.evidence,
      ...(by && { by }),
      arithmetic: inBothLanguages((texts) =>
        texts.mandatoryOffice({ post, positionClass, date: day.date, how }),
      ),
    },
  ]
}

function breachOf({
  employee,
  day,
  plan,
  presence,
  outcome,
}: FiledDay): 'planned-home' | 'seen-at-home' | 'not-seen' | null {
  if (outcome.code === 'H' || outcome.code === 'unsure' || isHomeByPermit(plan)) return null
  if (plan.kind === 'home') {
    return day.parameters.noHomeClasses.includes(employee.positionClass) ? null : 'planned-home'
  }
  if (plan.kind !== 'office') return null
  if (presence.checkIns.some(({ fact }) => fact.place === 'home')) return 'seen-at-home'
  return outcome.code === 'TK' ? 'not-seen' : null
}
