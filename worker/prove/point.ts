import type { Bench } from './bench.ts'

/** What a point saw, by name. */
export type Seen = Readonly<Record<string, string | number | boolean>>

/** Something of Google's that the design rests on, and how it is tried. */
export interface Point {
  readonly name: string
  /** What falls where it does not hold. */
  readonly restsOn: string
  /** What must be seen. */
  readonly expect: Seen
  /** Tries it. Throws `SkippedPoint` where it cannot be tried. */
  steps(bench: Bench): Promise<Seen>
}

/** A point that cannot be tried, and why. */
export class SkippedPoint extends Error {}
