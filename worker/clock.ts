/** Where the worker gets the present instant. */
export interface Clock {
  now(): Date
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that starts at an instant and runs on in real time (rehearsal, `PANTAU_NOW`). */
export function rehearsalClock(start: Date): Clock {
  const offsetMs = start.getTime() - Date.now()
  return { now: () => new Date(Date.now() + offsetMs) }
}
