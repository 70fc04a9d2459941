/** A share in percent with one decimal, up: a limit of it is enough. */
export function percentUp(share: number): number {
  return Math.ceil(share * 1000 - 1e-6) / 10
}

/** The share that can be kept, as percentage: the most that is reached, or the least that is not passed. */
export function keepableShare(bound: 'least' | 'most', share: number): number {
  return bound === 'most' ? percentUp(share) : Math.floor(share * 1000 + 1e-6) / 10
}

/** The clause in parentheses; nothing where there is none. */
export function cited(citation: string): string {
  return citation && ` (${citation})`
}
