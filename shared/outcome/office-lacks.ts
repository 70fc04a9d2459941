import type { FiledDay } from './filed-day.ts'
import { officeHoursKept } from './office-hours-kept.ts'
import { isAtOffice, type Presence } from './presence.ts'

/** What lacks of the presence that a clause asks of who works at the office; nothing where it asks none. */
export function officeLacks({
  plan,
  presence,
  day,
}: Pick<FiledDay, 'plan' | 'presence' | 'day'>): readonly ('in' | 'out' | 'any')[] {
  const { officePresence } = day.parameters
  if (plan.kind !== 'office' || officePresence === 'none' || presence.corrections.length > 0) {
    return []
  }
  const window = plan.window ?? day.workingHours
  const counted = countedOf(presence, day.parameters)
  const { arrivalKnown, departureKnown } = officeHoursKept(counted, window, day.parameters)
  if (officePresence === 'check-in') return arrivalKnown || departureKnown ? [] : ['any']
  return [...(arrivalKnown ? [] : (['in'] as const)), ...(departureKnown ? [] : (['out'] as const))]
}

/** A check-out elsewhere is of the form, whatever shows the presence at the office. */
function countedOf(
  presence: Presence,
  { officePresenceBy: by }: FiledDay['day']['parameters'],
): Presence {
  return {
    ...presence,
    clockIns: by === 'form' ? [] : presence.clockIns,
    checkIns:
      by === 'machine' ? presence.checkIns.filter((one) => !isAtOffice(one)) : presence.checkIns,
  }
}
