import type { Configuration } from '../model/facts.ts'
import type { TabRows } from './tab-rows.ts'

/**
 * Reads what the agency's tabs say. Columns are found by header in either language, in any order.
 * Never throws on what people typed: each bad cell, missing column or missing tab is one located
 * `Problem`, and whatever can still be read is read. Where *Pengaturan* is unreadable, its defaults
 * stand in.
 */
export function readConfiguration(tabs: readonly TabRows[]): Configuration {
  throw new Error(`Not built yet (${tabs.length} tabs)`)
}
