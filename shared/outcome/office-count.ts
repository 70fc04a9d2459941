import { shiftWindow } from '../calendar/shift-window.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import type { PolicyTerm, ShareTerm, Weeks } from '../model/policy-term.ts'
import type { RosterShift } from '../model/working-time.ts'
import { officeOf } from '../policy/office-of.ts'
import { shiftsOf } from '../policy/roster-codes.ts'
import type { DayContext } from './day-context.ts'
import type { PersonDay } from './person-day.ts'

/** What of a person's day says whether they were at the office. */
export type OfficeDay = Pick<PersonDay, 'alwaysInOffice' | 'exempt' | 'seenAtOffice'> & {
  readonly plan: Pick<PersonDay['plan'], 'kind' | 'shift'>
}

/** With what is asked of the person that day. */
export type AskedOfficeDay = OfficeDay & {
  readonly day: Pick<DayContext, 'policy' | 'parameters' | 'workingHours'>
}

/** Who is held against the quota, together or of one shift. */
interface OfficeGroup<Day> {
  readonly shift: RosterShift | null
  readonly people: readonly Day[]
}

export interface OfficeCount<Day extends AskedOfficeDay = PersonDay> {
  /** The *n* (RULES.md §2, who counts in n). */
  readonly base: number
  readonly share: number
  readonly maxOffice: number
  /** One a day, or one a shift where each has its own quota. */
  readonly groups: readonly OfficeGroup<Day>[]
}

/** Planned at the office, or seen there. On leave and off: neither here nor there. */
export function isInOffice({
  plan,
  seenAtOffice,
}: Pick<OfficeDay, 'plan' | 'seenAtOffice'>): boolean {
  return plan.kind === 'office' || (plan.kind === 'home' && seenAtOffice)
}

export function isOnDuty({ plan }: Pick<OfficeDay, 'plan'>): boolean {
  return plan.kind === 'office' || plan.kind === 'home'
}

/** Who counts in the quota when on duty: of an exempt unit nobody, and as the clause says, who must be there. */
export function isHeldToQuota(person: AskedOfficeDay): boolean {
  const { maxOfficeShare, quotaBase } = person.day.parameters
  return maxOfficeShare !== null && isCountedOf(person, quotaBase)
}

/** The day's count against the quota; null on days off, and where no quota is in force or holds anybody. */
export function officeCount<Day extends AskedOfficeDay>(
  context: DayContext,
  people: readonly Day[],
): OfficeCount<Day> | null {
  const held = people.filter(isHeldToQuota)
  const { maxOfficeShare = null, quotaBase, quotaPer } = held[0]?.day.parameters ?? {}
  if (!context.workingDay || maxOfficeShare === null || !quotaBase || !quotaPer) return null
  const members = countedOf(held, quotaBase)
  if (members.length === 0) return null
  return {
    base: members.length,
    share: maxOfficeShare,
    maxOffice: officeOf(maxOfficeShare, members.length),
    groups: groupsOf(members, quotaPer, context),
  }
}

/** Those whom a clause names, counted as it says. */
export interface ShareCount<Day> {
  readonly term: PolicyTerm & ShareTerm
  readonly members: readonly Day[]
  /** Of them, who is at the office: together, or of each shift. */
  readonly groups: readonly OfficeGroup<Day>[]
}

/** The day's count of each clause that asks a share of those whom it names each day; none on days off. */
export function shareCounts<Day extends AskedOfficeDay>(
  context: DayContext,
  people: readonly Day[],
): ShareCount<Day>[] {
  if (!context.workingDay) return []
  const terms = new Map<PolicyTerm & ShareTerm, Day[]>()
  for (const person of people) {
    for (const term of sharesOf(person.day.policy)) {
      const bound = terms.get(term)
      if (bound) bound.push(person)
      else terms.set(term, [person])
    }
  }
  return [...terms].flatMap(([term, bound]) => {
    if (typeof term.per === 'object') return []
    const members = countedOf(bound, term.base)
    return members.length > 0
      ? [{ term, members, groups: groupsOf(members, term.per, context) }]
      : []
  })
}

/** The weeks over which a share is counted, from where the clause is in force; undefined of one that is not. */
export function weeksOf({ per, holds }: Pick<ShareTerm, 'per' | 'holds'>): Weeks | undefined {
  if (typeof per !== 'object') return undefined
  return holds ? { ...per, from: holds.from } : per
}

export function sharesOf(policy: PolicyRecord | undefined): readonly (PolicyTerm & ShareTerm)[] {
  return policy?.terms?.filter((term) => term.kind === 'office-share') ?? []
}

function countedOf<Day extends OfficeDay>(
  people: readonly Day[],
  quotaBase: PolicyParameters['quotaBase'],
): Day[] {
  return people.filter(
    (person) => isCountedOf(person, quotaBase) && (quotaBase !== 'on-duty' || isOnDuty(person)),
  )
}

/** Who counts in *n* of a share: of an exempt unit nobody, and as the clause says, who must be at the office. */
export function isCountedOf(
  { exempt, alwaysInOffice }: Pick<OfficeDay, 'exempt' | 'alwaysInOffice'>,
  quotaBase: PolicyParameters['quotaBase'],
): boolean {
  return !exempt && (quotaBase === 'on-duty' || !alwaysInOffice)
}

function groupsOf<Day extends AskedOfficeDay>(
  members: readonly Day[],
  per: PolicyParameters['quotaPer'],
  context: DayContext,
): OfficeGroup<Day>[] {
  const inOffice = members.filter(isInOffice)
  if (per === 'day') return [{ shift: null, people: inOffice }]
  return shiftsOfAll(members).map((shift) => {
    const { startMs, endMs } = shiftWindow(context.date, shift, context.zone)
    const people = inOffice.filter(({ plan, day: { workingHours } }) =>
      plan.shift === null
        ? startMs < workingHours.endMs && workingHours.startMs < endMs
        : plan.shift === shift.code,
    )
    return { shift, people }
  })
}

/** The shifts that people are spread over, each as the first of them who knows it has it. */
function shiftsOfAll(people: readonly Pick<AskedOfficeDay, 'day'>[]): readonly RosterShift[] {
  const known = new Map<RosterShift['code'], RosterShift>()
  for (const shifts of new Set(people.map(({ day }) => day.parameters.shifts))) {
    for (const shift of shiftsOf({ shifts })) {
      if (!known.has(shift.code)) known.set(shift.code, shift)
    }
  }
  return [...known.values()]
}
