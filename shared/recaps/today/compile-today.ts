import type { Configuration } from '../../model/facts.ts'
import { parseInstant } from '../../model/instant.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import type { TodayState } from '../../text/en/recap-today.ts'
import { momentInWords } from '../../text/moment-in-words.ts'
import { BOX_COLUMN } from '../../workbook/examination-boxes.ts'
import { compileListedRecap } from '../listed-recap.ts'
import { OUTCOME_COLOURS } from '../outcome-colours.ts'
import type { RecapPage } from '../recap-page.ts'
import type { RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import type { TodayBox } from './examinations.ts'
import type { TodayLine, TodayPicture } from './today-picture.ts'

/** With the boxes no wider than the screen of a small laptop: who ticks sees whom it is about. */
const COLUMN_WIDTHS_PX = [36, 170, 110, 104, 206, 214, 110, 190]
/** Box and key. */
const BOX_WIDTHS_PX = [120, 110]
const STATE_COLUMN = 3
const BLANK: RecapCell = { value: null, style: 'text' }
/** Number and name stay in place. */
const FROZEN_COLUMNS = 2

const STATE_COLOURS: Readonly<Record<TodayState, string>> = {
  lacking: OUTCOME_COLOURS.TK,
  unsure: OUTCOME_COLOURS.unsure,
  waiting: OUTCOME_COLOURS.WFH,
  complete: OUTCOME_COLOURS.H,
  'asked-nothing': OUTCOME_COLOURS.L,
  away: OUTCOME_COLOURS.C,
  off: OUTCOME_COLOURS.L,
}

/** *Hari Ini*: the picture of the day, and when it was renewed; columns of boxes only where there are any. */
export function compileToday({
  facts: { settings },
  source,
  today: picture,
}: {
  readonly facts: Pick<Configuration, 'settings'>
  readonly source: RecapSource
  readonly today: TodayPicture
}): RecapContent {
  const { language } = settings
  const { today: text, ...words } = recapsText(language)
  const hasBoxes = picture.openBoxes.length > 0 || picture.units.some(({ box }) => box)
  const sheet = compileListedRecap(
    { settings, source },
    {
      title: text.title,
      headingLines: [
        dayInWords(picture.date, language),
        words.agency(settings.agencyName),
        text.renewed(momentInWords(parseInstant(source.asOf), settings.zone, language)),
      ],
      headers: [
        words.number,
        words.name,
        text.duty,
        text.state,
        text.signs,
        text.awaited,
        text.late,
        text.lacking,
        ...(hasBoxes ? [text.examined, text.examinedKey] : []),
      ],
      columnWidthsPx: hasBoxes ? [...COLUMN_WIDTHS_PX, ...BOX_WIDTHS_PX] : COLUMN_WIDTHS_PX,
      frozenColumns: FROZEN_COLUMNS,
      addBody: (page) => {
        const firstRow = page.rowCount()
        addUnits(page, picture)
        colourStates(page, firstRow)
        addOpenBoxes(page, picture)
      },
      legend: hasBoxes ? [...text.meaning, text.examinedMeaning] : text.meaning,
      addSignatures: () => {},
    },
  )
  return hasBoxes ? { ...sheet, openColumn: BOX_COLUMN } : sheet
}

function addUnits(page: RecapPage, { units, workingDay }: TodayPicture): void {
  const { today: text } = recapsText(page.language)
  let number = 0
  for (const { name, figures, people, box } of units) {
    page.addSpans([
      { value: name, style: 'total-label', from: 0, to: FROZEN_COLUMNS },
      { value: text.figures(figures), style: 'total-label', from: FROZEN_COLUMNS, to: BOX_COLUMN },
      ...(box ? boxCells(box, page) : []),
    ])
    for (const line of people) page.addRow(lineCells((number += 1), line, page))
  }
  if (number === 0) page.addLine(workingDay ? text.nobody : text.dayOff, 'text')
}

/** Boxes stand below the people, where no line moves them while the day goes on. */
function addOpenBoxes(page: RecapPage, { openBoxes }: TodayPicture): void {
  const { today: text } = recapsText(page.language)
  if (openBoxes.length === 0) return
  page.addBlank()
  page.addLine(text.openDays, 'total-label')
  for (const { key, unit, day, until } of openBoxes) {
    page.addSpans([
      { value: unit, style: 'wrapped', from: 0, to: FROZEN_COLUMNS },
      { value: text.openDay(day, until), style: 'wrapped', from: FROZEN_COLUMNS, to: BOX_COLUMN },
      ...boxCells({ key }, page),
    ])
  }
}

function boxCells(
  { key, examinedAt }: TodayBox,
  { language }: RecapPage,
): Parameters<RecapPage['addSpans']>[0][number][] {
  const { today: text } = recapsText(language)
  const value = examinedAt === undefined ? null : text.examinedAt(examinedAt)
  return [
    {
      value,
      style: 'code',
      ...(value === null && { box: false }),
      from: BOX_COLUMN,
      to: BOX_COLUMN + 1,
    },
    { value: key, style: 'footer', from: BOX_COLUMN + 1, to: BOX_COLUMN + 2 },
  ]
}

function lineCells(number: number, line: TodayLine, { language, width }: RecapPage): RecapCell[] {
  const { today: text } = recapsText(language)
  const wrapped = [line.signs, line.awaited, line.late, line.lacking]
  return [
    { value: number, style: 'number' },
    { value: line.name, style: 'wrapped' },
    { value: line.duty, style: 'wrapped' },
    { value: text.states[line.state], style: 'code' },
    ...wrapped.map((value): RecapCell => ({ value: value || null, style: 'wrapped' })),
    ...Array.from({ length: width - COLUMN_WIDTHS_PX.length }, (): RecapCell => BLANK),
  ]
}

function colourStates(page: RecapPage, firstRow: number): void {
  const { today: text } = recapsText(page.language)
  const rows = page.rowCount() - firstRow
  const range = { row: firstRow, column: STATE_COLUMN, rows, columns: 1 }
  const colours = new Map(
    Object.entries(STATE_COLOURS).map(([state, colour]) => [
      text.states[state as TodayState],
      colour,
    ]),
  )
  for (const [words, colour] of colours) page.colour(range, words, colour)
}
