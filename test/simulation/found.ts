/** Faults of the product that a seed found, and the test that shows each by itself. */
export const FOUND: readonly {
  readonly seed: number
  readonly what: string
  readonly test: string
}[] = [
  {
    seed: 169,
    what: 'G4: where somebody typed a decision on the own permit after another had decided it by verified word, people’s months lost that word; the ledger alone had it',
    test: 'test/worker/usecases/self-decided-permits.test.ts',
  },
]
