import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import { dayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import type { RuleContext } from './rule.ts'
import { sharedLocations } from './shared-locations.ts'

/**
 * What a day shows of where a person was: away by a location outside the region; here by a clock-in, a
 * check-in from home or the office, a transcribed message, an attendance correction or a location inside.
 */
export type PresenceSign = 'present' | 'outside' | 'none'

/** `insideIsHere`: false for a journey within the region, which a location inside does not refute. */
export function signOf(person: FiledDay, rules: RuleContext, insideIsHere = true): PresenceSign {
  const verdicts = sharedLocations(person, rules).map(({ verdict }) => verdict)
  const regions = verdicts.map((verdict) => verdict.kind === 'readable' && verdict.region)
  if (regions.includes('outside')) return 'outside'
  const { clockIns, checkIns, alternates, corrections } = person.presence
  const here =
    clockIns.length > 0 ||
    alternates.length > 0 ||
    corrections.length > 0 ||
    checkIns.some(({ fact }) => fact.place !== 'other') ||
    (insideIsHere && regions.includes('inside'))
  return here ? 'present' : 'none'
}

/** A rule asks for the same days of a journey again and again. */
const evaluatedBefore = new WeakMap<RuleContext, Map<string, FiledDay | undefined>>()

/** A person's day, also outside the month that is evaluated; undefined where they are not employed. */
export function personDayOn(
  employee: Employee,
  date: CivilDate,
  rules: RuleContext,
): FiledDay | undefined {
  const known = evaluatedBefore.get(rules) ?? new Map<string, FiledDay | undefined>()
  evaluatedBefore.set(rules, known)
  const key = `${employee.id} ${date}`
  if (!known.has(key)) {
    const around = [-1, 0, 1].map((offset) => dayContext(addDays(date, offset), rules))
    known.set(key, evaluatePerson(employee, around, rules)[0])
  }
  return known.get(key)
}
