import { setImmediate as turn } from 'node:timers/promises'

/** Rows that went through the store without anything else having its turn (G13). */
export interface WorkCount {
  add(rows: number): void
  /** The most of one turn of the event loop. */
  readonly most: number
}

export function createWorkCount(): WorkCount {
  let most = 0
  let ofTurn = 0
  return {
    add(rows) {
      if (ofTurn === 0) void turn().then(() => (ofTurn = 0))
      ofTurn += rows
      most = Math.max(most, ofTurn)
    },
    get most() {
      return most
    },
  }
}
