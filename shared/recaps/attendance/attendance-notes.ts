import {
  NOTED_RULES,
  type DayCode,
  type MonthCodes,
  type NotedFinding,
} from '../../evaluation/month-codes.ts'
import type { EmployeeId } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Language } from '../../model/language.ts'
import { askedSinceWhen } from '../../outcome/counts-from.ts'
import { dateInWords } from '../../text/date-in-words.ts'
import { ATTENDANCE_WORDS } from './words.ts'
import type { AttendanceWords } from './words-en.ts'

/**
 * What the codes of *Rekap Kehadiran* do not say, a line each by person and date: who counts only from
 * when their row was first read, which days are not sure and why, which HR settled, who was present by
 * another channel (L7), whose days were half by permit, and which location slots nobody served, with their times (U4).
 */
export function attendanceNotes(
  facts: Pick<Configuration, 'employees' | 'settings' | 'beginning'>,
  evaluation: Pick<MonthCodes, 'people' | 'outcomes' | 'findings'>,
  language: Language,
): string[] {
  const daysOf = daysByAlternateChannel(evaluation)
  const slotsOf = missingSlots(evaluation)
  const text = ATTENDANCE_WORDS[language]
  const blank = notBegunPeople(evaluation)
  const outcomesOf = Map.groupBy(evaluation.outcomes, ({ employeeId }) => employeeId)
  return facts.employees.flatMap((employee) => {
    const { id, name } = employee
    const from = blank.has(id) ? askedSinceWhen(employee, facts) : undefined
    const days = daysOf.get(id)
    return [
      ...(from ? [text.personCountsFrom(name, dateInWords(from, language))] : []),
      ...sureNotes(name, outcomesOf.get(id) ?? [], text),
      ...halfNotes(name, outcomesOf.get(id) ?? [], text),
      ...(days ? [text.byAlternateChannel(name, days)] : []),
      ...(slotsOf.get(id) ?? []).map(({ arithmetic }) => `${name}: ${arithmetic[language]}.`),
    ]
  })
}

/** Which of a person's days are not sure and why, and which HR settled as absences all the same. */
export function sureNotes(
  name: string,
  outcomes: readonly DayCode[],
  text: AttendanceWords,
): string[] {
  const unsure = outcomes.filter(({ code }) => code === 'unsure')
  const open = outcomes.filter((outcome) => outcome.code !== 'unsure' && outcome.unsure)
  const settled = outcomes.filter(({ flags }) => flags.includes('settled'))
  const reasons = new Set(unsure.flatMap((outcome) => outcome.unsure ?? []))
  return [
    ...(unsure.length > 0 ? [text.unsure(name, unsure.map(dayOf), [...reasons])] : []),
    ...(open.length > 0 ? [text.openHours(name, open.map(dayOf))] : []),
    ...(settled.length > 0 ? [text.settled(name, settled.map(dayOf))] : []),
  ]
}

/** Which days were half by permit, and in which nothing was seen of the other half. */
function halfNotes(name: string, outcomes: readonly DayCode[], text: AttendanceWords): string[] {
  const days = outcomes.flatMap((outcome) => {
    const { half, code, flags } = outcome
    if (!half) return []
    const isAlone = code === half.as && flags.includes('check-in-missing')
    return [text.halfDay(dayOf(outcome), half, isAlone)]
  })
  return days.length > 0 ? [text.halfDays(name, days)] : []
}

function dayOf({ date }: Pick<DayCode, 'date'>): number {
  return Number(date.slice(8))
}

function notBegunPeople({ people }: Pick<MonthCodes, 'people'>): ReadonlySet<EmployeeId> {
  const blank = people.filter(({ records }) =>
    records.some(({ plan }) => plan.unasked === 'person-not-begun'),
  )
  return new Set(blank.map(({ employeeId }) => employeeId))
}

/** Days of the month by person; of people who have none, nothing. */
function daysByAlternateChannel({
  outcomes,
}: Pick<MonthCodes, 'outcomes'>): ReadonlyMap<EmployeeId, readonly number[]> {
  const flagged = outcomes.filter(({ flags }) => flags.includes('alternate-channel'))
  const byPerson = Map.groupBy(flagged, ({ employeeId }) => employeeId)
  return new Map(
    [...byPerson].map(([id, its]) => [id, its.map(({ date }) => Number(date.slice(8)))]),
  )
}

function missingSlots({
  findings,
}: Pick<MonthCodes, 'findings'>): ReadonlyMap<EmployeeId, readonly NotedFinding[]> {
  return Map.groupBy(
    findings.filter(({ rule }) => NOTED_RULES.includes(rule)),
    ({ subject }) => (subject.kind === 'person' ? subject.employeeId : ''),
  )
}
