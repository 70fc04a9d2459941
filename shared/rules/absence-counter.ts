import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { Finding } from '../model/finding.ts'
import type { Localized } from '../model/language.ts'
import { dayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { policyVersion } from '../policy/policy-version.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { PersonMonthRule, RuleContext } from './rule.ts'

const REGULATION = 'PP 94/2021'
/** Days a year at which each step of discipline begins, and days in a row. */
const THRESHOLDS: readonly number[] = [3, 4, 7, 11, 14, 17, 21, 25, 28]
const IN_A_ROW = 10

/**
 * Days absent without notice that reach a step of PP 94/2021 (PNS): 3, 4, 7, 11, 14, 17, 21, 25, 28 in a
 * calendar year, 10 working days in a row. Counted over the days of the year that count and on which a
 * policy with the counter is in force, told on the day that reaches it: a prompt to examine, never a
 * sanction.
 */
export const absenceCounter: PersonMonthRule = { id: 'absence-counter', find: findAbsences }

function findAbsences(days: readonly PersonDay[], rules: RuleContext): Finding[] {
  const counting = days.filter(({ day }) => day.parameters.absenceCounter)
  const first = counting[0]
  if (first?.employee.status !== 'PNS' || !counting.some(isAbsent)) return []
  const { date } = first.day
  const earlier = earlierDays(first.employee, date, rules)
  return countAbsences([...earlier, ...counting]).filter((finding) => finding.date >= date)
}

/** The days of the year before `first`, evaluated again; none where no policy counted then. */
function earlierDays(employee: Employee, first: CivilDate, rules: RuleContext): PersonDay[] {
  const { policies, index, grounds, asOf } = rules
  const newYear = `${first.slice(0, 4)}-01-01` as CivilDate
  const starts = policies
    .filter(({ parameters, validFrom }) => parameters.absenceCounter && validFrom < first)
    .map(({ validFrom }) => validFrom)
    .sort()
  const start = starts[0]
  if (start === undefined || newYear === first) return []
  const from = start > newYear ? start : newYear
  const contexts = Array.from({ length: daysBetween(from, first) + 2 }, (_, offset) =>
    dayContext(addDays(from, offset - 1), rules),
  )
  return evaluatePerson(employee, contexts, { index, grounds, asOf }).filter(
    ({ day }) => day.parameters.absenceCounter,
  )
}

function countAbsences(days: readonly PersonDay[]): Finding[] {
  const findings: Finding[] = []
  let count = 0
  let run: PersonDay[] = []
  for (const person of days.filter(isWorkingDay)) {
    if (!isAbsent(person)) {
      run = []
      continue
    }
    count++
    run = [...run, person]
    const { date } = person.day
    if (THRESHOLDS.includes(count)) {
      const year = date.slice(0, 4)
      const threshold = count
      findings.push(
        findingOf(
          person,
          inBothLanguages((texts) =>
            texts.absenceCount({ year, count: threshold, threshold, date }),
          ),
        ),
      )
    }
    if (run.length === IN_A_ROW) {
      const from = run[0]!.day.date
      findings.push(
        findingOf(
          person,
          inBothLanguages((texts) => texts.absenceRun({ days: IN_A_ROW, from, until: date })),
        ),
      )
    }
  }
  return findings
}

/** Days off and blank days neither count nor end a row. */
function isWorkingDay({ outcome }: PersonDay): boolean {
  return outcome.code !== 'L' && outcome.code !== 'unasked'
}

function isAbsent({ outcome }: PersonDay): boolean {
  return outcome.code === 'TK'
}

function findingOf({ employee, day, outcome }: PersonDay, arithmetic: Localized): Finding {
  return {
    rule: absenceCounter.id,
    severity: 'info',
    subject: { kind: 'person', employeeId: employee.id },
    date: day.date,
    clause: REGULATION,
    policyVersion: day.policy ? policyVersion(day.policy) : '',
    evidence: outcome.evidence,
    arithmetic,
  }
}
