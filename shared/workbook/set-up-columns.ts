import type { Month } from '../model/civil-date.ts'
import { datesOfMonth, weekdayOf } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import { WEEKDAYS } from '../text/weekday-names.ts'
import { findDayOfHeader } from './day-header.ts'
import { findHeaderRow } from './header-row.ts'
import {
  HEADER_BACKGROUND,
  HEADER_TEXT,
  DAY_OFF_HEADER_BACKGROUND,
  colourStyle,
} from './sheet-colours.ts'
import type { CellBody } from './sheets-request.ts'
import type { ColumnDeclaration, TabDeclaration } from './tab-declaration.ts'
import type { CellValue } from './tab-rows.ts'

/** A column as set-up makes it. */
export interface SetUpColumn extends Pick<ColumnDeclaration, 'kind' | 'choices' | 'widthPx'> {
  /** Column key, or the date of a roster's day. */
  readonly key: string
  readonly header: CellBody
}

const DAY_WIDTH_PX = 46
const SATURDAY = 6

/** The columns of a tab in declared order; a roster has one for each day of its month. */
export function setUpColumns(
  tab: TabDeclaration,
  language: Language,
  month: Month | undefined,
): SetUpColumn[] {
  const declared = tab.columns.map(({ key, title, kind, choices, note, widthPx }, index) => {
    const notes = [index === 0 ? tab.purpose[language] : '', note[language]]
    return {
      key,
      kind,
      widthPx,
      header: headerCell(
        { stringValue: title[language] },
        notes.filter(Boolean).join('\n'),
        HEADER_BACKGROUND,
      ),
      ...(choices && { choices }),
    }
  })
  if (tab.layout !== 'roster' || !month) return declared
  const days = datesOfMonth(month).map((date): SetUpColumn => {
    const weekday = weekdayOf(date)
    const [year, monthNumber, day] = date.split('-')
    return {
      key: date,
      kind: 'roster-code',
      widthPx: DAY_WIDTH_PX,
      header: headerCell(
        { numberValue: Number(day) },
        `${WEEKDAYS[language][weekday - 1]}, ${day}/${monthNumber}/${year}`,
        weekday >= SATURDAY ? DAY_OFF_HEADER_BACKGROUND : HEADER_BACKGROUND,
      ),
    }
  })
  return [...declared, ...days]
}

/** Where each column stands now, by key; and the header row, 0 where there is none yet. */
export function findStandingColumns(
  tab: TabDeclaration,
  month: Month | undefined,
  rows: readonly (readonly CellValue[])[],
): { readonly headerRow: number; readonly columnOf: ReadonlyMap<string, number> } {
  const found = findHeaderRow(rows, tab.columns)
  const columnOf = new Map(found?.columnOf)
  for (const { column, header } of found?.others ?? []) {
    const date = tab.layout === 'roster' && month ? findDayOfHeader(header, month) : undefined
    if (date && !columnOf.has(date)) columnOf.set(date, column)
  }
  return { headerRow: found?.row ?? 0, columnOf }
}

function headerCell(
  userEnteredValue: NonNullable<CellBody['userEnteredValue']>,
  note: string,
  background: string,
): CellBody {
  return {
    userEnteredValue,
    userEnteredFormat: {
      backgroundColorStyle: colourStyle(background),
      textFormat: { bold: true, foregroundColorStyle: colourStyle(HEADER_TEXT) },
      horizontalAlignment: 'CENTER',
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    },
    ...(note && { note }),
  }
}
