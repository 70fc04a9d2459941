import type { Language } from '../model/language.ts'
import type { Month } from '../model/civil-date.ts'
import type { RecapTab, TabDeclaration } from './tab-declaration.ts'

type Tab = Pick<TabDeclaration | RecapTab, 'key' | 'title' | 'monthly'>

/**
 * The sheet id of a tab: the same in every spreadsheet and on every retry (PLATFORM.md, Sheets),
 * so that a tab is recognised after it was renamed.
 */
export function sheetIdOf(tab: Tab, month?: Month): number {
  return sheetIdOfSlot(tabSlot(tab, month))
}

/** As `sheetIdOf`, of a slot. FNV-1a, within Google's positive int32. */
export function sheetIdOfSlot(slot: string): number {
  let hash = 0x811c9dc5
  for (const character of slot) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  }
  return hash >>> 1 || 1
}

/** The title of a tab, with the month where it is monthly: "Jadwal 2021-07". */
export function tabTitle(tab: Tab, language: Language, month?: Month): string {
  return tab.monthly ? `${tab.title[language]} ${getMonth(tab, month)}` : tab.title[language]
}

/** A key for the tab and month, as "roster:2021-07" or "employees". */
export function tabSlot(tab: Tab, month?: Month): string {
  return tab.monthly ? `${tab.key}:${getMonth(tab, month)}` : tab.key
}

function getMonth(tab: Tab, month: Month | undefined): Month {
  if (!month) throw new RangeError(`The tab "${tab.key}" is monthly: name a month`)
  return month
}
