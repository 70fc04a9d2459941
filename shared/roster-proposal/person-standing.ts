import type { Employee, EmployeeId, Unit } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { dayFor, type DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { citeClause } from '../policy/cite-clause.ts'
import { isAlwaysInOffice } from '../outcome/is-always-in-office.ts'
import type { Members } from './limit.ts'

/** A date, and who is employed on it. */
export interface EmployedDay {
  readonly context: DayContext
  readonly employed: readonly Employee[]
}

/** How one person stands to what is asked of them on a day. */
export interface Standing {
  readonly employee: Employee
  /** The person's own. */
  readonly day: DayContext
  readonly exempt: boolean
  readonly always: boolean
  readonly noHome: boolean
}

export const WORDS = {
  staff: { id: 'semua pegawai', en: 'all staff' },
  counted: { id: 'pegawai yang dihitung', en: 'staff who count' },
  always: { id: 'yang wajib di kantor', en: 'who must be at the office' },
  exempt: { id: 'unit tanpa WFH', en: 'units without work from home' },
  noHome: { id: 'jabatan tanpa WFH', en: 'posts without work from home' },
} as const satisfies Record<string, Localized>

export function standingOf(employee: Employee, context: DayContext, index: FactsIndex): Standing {
  const day = dayFor(employee, context, index)
  return {
    employee,
    day,
    exempt: index.units.get(employee.unitCode)?.exemptFromWfh === true,
    always: isAlwaysInOffice(employee, { ...day, index }),
    noHome: day.parameters.noHomeClasses.includes(employee.positionClass),
  }
}

/** Whether no place is this person's always: not of an exempt unit, not bound to the office (L5, K3). */
export function doesTakeTurns(employee: Employee, context: DayContext, index: FactsIndex): boolean {
  return isInTurns(standingOf(employee, context, index))
}

export function isInTurns({ exempt, always, noHome }: Standing): boolean {
  return !exempt && !always && !noHome
}

/** Who counts in *n* (RULES.md §2). */
export function isCounted({ exempt, always, day }: Standing): boolean {
  return !exempt && (day.parameters.quotaBase === 'on-duty' || !always)
}

/** People by the clause that asks a rule of each. */
export function byCitation(
  people: readonly Standing[],
  rule: string,
): readonly { readonly citation: string; readonly members: readonly Standing[] }[] {
  const groups = Map.groupBy(people, ({ day: { policy } }) => policy && citationOf(policy, rule))
  return [...groups].map(([citation = '', members]) => ({ citation, members }))
}

/** Of each term that binds anybody, whom. */
export function boundBy<Term>(
  people: readonly Standing[],
  termsOf: (policy: PolicyRecord | undefined) => readonly Term[],
): readonly { readonly term: Term; readonly members: readonly Standing[] }[] {
  const bound = new Map<Term, Standing[]>()
  for (const person of people) {
    for (const term of termsOf(person.day.policy)) {
      const members = bound.get(term)
      if (members) members.push(person)
      else bound.set(term, [person])
    }
  }
  return [...bound].map(([term, members]) => ({ term, members }))
}

export function membersOf(people: readonly Standing[], words: Localized): Members {
  return { ids: new Set<EmployeeId>(people.map(({ employee }) => employee.id)), words }
}

export function wordsOf(unit: Unit | undefined, code: string): Localized {
  const name = unit?.name ?? code
  return { id: name, en: name }
}

function citationOf(policy: PolicyRecord, rule: string): string {
  return citeClause(policy, rule) ?? policy.citation
}
