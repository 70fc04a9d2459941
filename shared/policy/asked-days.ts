import type { DayAmount } from '../model/policy-term.ts'

/** How many days a window has. */
export interface WindowDays {
  /** On which the clause would hold were there no days off. */
  readonly nominal: number
  /** Of those, the working days. */
  readonly working: number
  /** Of those, on which the person was on duty: not on leave, sick, travelling or off. */
  readonly onDuty: number
}

/** The least that is asked: so many of so many days, and of a person's own days on duty proportionally fewer. */
export interface LeastDays {
  readonly full: number
  readonly of: number
  readonly asked: number
}

/** As decimal fractions are: 0.07 × 100 is a hair over 7 and still means 7. */
const HAIR = 1e-9

/**
 * The least days of a window at a place: whoever is on duty on fewer days owes proportionally less, rounded down.
 * Of a number of days, days off make it fewer for all; a share is of working days, rounded up.
 *
 * @example 10 of 20 days, 14 on duty: 7
 */
export function leastDays(amount: DayAmount, { nominal, working, onDuty }: WindowDays): LeastDays {
  const [full, of] =
    'days' in amount ? [amount.days, nominal] : [Math.ceil(amount.share * working - HAIR), working]
  return { full, of, asked: of === 0 ? 0 : Math.floor((full * onDuty) / of + HAIR) }
}

/** The most days of a window at a place: a number whoever is away, a share of the days on duty, rounded up. */
export function mostDays(amount: DayAmount, { onDuty }: Pick<WindowDays, 'onDuty'>): number {
  return 'days' in amount ? amount.days : Math.ceil(amount.share * onDuty - HAIR)
}
