import { awayPlaceOf } from '../policy/roster-codes.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { locationFarFromHome } from './location-far-from-home.ts'
import type { AgencyDay, AgencyRuleContext, PeriodFinding, PeriodRule } from './rule.ts'

/**
 * Who works at home and has recorded none is not held to stay near it: told once of the office, with how many
 * they are, and of nobody by name.
 */
export const homesUnrecorded: PeriodRule = {
  ...locationFarFromHome,
  find: findUnrecorded,
}

function findUnrecorded(
  days: readonly AgencyDay[],
  { asOf }: Pick<AgencyRuleContext, 'asOf'>,
): PeriodFinding[] {
  const atHome = days
    .filter(({ context }) => context.parameters.nearHomeKm !== null)
    .filter(({ context }) => asOf.hasCome(context.calendarDay.startMs))
    .flatMap(({ people }) => people)
    .filter(({ plan, day }) => plan.kind === 'home' && awayPlaceOf(plan, day.parameters) === 'home')
  const first = atHome.find(({ employee }) => !employee.home)
  if (!first) return []
  const people = Map.groupBy(atHome, ({ employee }) => employee.id)
  const unrecorded = [...people.values()].filter(([one]) => !one?.employee.home)
  const { date, parameters } = first.day
  return [
    {
      date,
      severity: 'info',
      subject: { kind: 'agency' },
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.homesUnrecorded({
          unrecorded: unrecorded.length,
          people: people.size,
          km: parameters.nearHomeKm ?? 0,
        }),
      ),
    },
  ]
}
