import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { recapsText } from './recaps-text.ts'

/**
 * What the codes of *Rekap Kehadiran* do not say, a line each by person and date: who was present by
 * another channel (L7), and which location slots nobody served, with their times (U4).
 */
export function attendanceNotes(
  { employees }: Pick<Configuration, 'employees'>,
  evaluation: Pick<MonthEvaluation, 'outcomes' | 'findings'>,
  language: Language,
): string[] {
  const daysOf = daysByAlternateChannel(evaluation)
  const slotsOf = missingSlots(evaluation)
  const text = recapsText(language)
  return employees.flatMap(({ id, name }) => {
    const days = daysOf.get(id)
    return [
      ...(days ? [text.byAlternateChannel(name, days)] : []),
      ...(slotsOf.get(id) ?? []).map(({ arithmetic }) => `${name}: ${arithmetic[language]}.`),
    ]
  })
}

/** Days of the month by person; of people who have none, nothing. */
function daysByAlternateChannel({
  outcomes,
}: Pick<MonthEvaluation, 'outcomes'>): ReadonlyMap<EmployeeId, readonly number[]> {
  const flagged = outcomes.filter(({ flags }) => flags.includes('alternate-channel'))
  const byPerson = Map.groupBy(flagged, ({ employeeId }) => employeeId)
  return new Map(
    [...byPerson].map(([id, its]) => [id, its.map(({ date }) => Number(date.slice(8)))]),
  )
}

function missingSlots({
  findings,
}: Pick<MonthEvaluation, 'findings'>): ReadonlyMap<EmployeeId, readonly Finding[]> {
  return Map.groupBy(
    findings.filter(({ rule }) => rule === 'location-slot-missing'),
    ({ subject }) => (subject.kind === 'person' ? subject.employeeId : ''),
  )
}
