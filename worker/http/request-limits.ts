import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How many requests (`points`) in how many seconds. What is refused counts, too. */
const LIMITS = {
  /** From one address, of callers who are not signed in. An office shares one, as do all add-ons. */
  address: { points: 600, duration: 60 },
  /** Of one person, whatever is asked. A sidebar that follows a recap asks 40 times a minute. */
  caller: { points: 300, duration: 60 },
  /** A person's own page, by its address. */
  page: { points: 60, duration: 60 },
  /** Hints of one person: triggers of whole offices run as who installed them. */
  hints: { points: 1200, duration: 60 },
  /** Of one person, with an enrolment code, which has 80 random bits. A set-up takes eight. */
  codes: { points: 60, duration: 600 },
  /** Of one agency, for which Google is asked: they share a minute's calls with every other agency. */
  google: { points: 20, duration: 60 },
  /** Of one agency, for which people's months are evaluated. */
  evaluation: { points: 60, duration: 60 },
} as const

export type LimitName = keyof typeof LIMITS

/** Counts requests by key. */
export interface RequestLimits {
  /** Counts one. Returns 0, or after how many whole seconds to ask again. */
  take(name: LimitName, key: string): Promise<number>
  /** Takes back what was counted. */
  giveBack(name: LimitName, key: string): Promise<void>
}

/** Kept in memory: one process answers all requests of a worker. */
export function createRequestLimits(): RequestLimits {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [name, new RateLimiterMemory(limit)]),
  ) as Record<LimitName, RateLimiterMemory>
  return {
    async take(name, key) {
      try {
        await limiters[name].consume(key)
        return 0
      } catch (error) {
        if (error instanceof RateLimiterRes)
          return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
        throw error
      }
    },
    async giveBack(name, key) {
      await limiters[name].reward(key)
    },
  }
}
