export const LATENESS_BANDS = ['TL1', 'TL2', 'TL3', 'TL4'] as const
export const EARLINESS_BANDS = ['PSW1', 'PSW2', 'PSW3', 'PSW4'] as const
export type LatenessBand = (typeof LATENESS_BANDS)[number]
export type EarlinessBand = (typeof EARLINESS_BANDS)[number]

/** *Terlambat*: 1–30, 31–60, 61–90, over 90 minutes (RULES.md §3); null for none. */
export function latenessBand(lateMinutes: number): LatenessBand | null {
  const band = bandOf(lateMinutes)
  return band && `TL${band}`
}

/** *Pulang sebelum waktunya*, in the same bands. */
export function earlinessBand(earlyMinutes: number): EarlinessBand | null {
  const band = bandOf(earlyMinutes)
  return band && `PSW${band}`
}

function bandOf(minutes: number): 1 | 2 | 3 | 4 | null {
  if (minutes < 1) return null
  if (minutes <= 30) return 1
  if (minutes <= 60) return 2
  return minutes <= 90 ? 3 : 4
}
