import { MINUTE_MS } from '../calendar/zones.ts'
import type { FlexibleWindow, TimeWindow } from '../calendar/shift-window.ts'
import type { CheckIn } from '../model/submission.ts'
import { callArrival, callDueMs } from '../outcome/call-answers.ts'
import { isPresentAtOffice } from '../outcome/decide-outcome.ts'
import type { Timed } from '../outcome/index-facts.ts'
import { earlinessBand, latenessBand } from '../outcome/lateness-band.ts'
import { isOfficeSign, officeHoursKept } from '../outcome/office-hours-kept.ts'
import { alternateSteps, checkInWords, clockInSteps } from './sign-steps.ts'
import { step, type Scene, type Step } from './scene.ts'

/** Presence of who is meant to be at the office (RULES.md §3, step 5). */
export function officeSteps(scene: Scene): Step[] {
  const { person, text, hours, end, clauseOf } = scene
  const { presence, plan, over, day } = person
  const { window } = plan
  const endMs = Math.max(day.calendarDay.endMs, plan.window?.endMs ?? 0)
  const clause = clauseOf(plan.summoned ? 'summons-unattended' : 'clock-mode-mismatch')
  return [
    hoursStep(scene),
    ...(window && window.flexMs > 0
      ? [step('rule', text.flexibleHours(window.flexMs / MINUTE_MS, hours(keptOf(scene, window))))]
      : []),
    ...clockInSteps(scene),
    ...presence.checkIns.map((checkIn) => checkInStep(checkIn, scene)),
    ...alternateSteps(scene, text.alternateAtOffice),
    ...presenceAskedSteps(scene),
    ...(isPresentAtOffice(presence)
      ? hoursKeptSteps(scene)
      : [
          step('rule', over ? text.notSeen(end(endMs)) : text.notSeenYet, {
            decides: over,
            clause,
          }),
        ]),
  ]
}

/** The hours of the day, or until when a call is to be followed. */
function hoursStep({ person, text, hours, when, clauseOf }: Scene): Step {
  const { window } = person.plan
  if (window) return step('rule', text.officeHours(hours(window)))
  const dueMs = callDueMs(person)
  if (dueMs === undefined) return step('rule', text.noOfficeHours)
  const clause = clauseOf('summons-unattended')
  const { lateMinutes = 0 } = callArrival(person) ?? {}
  return step('rule', text.callDue(when(dueMs), lateMinutes), { clause })
}

/** What a clause asks of the presence of who works there. */
function presenceAskedSteps({ person, text, clauseOf }: Scene): Step[] {
  const { parameters } = person.day
  if (parameters.officePresence === 'none') return []
  return [
    step('rule', text.officeAsks(parameters), { clause: clauseOf('office-presence-missing') }),
  ]
}

function checkInStep(checkIn: Timed<CheckIn>, scene: Scene): Step {
  const { text, person } = scene
  const { ref, createdAt: at, checkInKind } = checkIn.fact
  const words = checkInWords(checkIn, scene)
  if (isOfficeSign(checkIn, person.day.parameters)) {
    return step('submission', text.checkIn(words), { ref, at, decides: true })
  }
  const told = checkInKind === 'out' ? text.checkOutElsewhere(words) : text.checkInElsewhere(words)
  return step('submission', told, { ref, at })
}

/** The hours as this person keeps them. */
function keptOf({ person: { presence, day } }: Scene, window: FlexibleWindow): TimeWindow {
  return officeHoursKept(presence, window, day.parameters).hours
}

/** Minutes late and early as the outcome has them; what is not known is told once the day is over. */
function hoursKeptSteps(scene: Scene): Step[] {
  const { person, text, clock, clauseOf } = scene
  const { outcome, plan } = person
  const late = latenessBand(outcome.lateMinutes)
  const early = earlinessBand(outcome.earlyMinutes)
  const { window } = plan
  return [
    ...(late && window
      ? [
          step(
            'rule',
            text.lateMinutes(outcome.lateMinutes, late, clock(window.startMs + window.flexMs)),
          ),
        ]
      : []),
    ...(early && window
      ? [
          step(
            'rule',
            text.earlyMinutes(outcome.earlyMinutes, early, clock(keptOf(scene, window).endMs)),
          ),
        ]
      : []),
    ...(outcome.flags.includes('check-in-missing')
      ? [step('rule', text.arrivalUnknown, { clause: clauseOf('check-in-missing') })]
      : []),
    ...(outcome.flags.includes('check-out-missing')
      ? [step('rule', text.departureUnknown, { clause: clauseOf('check-out-missing') })]
      : []),
  ]
}
