import type { Employee } from '../model/employee.ts'
import type { DayOutcome, OutcomeCode, OutcomeFlag, UnsureReason } from '../model/outcome.ts'
import type { DayContext } from './day-context.ts'
import { homePresence } from './home-presence.ts'
import { officeHoursKept } from './office-hours-kept.ts'
import { isHomeByPermit, type DayPlan } from './plan-day.ts'
import { presenceEvidence, wasSeenAtOffice, type Presence } from './presence.ts'
import type { ReportStanding } from './report-standing.ts'

interface Decision {
  readonly code: OutcomeCode
  readonly seen?: 'H' | 'WFH'
  readonly unsure?: readonly UnsureReason[]
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
  /** Whether any report was filed for the day, asked or not. */
  readonly filed: boolean
  readonly over: boolean
  /** What an absence would rest on that has not come, and whether HR settled it all the same. */
  readonly lacks: () => readonly UnsureReason[]
  readonly settled: boolean
  /** What is not told, since what would prove it otherwise was not read or waits in quarantine. */
  readonly unproven: () => readonly OutcomeFlag[]
}

/** What is told of who did not check in. */
export const WITHOUT_CHECK_IN: readonly OutcomeFlag[] = [
  'check-in-missing',
  'check-out-missing',
  'location-slot-missing',
]

/**
 * A day's outcome from plan and presence (RULES.md §3, steps 0, 2, 3, 5, 6, 7). What is proven stands at
 * once; what lacks is told only when the day is over.
 */
export function decideOutcome(situation: Situation): DayOutcome {
  const { employee, day, plan, presence, report } = situation
  const {
    code,
    seen,
    unsure,
    flags,
    lateMinutes = 0,
    earlyMinutes = 0,
  } = excused(sure(decide(situation), situation), situation)
  const atWork = plan.kind === 'office' || plan.kind === 'home'
  return {
    employeeId: employee.id,
    date: day.date,
    code,
    ...(seen && { seen }),
    ...(code === 'C' && plan.leaveKind && { leaveKind: plan.leaveKind }),
    ...(atWork && plan.half && { half: { part: plan.half.part, as: plan.half.as } }),
    ...(unsure && { unsure }),
    ...(atWork && { planned: plan.kind }),
    lateMinutes,
    earlyMinutes,
    flags: [
      ...(plan.rosterMissing ? (['roster-missing'] as const) : []),
      ...(atWork && plan.summoned ? (['summoned'] as const) : []),
      ...flags,
    ],
    evidence: [
      ...plan.entries.map(({ cell }) => cell),
      ...plan.permits.map(({ ref }) => ref),
      ...(atWork ? (plan.half?.permits ?? []).map(({ ref }) => ref) : []),
      ...(atWork || plan.kind === 'unasked' ? presenceEvidence(presence) : []),
      ...(code === 'H' ? presence.officePermits.map(({ ref }) => ref) : []),
      ...(report?.report && report.state !== 'missing' ? [report.report.fact.ref] : []),
    ],
  }
}

/** An absence, as anything that lacks, is told only where nothing has still to come on which it rests (§3.0). */
function sure(decision: Decision, { lacks, settled, unproven }: Situation): Decision {
  if (decision.code !== 'TK') {
    if (decision.flags.length === 0) return decision
    const open = unproven()
    return { ...decision, flags: decision.flags.filter((flag) => !open.includes(flag)) }
  }
  const unsure = lacks()
  if (unsure.length === 0) return decision
  if (settled) return { ...decision, flags: [...decision.flags, 'settled'] }
  return { code: 'unsure', unsure, flags: [] }
}

/**
 * Half a day that was permitted is no absence without notice, whatever became of the other half; half a day of work
 * at home where anything of it was seen.
 */
function excused(decision: Decision, { plan, presence, filed }: Situation): Decision {
  if (decision.code !== 'TK' || !plan.half) return decision
  const isSeen = filed || presence.checkIns.length > 0 || presence.alternates.length > 0
  if (plan.half.as === 'WFH' && !isSeen) return decision
  return { code: plan.half.as, flags: ['check-in-missing'] }
}

function decide(situation: Situation): Decision {
  const { plan } = situation
  switch (plan.kind) {
    case 'unasked':
      if (plan.unasked === 'roster-unread' && situation.over) {
        return { code: 'unsure', unsure: ['roster-unread'], flags: [] }
      }
      return { code: 'unasked', ...seenAnyway(situation), flags: [] }
    case 'off':
      return { code: 'L', flags: [] }
    case 'absent':
      return { code: plan.absence!, flags: [] }
    case 'office':
      return atOffice(situation)
    case 'home':
      return isAtOfficeByPermit(situation)
        ? { code: 'H', flags: officeReportFlags(situation.report, situation.over) }
        : atHome(situation)
  }
}

/** What readings and filings of a blank day tell, where there are any. */
function seenAnyway({ presence, filed }: Situation): Pick<Decision, 'seen'> {
  if (wasSeenAtOffice(presence)) return { seen: 'H' }
  const traces = presence.checkIns.length + presence.alternates.length
  return traces > 0 || filed ? { seen: 'WFH' } : {}
}

/**
 * Who is at home may work at the office with a permit, and is then present there (C9); so is who was let work at home
 * that day, and came all the same.
 */
export function isAtOfficeByPermit({
  plan,
  presence,
}: Pick<Situation, 'plan' | 'presence'>): boolean {
  const may = presence.officePermits.length > 0 || isHomeByPermit(plan)
  return may && wasSeenAtOffice(presence)
}

/** Seen there, or with an approved correction for not having been. */
export function isPresentAtOffice(presence: Presence): boolean {
  return wasSeenAtOffice(presence) || presence.corrections.length > 0
}

function atOffice({ day, plan, presence, report, over }: Situation): Decision {
  if (!isPresentAtOffice(presence)) return { code: over ? 'TK' : 'open', flags: [] }
  const reported = officeReportFlags(report, over)
  if (!plan.window) return { code: 'H', flags: reported }
  const { lateMinutes, earlyMinutes, arrivalKnown, departureKnown } = officeHoursKept(
    presence,
    plan.window,
    day.parameters,
  )
  const flags: OutcomeFlag[] = []
  if (over && !arrivalKnown) flags.push('check-in-missing')
  if (over && !departureKnown) flags.push('check-out-missing')
  return { code: 'H', flags: [...flags, ...reported], lateMinutes, earlyMinutes }
}

function officeReportFlags(report: ReportStanding | null, over: boolean): OutcomeFlag[] {
  if (report?.state === 'late') return ['report-late']
  return report && over && !isFiled(report) ? ['report-missing'] : []
}

function atHome(situation: Situation): Decision {
  const { presence, report, filed: reported, over } = situation
  const { asked, lacks, lateIn } = homePresence(situation)
  const filed = isFiled(report)
  const flags: OutcomeFlag[] = []
  if (presence.alternates.length > 0) flags.push('alternate-channel')
  if (lateIn) flags.push('check-in-late')
  if (report?.state === 'late') flags.push('report-late')
  const allLacks: OutcomeFlag[] = [...lacks]
  if (report && !filed) allLacks.push('report-missing')

  const asksSomething = asked || report !== null
  if (asksSomething && allLacks.length === 0) return { code: 'WFH', flags }
  if (!over) return { code: 'open', flags }
  const seen = presence.checkIns.length > 0 || presence.clockIns.length > 0
  const excused = presence.alternates.length > 0 || presence.corrections.length > 0
  // A report that no clause asks for is a sign of work all the same.
  const trace = seen || excused || (report === null ? reported : filed)
  return { code: trace || !asksSomething ? 'WFH' : 'TK', flags: [...flags, ...allLacks] }
}

function isFiled(report: ReportStanding | null): boolean {
  return report?.state === 'in-time' || report?.state === 'late'
}
