import { MINUTE_MS } from '../calendar/zones.ts'
import type { DemandStep } from '../model/demand-step.ts'
import { isAtOfficeByPermit, isPresentAtOffice } from './decide-outcome.ts'
import { checkInDueMs, checkOutTimes, homePresence } from './home-presence.ts'
import { locationSlots } from './location-slots.ts'
import { officeHoursKept } from './office-hours-kept.ts'
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
      return isAtOfficeByPermit(person) ? [] : homeDemands(person)
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
  if (!window) {
    const met = isPresentAtOffice(presence)
    return [{ step: 'arrival', untilMs: overMs, overMs, met }]
  }
  const kept = officeHoursKept(presence, window, day.parameters)
  const untilMs = window.startMs + window.flexMs
  return [
    {
      step: 'arrival',
      untilMs,
      overMs: untilMs + MINUTE_MS,
      met: kept.arrivalKnown,
    },
    {
      step: 'departure',
      atMs: kept.hours.endMs,
      untilMs: overMs,
      overMs,
      met: kept.departureKnown,
    },
  ]
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
  return [{ step: 'daily-report', untilMs: report.dueMs, overMs: report.dueMs, met }]
}
