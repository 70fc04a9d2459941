import type { FiledDay } from '../outcome/filed-day.ts'
import { permitTermsOn } from '../outcome/place-terms.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * Who may work at home, or elsewhere, by permit, checked in from there on a day at the office, without a permit and
 * without ever being seen at the office. What is not sure is none: a permit that nobody decided, a file of the
 * clock-in machine that has not come.
 *
 * @example everybody at home on Fridays on request, and a clerk with `WFO` on one, whose check-ins are from home
 */
export const homeWithoutPermit: DayRule = {
  id: 'home-without-permit',
  title: { id: 'Bekerja dari rumah tanpa izin', en: 'Work from home without a permit' },
  find: findHomeWithoutPermit,
}

function findHomeWithoutPermit(person: FiledDay, { index }: RuleContext): DayFinding[] {
  const { employee, day, plan, presence, outcome } = person
  const isSure = outcome.code === 'TK' && !outcome.flags.includes('settled')
  if (plan.kind !== 'office' || plan.summoned || !isSure) return []
  return permitTermsOn(employee, day, index).flatMap((term) => {
    const { place } = term
    const signs = presence.checkIns.filter(
      ({ fact }) => fact.place === 'home' || (place === 'elsewhere' && fact.place === 'other'),
    )
    if (place === 'office' || signs.length === 0) return []
    return [
      {
        severity: 'violation',
        subject: { kind: 'person', employeeId: employee.id },
        evidence: signs.map(({ fact }) => fact.ref),
        by: term,
        arithmetic: inBothLanguages((texts) =>
          texts.homeWithoutPermit({ date: day.date, place, seen: signs.length }),
        ),
      },
    ]
  })
}
