import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { deskTurn, type DeskTurn } from '../../../shared/desk/desk-turn.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { isSuperiorOf } from '../../../shared/intake/is-superior-of.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { listReviewers } from '../../../shared/model/review-chain.ts'
import { dayContext, dayFor, type DayContext } from '../../../shared/outcome/day-context.ts'
import type { FactsIndex } from '../../../shared/outcome/index-facts.ts'
import { planDay } from '../../../shared/outcome/plan-day.ts'
import { findOwnPeriods } from '../../../shared/outcome/self-decided.ts'
import type { UndecidedFiling } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import type { Followed } from '../month/follow-ledger.ts'
import { indexOf } from '../month/index-of.ts'
import type { DeskPerson } from './desk-person.ts'
import { listSelfDecided } from './list-self-decided.ts'

/** Something that a person may decide; what it says is not read yet. */
export interface Decidable {
  readonly ref: string
  readonly filing: Pick<UndecidedFiling, 'formKind' | 'subjectId' | 'lastSubmittedAt'>
  /** On the person's own desk, or on another's and open to them as `hr`. */
  readonly lies: 'here' | 'elsewhere'
  readonly overdue: boolean
  /** Whose time ran out before it came here. */
  readonly passedUpFrom?: EmployeeId
  readonly selfDecided: boolean
}

/** All that the person may decide, or of `refs` what they may, the oldest first. The first takes by all that waits: it is for threads. */
export async function findOnDesk(
  context: Context,
  agency: Agency,
  {
    person,
    followed,
    refs,
  }: {
    readonly person: DeskPerson
    readonly followed: Followed
    readonly refs?: readonly string[]
  },
): Promise<Decidable[]> {
  const { configuration } = followed
  const undecided = await context.store.projections.listUndecided(agency.id, refs)
  const selfDecided = await listSelfDecided(context, agency, configuration)
  const again = selfDecided.map(({ ref, employeeId, lastSubmittedAt }) => ({
    ref,
    formKind: 'permit' as const,
    subjectId: employeeId,
    filerId: employeeId,
    unitCode: '',
    lastSubmittedAt,
    selfDecided: true,
  }))
  const all = [
    ...again.filter(({ ref }) => refs?.includes(ref) ?? true),
    ...undecided.map((one) => ({ ...one, selfDecided: false })),
  ]
  if (all.length === 0) return []
  const today = localTimeOf(instantNow(context), configuration.settings.zone).date
  const placeOf = placing(person, configuration, today)
  const turnOf = await turns(context, agency, followed)
  return all
    .flatMap((filing): Decidable[] => {
      const { ref, subjectId, selfDecided: isSelf } = filing
      const subject = directoryOf(configuration).byId.get(subjectId)
      const turn = subject && turnOf(filing, subject)
      const place = placeOf(filing, { subject, turn })
      if (!place) return []
      const overdue = turn?.overdue ?? false
      return [{ ref, filing, selfDecided: isSelf, overdue, ...place }]
    })
    .sort((a, b) => (a.filing.lastSubmittedAt < b.filing.lastSubmittedAt ? -1 : 1))
}

type Placed = Pick<Decidable, 'lies' | 'passedUpFrom'>

/** By who is where and above whom on that day. */
function placing(person: DeskPerson, configuration: Configuration, date: CivilDate) {
  const editors = findOwnPeriods(configuration)
  const ownPeople = configuration.employees.filter(({ id }) => person.isOwn(id))

  const isAboveMe = (subject: Employee): boolean =>
    ownPeople.some((me) => isSuperiorOf(subject, me, { configuration, date }))

  return (
    { subjectId, filerId, formKind, selfDecided }: UndecidedFiling & { selfDecided: boolean },
    {
      subject,
      turn,
    }: { readonly subject: Employee | undefined; readonly turn: DeskTurn | undefined },
  ): Placed | undefined => {
    if (person.isOwn(subjectId) || person.isOwn(filerId)) return undefined
    const holders = turn?.holders ?? []
    if (subject && !isAboveMe(subject)) {
      const { unitCode } = employeeOn(subject, date) ?? subject
      if (person.headOf.has(unitCode.toLowerCase())) return { lies: 'here' }
      const held = holders.findIndex((id) => person.isMe(id))
      const needsRole = formKind === 'permit' && editors.has(subjectId)
      if (held >= 0 && (!needsRole || person.isHr)) {
        const passedUpFrom = holders[held - 1]
        return { lies: 'here', ...(passedUpFrom && { passedUpFrom }) }
      }
    }
    if (!person.isHr) return undefined
    const isNobodys = holders.length === 0
    return { lies: isNobodys || selfDecided ? 'here' : 'elsewhere' }
  }
}

/** Whose turn each is, as of now: by the chain of today and who is away today. */
export async function turns(
  context: Context,
  agency: Agency,
  followed: Followed,
): Promise<(filing: UndecidedFiling, subject: Employee) => DeskTurn> {
  const { configuration } = followed
  const { settings, holidays } = configuration
  const now = instantNow(context)
  const today = localTimeOf(now, settings.zone).date
  const index = await indexOf(context, agency, followed, {
    subjectIds: listReviewers(configuration),
    forms: ['permit'],
    checkInsSince: today,
    since: today,
  })
  const contexts = new Map<string, DayContext>()
  const contextOn = (date: typeof today): DayContext => {
    const known = contexts.get(date) ?? dayContext(date, configuration)
    contexts.set(date, known)
    return known
  }
  const away = new Map<EmployeeId, boolean>()
  const isAway = (id: EmployeeId): boolean => {
    const known = away.get(id) ?? isAbsent(index.byId.get(id), contextOn(today), index)
    away.set(id, known)
    return known
  }
  const desks = { staff: index, settings, holidays, nowMs: epochMsOf(now) }
  return (filing, employee) => {
    const { date } = localTimeOf(filing.lastSubmittedAt, settings.zone)
    const then = employeeOn(employee, date) ?? employee
    const days = dayFor(then, contextOn(date), index).parameters.reviewWithinWorkingDays
    const decidableMs = index.decidableFrom(filing)
    // Who wrote down another's message decides it as little as who is away.
    const skips = (id: EmployeeId): boolean => id === filing.filerId || isAway(id)
    return deskTurn({ employee, decidableMs, days }, { ...desks, isAway: skips })
  }
}

function isAbsent(whole: Employee | undefined, day: DayContext, index: FactsIndex): boolean {
  const employee = whole && (employeeOn(whole, day.date) ?? whole)
  return (
    employee !== undefined &&
    planDay(employee, dayFor(employee, day, index), index).kind === 'absent'
  )
}
