import type { Outcome } from './run-measurement.ts'

/** A line of the table. */
export interface Row {
  readonly figure: string
  readonly measured: string
  readonly target: string
  /** Empty where there is no target. */
  readonly met: 'yes' | 'no' | ''
  /** What it was made from, or why it could not be had. */
  readonly from: string
}

const LONGEST_REASON = 200

interface Target {
  readonly figure: string
  /** At most so much. */
  readonly most?: number
}

/** One step of a measurement: how long it took, or why that is not known. */
export type Step = readonly [outcome: Outcome, step: string]

/** How many times as long one took as the other. */
export function timesRow(target: Target, one: Step, other: Step): Row {
  const [ms, otherMs] = [one, other].map(([{ measured }, step]) => measured.ms[step])
  if (ms !== undefined && otherMs !== undefined) return ratioRow(target, [ms, otherMs], 'ms')
  const [{ reason }] = ms === undefined ? one : other
  return missingRow(target, reason || 'not measured')
}

export function ratioRow(
  target: Target,
  [one, other]: readonly [number, number],
  unit: string,
): Row {
  const ratio = one / other
  const from = `${round(one)} ${unit} ÷ ${round(other)} ${unit}`
  return { ...judge(target, ratio), measured: ratio.toFixed(2), from }
}

export function amountRow(target: Target, amount: number, unit: string, from = ''): Row {
  const judged = judge(target, amount)
  return {
    ...judged,
    ...(judged.target && { target: `${judged.target} ${unit}` }),
    measured: `${round(amount)} ${unit}`,
    from,
  }
}

export function missingRow(target: Target, reason: string): Row {
  return { ...judge(target, Infinity), measured: '–', from: reason }
}

/** In place of all rows of a part that came to no end. */
export function failedRow(part: string, error: unknown): Row {
  const reason = error instanceof Error ? error.message : String(error)
  const from = reason.replaceAll(/\s+/g, ' ').slice(0, LONGEST_REASON)
  return { figure: `the part “${part}”`, measured: '–', target: 'to be had', met: 'no', from }
}

/** The longest stop of the main thread in any step. */
export function stopRow(figure: string, all: Readonly<Record<string, Outcome>>): Row {
  const stops = Object.entries(all).flatMap(([where, { measured }]) =>
    Object.entries(measured.stops).map(([step, stop]) => ({ name: `${where}: ${step}`, stop })),
  )
  const longest = stops.sort((left, right) => right.stop.thread - left.stop.thread)[0]
  const target = { figure, most: 50 }
  if (!longest) return missingRow(target, Object.values(all)[0]?.reason ?? '')
  const { name, stop } = longest
  return amountRow(target, stop.thread, 'ms', `${name}; ${round(stop.clock)} ms by the clock`)
}

/** As a table of Markdown, aligned. */
export function printRows(rows: readonly Row[]): string {
  const table = [
    ['figure', 'measured', 'target', 'met', 'from'],
    ...rows.map(({ figure, measured, target, met, from }) => [figure, measured, target, met, from]),
  ]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)))
  const rule = widths.map((width) => '-'.repeat(width))
  const [header, ...rest] = lines
  return [header!, rule, ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function judge({ figure, most }: Target, value: number): Pick<Row, 'figure' | 'target' | 'met'> {
  if (most === undefined) return { figure, target: '', met: '' }
  return { figure, target: `≤ ${most}`, met: value <= most ? 'yes' : 'no' }
}

function round(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toFixed(2)
}
