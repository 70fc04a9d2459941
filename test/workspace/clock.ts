export interface Clock {
  /** The workspace's present instant. */
  now(): Date
}

/** A clock that starts at an instant and runs on in real time; tests step it. */
export interface SteppableClock extends Clock {
  /** Moves the clock forward by so many milliseconds. */
  step(milliseconds: number): void
  /** Puts the clock to an instant, from which it runs on. */
  set(instant: Date): void
}

export function startClock(start: Date | undefined): SteppableClock {
  let offsetMs = start ? start.getTime() - Date.now() : 0
  return {
    now: () => new Date(Date.now() + offsetMs),
    step(milliseconds) {
      offsetMs += milliseconds
    },
    set(instant) {
      offsetMs = instant.getTime() - Date.now()
    },
  }
}
