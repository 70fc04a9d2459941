import { MINUTE_MS } from '../calendar/zones.ts'
import { epochMsOf } from '../model/instant.ts'
import { isAtOfficeByPermit } from '../outcome/decide-outcome.ts'
import { checkInDueMs, homePresence } from '../outcome/home-presence.ts'
import { locationSlots } from '../outcome/location-slots.ts'
import type { Timed } from '../outcome/index-facts.ts'
import { isHomeByPermit } from '../outcome/plan-day.ts'
import type { CheckIn } from '../model/submission.ts'
import { nameOfPermit } from './permit-steps.ts'
import { step, type Scene, type Step } from './scene.ts'
import { alternateSteps, checkInWords, clockInSteps } from './sign-steps.ts'

/** Presence of who is meant to be at home, or is at the office by permit (RULES.md §3, step 6; C9). */
export function homeSteps(scene: Scene): Step[] {
  const { person, text, clauseOf } = scene
  const { presence, day } = person
  const byPermit = isAtOfficeByPermit(person)
  return [
    step('rule', text.homeAsks(day.parameters), { clause: clauseOf(askingRule(scene)) }),
    ...clockInSteps(scene),
    ...presence.checkIns.flatMap((checkIn) => [
      step('submission', text.checkIn(checkInWords(checkIn, scene)), {
        ref: checkIn.fact.ref,
        at: checkIn.fact.createdAt,
        decides: true,
      }),
      ...placeSteps(checkIn, scene),
    ]),
    ...alternateSteps(scene, text.alternate, true),
    ...officeByPermitSteps(scene),
    ...(byPermit ? [] : [...slotSteps(scene), ...lackSteps(scene)]),
  ]
}

/** At which of several places that a permit names the person was. */
function placeSteps(
  checkIn: Timed<CheckIn>,
  { facts, text, language, when, permittedPlaces }: Scene,
): Step[] {
  const at = permittedPlaces.get(checkIn)
  const permit = facts.submissions.find(({ ref }) => ref === at?.permit)
  if (!at || permit?.kind !== 'permit') return []
  const name = nameOfPermit(permit, text, language)
  const named = name.charAt(0).toLowerCase() + name.slice(1)
  const words = text.atPermittedPlace({
    time: when(checkIn.atMs),
    permit: named,
    place: at.place,
    doubt: at.doubt,
  })
  return [step('permit', words, { ref: permit.ref, at: permit.createdAt })]
}

/** The rule whose clause asks for the presence. */
function askingRule({ person }: Scene): string {
  return person.day.parameters.homePresence === 'location-slots'
    ? 'location-slot-missing'
    : 'check-in-missing'
}

function officeByPermitSteps({ person, text, clauseOf }: Scene): Step[] {
  const { presence, plan, seenAtOffice: seen } = person
  if (isHomeByPermit(plan)) {
    const clause = clauseOf('home-without-permit')
    return seen ? [step('rule', text.seenThoughLetStay, { clause, decides: true })] : []
  }
  const clause = clauseOf('office-without-permit')
  if (presence.officePermits.length === 0) {
    return seen ? [step('rule', text.seenWithoutPermit, { clause })] : []
  }
  return seen
    ? [step('rule', text.seenWithPermit, { clause, decides: true })]
    : [step('rule', text.permitButNotSeen, { clause })]
}

function slotSteps(scene: Scene): Step[] {
  const { person, text, asOf, clock, when, hours, clauseOf } = scene
  const { presence, day } = person
  const excused = presence.alternates.length > 0 || presence.corrections.length > 0
  if (day.parameters.homePresence !== 'location-slots' || excused) return []
  const clause = clauseOf('location-slot-missing')
  return locationSlots(presence, day).map(({ dueMs, fromMs, untilMs, servedBy }) => {
    const slot = { due: clock(dueMs), window: hours({ startMs: fromMs, endMs: untilMs }) }
    if (servedBy) {
      const { ref, createdAt: at } = servedBy.fact
      const time = when(servedBy.atMs)
      return step('rule', text.slotServed({ ...slot, time }), { ref, at, decides: true, clause })
    }
    const ahead = epochMsOf(asOf) < untilMs + MINUTE_MS
    return step('rule', ahead ? text.slotAhead(slot) : text.slotMissing(slot), {
      clause,
      decides: !ahead,
    })
  })
}

function lackSteps({ person, text, end, when, clock, clauseOf }: Scene): Step[] {
  const { presence, day, plan, over } = person
  const { lacks, lateIn } = homePresence({ presence, day, plan })
  const until = end(day.calendarDay.endMs)
  const steps: Step[] = []
  if (lacks.includes('check-in-missing')) {
    const words = over ? text.checkInMissing(until) : text.checkInMissingYet
    steps.push(step('rule', words, { decides: over, clause: clauseOf('check-in-missing') }))
  }
  if (lacks.includes('check-out-missing')) {
    const words = over ? text.checkOutMissing(until) : text.checkOutMissingYet
    steps.push(step('rule', words, { decides: over, clause: clauseOf('check-out-missing') }))
  }
  const dueMs = checkInDueMs(day)
  if (lateIn && dueMs !== undefined) {
    const words = text.checkInLate(when(lateIn.atMs), clock(dueMs))
    steps.push(step('rule', words, { clause: clauseOf('check-in-late') }))
  }
  return steps
}
