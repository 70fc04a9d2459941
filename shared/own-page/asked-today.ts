import { judgeLocation } from '../location/judge-location.ts'
import { localTimeOf, MINUTE_MS } from '../calendar/zones.ts'
import type { CheckIn } from '../model/submission.ts'
import type { UnsureReason } from '../model/outcome.ts'
import type { DemandStep } from '../model/demand-step.ts'
import { callAnswers, callArrival } from '../outcome/call-answers.ts'
import { demandsOf, type Demand } from '../outcome/demands.ts'
import { checkInDueMs, homePresence } from '../outcome/home-presence.ts'
import type { Timed } from '../outcome/index-facts.ts'
import { locationSlots } from '../outcome/location-slots.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { isAtOffice } from '../outcome/presence.ts'
import { todayOf } from '../recaps/today/today-person.ts'
import { isTimelinessOpen } from './open-timeliness.ts'
import type { OwnScene } from './own-facts.ts'
import type { AskedLine, OwnAction } from './own-page.ts'

/** What the day asks, in its order, each with how it stands and what can be done about it. */
export function askedOn(person: FiledDay, scene: OwnScene): AskedLine[] {
  const { index, grounds, facts, asOf } = scene
  const today = todayOf(person, { index, grounds, settings: facts.settings, asOf })
  const doubtful = new Set(today.doubtful.map(keyOf))
  return demandsOf(person).map((demand) => {
    if (demand.met) return metLine(person, demand, scene)
    if (!asOf.hasCome(demand.overMs)) return awaitedLine(person, demand, scene)
    return overdueLine(person, demand, {
      scene,
      doubts: doubtful.has(keyOf(demand)) ? today.doubts : [],
    })
  })
}

function keyOf({ step, atMs }: Demand): string {
  return `${step} ${atMs ?? ''}`
}

function metLine(person: FiledDay, demand: Demand, scene: OwnScene): AskedLine {
  const { text, clock } = scene
  const title = text.steps[demand.step]
  const plain = { time: timeOf(demand, person, scene), title, tone: 'ok' } as const
  const isOpen = isTimelinessOpen(person, demand.step)
  if (demand.step === 'daily-report') {
    const { report } = person
    const filed = report?.report
    if (!filed) return { ...plain, words: text.counted('') }
    const at = clock(filed.atMs)
    if (isOpen) return { ...plain, time: at, tone: 'wait', words: text.countedOpen(at) }
    return report.state === 'late'
      ? { ...plain, time: at, tone: 'wait', words: text.reportLate }
      : { ...plain, time: at, words: text.countedInTime(at) }
  }
  const sign = signFor(person, demand)
  if (!sign) {
    const by = person.presence.alternates.length > 0 ? 'message' : 'correction'
    return { ...plain, words: text.countedOtherwise[by] }
  }
  const at = clock(sign.atMs)
  const late = isOpen ? 0 : lateMinutesOf(person, demand)
  const inTime = isOpen ? text.countedOpen(at) : text.counted(at)
  const counted = late > 0 ? text.countedLate(at, late) : inTime
  const place = sign.checkIn && regionOf(sign.checkIn, scene)
  const words = sign.checkIn
    ? [counted, place && text.region[place]].filter(Boolean).join(', ')
    : `${counted}, ${text.countedOtherwise.machine}`
  const isPlain = late === 0 && !isOpen && (place === undefined || place === 'inside')
  return { ...plain, time: at, tone: isPlain ? 'ok' : 'wait', words }
}

function awaitedLine(person: FiledDay, demand: Demand, scene: OwnScene): AskedLine {
  const { text, until } = scene
  const { date } = person.day
  return {
    time: timeOf(demand, person, scene),
    title: text.steps[demand.step],
    tone: 'wait',
    words: isClaimed(person, demand, scene)
      ? text.claimed
      : text.awaitedUntil(until(demand.untilMs, date)),
    action: actionFor(person, demand.step, scene),
  }
}

/** Whether something of that form came today that only waits for the person's yes; what it says nobody knows. */
function isClaimed({ day }: FiledDay, { step }: Demand, { request, zone }: OwnScene): boolean {
  const wanted = step === 'daily-report' ? 'daily-report' : 'check-in'
  return request.uncounted.some(
    ({ form, createdAt, code }) =>
      code === 'claim-waits' && form === wanted && localTimeOf(createdAt, zone).date === day.date,
  )
}

function overdueLine(
  person: FiledDay,
  demand: Demand,
  { scene, doubts }: { readonly scene: OwnScene; readonly doubts: readonly UnsureReason[] },
): AskedLine {
  const { text, until, clock } = scene
  const { date } = person.day
  const line = {
    time: timeOf(demand, person, scene),
    title: text.steps[demand.step],
    ...(canStillCount(person, demand, scene) && {
      action: actionFor(person, demand.step, scene),
    }),
  }
  if (doubts.length > 0) {
    return {
      ...line,
      tone: 'unsure',
      words: text.unsure(doubts.map((doubt) => text.doubts[doubt])),
    }
  }
  const { report } = person
  if (demand.step === 'daily-report' && report?.state === 'awaited') {
    const words = text.reportLateUntil(until(report.lateUntilMs, date))
    return { ...line, tone: 'wait', words }
  }
  if (demand.step === 'arrival' && !person.over) {
    const at = clock(demand.untilMs)
    const words = person.plan.summoned ? text.notSeenOnCall(at) : text.notSeenYet(at)
    return { ...line, tone: 'wait', words }
  }
  return { ...line, tone: 'no', words: text.missing(until(demand.untilMs, date)) }
}

/** Whether filing it now can count, late or not. */
function canStillCount(person: FiledDay, { step }: Demand, { asOf }: OwnScene): boolean {
  if (step === 'daily-report') return !asOf.hasCome(person.report?.lateUntilMs ?? 0)
  return step !== 'location' && step !== 'check-out' && !person.over
}

function timeOf({ atMs, untilMs }: Demand, { day }: FiledDay, { clock, until }: OwnScene): string {
  return atMs === undefined ? until(untilMs, day.date) : clock(atMs)
}

interface Sign {
  readonly atMs: number
  /** Absent where the clock-in machine saw them. */
  readonly checkIn?: CheckIn
}

/** What met the demand; undefined of a message or a correction. */
function signFor(person: FiledDay, { step, atMs }: Demand): Sign | undefined {
  const { presence, day, plan } = person
  switch (step) {
    case 'location': {
      const slot = locationSlots(presence, day).find(({ dueMs }) => dueMs === atMs)
      return slot?.servedBy && signOf(slot.servedBy)
    }
    case 'answer': {
      const answer = answerAt(person, atMs)
      return answer && signOf(answer)
    }
    case 'check-in': {
      const { lateIn } = homePresence({ presence, day, plan })
      const first = lateIn ?? presence.checkIns.find(isNoDeparture) ?? presence.checkIns[0]
      return first && signOf(first)
    }
    case 'check-out': {
      const last = presence.checkIns.findLast(({ fact }) => fact.checkInKind === 'out')
      return last && signOf(last)
    }
    case 'arrival':
      return signsAtOffice(person).find(({ checkIn }) => checkIn?.checkInKind !== 'out')
    case 'departure':
      return signsAtOffice(person).findLast(({ checkIn }) => checkIn?.checkInKind !== 'in')
    case 'daily-report':
      return undefined
  }
}

function answerAt(person: FiledDay, atMs: number | undefined): Timed<CheckIn> | undefined {
  return callAnswers(person).find(({ times }) => times?.calledMs === atMs)?.answer
}

function isNoDeparture({ fact }: Timed<CheckIn>): boolean {
  return fact.checkInKind !== 'out'
}

function signOf({ atMs, fact }: Timed<CheckIn>): Sign {
  return { atMs, checkIn: fact }
}

function signsAtOffice({ presence }: FiledDay): Sign[] {
  return [
    ...presence.clockIns.map(({ atMs }): Sign => ({ atMs })),
    ...presence.checkIns.filter(isAtOffice).map(signOf),
  ].sort((one, other) => one.atMs - other.atMs)
}

function lateMinutesOf(person: FiledDay, { step, atMs, untilMs }: Demand): number {
  const { outcome, presence, day, plan } = person
  if (step === 'answer') {
    const answer = answerAt(person, atMs)
    return answer ? Math.max(0, Math.floor((answer.atMs - untilMs) / MINUTE_MS)) : 0
  }
  if (step === 'arrival') return callArrival(person)?.lateMinutes ?? outcome.lateMinutes
  const { lateIn } =
    plan.kind === 'home' ? homePresence({ presence, day, plan }) : { lateIn: undefined }
  if (step !== 'check-in' || !lateIn) return 0
  return Math.floor((lateIn.atMs - (checkInDueMs(day) ?? lateIn.atMs)) / MINUTE_MS)
}

/** Where the shared place lies; undefined where none was shared, or nothing is said of a region. */
export function regionOf(
  checkIn: CheckIn,
  { facts, employee }: Pick<OwnScene, 'facts' | 'employee'>,
): 'inside' | 'outside' | 'unreadable' | undefined {
  const verdict = judgeLocation(checkIn, { region: facts.settings.region, home: employee.home })
  if (!verdict) return undefined
  if (verdict.kind === 'unreadable') return 'unreadable'
  return verdict.region === 'unknown' ? undefined : verdict.region
}

/** The form for it, filled in with what is known: where the person is meant to be, and when. */
function actionFor(person: FiledDay, step: DemandStep, { text }: OwnScene): OwnAction {
  const label = text.verbs[step]
  if (step === 'daily-report') return { form: 'daily-report', answers: { day: 'today' }, label }
  const kinds = {
    arrival: 'in',
    'check-in': 'in',
    location: 'location',
    answer: 'location',
  } as const
  const kind = step === 'departure' || step === 'check-out' ? 'out' : kinds[step]
  return {
    form: 'check-in',
    answers: { kind, place: placeOf(person) },
    label,
    // Who is at the office shows it by being there.
    ...(person.plan.kind === 'home' && { takesLocation: true }),
  }
}

function placeOf({ plan }: FiledDay): CheckIn['place'] {
  if (plan.kind === 'office') return plan.code === 'PK' ? 'piket' : 'office'
  return plan.elsewhere ? 'other' : 'home'
}
