import { setImmediate as breathe } from 'node:timers/promises'

import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { readReviews, type ReviewReading } from '../../../shared/configuration/read-reviews.ts'
import { typedRows } from '../../../shared/workbook/typed-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import type { ExaminationBox } from '../../../shared/workbook/examination-boxes.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import { slotsToRead } from '../../../shared/workbook/slots-to-read.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import type { SheetDescription, TabReading } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { loadAnchors, type Anchors } from '../ledger/anchor-ledger.ts'
import { instantNow, type Context } from '../context.ts'
import { describeAnchors } from '../ledger/describe-anchors.ts'
import { recordExaminations } from './record-examinations.ts'
import { recordTabs } from './record-tabs.ts'
import { recordReceipts } from './record-receipts.ts'
import { followAccessTab, identifyEditors, logActs } from '../access/follow-access-tab.ts'
import { getAgency } from '../access/authorise.ts'
import { followSharing } from '../access/follow-sharing.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { monthsToRead } from './months-to-read.ts'

const TODAY = getRecap('today')

export interface SpreadsheetSweep {
  readonly tabsChanged: number
  readonly reviewsRecorded: number
  /** Refs that stand in any tab *Tinjauan*. */
  readonly standingRefs: ReadonlySet<string>
  readonly sheets: readonly SheetDescription[]
  /** Tabs in which people type, and the sheets in which they were found. */
  readonly tabs: readonly Extract<TabReading, { found: true }>[]
  /** Those that stand in *Hari Ini*. */
  readonly boxes: readonly ExaminationBox[]
  readonly startedAt: Instant
  /** What the spreadsheet was told of the ledger's head. */
  readonly anchors: Anchors
}

/**
 * Reads all tabs in which people type, and the boxes of *Hari Ini*. Changed ones go into the ledger whole, of *Tinjauan* only new
 * and changed decisions: its rows are the worker's own. Throws `GoogleError`.
 */
export async function sweepSpreadsheet(
  context: Context,
  agency: Agency,
): Promise<SpreadsheetSweep> {
  const startedAt = instantNow(context)
  const description = await context.google.describeSpreadsheet(agency.spreadsheetId)
  const { sheets, locale } = description
  const anchors = await loadAnchors(context, agency, description.anchors)
  const known = await loadConfiguration(context, agency)
  const knownSlots = known.tabs.map(({ slot }) => slot)
  const months = monthsToRead({ sheets, knownSlots, now: instantNow(context) })
  const [today, ...readings] = await context.google.readTabs(agency.spreadsheetId, [
    { tab: TODAY },
    ...slotsToRead(months),
  ])

  const reviews: StandingReviews[] = []
  for (const reading of readings.filter(isReviews)) {
    if (reading.found) reviews.push({ ...readReviews(reading), sheetId: reading.sheetId })
    await breathe()
  }
  const tabs = readings.filter((reading) => !isReviews(reading))
  await loadAuthority(context, agency)
  const tabsChanged = await takeTabs(context, agency, tabs, new Set(knownSlots))
  await followAccessTab(context, agency)
  if (tabsChanged > 0) await recordReceipts(context, agency)
  const boxes = await recordExaminations(context, agency, { reading: today, startedAt })
  const decided = reviews.flatMap(({ rows }) => rows)
  const reviewsRecorded = await recordReviews(context, agency, decided)
  await removeCopies(context, agency, reviews)
  const { zone } = known.configuration.settings
  const told = await describeAnchors(context, agency, { anchors, zone })
  const reviewProblems = [
    // One that is only gone is set again in this sweep, and told by what is recorded then.
    ...(told?.code === 'ledger-lost' ? [told] : []),
    ...reviews.flatMap((reading) => reading.problems),
  ]
  await updateAgency(context, agency, { locale, reviewProblems })
  return {
    tabsChanged,
    reviewsRecorded,
    standingRefs: new Set(reviews.flatMap(({ refs }) => refs)),
    sheets,
    tabs: readings.filter((reading) => reading.found),
    boxes,
    startedAt,
    anchors,
  }
}

/** A tab *Tinjauan* as it stands. */
type StandingReviews = ReturnType<typeof readReviews> & { readonly sheetId: number }

export function isReviews({ slot }: Pick<TabReading, 'slot'>): boolean {
  return slot.startsWith('reviews:')
}

/** Takes into the ledger those that changed; of `knownSlots` also that one is gone. Returns how many. */
export async function takeTabs(
  context: Context,
  agency: Agency,
  readings: readonly TabReading[],
  knownSlots: ReadonlySet<string> = new Set(),
): Promise<number> {
  const tabs = readings
    .filter(({ found, slot }) => found || knownSlots.has(slot))
    .map((reading) =>
      reading.found
        ? { slot: reading.slot, title: reading.title, rows: rowsOf(reading), gone: false }
        : { slot: reading.slot, title: '', rows: [], gone: true },
    )
  const { changed, acts } = await context.store.transaction((records) =>
    recordTabs(records, agency.id, { tabs, at: instantNow(context) }),
  )
  logActs(context, agency, acts)
  return changed
}

/** What people typed there. */
export function rowsOf({ slot, rows }: Extract<TabReading, { found: true }>): TabRows['rows'] {
  return typedRows(rows, getPeopleTab(slot.split(':')[0] ?? ''))
}

/** A decision rests on who could make it: that is asked before a new one is recorded. */
async function recordReviews(
  context: Context,
  agency: Agency,
  decided: readonly ReviewReading[],
): Promise<number> {
  const readAt = instantNow(context)
  const reviews = decided.map(({ ref, decision, expectation, note }) => ({
    submissionRef: ref,
    decision,
    ...(expectation && { expectation }),
    note,
    readAt,
    ...(agency.lastSweptAt && { undecidedAt: agency.lastSweptAt }),
  }))
  const found = await context.store.ledger.findNewReviews(agency.id, reviews)
  await followSharing(context, agency, { mustKnow: found.length > 0 })
  await identifyEditors(context, agency)
  return context.store.transaction(async ({ ledger }) => {
    let recorded = 0
    for (const review of found) {
      const known = { ...review, readAt: instantNow(context) }
      if (await ledger.recordReview(agency.id, known)) recorded += 1
    }
    return recorded
  })
}

/** Rows that an append which Google applied twice has left, once what was decided in them is recorded. */
async function removeCopies(
  context: Context,
  { id, spreadsheetId }: Agency,
  reviews: readonly Pick<StandingReviews, 'sheetId' | 'copiesBelow'>[],
): Promise<void> {
  const sheets = reviews.flatMap(({ sheetId, copiesBelow }) =>
    copiesBelow === undefined ? [] : [{ sheetId, headerRow: copiesBelow }],
  )
  if (sheets.length === 0) return
  await context.google.removeCopies(spreadsheetId, sheets)
  context.log({ event: 'copies-removed', level: 'warning', agencyId: id, tabs: sheets.length })
}

/** Name and language follow the tab *Pengaturan*. */
async function updateAgency(
  context: Context,
  agency: Agency,
  seen: { readonly locale: string; readonly reviewProblems: readonly Problem[] },
): Promise<void> {
  const { settings } = (await loadConfiguration(context, agency)).configuration
  const kept = await getAgency(context, agency.id)
  const name = settings.agencyName || kept.name
  const changes = { name, language: settings.language, ...seen }
  // Nothing is written, nor waited for, at most sweeps.
  if (canonicalJson({ ...kept, ...changes }) === canonicalJson(kept)) return
  await context.store.agencies.update(agency.id, changes)
}
