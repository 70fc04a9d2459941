import type { PlaceTerm } from '../model/policy-term.ts'
import { isAtOfficeByPermit } from '../outcome/decide-outcome.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { placeTermsOn } from '../outcome/place-terms.ts'
import { isHomeByPermit } from '../outcome/plan-day.ts'
import { wasSeenAtOffice } from '../outcome/presence.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * A working day planned elsewhere than a clause wants those whom it names, or where it does not want them;
 * or seen at the office without a permit where it does not. Who is called to the office is excused, and
 * leave, sickness and official travel are no breach.
 *
 * @example all at home every Thursday, and a clerk with `WFO` on one
 */
export const placeOfWork: DayRule = {
  id: 'place-of-work',
  title: { id: 'Tempat bekerja tidak sesuai', en: 'Not at the place of work asked for' },
  find: findPlaceOfWork,
}

function findPlaceOfWork(person: FiledDay, { index }: RuleContext): DayFinding[] {
  const { employee, day, outcome } = person
  const where = whereOf(person)
  if (!where) return []
  return placeTermsOn(employee, day, index)
    .filter((term) => isBreach(term, where))
    .map((term) => ({
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: outcome.evidence,
      by: term,
      arithmetic: inBothLanguages((texts) =>
        texts.placeOfWork({
          post: employee.post,
          positionClass: employee.positionClass,
          date: day.date,
          where,
          must: term.must === 'must',
          place: term.place,
        }),
      ),
    }))
}

/** Undefined on days off and away, where the person was called or has a permit, and where nobody planned anything. */
function whereOf({ day, plan, presence }: FiledDay): PlaceTerm['place'] | undefined {
  if (!day.workingDay || plan.summoned) return undefined
  if (plan.kind === 'office') return plan.entries.length > 0 ? 'office' : undefined
  if (plan.kind !== 'home' || isHomeByPermit(plan)) return undefined
  if (wasSeenAtOffice(presence))
    return isAtOfficeByPermit({ plan, presence }) ? undefined : 'office'
  if (plan.entries.length === 0) return undefined
  return plan.elsewhere ? 'elsewhere' : 'home'
}

/** Work from anywhere is kept at home as well. */
function isBreach({ must, place }: PlaceTerm, where: PlaceTerm['place']): boolean {
  if (must === 'must-not') return where === place
  return where !== place && !(place === 'elsewhere' && where === 'home')
}
