import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { CellStyle } from '../../shared/recaps/recap-sheet.ts'

type Format = sheets_v4.Schema$CellFormat

const HEADER_BACKGROUND = '#d9e2f3'
const TOTAL_BACKGROUND = '#f2f2f2'
const TABLE_LINE = '#808080'
const FOOTER_TEXT = '#666666'

/** What each style of a recap's cell looks like in Sheets. */
const FORMATS: Readonly<Record<CellStyle, Format>> = {
  plain: { ...text({}), ...middle('LEFT') },
  letterhead: { ...text({ bold: true, fontSize: 14 }), ...middle('CENTER') },
  'letterhead-address': { ...text({ fontSize: 10 }), ...middle('CENTER') },
  title: { ...text({ bold: true, fontSize: 12 }), ...middle('CENTER') },
  subtitle: { ...text({ fontSize: 11 }), ...middle('CENTER') },
  header: {
    ...tableCell({ bold: true }, 'CENTER'),
    ...background(HEADER_BACKGROUND),
    wrapStrategy: 'WRAP',
  },
  text: { ...tableCell({}, 'LEFT'), ...asText() },
  wrapped: {
    ...tableCell({}, 'LEFT'),
    ...asText(),
    wrapStrategy: 'WRAP',
  },
  number: { ...tableCell({}, 'RIGHT'), ...number('0') },
  percent: { ...tableCell({}, 'RIGHT'), ...percent() },
  code: tableCell({}, 'CENTER'),
  'total-label': {
    ...tableCell({ bold: true }, 'LEFT'),
    ...background(TOTAL_BACKGROUND),
    wrapStrategy: 'WRAP',
  },
  total: {
    ...tableCell({ bold: true }, 'CENTER'),
    ...background(TOTAL_BACKGROUND),
    ...number('0'),
  },
  legend: { ...text({ italic: true, fontSize: 9 }), ...middle('LEFT') },
  signature: { ...text({}), ...middle('LEFT') },
  'signature-name': { ...text({ bold: true, underline: true }), ...middle('LEFT') },
  footer: {
    textFormat: {
      ...text({ fontSize: 8 }).textFormat,
      foregroundColorStyle: { rgbColor: rgbOf(FOOTER_TEXT) },
    },
    ...middle('LEFT'),
  },
}

/** The format of a cell; `doubleRule` draws the letterhead's rule under it. */
export function formatOf(style: CellStyle, doubleRule: boolean): Format {
  const format = FORMATS[style]
  if (!doubleRule) return format
  return { ...format, borders: { ...format.borders, bottom: line('DOUBLE', '#000000') } }
}

/** Parts from 0 to 1 of a colour `#rrggbb`. Throws `RangeError` for anything else. */
export function rgbOf(colour: string): { red: number; green: number; blue: number } {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`Not a colour #rrggbb: "${colour}"`)
  const part = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16) / 255
  return { red: part(1), green: part(3), blue: part(5) }
}

function text(textFormat: sheets_v4.Schema$TextFormat): Format {
  return { textFormat: { fontFamily: 'Arial', fontSize: 10, ...textFormat } }
}

function tableCell(
  textFormat: sheets_v4.Schema$TextFormat,
  alignment: 'LEFT' | 'CENTER' | 'RIGHT',
): Format {
  const side = line('SOLID', TABLE_LINE)
  return {
    ...text(textFormat),
    ...middle(alignment),
    borders: { top: side, bottom: side, left: side, right: side },
  }
}

function middle(alignment: 'LEFT' | 'CENTER' | 'RIGHT'): Format {
  return { horizontalAlignment: alignment, verticalAlignment: 'MIDDLE' }
}

function background(colour: string): Format {
  return { backgroundColorStyle: { rgbColor: rgbOf(colour) } }
}

function line(style: 'SOLID' | 'DOUBLE', colour: string): sheets_v4.Schema$Border {
  return { style, colorStyle: { rgbColor: rgbOf(colour) } }
}

/** Digits stay as they are written (an NIP), also when someone edits the cell. */
function asText(): Format {
  return { numberFormat: { type: 'TEXT', pattern: '@' } }
}

function number(pattern: string): Format {
  return { numberFormat: { type: 'NUMBER', pattern } }
}

function percent(): Format {
  return { numberFormat: { type: 'PERCENT', pattern: '0.0%' } }
}
