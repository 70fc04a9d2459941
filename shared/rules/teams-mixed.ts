import { isInOffice } from '../outcome/office-count.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { isWho } from '../policy/is-who.ts'
import { teamsOf } from '../policy/teams-of.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding } from './rule.ts'

/**
 * People of two fixed teams at the office on one day, where a clause keeps teams apart. Who must always be there,
 * or was called there, is of no team.
 *
 * @example five of group A and one of group B with `WFO` on one day
 */
export const teamsMixed: AgencyRule = {
  id: 'teams-mixed',
  title: { id: 'Kelompok tetap bercampur di kantor', en: 'Fixed teams mixed at the office' },
  find: findMixed,
}

function findMixed({ context, people }: AgencyDay, { index }: AgencyRuleContext): DayFinding[] {
  if (!context.workingDay) return []
  const taking = people.filter(
    (person) =>
      isInOffice(person) && !person.alwaysInOffice && !person.exempt && !person.plan.summoned,
  )
  return teamsOf(context.policy).flatMap((term): DayFinding[] => {
    const there = term.teams
      .map(({ who, words }) => ({
        words,
        people: taking.filter(({ employee }) =>
          isWho(who, employee, index.units.get(employee.unitCode)),
        ),
      }))
      .filter((team) => team.people.length > 0)
    if (there.length < 2) return []
    const [, ...others] = there.toSorted((a, b) => b.people.length - a.people.length)
    return [
      {
        severity: 'warning',
        subject: { kind: 'agency' },
        evidence: others.flatMap((team) => team.people.flatMap(cellsOf)),
        by: term,
        arithmetic: inBothLanguages((texts) =>
          texts.teamsMixed({
            date: context.date,
            teams: there.map((team) => ({ words: team.words, people: team.people.length })),
          }),
        ),
      },
    ]
  })
}

function cellsOf({ plan, outcome }: PersonDay): readonly string[] {
  return plan.cells.length > 0 ? plan.cells.slice(0, 1) : outcome.evidence
}
