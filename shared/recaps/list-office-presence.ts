import type { PersonDay } from '../outcome/person-day.ts'
import { isAtOffice, wasSeenAtOffice } from '../outcome/presence.ts'
import type { OfficeBasis } from '../text/en/recap-office-presence.ts'

const SHIFTS = ['hours', 'P', 'S', 'PK'] as const
type Shift = (typeof SHIFTS)[number]

/** One person at the office on one day. */
export interface OfficePresence {
  readonly person: PersonDay
  /** By the roster; `hours` where it names no duty. */
  readonly shift: Shift
  readonly basis: OfficeBasis
  /** Absent where only an approved correction tells of the presence; the same where seen once. */
  readonly seen?: { readonly firstMs: number; readonly lastMs: number }
  /** Clock-in rows, and submissions that tell of the presence. */
  readonly evidence: readonly string[]
}

/**
 * Who was at the office of these people of one day, whatever was planned: by shift, then as given.
 * For tracing, so it never leaves out someone who was seen there.
 */
export function listOfficePresence(people: readonly PersonDay[]): OfficePresence[] {
  return people
    .filter(({ plan, presence }) => {
      const corrected = plan.kind === 'office' && presence.corrections.length > 0
      return wasSeenAtOffice(presence) || corrected
    })
    .map(presenceOf)
    .sort((a, b) => SHIFTS.indexOf(a.shift) - SHIFTS.indexOf(b.shift))
}

function presenceOf(person: PersonDay): OfficePresence {
  const { clockIns, checkIns, corrections } = person.presence
  const atOffice = checkIns.filter(isAtOffice)
  const moments = [...clockIns, ...atOffice].map(({ atMs }) => atMs)
  return {
    person,
    shift: shiftOf(person),
    basis: basisOf(person),
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

function shiftOf({ plan }: PersonDay): Shift {
  const code = plan.kind === 'office' ? plan.entries[0]?.code : undefined
  return code === 'P' || code === 'S' || code === 'PK' ? code : 'hours'
}

function basisOf({ plan, presence }: PersonDay): OfficeBasis {
  switch (plan.kind) {
    case 'off':
      return 'off'
    case 'absent':
      return 'absent'
    case 'home':
      return presence.officePermits.length > 0 ? 'permit' : 'no-permit'
    case 'office':
      if (plan.summonses.length > 0) return 'summoned'
      if (plan.rosterMissing) return 'not-rostered'
      return plan.entries.length > 0 ? 'rostered' : 'regular'
  }
}
