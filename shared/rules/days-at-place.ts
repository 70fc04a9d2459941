import { isWorkingDay } from '../calendar/working-day.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Finding } from '../model/finding.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause, DayAmount, DaysTerm } from '../model/policy-term.ts'
import { dayFor } from '../outcome/day-context.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { leastDays, mostDays, type WindowDays } from '../policy/asked-days.ts'
import { daysTermsOf, homeDaysAWeek, withinOf } from '../policy/days-terms.ts'
import { isHeldOn } from '../policy/is-held-on.ts'
import { policyVersion } from '../policy/policy-version.ts'
import { dayAtPlace, type DayAtPlace } from './day-at-place.ts'
import { contextsBetween } from './earlier-days.ts'
import { askedKey, endedWindows, type EndedWindow } from './ended-windows.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { PersonMonthRule, RuleContext } from './rule.ts'
import { runningDays } from './running-days.ts'

type Window = EndedWindow<DaysTerm & CitedClause>

/**
 * Fewer days at a place than a clause asks of a person within a month or a window of weeks, or more than it
 * allows; told once, when the window is over or the clause binds the person no more. Days count where they were planned, and at the office where the
 * person was seen there. Who is on leave, sick, travelling or off owes proportionally less. A day that is not sure
 * counts for the person, and where it decides, that is told for information.
 *
 * @example 8 of 22 days at the office, at least 40 % = 9: found on the last working day of the month
 */
export const daysAtPlace: PersonMonthRule = {
  id: 'days-at-place',
  title: { id: 'Jumlah hari di suatu tempat tidak sesuai', en: 'Days at a place not as asked' },
  find: findDaysAtPlace,
}

function findDaysAtPlace(days: readonly FiledDay[], rules: RuleContext): Finding[] {
  const policyOf = (employee: Employee, date: CivilDate): PolicyRecord | undefined => {
    const then = employeeOn(employee, date)
    const [, context] = contextsBetween(date, date, rules)
    return then && context && dayFor(then, context, rules.index).policy
  }
  return endedWindows<DaysTerm & CitedClause>(days, rules, {
    termsOf: ({ day }) => termsOf(day.policy),
    withinOf,
    bindsOn: (term, date, employee) =>
      termsOf(policyOf(employee, date)).some((one) => askedKey(one) === askedKey(term)),
  }).flatMap((window) => [...tooFew(window, rules), ...tooMany(window, rules)])
}

function termsOf(policy: PolicyRecord | undefined): readonly (DaysTerm & CitedClause)[] {
  return daysTermsOf(policy).filter((term) => homeDaysAWeek(term) === undefined)
}

function tooFew(window: Window, rules: RuleContext): Finding[] {
  const { term, isCut } = window
  if (!term.least || isCut) return []
  const { place, running } = term
  const days = daysIn(window, place, rules)
  const size = sizeOf(window, days, rules)
  const { full, of, asked } = leastDays(term.least, size)
  const own = at('there', days)
  const { there, filled } =
    running === undefined
      ? { there: own, filled: own.length }
      : runningDays(window, days, { running, rules })
  const unsure = at('unsure', days)
  if (there.length >= asked || filled >= full) return []
  return [
    findingOf(window, {
      isSure: there.length + unsure.length < asked,
      bound: 'least',
      amount: term.least,
      there: there.length,
      unsure: unsure.length,
      evidence: days.filter((day) => !there.includes(day)),
      onDuty: size.onDuty,
      asked,
      ...(asked !== full && { full, of }),
    }),
  ]
}

function tooMany(window: Window, rules: RuleContext): Finding[] {
  const { most, place } = window.term
  if (!most) return []
  const days = daysIn(window, place, rules).filter(({ isBound }) => place !== 'office' || !isBound)
  const { onDuty } = sizeOf(window, days, rules)
  const asked = mostDays(most, { onDuty })
  const there = at('there', days)
  if (there.length <= asked) return []
  return [
    findingOf(window, {
      isSure: true,
      bound: 'most',
      amount: most,
      there: there.length,
      unsure: 0,
      evidence: there,
      onDuty,
      asked,
    }),
  ]
}

function daysIn({ days }: Window, place: DaysTerm['place'], rules: RuleContext): DayAtPlace[] {
  return days.flatMap((person) => dayAtPlace(person, place, rules) ?? [])
}

function at(state: DayAtPlace['state'], days: readonly DayAtPlace[]): DayAtPlace[] {
  return days.filter((day) => day.state === state)
}

function sizeOf(
  { term: { holds }, dates }: Window,
  days: readonly DayAtPlace[],
  { settings, holidays }: RuleContext,
): WindowDays {
  const its = dates.filter((date) => isHeldOn(holds ?? {}, date, settings.workingDaysPerWeek))
  return {
    nominal: its.length,
    working: its.filter((date) => isWorkingDay(date, settings, holidays)).length,
    onDuty: days.length,
  }
}

interface Told {
  readonly isSure: boolean
  readonly bound: 'least' | 'most'
  readonly amount: DayAmount
  readonly there: number
  readonly unsure: number
  readonly onDuty: number
  readonly asked: number
  /** What is asked of who is on duty on all days, where that is more. */
  readonly full?: number
  readonly of?: number
  readonly evidence: readonly DayAtPlace[]
}

function findingOf({ term, dates, days }: Window, told: Told): Finding {
  const last = days.at(-1)!
  const { isSure, evidence, ...arithmetic } = told
  const { place, running } = term
  return {
    rule: daysAtPlace.id,
    severity: isSure ? (term.severity ?? 'warning') : 'info',
    subject: { kind: 'person', employeeId: last.employee.id },
    date: last.day.date,
    clause: term.clause,
    policyVersion: last.day.policy ? policyVersion(last.day.policy) : '',
    evidence: evidence.flatMap(({ cells }) => cells.slice(0, 1)),
    arithmetic: inBothLanguages((texts) =>
      texts.daysAtPlace({
        ...arithmetic,
        place,
        ...(running !== undefined && { running }),
        from: dates[0]!,
        until: dates.at(-1)!,
      }),
    ),
  }
}
