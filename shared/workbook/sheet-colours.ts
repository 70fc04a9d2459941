import type { ColorStyleBody } from './sheets-request.ts'
import type { BaseCode } from '../model/roster.ts'

/** Colours of the tabs in which people type. */
export const HEADER_BACKGROUND = '#1f4e5f'
export const DAY_OFF_HEADER_BACKGROUND = '#a33b3b'
export const HEADER_TEXT = '#ffffff'
export const EXPLANATION_TEXT = '#666666'
export const TAB_COLOURS = { people: '#2e7d6b', 'people-and-worker': '#c98a1b' } as const

/** Rows of *Tinjauan* that wait. */
export const UNDECIDED_COLOUR = '#fff2cc'

/** Of a row that was decided otherwise than in its cell: as any other. */
export const DECIDED_COLOUR = '#ffffff'

/** Background of each code in the roster grid. */
export const ROSTER_COLOURS: Readonly<Record<BaseCode, string>> = {
  WFO: '#cfe8cf',
  WFH: '#cfe2f3',
  WFA: '#c9daf8',
  PG: '#fff2cc',
  SG: '#fce5cd',
  PK: '#d9d2e9',
  C: '#ead1dc',
  SK: '#f4cccc',
  I: '#f9e0f0',
  DL: '#d0e0e3',
  L: '#d9d9d9',
}

/** Of codes that regulations give, by where they are: each another, and again from the first. */
export const NAMED_COLOURS = {
  office: ['#fbe4a5', '#f5cfa0', '#e3d3b8', '#d8c7e8', '#bfb4dd'],
  elsewhere: ['#bfe0e8', '#c2d6c9'],
} as const

/** `#rrggbb` as Sheets writes it: shares of red, green and blue, 0–1. */
export function colourStyle(hex: string): ColorStyleBody {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255,
  )
  return { rgbColor: { red, green, blue } }
}
