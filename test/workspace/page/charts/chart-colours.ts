import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { toCssColor } from '../cell-style.ts'

const palette = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#7baaf7',
  '#f07b72',
  '#fcd04f',
  '#71c287',
]

export const inkColour = '#3c4043'
export const quietColour = '#5f6368'
export const lineColour = '#dadce0'

/** The colour of the series or slice at a place, as Sheets takes them in turn. */
export function paletteColour(index: number): string {
  return palette[index % palette.length] ?? inkColour
}

interface Coloured {
  readonly colorStyle?: sheets_v4.Schema$ColorStyle
  readonly color?: sheets_v4.Schema$Color
}

/** The colour that was chosen, or the palette's. */
export function chosenColour({ colorStyle, color }: Coloured, index: number): string {
  return toCssColor(colorStyle, color) || paletteColour(index)
}

/** Attributes of a text under a format; sizes are in points, as in Sheets. */
export function textAttributes(
  format: sheets_v4.Schema$TextFormat | null | undefined,
  standard: { size: number; colour: string },
): Record<string, string | number> {
  const fill = toCssColor(format?.foregroundColorStyle, format?.foregroundColor)
  return {
    fill: fill || standard.colour,
    'font-size': format?.fontSize ? Math.round((format.fontSize * 4) / 3) : standard.size,
    ...(format?.bold === true ? { 'font-weight': 'bold' } : {}),
    ...(format?.italic === true ? { 'font-style': 'italic' } : {}),
  }
}
