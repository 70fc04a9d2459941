import type { CellObject } from 'write-excel-file/node'

import type { CellStyle } from '../../shared/recaps/recap-sheet.ts'

export type XlsxStyle = Omit<CellObject, 'value' | 'type'>

/** Digits stay as they are written (an NIP), also when someone edits the cell. */
export const TEXT_FORMAT = '@'

const HEADER_BACKGROUND = '#d9e2f3'
const TOTAL_BACKGROUND = '#f2f2f2'
const TABLE_LINE = '#808080'
const FOOTER_TEXT = '#666666'

/** What each style of a recap's cell looks like in a file: as in its tab. */
export const XLSX_STYLES: Readonly<Record<CellStyle, XlsxStyle>> = {
  plain: onPage('left'),
  letterhead: { ...onPage('center'), fontWeight: 'bold', fontSize: 14 },
  'letterhead-address': onPage('center'),
  title: { ...onPage('center'), fontWeight: 'bold', fontSize: 12 },
  subtitle: { ...onPage('center'), fontSize: 11 },
  header: {
    ...inTable('center'),
    fontWeight: 'bold',
    backgroundColor: HEADER_BACKGROUND,
    wrap: true,
  },
  text: { ...inTable('left'), format: TEXT_FORMAT },
  wrapped: { ...inTable('left'), format: TEXT_FORMAT, wrap: true },
  number: { ...inTable('right'), format: '0' },
  percent: { ...inTable('right'), format: '0.0%' },
  code: inTable('center'),
  'total-label': {
    ...inTable('left'),
    fontWeight: 'bold',
    backgroundColor: TOTAL_BACKGROUND,
    wrap: true,
  },
  total: {
    ...inTable('center'),
    fontWeight: 'bold',
    backgroundColor: TOTAL_BACKGROUND,
    format: '0',
  },
  legend: { ...onPage('left'), fontStyle: 'italic', fontSize: 9 },
  signature: onPage('left'),
  'signature-name': {
    ...onPage('left'),
    fontWeight: 'bold',
    textDecoration: { underline: true },
  },
  footer: { ...onPage('left'), fontSize: 8, textColor: FOOTER_TEXT },
}

/** The letterhead's rule, under a cell. */
export const DOUBLE_RULE: XlsxStyle = {
  bottomBorderStyle: 'double',
  bottomBorderColor: '#000000',
}

function onPage(align: 'left' | 'center'): XlsxStyle {
  return { align, alignVertical: 'center' }
}

function inTable(align: 'left' | 'center' | 'right'): XlsxStyle {
  return { align, alignVertical: 'center', borderStyle: 'thin', borderColor: TABLE_LINE }
}
