/** How far from home a location is, coarse enough to be kept after its coordinates are purged (G10). */
export type DistanceBand = 'under-100-m' | 'under-1-km' | 'under-10-km' | 'beyond-10-km'

/** One of the places that a permit names, counted from 1. */
export interface NamedPlace {
  /** `SubmissionRef` of the permit. */
  readonly permit: string
  readonly place: number
  /** False of a place that cannot be read: the location may be there. */
  readonly isSure: boolean
}

/** What stays of a shared location. */
export type LocationVerdict =
  | {
      readonly kind: 'unreadable'
      /** Why, as `parseLocation` says it. */
      readonly reason?:
        | 'short-link'
        | 'plus-code-without-reference'
        | 'out-of-range'
        | 'ambiguous'
        | 'no-coordinates'
    }
  | {
      readonly kind: 'readable'
      /** `unknown` where the agency gave no region, or a short plus code may mean several places. */
      readonly region: 'inside' | 'outside' | 'unknown'
      /** Absent where the person's home is not recorded. */
      readonly fromHome?: DistanceBand
      /** Whether that is as near as the clause of its day asks; absent where none does, or no home is recorded. */
      readonly nearHome?: boolean
      /** Of the places that permits for its day name, those at which it is, or may be; absent where there are none. */
      readonly named?: readonly NamedPlace[]
    }
