import type { Configuration } from '../../model/facts.ts'
import { parseInstant } from '../../model/instant.ts'
import type { Language } from '../../model/language.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import type { TodayState } from './words-en.ts'
import { momentInWords } from '../../text/moment-in-words.ts'
import { BOX_COLUMN } from '../../workbook/examination-boxes.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { OUTCOME_COLOURS } from '../outcome-colours.ts'
import type { RecapPage } from '../recap-page.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { CHECKLIST_WORDS } from './checklist-words.ts'
import type { ChecklistLine } from './checklist.ts'
import type { TodayBox } from './examinations.ts'
import type { TodayLine, TodayPicture } from './today-picture.ts'
import { TODAY_WORDS } from './words.ts'

/** Number and name stay in place. */
const FROZEN_COLUMNS = 2
/** Where a line of the checklist says its place. */
const PLACE_COLUMN = 6

const STATE_COLOURS: Readonly<Record<TodayState, string>> = {
  lacking: OUTCOME_COLOURS.TK,
  unsure: OUTCOME_COLOURS.unsure,
  waiting: OUTCOME_COLOURS.WFH,
  complete: OUTCOME_COLOURS.H,
  'asked-nothing': OUTCOME_COLOURS.L,
  away: OUTCOME_COLOURS.C,
  off: OUTCOME_COLOURS.L,
}

type Row = TodayLine & { readonly number: number }

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
  const words = recapsText(language)
  const text = TODAY_WORDS[language]
  const hasBoxes = picture.openBoxes.length > 0 || picture.units.some(({ box }) => box)
  const content = compileTable(
    { settings, source },
    {
      title: text.title,
      headingLines: [
        dayInWords(picture.date, language),
        words.agency(settings.agencyName),
        text.renewed(momentInWords(parseInstant(source.asOf), settings.zone, language)),
      ],
      columns: [...columnsOf(language), ...(hasBoxes ? boxColumns(language) : [])],
      frozenColumns: FROZEN_COLUMNS,
      addBody: (table) => {
        addChecklist(table, picture.checklist ?? [])
        for (const each of picture.missing ?? []) {
          table.addLine(each, 'wrapped', { to: BOX_COLUMN })
        }
        addUnits(table, picture)
      },
      addBelow: (table) => addOpenBoxes(table, picture),
      legend: hasBoxes ? [...text.meaning, ...text.examinedMeaning] : text.meaning,
    },
  )
  return hasBoxes ? { ...content, openColumn: BOX_COLUMN } : content
}

/** With the boxes no wider than the screen of a small laptop: who ticks sees whom it is about. */
function columnsOf(language: Language): RecapColumn<Row>[] {
  const { number, name } = recapsText(language)
  const text = TODAY_WORDS[language]
  return [
    { header: number, widthPx: 36, style: 'number', value: (row) => row.number },
    { header: name, widthPx: 170, style: 'wrapped', value: (row) => row.name },
    { header: text.duty, widthPx: 110, style: 'wrapped', value: ({ duty }) => duty },
    {
      header: text.state,
      widthPx: 104,
      style: 'code',
      value: ({ state }) => text.states[state],
      colours: stateColours(text.states),
    },
    { header: text.signs, widthPx: 206, style: 'wrapped', value: ({ signs }) => signs || null },
    { header: text.awaited, widthPx: 214, style: 'wrapped', value: (row) => row.awaited || null },
    { header: text.late, widthPx: 110, style: 'wrapped', value: ({ late }) => late || null },
    { header: text.lacking, widthPx: 190, style: 'wrapped', value: (row) => row.lacking || null },
  ]
}

/** Box and key: of no person. */
function boxColumns(language: Language): RecapColumn<Row>[] {
  const { examined, examinedKey } = TODAY_WORDS[language]
  return [
    { header: examined, widthPx: 120, style: 'text', value: () => null },
    { header: examinedKey, widthPx: 110, style: 'text', value: () => null },
  ]
}

/** A colour for each of the words, which are fewer than the states. */
function stateColours(words: Readonly<Record<TodayState, string>>): [string, string][] {
  const states = Object.keys(STATE_COLOURS) as TodayState[]
  return [...new Map(states.map((state) => [words[state], STATE_COLOURS[state]]))]
}

/** What is still to be set up stands first, as long as there is any. */
function addChecklist(page: RecapTable<Row>, lines: readonly ChecklistLine[]): void {
  if (lines.length === 0) return
  const text = CHECKLIST_WORDS[page.language]
  const heading = text.heading(lines.filter(({ isDone }) => isDone).length, lines.length)
  page.addSpans([
    { value: heading, style: 'total-label', from: 0, to: FROZEN_COLUMNS },
    { value: text.vanishes, style: 'total-label', from: FROZEN_COLUMNS, to: BOX_COLUMN },
  ])
  const range = { row: page.rowCount(), rows: lines.length, column: FROZEN_COLUMNS, columns: 1 }
  page.colour(range, text.done, STATE_COLOURS.complete)
  page.colour(range, text.open, STATE_COLOURS.waiting)
  for (const { title, isDone, message, place, sheetId } of lines) {
    if (sheetId !== undefined) page.link({ row: page.rowCount(), column: 0, sheetId })
    page.addSpans([
      { value: title, style: 'wrapped', from: 0, to: FROZEN_COLUMNS },
      {
        value: isDone ? text.done : text.open,
        style: 'code',
        from: FROZEN_COLUMNS,
        to: FROZEN_COLUMNS + 1,
      },
      { value: message, style: 'wrapped', from: FROZEN_COLUMNS + 1, to: PLACE_COLUMN },
      { value: place, style: 'wrapped', from: PLACE_COLUMN, to: BOX_COLUMN },
    ])
  }
}

function addUnits(page: RecapTable<Row>, { units, workingDay }: TodayPicture): void {
  const text = TODAY_WORDS[page.language]
  let number = 0
  for (const { name, figures, people, unlisted, box } of units) {
    page.addSpans([
      { value: name, style: 'total-label', from: 0, to: FROZEN_COLUMNS },
      { value: text.figures(figures), style: 'total-label', from: FROZEN_COLUMNS, to: BOX_COLUMN },
      ...(box ? boxCells(box, page) : []),
    ])
    for (const line of people) page.addEntry({ number: (number += 1), ...line })
    if (unlisted !== undefined) {
      page.addLine(text.unlisted(unlisted), 'wrapped', { to: BOX_COLUMN })
    }
  }
  if (units.length === 0) page.addLine(workingDay ? text.nobody : text.dayOff, 'text')
}

/** Boxes stand below the people, where no line moves them while the day goes on. */
function addOpenBoxes(page: RecapPage, { openBoxes }: TodayPicture): void {
  const text = TODAY_WORDS[page.language]
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
  const text = TODAY_WORDS[language]
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
