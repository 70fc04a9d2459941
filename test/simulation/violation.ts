/** What a guarantee says and did not hold. */
export class Violation extends Error {
  readonly guarantee: Guarantee

  constructor(guarantee: Guarantee, what: string) {
    super(what)
    this.name = 'Violation'
    this.guarantee = guarantee
  }
}

/** Those that the simulation holds; `failure`: something failed that nobody expects to. */
export type Guarantee = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G13' | 'failure'

/** Throws where it does not hold. */
export function hold(guarantee: Guarantee, holds: boolean, what: string): void {
  if (!holds) throw new Violation(guarantee, what)
}
