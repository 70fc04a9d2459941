import type { SweepPace } from '../intake/sweep-pace.ts'

const DAY_SECONDS = 86_400

/**
 * How many of `all` a sweep looks at, so that a round over all of them takes a day whatever their number, and
 * less where `least` at once does.
 *
 * @example shareOfRound({ intervalSeconds: 300 }, { all: 800_000, least: 500 }) // 2778
 */
export function shareOfRound(
  { intervalSeconds }: Pick<SweepPace, 'intervalSeconds'>,
  { all, least }: { readonly all: number; readonly least: number },
): number {
  const sweeps = Math.max(1, Math.floor(DAY_SECONDS / intervalSeconds))
  return Math.max(least, Math.ceil(all / sweeps))
}
