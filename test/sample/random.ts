/** Random choices that a seed determines. */
export interface Random {
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  shuffle<T>(items: readonly T[]): T[]
}

/** Mulberry32: small, quick, good enough for sample data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  function int(from: number, to: number): number {
    return from + Math.floor(next() * (to - from + 1))
  }
  function pick<T>(choices: readonly T[]): T {
    const choice = choices[int(0, choices.length - 1)]
    if (choice === undefined) throw new RangeError('Nothing to pick from')
    return choice
  }
  function shuffle<T>(items: readonly T[]): T[] {
    const rest = [...items]
    const shuffled: T[] = []
    while (rest.length > 0) shuffled.push(...rest.splice(int(0, rest.length - 1), 1))
    return shuffled
  }
  return { int, chance: (probability) => next() < probability, pick, shuffle }
}
