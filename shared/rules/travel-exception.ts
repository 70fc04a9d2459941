import type { Permit } from '../model/submission.ts'

/**
 * Whether a permit says the reason that an exception needs (C7): it is urgent, or important duty,
 * which is official travel or what an official letter orders.
 */
export function isExcepted({ urgent, travelKind, letterNumber }: Permit): boolean {
  return urgent || travelKind === 'official' || /[\p{L}\d]/u.test(letterNumber)
}
