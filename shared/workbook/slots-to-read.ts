import type { Month } from '../model/civil-date.ts'
import type { TabDeclaration } from './tab-declaration.ts'
import { PEOPLE_TABS } from './tabs.ts'

/** The tabs that the worker reads: each plain one, and each monthly one for every month. */
export function slotsToRead(months: readonly Month[]): {
  readonly tab: TabDeclaration
  readonly month?: Month
}[] {
  return PEOPLE_TABS.flatMap((tab) =>
    tab.monthly ? months.map((month) => ({ tab, month })) : [{ tab }],
  )
}
