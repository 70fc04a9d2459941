import type { When, Who } from '../model/regulation.ts'

/** Whom a clause binds that names nobody. */
export const EVERYONE: Who = { of: [], except: [] }

/** When a clause binds that says no time: each working day. */
export const EACH_WORKING_DAY: When = { weekdays: [], spans: [], except: [] }

export function isEveryone({ of, except, each }: Who): boolean {
  return of.length === 0 && except.length === 0 && each === undefined
}

export function isEachWorkingDay({ weekdays, spans, except, ramadan }: When): boolean {
  return weekdays.length + spans.length + except.length === 0 && ramadan === undefined
}
