import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import type { Language } from '../model/language.ts'
import { recapsText } from './recaps-text.ts'

/**
 * What the codes of *Rekap Kehadiran* do not say, a line each by person and date: who was present by
 * another channel (L7), and which location slots nobody served, with their times (U4).
 */
export function attendanceNotes(
  { employees }: Pick<Configuration, 'employees'>,
  evaluation: MonthEvaluation,
  language: Language,
): string[] {
  return employees.flatMap((employee) => [
    ...alternateChannelNote(employee, evaluation, language),
    ...missingSlotNotes(employee, evaluation, language),
  ])
}

function alternateChannelNote(
  { id, name }: Employee,
  { outcomes }: MonthEvaluation,
  language: Language,
): string[] {
  const days = outcomes
    .filter(({ employeeId, flags }) => employeeId === id && flags.includes('alternate-channel'))
    .map(({ date }) => Number(date.slice(8)))
  return days.length === 0 ? [] : [recapsText(language).byAlternateChannel(name, days)]
}

function missingSlotNotes(
  { id, name }: Employee,
  { findings }: MonthEvaluation,
  language: Language,
): string[] {
  return findings
    .filter(
      ({ rule, subject }) =>
        rule === 'location-slot-missing' && subject.kind === 'person' && subject.employeeId === id,
    )
    .map(({ arithmetic }) => `${name}: ${arithmetic[language]}.`)
}
