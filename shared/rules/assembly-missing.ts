import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { AgencyDay, DayFinding, DayRule, PeriodFinding, PeriodRule } from './rule.ts'

/**
 * Who was at work did not take part in the morning assembly, in person or virtually (C2), by what
 * their check-ins say, once the day is over. Not asked of a shift that is not there when work begins, and on days off.
 */
export const assemblyMissing: DayRule = {
  id: 'assembly-missing',
  title: { id: 'Apel pagi tidak diikuti', en: 'Morning assembly not attended' },
  find: findAssemblyMissing,
}

/**
 * On which days the clock-in machine alone tells that a person was at work: it does not ask about the
 * assembly, so that nothing is known of it. One line a person and month, on the last of the days; never
 * an absence.
 */
export const assemblyUnrecorded: PeriodRule = {
  ...assemblyMissing,
  find: findUnrecorded,
}

function findAssemblyMissing(person: FiledDay): DayFinding[] {
  const { checkIns } = person.presence
  const answers = isAsked(person) ? checkIns.map(({ fact }) => fact.assembly) : []
  if (answers.length === 0) return []
  if (answers.some((answer) => answer === 'in-person' || answer === 'virtual')) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: checkIns.map(({ fact }) => fact.ref),
      arithmetic: inBothLanguages((texts) =>
        texts.assemblyMissing({
          date: person.day.date,
          answer: answers.includes('absent') ? 'absent' : null,
        }),
      ),
    },
  ]
}

function findUnrecorded(days: readonly AgencyDay[]): PeriodFinding[] {
  const silent = days.flatMap(({ people }) =>
    people.filter(({ assemblyUnrecorded: unrecorded }) => unrecorded),
  )
  const byPerson = Map.groupBy(silent, ({ employee }) => employee.id)
  return [...byPerson].map(([employeeId, its]) => {
    const dates = its.map(({ day }) => day.date)
    return {
      date: dates.at(-1)!,
      severity: 'info',
      subject: { kind: 'person', employeeId },
      evidence: its.flatMap(({ clockIns }) => clockIns),
      arithmetic: inBothLanguages((texts) => texts.assemblyUnrecorded({ dates })),
    }
  })
}

/** Whether the person was to take part and only the clock-in machine saw them at work. */
export function isAssemblyUnrecorded(person: FiledDay): boolean {
  const { checkIns, clockIns } = person.presence
  return isAsked(person) && checkIns.length === 0 && clockIns.length > 0
}

function isAsked({ day, plan, over }: FiledDay): boolean {
  const atWork = plan.kind === 'office' || plan.kind === 'home'
  const isThere = plan.half?.part !== 'morning' && isThereInTheMorning(plan, day)
  return day.workingDay && over && atWork && isThere
}

/** Who has no shift is there when work begins; of a shift, whoever is at work then. */
function isThereInTheMorning(
  { shift, window }: FiledDay['plan'],
  { workingHours: { startMs } }: FiledDay['day'],
): boolean {
  return shift === null || !window || (window.startMs <= startMs && startMs < window.endMs)
}
