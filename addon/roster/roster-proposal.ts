import type { Month } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import { tabTitle } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { compareRoster, type ProposedCell, type RosterComparison } from './compare-roster.ts'
import { findMonthlyTab } from './find-monthly-tab.ts'
import { getSheetsService } from '../set-up/sheets-service.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

const LOCK_MS = 30_000

/** What accepting a proposal would do to *Jadwal*, in numbers of cells. */
export interface ProposalState {
  readonly sheetId: number
  readonly empty: number
  readonly different: number
  readonly same: number
  /** Names of people who have no row in *Jadwal* yet. */
  readonly missing: readonly string[]
  /** Why not all limits are kept, a sentence each, as the proposal says below its table. */
  readonly unkept: readonly string[]
}

/** How a reason begins, in either language: "Tanggal 1–9, 12: …". */
const REASON = /^(?:Tanggal|Day) \d[\d–, ]*: /u

interface Proposal {
  readonly spreadsheet: Spreadsheet
  readonly month: Month
  /** Where the proposal is of one unit; empty for all. */
  readonly unitCode: string
  readonly language: Language
  readonly text: AddonText
}

/** Null where there is no proposal yet. Throws where there is no roster of the month. */
export function readProposalState(proposal: Proposal): ProposalState | null {
  const sheet = findProposal(proposal)
  return sheet && stateOf(sheet, compare(sheet, proposal).comparison)
}

/**
 * Carries the proposal over into the empty cells of *Jadwal*, with `overwrite` also into those that
 * people filled in otherwise; all in one call, or none. Answers how many days were filled in.
 */
export function acceptProposal(proposal: Proposal, overwrite: boolean): number {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(LOCK_MS)) throw new Error(proposal.text.busy)
  try {
    return carryOver(proposal, overwrite)
  } finally {
    lock.releaseLock()
  }
}

function carryOver(proposal: Proposal, overwrite: boolean): number {
  const sheet = findProposal(proposal)
  if (!sheet) throw new Error(proposal.text.proposalMissing(titlesOf(proposal)[proposal.language]))
  const { roster, comparison } = compare(sheet, proposal)
  const { empty, different, newRows } = comparison
  const days = [...empty, ...(overwrite ? different : [])]
  const cells = [...newRows, ...days]
  if (cells.length === 0) return 0
  const sheetId = roster.getSheetId()
  const missingRows = Math.max(...cells.map(({ row }) => row)) + 1 - roster.getMaxRows()
  const grow = { appendDimension: { sheetId, dimension: 'ROWS', length: missingRows } }
  const write = runsOf(cells).map(({ row, column, texts }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: texts.map((text) => ({ userEnteredValue: { stringValue: text } })) }],
      fields: 'userEnteredValue',
    },
  }))
  getSheetsService().batchUpdate(
    { requests: [...(missingRows > 0 ? [grow] : []), ...write] },
    proposal.spreadsheet.getId(),
  )
  return days.length
}

function compare(
  sheet: Sheet,
  { spreadsheet, month, language, text }: Proposal,
): { readonly roster: Sheet; readonly comparison: RosterComparison } {
  const declared = getPeopleTab('roster')
  const roster = findMonthlyTab(spreadsheet, declared, month)
  const comparison = roster && compareRoster(readRows(sheet), readRows(roster), month)
  if (!comparison) throw new Error(text.rosterMissing(tabTitle(declared, language, month)))
  return { roster, comparison }
}

function stateOf(
  sheet: Sheet,
  { empty, different, same, missing }: RosterComparison,
): ProposalState {
  return {
    sheetId: sheet.getSheetId(),
    empty: empty.length,
    different: different.length,
    same,
    missing,
    unkept: readRows(sheet)
      .map((row) => row.find((text) => text !== '') ?? '')
      .filter((text) => REASON.test(text)),
  }
}

function findProposal({ spreadsheet, ...proposal }: Proposal): Sheet | null {
  const titles = titlesOf(proposal)
  return (
    spreadsheet.getSheetById(identityOf(proposal).sheetId) ??
    spreadsheet.getSheetByName(titles.id) ??
    spreadsheet.getSheetByName(titles.en)
  )
}

function titlesOf(proposal: Pick<Proposal, 'month' | 'unitCode'>) {
  return identityOf(proposal).titles
}

function identityOf({ month, unitCode }: Pick<Proposal, 'month' | 'unitCode'>) {
  return recapTabOf({ key: 'proposed-roster', month, ...(unitCode && { unitCode }) })
}

function readRows(sheet: Sheet): string[][] {
  return sheet.getDataRange().getDisplayValues()
}

/** Neighbouring cells of a row together. */
function runsOf(
  cells: readonly ProposedCell[],
): { readonly row: number; readonly column: number; readonly texts: string[] }[] {
  const runs: { row: number; column: number; texts: string[] }[] = []
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  for (const { row, column, proposed } of inOrder) {
    const last = runs[runs.length - 1]
    if (last?.row === row && last.column + last.texts.length === column) last.texts.push(proposed)
    else runs.push({ row, column, texts: [proposed] })
  }
  return runs
}
