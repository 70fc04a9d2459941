import { formatNumber, type LocaleFacts } from '../../sheets/number-format.ts'

/** An axis of values: where a value stands from 0 to 1, and the values that are written on it. */
export interface ValueScale {
  readonly minimum: number
  readonly maximum: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
}

interface ScaleOptions {
  readonly values: readonly number[]
  /** Ends that the spec sets. */
  readonly minimum: number | undefined
  readonly maximum: number | undefined
  /** About how many ticks have room. */
  readonly room: number
  readonly isPercent: boolean
  readonly locale: LocaleFacts
}

/** A scale that begins at zero, or below where values do, with round numbers as ticks. */
export function makeScale(options: ScaleOptions): ValueScale {
  const { values, isPercent, locale } = options
  const low = options.minimum ?? Math.min(0, ...values)
  const high = options.maximum ?? Math.max(0, ...values)
  const span = high > low ? high - low : isPercent ? 1 : Math.max(1, Math.abs(high))
  const areWhole = !isPercent && values.every(Number.isInteger)
  const step = roundStep(span / Math.max(1, options.room), areWhole)
  const minimum = options.minimum ?? Math.floor(low / step) * step
  const maximum = options.maximum ?? (Math.ceil((low + span) / step - 1e-9) * step || step)
  const decimals = Math.max(0, -Math.floor(Math.log10(isPercent ? step * 100 : step) + 1e-9))
  const pattern = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${isPercent ? '%' : ''}`
  const first = Math.ceil(minimum / step - 1e-9)
  const last = Math.floor(maximum / step + 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_tick, at) => {
    const value = Number(((first + at) * step).toPrecision(12))
    return { value, text: formatNumber(value, pattern, locale) }
  })
  return { minimum, maximum, ticks }
}

/** The smallest of 1, 2, 5, 10, 20, … (and 0.1, 0.2, 0.5, …) that is not smaller. */
function roundStep(least: number, isWhole: boolean): number {
  const size = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 5, 10].map((part) => part * size).find((part) => part >= least - 1e-12)
  return isWhole ? Math.max(1, step ?? 1) : (step ?? size * 10)
}

/** Where a value stands, from 0 to 1; beyond the ends at the end. */
export function placeOf({ minimum, maximum }: ValueScale, value: number): number {
  return Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)))
}
