/** Faults of the product that a seed found, and the test that shows each by itself. */
export const FOUND: readonly {
  readonly seed: number
  readonly what: string
  readonly test: string
}[] = []
