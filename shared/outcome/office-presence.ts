import { isBaseShift, type RosterCode } from '../model/roster.ts'
import { isHomeByPermit, type DayPlan } from './plan-day.ts'
import { isAtOffice, wasSeenAtOffice, type Presence } from './presence.ts'

/** A duty of the roster at the office by its code; `hours` where it names none. */
export type OfficeShift = RosterCode | 'hours'

/** On what a presence at the office rests. */
export type OfficeBasis =
  | 'rostered'
  | 'regular'
  | 'summoned'
  | 'permit'
  | 'no-permit'
  | 'not-rostered'
  | 'off'
  | 'absent'
  | 'unasked'

/** That a person was at the office on one day, for tracing (C9). Plain JSON. */
export interface OfficePresence {
  readonly shift: OfficeShift
  /** As a regulation calls it; absent where none names it. */
  readonly shiftName?: string
  readonly basis: OfficeBasis
  /** Absent where only an approved correction tells of the presence; the same where seen once. */
  readonly seen?: { readonly firstMs: number; readonly lastMs: number }
  /** Clock-in rows, and submissions that tell of the presence. */
  readonly evidence: readonly string[]
}

/** Whatever was planned: nobody is left out who was seen there. Undefined of who was not. */
export function officePresenceOf(plan: DayPlan, presence: Presence): OfficePresence | undefined {
  const { clockIns, checkIns, corrections } = presence
  const corrected = plan.kind === 'office' && corrections.length > 0
  if (!wasSeenAtOffice(presence) && !corrected) return undefined
  const atOffice = checkIns.filter(isAtOffice)
  const moments = [...clockIns, ...atOffice].map(({ atMs }) => atMs)
  return {
    ...shiftOf(plan),
    basis: basisOf(plan, presence),
    ...(moments.length > 0 && {
      seen: { firstMs: Math.min(...moments), lastMs: Math.max(...moments) },
    }),
    evidence: [
      ...clockIns.map(({ fact }) => fact.cell),
      ...atOffice.map(({ fact }) => fact.ref),
      ...(moments.length === 0 ? corrections.map(({ ref }) => ref) : []),
    ],
  }
}

function shiftOf({ kind, code, name }: DayPlan): Pick<OfficePresence, 'shift' | 'shiftName'> {
  const isDuty = kind === 'office' && (name !== undefined || isBaseShift(code))
  if (!isDuty || code === undefined || code === 'unread') return { shift: 'hours' }
  return { shift: code, ...(name !== undefined && { shiftName: name }) }
}

function basisOf(plan: DayPlan, presence: Presence): OfficeBasis {
  switch (plan.kind) {
    case 'off':
      return 'off'
    case 'absent':
      return 'absent'
    case 'unasked':
      return 'unasked'
    case 'home':
      if (presence.officePermits.length > 0) return 'permit'
      if (!isHomeByPermit(plan)) return 'no-permit'
      return plan.entries.length > 0 ? 'rostered' : 'regular'
    case 'office':
      if (plan.summoned) return 'summoned'
      if (plan.rosterMissing) return 'not-rostered'
      return plan.entries.length > 0 ? 'rostered' : 'regular'
  }
}
