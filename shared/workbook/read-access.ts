import type { Problem } from '../model/problem.ts'
import { choiceCell } from './cells/choice-cell.ts'
import { emailCell } from './cells/email-cell.ts'
import { textCell } from './cells/text-cell.ts'
import { ACCESS_ROLE } from './choices.ts'
import { createProblemList } from './problem-list.ts'
import { readTable } from './table.ts'
import type { TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

export type AccessRole = (typeof ACCESS_ROLE)[number]['key']

/** A row of the tab *Akses*; `email` in lower case, `unitCode` empty where none is named. */
export interface AccessEntry {
  readonly email: string
  readonly role: AccessRole
  readonly unitCode: string
}

/** Reads the tab *Akses*: who may do what. A row whose role cannot be read allows nothing. */
export function readAccess(tab: TabRows): {
  readonly entries: readonly AccessEntry[]
  readonly problems: readonly Problem[]
} {
  const problems = createProblemList()
  const table = readTable(tab, getPeopleTab('access'), problems)
  const entries = (table?.rows ?? []).flatMap((row) => {
    const email = row.read('email', emailCell)
    const role = row.read('role', choiceCell(ACCESS_ROLE))
    const unitCode = row.read('unitCode', textCell) ?? ''
    return email && role ? [{ email, role, unitCode }] : []
  })
  return { entries, problems: problems.list() }
}
