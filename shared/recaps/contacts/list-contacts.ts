import type { CivilDate } from '../../model/civil-date.ts'
import type { EmployeeId } from '../../model/employee.ts'
import type { OfficePresence } from '../../outcome/office-presence.ts'
import type { ContactReason } from './words-en.ts'
import type { ListedPresence } from '../office-presence/list-office-presence.ts'

/** Someone who was at the office on the same day as a person. */
export interface Contact {
  readonly other: ListedPresence
  /** The closest first. */
  readonly reasons: readonly ContactReason[]
  /** When both were there; absent where it is not known, or never. */
  readonly together?: { readonly fromMs: number; readonly untilMs: number }
}

/** A day on which a person was at the office. */
export interface ContactDay {
  readonly date: CivilDate
  readonly own: ListedPresence
  readonly contacts: readonly Contact[]
}

/**
 * Whom a person may have met (C9): on each day at the office, everyone there in the same unit, on the
 * same shift or at the same hours. Days on which the person was not there have no contacts.
 */
export function listContacts(
  employeeId: EmployeeId,
  presentOn: ReadonlyMap<CivilDate, readonly ListedPresence[]>,
  dates: readonly CivilDate[],
): ContactDay[] {
  return dates.flatMap((date) => {
    const present = presentOn.get(date) ?? []
    const own = present.find(({ employee }) => employee.id === employeeId)
    if (!own) return []
    const contacts = present
      .filter(({ employee }) => employee.id !== employeeId)
      .map((other) => contactOf(own, other))
      .filter(({ reasons }) => reasons.length > 0)
    return { date, own, contacts }
  })
}

function contactOf(own: ListedPresence, other: ListedPresence): Contact {
  const together = overlapOf(own, other)
  const reasons: ContactReason[] = []
  if (together) reasons.push('same-hours')
  if (own.employee.unitCode === other.employee.unitCode) reasons.push('same-unit')
  if (own.shift === other.shift) reasons.push('same-shift')
  return { other, reasons, ...(together && { together }) }
}

/** Of two who were each seen coming and going; one sighting says nothing of hours. */
function overlapOf(one: OfficePresence, other: OfficePresence): Contact['together'] {
  if (!hasHours(one) || !hasHours(other)) return undefined
  const fromMs = Math.max(one.seen.firstMs, other.seen.firstMs)
  const untilMs = Math.min(one.seen.lastMs, other.seen.lastMs)
  return fromMs < untilMs ? { fromMs, untilMs } : undefined
}

function hasHours(
  presence: OfficePresence,
): presence is OfficePresence & Required<Pick<OfficePresence, 'seen'>> {
  return presence.seen !== undefined && presence.seen.firstMs < presence.seen.lastMs
}
