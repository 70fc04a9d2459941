import { MINUTE_MS } from '../calendar/zones.ts'
import type { DemandStep } from '../model/demand-step.ts'
import { callAnswers, callDueMs } from './call-answers.ts'
import { isAtOfficeByPermit, isPresentAtOffice } from './decide-outcome.ts'
import { checkInDueMs, checkOutTimes, homePresence } from './home-presence.ts'
import { locationSlots } from './location-slots.ts'
import { officeHoursKept } from './office-hours-kept.ts'
import { officeLacks } from './office-lacks.ts'
import { dayAskedOf } from './pending-on.ts'
import type { FiledDay } from './filed-day.ts'

export interface Demand {
  readonly step: DemandStep
  /** The moment it is for: of a location its slot, of a departure the end of the hours. */
  readonly atMs?: number
  /** Until when it is in time, as a clock on the wall shows it. */
  readonly untilMs: number
  /** When that time is over: a clock on the wall shows minutes, so a minute later where it counts them. */
  readonly overMs: number
  readonly met: boolean
}

/**
 * What the day asks of the person, in the order of the day; whether it is met, never whether its time is
 * over. A message through the unit head and an approved correction meet all of a presence at home.
 */
export function demandsOf(person: FiledDay): Demand[] {
  return [...presenceDemands(person), ...reportDemands(person)]
}

function presenceDemands(person: FiledDay): Demand[] {
  switch (person.plan.kind) {
    case 'office':
      return officeDemands(person)
    case 'home':
      return isAtOfficeByPermit(person) ? [] : [...homeDemands(person), ...answerDemands(person)]
    case 'off':
    case 'absent':
    case 'unasked':
      return []
  }
}

function officeDemands(person: FiledDay): Demand[] {
  const { plan, presence, day } = person
  const { overMs } = dayAskedOf(person)
  const { window } = plan
  const lacks = day.parameters.officePresenceBy === 'machine' ? officeLacks(person) : []
  if (!window) {
    const met = isPresentAtOffice(presence) && !lacks.includes('in') && !lacks.includes('any')
    const dueMs = callDueMs(person)
    const until =
      dueMs === undefined
        ? { untilMs: overMs, overMs }
        : { untilMs: dueMs, overMs: dueMs + MINUTE_MS }
    return [{ step: 'arrival', ...until, met }, ...formDemands(person)]
  }
  const kept = officeHoursKept(presence, window, day.parameters)
  const untilMs = window.startMs + window.flexMs
  return [
    {
      step: 'arrival',
      untilMs,
      overMs: untilMs + MINUTE_MS,
      met: kept.arrivalKnown && !lacks.includes('in') && !lacks.includes('any'),
    },
    {
      step: 'departure',
      atMs: kept.hours.endMs,
      untilMs: overMs,
      overMs,
      met: kept.departureKnown && !lacks.includes('out'),
    },
    ...formDemands(person),
  ]
}

/** At the office a clause may ask for the form beside what the machine reads, at any time of the day. */
function formDemands(person: FiledDay): Demand[] {
  const { officePresence: mode, officePresenceBy: by } = person.day.parameters
  if (mode === 'none' || by !== 'form') return []
  const { overMs } = dayAskedOf(person)
  const lacks = officeLacks(person)
  const until = { untilMs: overMs, overMs }
  const arrival: Demand = {
    step: 'check-in',
    ...until,
    met: !lacks.includes('in') && !lacks.includes('any'),
  }
  if (mode === 'check-in') return [arrival]
  return [arrival, { step: 'check-out', ...until, met: !lacks.includes('out') }]
}

/** A call without its time is to be answered by the end of the day. */
function answerDemands(person: FiledDay): Demand[] {
  const { overMs } = dayAskedOf(person)
  return callAnswers(person).map(({ times, answer }) => ({
    step: 'answer',
    ...(times
      ? { atMs: times.calledMs, untilMs: times.dueMs, overMs: times.dueMs + MINUTE_MS }
      : { untilMs: overMs, overMs }),
    met: answer !== undefined,
  }))
}

function homeDemands({ presence, day, plan }: FiledDay): Demand[] {
  const { asked, lacks } = homePresence({ presence, day, plan })
  if (!asked) return []
  const excused = presence.alternates.length > 0 || presence.corrections.length > 0
  const { homePresence: mode } = day.parameters
  if (mode === 'location-slots') {
    return locationSlots(presence, day).map(({ dueMs, untilMs, servedBy }) => ({
      step: 'location',
      atMs: dueMs,
      untilMs,
      overMs: untilMs + MINUTE_MS,
      met: excused || servedBy !== undefined,
    }))
  }
  const until = (untilMs: number | undefined): Pick<Demand, 'untilMs' | 'overMs'> =>
    untilMs === undefined
      ? { untilMs: day.calendarDay.endMs, overMs: day.calendarDay.endMs }
      : { untilMs, overMs: untilMs + MINUTE_MS }
  const arrival: Demand = {
    step: 'check-in',
    ...until(checkInDueMs(day)),
    met: !lacks.includes('check-in-missing'),
  }
  if (mode !== 'check-in-and-out') return [arrival]
  const met = !lacks.includes('check-out-missing')
  return [arrival, { step: 'check-out', ...until(checkOutTimes(presence, day)?.endMs), met }]
}

function reportDemands({ report }: FiledDay): Demand[] {
  if (!report) return []
  const met = report.state === 'in-time' || report.state === 'late'
  return [{ step: 'daily-report', untilMs: report.dueMs, overMs: report.overMs, met }]
}
