import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'

/** Rows or columns that come in (`count` > 0) before `at`, or go (`count` < 0) from `at` on. */
export interface Shift {
  readonly dimension: 'ROWS' | 'COLUMNS'
  readonly at: number
  readonly count: number
}

/** The range after the shift; undefined where nothing of it is left. */
export function shiftRange<Area extends sheets_v4.Schema$GridRange>(
  range: Area,
  { dimension, at, count }: Shift,
): Area | undefined {
  const [startKey, endKey] =
    dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const)
  const start = range[startKey] ?? undefined
  const end = range[endKey] ?? undefined
  const movedStart = start === undefined ? undefined : moveStart(start, at, count)
  const movedEnd = end === undefined ? undefined : moveEnd(end, at, count)
  if (movedStart !== undefined && movedEnd !== undefined && movedStart >= movedEnd) return undefined
  const moved = { ...range }
  if (movedStart !== undefined) moved[startKey] = movedStart
  if (movedEnd !== undefined) moved[endKey] = movedEnd
  return moved
}

function moveStart(start: number, at: number, count: number): number {
  if (start < at) return start
  return count > 0 ? start + count : Math.max(at, start + count)
}

function moveEnd(end: number, at: number, count: number): number {
  if (end <= at) return end
  return count > 0 ? end + count : Math.max(at, end + count)
}
