import type { Employee } from '../model/employee.ts'
import type { DayOutcome, OutcomeCode, OutcomeFlag } from '../model/outcome.ts'
import type { DayContext } from './day-context.ts'
import { officeHoursKept } from './office-hours-kept.ts'
import type { DayPlan } from './plan-day.ts'
import { presenceEvidence, wasSeenAtOffice, type Presence } from './presence.ts'
import type { ReportStanding } from './report-standing.ts'

interface Decision {
  readonly code: OutcomeCode
  readonly flags: readonly OutcomeFlag[]
  readonly lateMinutes?: number
  readonly earlyMinutes?: number
}

interface Situation {
  readonly employee: Employee
  readonly day: DayContext
  readonly plan: DayPlan
  readonly presence: Presence
  readonly report: ReportStanding | null
  readonly over: boolean
}

/**
 * A day's outcome from plan and presence (RULES.md §3, steps 2, 3, 5, 6, 7). What is proven stands at
 * once; what lacks is told only when the day is over.
 */
export function decideOutcome(situation: Situation): DayOutcome {
  const { employee, day, plan, presence, report } = situation
  const { code, flags, lateMinutes = 0, earlyMinutes = 0 } = decide(situation)
  const atWork = plan.kind === 'office' || plan.kind === 'home'
  return {
    employeeId: employee.id,
    date: day.date,
    code,
    ...(atWork && { planned: plan.kind }),
    lateMinutes,
    earlyMinutes,
    flags: [
      ...(plan.rosterMissing ? (['roster-missing'] as const) : []),
      ...(atWork && plan.summonses.length > 0 ? (['summoned'] as const) : []),
      ...flags,
    ],
    evidence: [
      ...plan.entries.map(({ cell }) => cell),
      ...plan.permits.map(({ ref }) => ref),
      ...(atWork ? presenceEvidence(presence) : []),
      ...(code === 'H' ? presence.officePermits.map(({ ref }) => ref) : []),
      ...(report?.report && report.state !== 'missing' ? [report.report.fact.ref] : []),
    ],
  }
}

function decide(situation: Situation): Decision {
  const { plan, presence } = situation
  switch (plan.kind) {
    case 'off':
      return { code: 'L', flags: [] }
    case 'absent':
      return { code: plan.absence!, flags: [] }
    case 'office':
      return atOffice(situation)
    case 'home':
      return worksAtOfficeByPermit(presence) ? { code: 'H', flags: [] } : atHome(situation)
  }
}

/** C9: who is at home may work at the office with a permit, and is then present there. */
export function worksAtOfficeByPermit(presence: Presence): boolean {
  return presence.officePermits.length > 0 && wasSeenAtOffice(presence)
}

function atOffice({ plan, presence, over }: Situation): Decision {
  const present = wasSeenAtOffice(presence) || presence.corrections.length > 0
  if (!present) return { code: over ? 'TK' : 'open', flags: [] }
  if (!plan.window) return { code: 'H', flags: [] }
  const { lateMinutes, earlyMinutes, arrivalKnown, departureKnown } = officeHoursKept(
    presence,
    plan.window,
  )
  const flags: OutcomeFlag[] = []
  if (over && !arrivalKnown) flags.push('check-in-missing')
  if (over && !departureKnown) flags.push('check-out-missing')
  return { code: 'H', flags, lateMinutes, earlyMinutes }
}

function atHome({ day, presence, report, over }: Situation): Decision {
  const { homePresence } = day.parameters
  const transcribed = presence.alternates.length > 0
  const excused = transcribed || presence.corrections.length > 0
  const kinds = presence.checkIns.map(({ fact }) => fact.checkInKind)
  const wantsIn = homePresence !== 'none'
  const wantsOut = homePresence === 'check-in-and-out'
  const hasIn = excused || (wantsOut ? kinds.some((kind) => kind !== 'out') : kinds.length > 0)
  const hasOut = excused || kinds.includes('out')
  const filed = report?.state === 'in-time' || report?.state === 'late'

  const flags: OutcomeFlag[] = []
  if (transcribed) flags.push('alternate-channel')
  if (report?.state === 'late') flags.push('report-late')
  const lacks: OutcomeFlag[] = []
  if (wantsIn && !hasIn) lacks.push('check-in-missing')
  if (wantsOut && !hasOut) lacks.push('check-out-missing')
  if (report && !filed) lacks.push('report-missing')

  const asksSomething = wantsIn || report !== null
  if (asksSomething && lacks.length === 0) return { code: 'WFH', flags }
  if (!over) return { code: 'open', flags }
  const trace = excused || kinds.length > 0 || presence.clockIns.length > 0 || filed
  return { code: trace || !asksSomething ? 'WFH' : 'TK', flags: [...flags, ...lacks] }
}
