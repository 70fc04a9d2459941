import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { Finding } from '../model/finding.ts'
import type { Localized } from '../model/language.ts'
import { dayContext, type DayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { policyVersion } from '../policy/policy-version.ts'
import { disciplineLawOn, stepOf, type DisciplineLaw } from './discipline-laws.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { PersonMonthRule, RuleContext } from './rule.ts'

/**
 * Days absent without notice that reach a step of the law on discipline of their day (PNS and CPNS):
 * PP 53/2010, from 31 August 2021 PP 94/2021. Counted over the recorded days of a calendar year under
 * every regulation: a blank day and one that is not sure count nothing and end a row, and days count on
 * over the change of law, a row over New Year. Only days on which the person was PNS or CPNS count. Told
 * on the day that reaches a step: a prompt to examine, never a sanction.
 *
 * @example the third day of 2026: "3 hari tanpa keterangan dalam 2026 …; ambang 3 hari"
 */
export const absenceCounter: PersonMonthRule = { id: 'absence-counter', find: findAbsences }

function findAbsences(days: readonly PersonDay[], rules: RuleContext): Finding[] {
  const first = days[0]
  if (!first || !days.some(isAbsent)) return []
  const { date } = first.day
  const earlier = earlierDays(first.employee, date, rules)
  return countAbsences([...earlier, ...days]).filter((finding) => finding.date >= date)
}

/**
 * How many days of the year of `days`, those of one month, a person was absent without notice by the end
 * of them; undefined of whom no law on discipline counts.
 */
export function absencesOfYear(days: readonly PersonDay[], rules: RuleContext): number | undefined {
  const first = days[0]
  if (!first || !days.some(isUnderDiscipline)) return undefined
  const year = first.day.date.slice(0, 4)
  const earlier = earlierDays(first.employee, first.day.date, rules)
  return [...earlier, ...days].filter(
    (person) => isAbsent(person) && person.day.date.startsWith(year),
  ).length
}

/**
 * The days before `first` of the year, and as far as a row may reach back over New Year, evaluated again,
 * from the first regulation on.
 */
function earlierDays(employee: Employee, first: CivilDate, rules: RuleContext): PersonDay[] {
  const newYear = `${first.slice(0, 4)}-01-01` as CivilDate
  const start = rules.policies.map(({ validFrom }) => validFrom).sort()[0]
  if (start === undefined || start >= first) return []
  const back = addDays(first, -LONGEST_ROW_DAYS)
  const wanted = back < newYear ? back : newYear
  const from = start > wanted ? start : wanted
  return evaluatePerson(employee, contextsBetween(from, first, rules), rules)
}

/** Calendar days before a month in which a row of ten working days that ends in it began. */
const LONGEST_ROW_DAYS = 62

/** The days of a year are the same for everybody. */
const contextsBefore = new WeakMap<FactsIndex, Map<string, readonly DayContext[]>>()

/** From the day before `from` to `until`, as `evaluatePerson` takes them. */
function contextsBetween(
  from: CivilDate,
  until: CivilDate,
  rules: RuleContext,
): readonly DayContext[] {
  const known = contextsBefore.get(rules.index) ?? new Map<string, readonly DayContext[]>()
  contextsBefore.set(rules.index, known)
  const key = `${from} ${until}`
  const contexts =
    known.get(key) ??
    Array.from({ length: daysBetween(from, until) + 2 }, (_, offset) =>
      dayContext(addDays(from, offset - 1), rules),
    )
  known.set(key, contexts)
  return contexts
}

function countAbsences(days: readonly PersonDay[]): Finding[] {
  const findings: Finding[] = []
  const absences: PersonDay[] = []
  let run: PersonDay[] = []
  let told = ''
  let runTold = false
  let year = ''
  for (const person of days.filter(isWorkingDay)) {
    const its = person.day.date.slice(0, 4)
    if (its !== year) {
      year = its
      absences.length = 0
      told = ''
    }
    if (!isAbsent(person)) {
      run = []
      runTold = false
      continue
    }
    absences.push(person)
    run.push(person)
    const law = disciplineLawOn(person.day.date)
    if (!law) continue
    const step = stepOf(absences.length, law)
    if (step > 0 && told !== `${law.name} ${step}`) {
      told = `${law.name} ${step}`
      findings.push(stepReached(absences, step, law))
    }
    if (!runTold && law.inARow !== undefined && run.length >= law.inARow) {
      runTold = true
      findings.push(rowReached(run, law.inARow, law))
    }
  }
  return findings
}

function stepReached(absences: readonly PersonDay[], step: number, law: DisciplineLaw): Finding {
  const dates = absences.map(({ day }) => day.date)
  const date = dates.at(-1)!
  const year = date.slice(0, 4)
  return findingOf(
    absences,
    law,
    inBothLanguages((texts) =>
      texts.absenceCount({ year, count: dates.length, threshold: step, date, dates }),
    ),
  )
}

function rowReached(run: readonly PersonDay[], threshold: number, law: DisciplineLaw): Finding {
  const dates = run.map(({ day }) => day.date)
  const [from, until] = [dates[0]!, dates.at(-1)!]
  return findingOf(
    run,
    law,
    inBothLanguages((texts) => texts.absenceRun({ days: dates.length, threshold, from, until })),
  )
}

/** Days off neither count nor end a row. */
function isWorkingDay({ outcome, day }: PersonDay): boolean {
  return outcome.code !== 'L' && (outcome.code !== 'unasked' || day.workingDay)
}

function isAbsent(person: PersonDay): boolean {
  return person.outcome.code === 'TK' && isUnderDiscipline(person)
}

/** Of contract staff, PPPK among them, other rules count. */
function isUnderDiscipline({ employee: { status } }: PersonDay): boolean {
  return status === 'PNS' || status === 'CPNS'
}

/** Told on the last of the days, under its regulation, with what each of them rests on. */
function findingOf(days: readonly PersonDay[], law: DisciplineLaw, arithmetic: Localized): Finding {
  const { employee, day } = days.at(-1)!
  return {
    rule: absenceCounter.id,
    severity: 'info',
    subject: { kind: 'person', employeeId: employee.id },
    date: day.date,
    clause: law.name,
    policyVersion: day.policy ? policyVersion(day.policy) : '',
    evidence: [...new Set(days.flatMap(({ outcome }) => outcome.evidence))],
    arithmetic,
  }
}
