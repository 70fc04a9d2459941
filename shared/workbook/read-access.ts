import type { Problem } from '../model/problem.ts'
import type { TabRows } from './tab-rows.ts'

export type AccessRole = 'hr' | 'kepala-unit' | 'pembaca'

/** A row of the tab *Akses*; `email` in lower case, `unitCode` empty where none is named. */
export interface AccessEntry {
  readonly email: string
  readonly role: AccessRole
  readonly unitCode: string
}

/** Reads the tab *Akses*: who may do what. */
export function readAccess(tab: TabRows): {
  readonly entries: readonly AccessEntry[]
  readonly problems: readonly Problem[]
} {
  throw new Error(`Not built yet (${tab.title})`)
}
