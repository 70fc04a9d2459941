import { weekOf } from '../calendar/week.ts'
import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt } from '../calendar/zones.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd } from './local-moment.ts'
import { policyWeek } from './policy-week.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding } from './rule.ts'
import { unitsOf } from './units-of.ts'

/**
 * A unit that serves the public and of which no row of *Evaluasi* in the week says that the public
 * keeps the health protocol (P7), due 24:00 of the working day after the week's last. Where the tab is
 * not kept, none is missing.
 */
export const publicProtocolMissing: AgencyRule = {
  id: 'public-protocol-missing',
  title: {
    id: 'Protokol bagi masyarakat tidak dicatat',
    en: 'Protocol for the public not recorded',
  },
  find: findPublicProtocol,
}

function findPublicProtocol(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const { date, zone } = day.context
  const { settings, holidays, index, asOf } = rules
  const week = policyWeek(day.context, rules, 'public-protocol-missing')
  const dueMs = epochMsAt(nextWorkingDay(date, settings, holidays), 1440, zone)
  if (week.days.at(-1) !== date || !asOf.hasCome(dueMs)) return []
  return unitsOf(day, rules).flatMap(({ unit }) => {
    const rows = weekOf(date).map((each) => index.evaluationsOn(unit.code, each))
    const said = rows.flatMap((row) => row ?? []).map(({ publicProtocol }) => publicProtocol)
    if (!unit.publicService || rows.includes(undefined) || said.includes(true)) return []
    return {
      severity: 'info',
      subject: { kind: 'unit', unitCode: unit.code },
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.publicProtocol({
          unit: unit.name,
          monday: week.monday,
          due: localEnd(dueMs, zone),
          denied: said.filter((answer) => answer === false).length,
        }),
      ),
    }
  })
}
