import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import type { DayAmount, PeopleAmount } from '../model/policy-term.ts'
import type { LeastDays } from '../policy/asked-days.ts'
import type { OwnDays } from './board.ts'
import type { Place } from './limit.ts'

/** A share or number of the office as the roster is held to it on a day, in people. */
export interface Ceiling {
  readonly citation: string
  readonly amount: PeopleAmount
  /** Of whom, where each unit has its own. */
  readonly words?: Localized
  readonly base: number
  readonly most: number
  /** Of each shift. */
  readonly isOfShift?: true
}

/** People who come in whatever is chosen, or whom a clause asks for beyond those. */
export interface Need {
  readonly why: 'fixed' | 'service' | 'share'
  readonly words: Localized
  readonly people: number
  readonly citation: string
}

/** Why a limit cannot be kept, with its arithmetic; `dates` are those on which it is the same. */
export type Unkept = { readonly dates: readonly CivilDate[] } & (
  | {
      /** More are needed at the office than a ceiling lets. */
      readonly kind: 'ceiling'
      readonly ceiling: Ceiling
      readonly needs: readonly Need[]
      readonly needed: number
    }
  | {
      /** Fewer are on duty than a clause asks for. */
      readonly kind: 'staff'
      readonly words: Localized
      readonly citation: string
      readonly asked: number
      readonly onDuty: number
    }
  | {
      /** A person's days do not allow as many, or as few, at a place: by themselves, or beside all the rest. */
      readonly kind: 'own-days'
      readonly employeeId: EmployeeId
      readonly citation: string
      readonly place: Place
      readonly bound: 'least' | 'most'
      readonly asked: number
      readonly possible: number
      readonly isForced: boolean
      /** Of who is on duty on fewer days than the clause speaks of: what it asks of all of them. */
      readonly part?: Pick<LeastDays, 'full' | 'of'> & Pick<OwnDays, 'onDuty'>
      /** What the clause could ask. */
      readonly keepable?: DayAmount
    }
  | {
      /** People's days at the office are more than ceilings have room for. */
      readonly kind: 'room'
      readonly citation: string
      readonly words: Localized
      readonly asked: number
      readonly room: number
      readonly ceiling: Ceiling
      /** Working days of a window. */
      readonly days: number
      /** The people that a ceiling of each of these days would have to let come, in each shift where it is of one. */
      readonly needed: number
      /** Person-days of those whom the ceiling counts. */
      readonly base: number
    }
  | {
      /** One clause wants a person here and another there. */
      readonly kind: 'clash'
      readonly employeeId: EmployeeId
      readonly place: Place
      readonly must: boolean
      readonly citation: string
      readonly other: { readonly words: Localized; readonly citation: string }
    }
  | {
      /** Some of a group cannot take turns with the others. */
      readonly kind: 'turns'
      readonly words: Localized
      readonly citation: string
      readonly people: number
      readonly of: number
      readonly spread: number | null
      /** Days at the office of who has fewest and most. */
      readonly fewest: number
      readonly most: number
    }
  | {
      /** Days running that were begun before the month cannot go on where they were. */
      readonly kind: 'run'
      readonly employeeId: EmployeeId
      readonly citation: string
      readonly place: Place
    }
  | {
      /** So many fixed teams are at the office on one day. */
      readonly kind: 'teams'
      readonly citation: string
      readonly teams: number
    }
  | {
      /** Shares of each shift and the difference of shifts are not kept together. */
      readonly kind: 'shifts'
      /** At the office that day, and over how many shifts. */
      readonly office: number
      readonly shifts: number
      /** What is not kept in each shift. */
      readonly shares: readonly {
        readonly words: Localized
        readonly citation: string
        readonly bound: 'least' | 'most'
        readonly asked: number
      }[]
      readonly difference?: { readonly citation: string; readonly most: number }
      /** The smallest difference that would do. */
      readonly needed?: number
      /** Where none does, by how many people a most of each shift would have to be more. */
      readonly more?: number
    }
  | {
      /** Anything else: so many where so many are asked. */
      readonly kind: 'count'
      readonly words: Localized
      readonly citation: string
      readonly bound: 'least' | 'most'
      readonly asked: number
      readonly possible: number
      /** Of a share, the people of a day or the person-days of weeks of which it is one. */
      readonly base?: number
      /** Of people of a day, or in each of its shifts; else it is of person-days. */
      readonly per?: 'day' | 'shift'
      /** Of a minimum of a service or a number of people, where another number would do. */
      readonly isOfPeople: boolean
    }
)
