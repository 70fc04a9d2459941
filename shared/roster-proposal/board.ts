import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { LeastDays } from '../policy/asked-days.ts'
import { joinTurns } from './join-turns.ts'
import type { DutyLimit, Limit, PlaceLimit } from './limit.ts'
import type { Past } from './past.ts'

/** A month to be rostered: who is employed when, what holds, and what was before. */
export interface RosterTask {
  /** Every date of the month, in order. */
  readonly days: readonly {
    readonly date: CivilDate
    readonly workingDay: boolean
    /** In an order of their own. */
    readonly employed: readonly EmployeeId[]
  }[]
  readonly limits: readonly Limit[]
  readonly past: Past
  /** Whose turns are compared first: the unit. */
  readonly unitOf: (employeeId: EmployeeId) => string
  /** Of dates before and after the month, too. */
  readonly isWorkingDay: (date: CivilDate) => boolean
  /** Whether a person must be at the office on a date whatever is chosen, or is called there. */
  readonly boundOn: (employeeId: EmployeeId, date: CivilDate) => 'must' | 'called' | undefined
}

/** A working day of a person that is to be spent at the office or at home. */
export interface Turn {
  readonly employeeId: EmployeeId
  /** Place of the day in the month. */
  readonly day: number
}

/** Turns that are chosen together: one, or those of a group or of days running. */
export interface Choice {
  readonly turns: readonly Turn[]
  atOffice: boolean
  readonly counts: { readonly count: Count; readonly weight: number }[]
}

/** How many of some turns are at the office, beside those who are there in any case. */
export interface Count {
  readonly limit: Limit
  readonly dates: readonly CivilDate[]
  /** Whose days they are, where they are of one person. */
  readonly employeeId?: EmployeeId
  /** Of a person's days over a window. */
  readonly own?: OwnDays
  /** Of a share, the people (in each shift) of whom it is one; of a person's days, those on duty. */
  readonly base?: number
  /** Of a share of each shift, how many there are. */
  readonly shifts?: number
  /** What does as well, where not all is kept otherwise. */
  readonly loose?: LooseBounds
  least: number
  most: number
  /** At the office in any case. */
  readonly fixed: number
  value: number
  /** Turns that are not decided yet. */
  open: number
  /** How many turns it is about. */
  readonly size: number
  readonly terms: { readonly choice: Choice; readonly weight: number }[]
}

/**
 * Of a share over weeks, as all person-days after the month may still be at the office, or none; of one of each shift, as
 * who is there all day counts in all of them.
 */
export interface LooseBounds {
  /** Person-days after the month. */
  readonly later: number
  readonly least: number
  readonly most: number
}

/** A person's days on duty in a window. */
export interface OwnDays {
  readonly onDuty: number
  /** Those of them after the month. */
  readonly later: number
  /** Of a least, so many of so many days are asked of who is on duty on all of them. */
  readonly owed?: Pick<LeastDays, 'full' | 'of'>
}

/** What is not to be chosen of a day. */
export interface FixedDuty extends Pick<DutyLimit, 'place' | 'code'> {
  readonly limit: DutyLimit | PlaceLimit
  /** One of the person's turns all the same: no place is theirs always. */
  readonly isTurn: boolean
}

/** What of a day is not to be chosen; undefined of one that is, and of one beside the month. */
export type DutyOn = (employeeId: EmployeeId, date: CivilDate) => FixedDuty | undefined

export interface BoardDay {
  readonly date: CivilDate
  readonly workingDay: boolean
  readonly fixed: ReadonlyMap<EmployeeId, FixedDuty>
  readonly turns: ReadonlyMap<EmployeeId, Choice>
}

/** The month with what is fixed and what is to be chosen; everyone begins at home. */
export interface Board {
  readonly days: readonly BoardDay[]
  readonly choices: readonly Choice[]
}

/** Lays out the month. Where two limits fix the same day, duty comes before place, and the earlier first. */
export function layOut(task: RosterTask): Board {
  const at = new Map(task.days.map(({ date }, day) => [date, day]))
  const fixed = task.days.map(() => new Map<EmployeeId, FixedDuty>())
  const kept = task.days.map(() => new Set<EmployeeId>())
  const fixing = [
    ...task.limits.filter((limit) => limit.kind === 'duty'),
    ...task.limits.filter((limit) => limit.kind === 'place'),
  ]
  for (const limit of fixing) {
    const duty = fixedBy(limit)
    for (const date of limit.dates) {
      const day = at.get(date)
      if (day === undefined || !duty) continue
      for (const id of limit.members.ids) {
        if (limit.kind === 'place') kept[day]!.add(id)
        if (!fixed[day]!.has(id)) fixed[day]!.set(id, duty)
      }
    }
  }
  const turns = task.days.flatMap(({ workingDay, employed }, day) =>
    workingDay
      ? employed.filter((id) => !fixed[day]!.has(id)).map((employeeId) => ({ employeeId, day }))
      : [],
  )
  const dutyOn: DutyOn = (id, date) => fixed[at.get(date) ?? -1]?.get(id)
  const choices = joinTurns(turns, { task, dutyOn }).map((its): Choice => ({
    turns: its,
    atOffice: false,
    counts: [],
  }))
  const ofDay = task.days.map(() => new Map<EmployeeId, Choice>())
  for (const choice of choices) {
    for (const { employeeId, day } of choice.turns) ofDay[day]!.set(employeeId, choice)
  }
  return {
    choices,
    days: task.days.map(({ date, workingDay, employed }, day) => ({
      date,
      workingDay,
      turns: ofDay[day]!,
      fixed: new Map(
        employed.flatMap((id) => {
          const duty = fixed[day]!.get(id)
          return duty ? [[id, { ...duty, isTurn: workingDay && !kept[day]!.has(id) }]] : []
        }),
      ),
    })),
  }
}

function fixedBy(limit: DutyLimit | PlaceLimit): FixedDuty | undefined {
  if (limit.kind === 'duty') return { place: limit.place, code: limit.code, limit, isTurn: true }
  const place = limit.must ? limit.place : otherPlace(limit.place)
  return place && { place, code: CODES[place], limit, isTurn: false }
}

const CODES = { office: 'WFO', home: 'WFH', elsewhere: 'WFA' } as const

/** Nobody is sent elsewhere who need not be there. */
function otherPlace(place: 'office' | 'home' | 'elsewhere'): 'office' | 'home' | undefined {
  if (place === 'elsewhere') return undefined
  return place === 'office' ? 'home' : 'office'
}
