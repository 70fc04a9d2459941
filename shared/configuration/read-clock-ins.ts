import { findClockInBlocks } from '../import/clock-in-blocks.ts'
import type { ClockInBlock } from '../import/clock-in-blocks.ts'
import { findHalfNamed } from '../import/clock-in-header.ts'
import type { BlockFault } from '../import/read-block-row.ts'
import { orderOfAll } from '../import/order-of-block.ts'
import { readClockInBlock } from '../import/read-clock-in-block.ts'
import type { ClockInContext } from '../import/read-clock-in-block.ts'
import { doubtsInWords } from '../import/receipt-in-words.ts'
import { dateInWords } from '../text/date-in-words.ts'
import type { ClockIn } from '../model/facts.ts'
import type { ImportReceipt, Imports } from '../model/import-receipt.ts'
import { findTooLong, quoteTyped, unreadable } from '../workbook/cell-reading.ts'
import type { Unreadable } from '../workbook/cell-reading.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import type { Say } from '../workbook/say.ts'
import type { CellValue, TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

export interface ClockInTab {
  readonly clockIns: readonly ClockIn[]
  readonly imports: Imports
}

/**
 * Reads the tab *Mesin Absensi*: exports of machines and of SIHadir as they were pasted, one under the
 * other, each with or without its own header row. The same moment of a person pasted twice is one; each
 * unknown NIP or PIN is reported once, at its first row.
 */
export function readClockIns(
  tab: TabRows,
  context: ClockInContext,
  problems: ProblemList,
): ClockInTab {
  const { blocks, stray } = findClockInBlocks(tab.rows)
  const filled = blocks.filter(({ rows }) => rows.length > 0)
  const alike = new Map(
    [...Map.groupBy(filled, headersOf)].flatMap(([headers, group]) =>
      group.length > 1 ? [[headers, orderOfAll(group)] as const] : [],
    ),
  )
  const readings = filled.map((block) => ({
    ...readClockInBlock(block, tab.title, context, alike.get(headersOf(block))),
    block,
  }))
  const told = new Set<string>()
  for (const { receipt, faults, block } of readings) {
    if (receipt.state !== 'read') reportBlock(receipt, problems)
    for (const fault of faults) {
      reportFault({ tab, fault, told, problems, inOneCell: block.separator !== undefined })
    }
  }
  if (blocks.length === 0) reportHeader(tab, stray.length, problems)
  const isUnread =
    blocks.length === 0 && stray.slice(1).some((row) => tab.rows[row]?.some(mayBeTime))
  const read = new Map<string, ClockIn>()
  for (const clockIn of readings.flatMap(({ clockIns }) => clockIns)) {
    const key = `${clockIn.employeeId} ${clockIn.at}`
    if (!read.has(key)) read.set(key, clockIn)
  }
  return {
    clockIns: [...read.values()],
    imports: {
      receipts: readings.map(({ receipt }) => receipt),
      uncounted: isUnread
        ? [{ owner: { kind: 'anybody' }, date: undefined }]
        : readings.flatMap(({ uncounted }) => uncounted),
    },
  }
}

/** Of lines that could not be read whoever's day may be. */
function mayBeTime(cell: CellValue): boolean {
  return typeof cell === 'number'
    ? !Number.isInteger(cell)
    : /\d[:.]\d\d/.test(String(cell).slice(0, 200))
}

function headersOf({ columns }: ClockInBlock): string {
  const { who, date, times } = columns
  return [...who, date, ...times].map((one) => `${one?.column} ${one?.title}`).join('\t')
}

function reportBlock(receipt: ImportReceipt, problems: ProblemList): void {
  const { where, state, rows } = receipt
  problems.addAt(where, `import-${state}`, (text, language) => {
    const reasons = doubtsInWords(receipt, language)
    return state === 'refused'
      ? text.importRefused(rows, reasons)
      : text.importWaiting(rows, reasons)
  })
}

function reportFault({
  tab,
  fault,
  told,
  problems,
  inOneCell,
}: {
  readonly tab: TabRows
  readonly fault: BlockFault
  /** Unknown people who were named before. */
  readonly told: Set<string>
  readonly problems: ProblemList
  readonly inOneCell: boolean
}): void {
  function report(column: number, code: string, say: Say): void {
    const place = { tabTitle: tab.title, row: fault.row, column: inOneCell ? 0 : column }
    problems.addCell(place, code, say)
  }

  switch (fault.kind) {
    case 'no-time':
      report(fault.column, 'cell-empty', sayEmpty('at'))
      return
    case 'far':
    case 'ahead': {
      const { date, kind } = fault
      report(fault.column, `date-${kind}`, (text, language) =>
        kind === 'far'
          ? text.dateFar(dateInWords(date, language))
          : text.dateAhead(dateInWords(date, language)),
      )
      return
    }
    case 'when': {
      const { column, value, wanted } = fault.cell
      const { code, say } = findTooLong(value) ?? unreadAs(value, wanted)
      report(column, code, say)
      return
    }
    case 'who':
      break
  }
  const { who } = fault
  switch (who.kind) {
    case 'empty':
      report(who.column, 'cell-empty', sayEmpty('employeeId'))
      return
    case 'unreadable':
      report(who.column, who.problem.code, who.problem.say)
      return
    case 'unknown': {
      const { written } = who
      if (told.has(written)) return
      told.add(written)
      if (who.byPin) report(who.column, 'pin-unknown', (text) => text.pinUnknown(written))
      else report(who.column, 'id-unknown', (text) => text.idUnknown(written))
    }
  }
}

function unreadAs(value: Parameters<typeof quoteTyped>[0], wanted: 'date' | 'moment'): Unreadable {
  if (wanted === 'moment') {
    return unreadable('date-time-unreadable', (text) => text.dateTimeUnreadable(quoteTyped(value)))
  }
  return value === ''
    ? unreadable('cell-empty', (text) => text.dateEmpty())
    : unreadable('date-unreadable', (text) => text.dateUnreadable(quoteTyped(value)))
}

function reportHeader(tab: TabRows, lines: number, problems: ProblemList): void {
  for (const [row, cells] of tab.rows.slice(0, 5).entries()) {
    const named = findHalfNamed(cells)
    if (!named) continue
    const { title } = columnOf(named === 'id' ? 'at' : 'employeeId')
    problems.addAt(`${tab.title}!${row + 1}:${row + 1}`, 'column-missing', (text, language) =>
      lines > 1
        ? text.linesUnread(title[language], lines - 1)
        : text.columnMissing(title[language]),
    )
    return
  }
  problems.addAt(`${tab.title}!1:1`, 'header-row-missing', (text) =>
    lines > 1 ? text.exportUnread(lines) : text.headerRowMissing(),
  )
}

function sayEmpty(key: string): Say {
  return (text, language) => text.empty(columnOf(key).title[language])
}

function columnOf(key: string): { readonly title: Readonly<Record<'id' | 'en', string>> } {
  const column = getPeopleTab('clockIns').columns.find((declared) => declared.key === key)
  if (!column) throw new RangeError(`No column "${key}" is declared in "clockIns"`)
  return column
}
