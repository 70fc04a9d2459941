import type { CountedCode } from '../model/outcome.ts'

/** Background of each code on a recap. */
export const OUTCOME_COLOURS: Readonly<Record<CountedCode, string>> = {
  H: '#d9ead3',
  WFH: '#cfe2f3',
  DL: '#d0e0e3',
  C: '#ead1dc',
  SK: '#fce5cd',
  I: '#fff2cc',
  TK: '#f4b6b6',
  L: '#d9d9d9',
  unsure: '#ffe599',
}

export const OVER_QUOTA_COLOUR = '#f4b6b6'

/** Stronger than backgrounds: bars and lines of charts. */
export const CHART_COLOURS = {
  office: '#6aa84f',
  home: '#3d85c6',
  limit: '#cc0000',
  violation: '#cc0000',
  warning: '#e69138',
  info: '#93c47d',
} as const
