import type { Timeline } from './timeline.ts'

/** The end of a process, or a pause of it, at the `at`th point that it passes from its next call on. */
export type Blow = { readonly at: number } & (
  | { readonly kind: 'kill' }
  | { readonly kind: 'pause'; readonly forMs: number }
)

/**
 * One process as others see it. Whatever it waits for, it passes a point before and after; there it may be
 * killed, and then what it was doing ends without a word, or be stopped for a while.
 */
export interface Lifeline {
  readonly name: string
  readonly isAlive: boolean
  readonly isPaused: boolean
  /** Resolves at once, or when a pause is over; never once the process is dead. */
  pass(point: string): Promise<void>
  /** As `pass`, before it calls Google: it is in the midst of something. */
  passToCall(point: string): Promise<void>
  /** As `pass`, where it must not be stopped: it would hold what others wait for. It can be killed. */
  passUnpaused(point: string): Promise<void>
  /** Takes so long, unless the process is dead by then. */
  sleep(milliseconds: number): Promise<void>
  /** Has it struck at one of the next points. */
  strike(blow: Blow): void
  /** Takes back what was to strike it, and ends a pause. */
  spare(): void
  kill(): void
  /** Called as it dies, before anything else happens. */
  onDeath(listener: () => void): void
}

export function createLifeline(
  name: string,
  { timeline, tell }: { readonly timeline: Timeline; readonly tell: (what: string) => void },
): Lifeline {
  let isAlive = true
  let pausedUntilMs = 0
  let passed = 0
  let blows: Blow[] = []
  let announced: Blow[] = []
  let resume: (() => void) | undefined
  let standstill = Promise.resolve()
  const listeners: (() => void)[] = []

  function takeBlow(mayPause: boolean): Blow | undefined {
    passed += 1
    const due = blows.find(({ at, kind }) => at <= passed && (mayPause || kind === 'kill'))
    blows = blows.filter((blow) => blow !== due)
    return due
  }

  function isPaused(): boolean {
    return timeline.nowMs() < pausedUntilMs
  }

  /** All that waits goes on at one moment, in the order in which it came. */
  function pauseFor(milliseconds: number): void {
    pausedUntilMs = timeline.nowMs() + milliseconds
    const { promise, resolve } = Promise.withResolvers<void>()
    standstill = promise
    resume = resolve
    timeline.after(milliseconds, resolve)
  }

  async function pass(point: string, mayPause: boolean): Promise<void> {
    if (!isAlive) return forEver()
    timeline.stir()
    const blow = takeBlow(mayPause)
    if (blow?.kind === 'kill') {
      tell(`killed at ${point}`)
      lifeline.kill()
    } else if (blow && !isPaused()) {
      tell(`stopped at ${point} for ${Math.round(blow.forMs / 1000)} s`)
      pauseFor(blow.forMs)
    }
    if (mayPause) {
      while (isPaused()) await standstill
    }
    return isAlive ? undefined : forEver()
  }

  const lifeline: Lifeline = {
    name,
    get isAlive() {
      return isAlive
    },
    get isPaused() {
      return isPaused()
    },
    pass: (point) => pass(point, true),
    passToCall(point) {
      blows.push(...announced.splice(0).map((blow) => ({ ...blow, at: passed + blow.at })))
      return pass(point, true)
    },
    passUnpaused: (point) => pass(point, false),
    async sleep(milliseconds) {
      await pass('sleep', true)
      await timeline.sleep(milliseconds)
      await pass('sleep', true)
    },
    strike: (blow) => void announced.push(blow),
    spare() {
      blows = []
      announced = []
      pausedUntilMs = 0
      resume?.()
    },
    kill() {
      if (!isAlive) return
      isAlive = false
      for (const listener of listeners) listener()
    },
    onDeath: (listener) => void listeners.push(listener),
  }
  return lifeline
}

/** One of its own each time: a promise holds on to all that wait for it. */
function forEver(): Promise<never> {
  return new Promise(() => undefined)
}
