import type { Month } from '../model/civil-date.ts'
import type { TabDeclaration } from './tab-declaration.ts'
import { PEOPLE_TABS } from './tabs.ts'

/** Tabs in which people write what no part of Pantau reads yet. */
const UNREAD = new Set(['evaluations'])

/** The tabs that the worker reads: each plain one, and each monthly one for every month. */
export function slotsToRead(months: readonly Month[]): {
  readonly tab: TabDeclaration
  readonly month?: Month
}[] {
  return PEOPLE_TABS.filter(({ key }) => !UNREAD.has(key)).flatMap((tab) =>
    tab.monthly ? months.map((month) => ({ tab, month })) : [{ tab }],
  )
}
