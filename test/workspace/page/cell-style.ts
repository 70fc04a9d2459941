import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'

type Format = sheets_v4.Schema$CellFormat
type Color = sheets_v4.Schema$Color

/** Sheets' own font, or what is as wide where that is not installed: texts wrap where Google's do. */
export const arial = "Arial,'Liberation Sans',Arimo,Helvetica,'DejaVu Sans Condensed',sans-serif"

function byte(part: number | null | undefined): number {
  return Math.round((part ?? 0) * 255)
}

/** A colour of the API (parts from 0 to 1) as CSS, or '' when there is none. */
export function toCssColor(
  style: sheets_v4.Schema$ColorStyle | null | undefined,
  plain?: Color | null,
): string {
  const color = style?.rgbColor ?? plain
  if (!color) return ''
  return `rgb(${byte(color.red)},${byte(color.green)},${byte(color.blue)})`
}

const horizontal: Record<string, string> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' }
const vertical: Record<string, string> = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' }
/** As Sheets shows a link whose colour nobody chose. */
const LINK_COLOUR = '#1155cc'

const lineWidth: Record<string, string> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
}

/** The CSS declarations of a cell's format. */
export function toCellStyle(format: Format, isNumber: boolean): string {
  const rules: string[] = []
  const add = (property: string, value: string | undefined) => {
    if (value) rules.push(`${property}:${value}`)
  }
  const text = format.textFormat ?? {}
  add('background-color', toCssColor(format.backgroundColorStyle, format.backgroundColor))
  const colour = toCssColor(text.foregroundColorStyle, text.foregroundColor)
  add('color', colour || (text.link ? LINK_COLOUR : ''))
  if (text.bold === true) add('font-weight', 'bold')
  if (text.italic === true) add('font-style', 'italic')
  if (text.fontSize) add('font-size', `${Math.round((text.fontSize * 4) / 3)}px`)
  const lines = [
    (text.underline ?? text.link !== undefined) ? 'underline' : '',
    text.strikethrough === true ? 'line-through' : '',
  ]
  add('text-decoration', lines.filter(Boolean).join(' '))
  add('text-align', horizontal[format.horizontalAlignment ?? ''] ?? (isNumber ? 'right' : ''))
  add('vertical-align', vertical[format.verticalAlignment ?? ''])
  if (format.wrapStrategy === 'WRAP') add('white-space', 'pre-wrap')
  for (const [side, border] of Object.entries(format.borders ?? {})) {
    const { style, colorStyle, color } = border as sheets_v4.Schema$Border
    const line = lineWidth[style ?? '']
    if (line) add(`border-${side}`, `${line} ${toCssColor(colorStyle, color) || '#000'}`)
  }
  return rules.join(';')
}
