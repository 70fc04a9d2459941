import type { CivilDate } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Language } from '../../model/language.ts'
import type { RosterProposal } from '../../roster-proposal/propose-roster.ts'
import { PROPOSED_ROSTER_WORDS } from './words.ts'

/** Why not all limits are kept in a proposed roster, a line each; one line where they are. */
export function proposalNotes(
  { days, unkept }: RosterProposal,
  { employees }: { readonly employees: readonly Pick<Employee, 'id' | 'name'>[] },
  language: Language,
): string[] {
  const text = PROPOSED_ROSTER_WORDS[language]
  if (unkept.length === 0) return [text.kept]
  const working = days.filter(({ workingDay }) => workingDay).map(({ date }) => date)
  const lines = unkept.map((reason) => {
    const id = 'employeeId' in reason ? reason.employeeId : ''
    const name = employees.find((employee) => employee.id === id)?.name ?? id
    return text.onDays(daysInRanges(reason.dates, working), text.reason(reason, name))
  })
  return [text.notKept, ...lines]
}

/** Days of the month, as "1–9, 12": a range where no working day lies between. */
export function daysInRanges(dates: readonly CivilDate[], working: readonly CivilDate[]): string {
  const runs: CivilDate[][] = []
  for (const date of dates) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && !working.some((day) => last < day && day < date)) run.push(date)
    else runs.push([date])
  }
  return runs
    .map((run) => [run[0]!, run.at(-1)!].map((date) => Number(date.slice(8))))
    .map(([from, until]) => (from === until ? `${from}` : `${from}–${until}`))
    .join(', ')
}

/** Of those who take turns, the least and the most days at the office; undefined where nobody does. */
export function officeDayRange({
  codes,
  officeDays,
}: RosterProposal): { readonly least: number; readonly most: number } | undefined {
  const counts = [...codes]
    .filter(([, its]) => [...its.values()].includes('WFH'))
    .map(([id]) => officeDays.get(id) ?? 0)
  if (counts.length === 0) return undefined
  return { least: Math.min(...counts), most: Math.max(...counts) }
}
