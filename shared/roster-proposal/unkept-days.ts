import type { EmployeeId } from '../model/employee.ts'
import type { DayAmount } from '../model/policy-term.ts'
import type { Count } from './board.ts'
import type { DaysLimit } from './limit.ts'
import type { Unkept } from './unkept.ts'

/** As decimal fractions are. */
const HAIR = 1e-9

interface Told {
  readonly employeeId: EmployeeId
  readonly isForced: boolean
  /** Nothing is left to be chosen: what was reached is what can be kept beside all other clauses. */
  readonly isChosen: boolean
}

/** Why a person's days in a window are not as asked: their own do not allow it, or not beside all the rest. */
export function unkeptDays(
  count: Count,
  limit: DaysLimit,
  { employeeId, isForced, isChosen }: Told,
): Unkept {
  const { dates, least, most, fixed, size, value, base = 0, own } = count
  const { place, citation } = limit
  const isShort = value < least
  // Of days at home, the least and the most of one clause leave nothing between them.
  const isNone = least > most && most <= value && value <= least
  const nearest = isNone ? least : isShort ? fixed + size : fixed
  const isAlone = isForced && (isNone || !isChosen || value === nearest)
  const office = {
    asked: isShort && !isNone ? least : most,
    // What a person's own days let be, other clauses need not.
    possible: isAlone ? nearest : value,
  }
  const isAtLeast = isNone || isShort === (place === 'office')
  const later = isAtLeast ? (own?.later ?? 0) : 0
  const [asked, possible] = [office.asked, office.possible].map(
    (days) => (place === 'office' ? days : base - days) + later,
  ) as [number, number]
  const owed = isAtLeast ? own?.owed : undefined
  const amount = isAtLeast ? limit.least : limit.most
  const isKnown = isChosen || size === 0
  const keepable = isKnown && own && amount && keepableAmount(amount, possible, { ...own, owed })
  return {
    kind: 'own-days',
    dates,
    employeeId,
    citation,
    place: limit.elsewhere ? 'elsewhere' : place,
    bound: isAtLeast ? 'least' : 'most',
    asked,
    possible,
    isForced: isAlone,
    ...(owed && own && owed.full !== asked && { part: { ...owed, onDuty: own.onDuty } }),
    ...(keepable && { keepable }),
  }
}

/** The amount as the clause says it that so many days keep: the most that they reach, or the least that they do not pass. */
function keepableAmount(
  amount: DayAmount,
  days: number,
  { onDuty, owed }: { readonly onDuty: number; readonly owed: NonNullable<Count['own']>['owed'] },
): DayAmount | undefined {
  if (!owed) return 'days' in amount ? { days } : { share: days / onDuty }
  const full = Math.ceil(((days + 1) * owed.of) / onDuty - HAIR) - 1
  return 'days' in amount ? { days: full } : { share: full / owed.of }
}
