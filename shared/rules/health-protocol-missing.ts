import type { CheckIn } from '../model/submission.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { isAtOffice } from '../outcome/presence.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * Check-ins that should say the health protocol kept and name none, once the day is over: of staff at
 * the office (P6), or of who left home with a permit (C7).
 */
export const healthProtocolMissing: DayRule = {
  id: 'health-protocol-missing',
  title: { id: 'Protokol kesehatan tidak disebut', en: 'Health protocol not named' },
  find: findHealthProtocolMissing,
}

function findHealthProtocolMissing(person: FiledDay, rules: RuleContext): DayFinding[] {
  const asked = person.over ? askedCheckIns(person, rules) : []
  if (asked.length === 0 || asked.some(({ fact }) => fact.healthProtocol.length > 0)) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: asked.map(({ fact }) => fact.ref),
      arithmetic: inBothLanguages((texts) =>
        texts.healthProtocol({ date: person.day.date, checkIns: asked.length }),
      ),
    },
  ]
}

function askedCheckIns(
  { employee, day, presence }: FiledDay,
  { index }: RuleContext,
): readonly Timed<CheckIn>[] {
  if (day.parameters.healthProtocolOf === 'office') return presence.checkIns.filter(isAtOffice)
  const permitted = index
    .permitsOf(employee.id)
    .some(
      ({ permitKind, from, until }) =>
        (permitKind === 'travel' || permitKind === 'office-work') &&
        from <= day.date &&
        day.date <= until,
    )
  return permitted ? presence.checkIns.filter(({ fact }) => fact.place !== 'home') : []
}
