import type { DisciplineLaw } from '../model/discipline-law.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Finding } from '../model/finding.ts'
import type { Localized } from '../model/language.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { disciplineLawOn } from '../regulations/discipline-of.ts'
import { countedDayOf, isUnderDiscipline, type CountedDay } from './counted-day.ts'
import { stepOf } from './discipline-step.ts'
import { earlierDays } from './earlier-days.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { PersonMonthRule, RuleContext } from './rule.ts'

/**
 * Days absent without notice that reach a step of the clause on discipline of their day (PNS and CPNS).
 * Counted over the recorded days of a calendar year under
 * every regulation: a blank day and one that is not sure count nothing and end a row, and days count on
 * over a change of law, a row over New Year. Only days on which the person was PNS or CPNS count. Told
 * on the day that reaches a step: a prompt to examine, never a sanction.
 *
 * @example the third day of 2026: "3 hari tanpa keterangan dalam 2026 …; ambang 3 hari"
 */
export const absenceCounter: PersonMonthRule = {
  id: 'absence-counter',
  title: { id: 'Jumlah hari tanpa keterangan', en: 'Days absent without notice' },
  find: findAbsences,
}

function findAbsences(days: readonly FiledDay[], rules: RuleContext): Finding[] {
  const first = days[0]
  if (!first || !days.some(isAbsent)) return []
  const { date } = first.day
  const earlier = earlierDays(first.employee, date, rules)
  const counted = [...earlier, ...days.map(countedDayOf)]
  return countAbsences(first.employee.id, counted, rules).filter((finding) => finding.date >= date)
}

/**
 * How many days of the year of `days`, those of one month, a person was absent without notice by the end
 * of them; undefined of whom no law on discipline counts.
 */
export function absencesOfYear(days: readonly FiledDay[], rules: RuleContext): number | undefined {
  const first = days[0]
  if (!first || !days.some(({ employee }) => isUnderDiscipline(employee))) return undefined
  const year = first.day.date.slice(0, 4)
  const earlier = earlierDays(first.employee, first.day.date, rules)
  return [...earlier, ...days.map(countedDayOf)].filter(
    ({ kind, date }) => kind === 'absent' && date.startsWith(year),
  ).length
}

function countAbsences(
  employeeId: EmployeeId,
  days: readonly CountedDay[],
  { discipline }: Pick<RuleContext, 'discipline'>,
): Finding[] {
  const findings: Finding[] = []
  const absences: CountedDay[] = []
  let run: CountedDay[] = []
  let told = ''
  let runTold = false
  let year = ''
  for (const day of days.filter(({ kind }) => kind !== 'off')) {
    const its = day.date.slice(0, 4)
    if (its !== year) {
      year = its
      absences.length = 0
      told = ''
    }
    if (day.kind !== 'absent') {
      run = []
      runTold = false
      continue
    }
    absences.push(day)
    run.push(day)
    const law = disciplineLawOn(day.date, discipline)
    if (!law) continue
    const step = stepOf(absences.length, law)
    if (step > 0 && told !== `${law.clause} ${step}`) {
      told = `${law.clause} ${step}`
      findings.push(stepReached(employeeId, absences, { step, law }))
    }
    if (!runTold && law.inARow !== undefined && run.length >= law.inARow) {
      runTold = true
      findings.push(rowReached(employeeId, run, { threshold: law.inARow, law }))
    }
  }
  return findings
}

function stepReached(
  employeeId: EmployeeId,
  absences: readonly CountedDay[],
  { step, law }: { readonly step: number; readonly law: DisciplineLaw },
): Finding {
  const dates = absences.map(({ date }) => date)
  const date = dates.at(-1)!
  const year = date.slice(0, 4)
  const arithmetic = inBothLanguages((texts) =>
    texts.absenceCount({ year, count: dates.length, threshold: step, date, dates }),
  )
  return findingOf(employeeId, absences, { law, arithmetic })
}

function rowReached(
  employeeId: EmployeeId,
  run: readonly CountedDay[],
  { threshold, law }: { readonly threshold: number; readonly law: DisciplineLaw },
): Finding {
  const dates = run.map(({ date }) => date)
  const [from, until] = [dates[0]!, dates.at(-1)!]
  const arithmetic = inBothLanguages((texts) =>
    texts.absenceRun({ days: dates.length, threshold, from, until }),
  )
  return findingOf(employeeId, run, { law, arithmetic })
}

function isAbsent({ outcome, employee }: FiledDay): boolean {
  return outcome.code === 'TK' && isUnderDiscipline(employee)
}

/** Told on the last of the days, under its regulation, with what each of them rests on. */
function findingOf(
  employeeId: EmployeeId,
  days: readonly CountedDay[],
  { law, arithmetic }: { readonly law: DisciplineLaw; readonly arithmetic: Localized },
): Finding {
  const last = days.at(-1)!
  return {
    rule: absenceCounter.id,
    severity: law.severity ?? 'info',
    subject: { kind: 'person', employeeId },
    date: last.date,
    clause: law.clause,
    policyVersion: last.policyVersion ?? '',
    evidence: [...new Set(days.flatMap(({ evidence }) => evidence))],
    arithmetic,
  }
}
