import { localTimeOf } from '../calendar/zones.ts'
import { needsDecision } from '../intake/needs-decision.ts'
import { findReviewer } from '../intake/find-reviewer.ts'
import { employeeOn } from '../model/employment.ts'
import { addDays, monthOf, type CivilDate } from '../model/civil-date.ts'
import { epochMsOf } from '../model/instant.ts'
import type { CheckIn, DailyReport, Submission } from '../model/submission.ts'
import { checkInDueMs, homePresence } from '../outcome/home-presence.ts'
import { locationSlots } from '../outcome/location-slots.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import type { DemandStep } from '../model/demand-step.ts'
import { isOfficeSign } from '../outcome/office-hours-kept.ts'
import { isAtOffice } from '../outcome/presence.ts'
import { isPlacePermitted } from '../rules/is-place-permitted.ts'
import type { OwnPageText } from '../text/en/own-page.ts'
import { regionOf } from './asked-today.ts'
import type { OwnScene, UncountedFiling } from './own-facts.ts'
import type { Receipt } from '../model/receipt.ts'
import { isTimelinessOpen } from './open-timeliness.ts'

/** What became of a filing that has an owner. A pure function of the facts from which codes are made. */
export function receiptOf(submission: Submission, scene: OwnScene): Receipt {
  const { index, request } = scene
  const date = dateOf(submission, scene)
  if (!employeeOn(scene.employee, date)) return { kind: 'not-employed', date }
  const review = index.reviewOf(submission.ref)
  if (review?.decision === 'rejected') return { kind: 'rejected', note: review.note }
  if (review?.decision === 'returned') return { kind: 'returned', note: review.note }
  const closed = request.closed.find(({ month }) => month === monthOf(date))
  if (closed && submission.createdAt > closed.at) return { kind: 'month-closed', date }
  switch (submission.kind) {
    case 'check-in':
      return ofCheckIn(submission, scene)
    case 'daily-report':
      return ofReport(submission, scene)
    case 'permit':
    case 'weekly-plan':
    case 'alternate-channel':
      return review
        ? { kind: 'approved' }
        : { kind: 'awaits-decision', by: reviewerOn(date, scene) }
  }
}

/** What became of one that bears the person's number and proves nobody's, or cannot be read. */
export function receiptOfUncounted(
  { code }: Pick<UncountedFiling, 'code'>,
  { reasons, reasonElse }: Pick<OwnPageText, 'reasons' | 'reasonElse'>,
): Receipt {
  if (code === 'claim-waits') return { kind: 'awaits-yes' }
  if (code === 'date-impossible') return { kind: 'date-impossible' }
  return { kind: 'unreadable', why: reasons[code] ?? reasonElse }
}

/** The date that it is about. */
function dateOf(submission: Submission, { zone }: Pick<OwnScene, 'zone'>): CivilDate {
  switch (submission.kind) {
    case 'check-in':
      return localTimeOf(submission.createdAt, zone).date
    case 'alternate-channel':
      return localTimeOf(submission.receivedAt, zone).date
    case 'daily-report':
      return submission.date
    case 'weekly-plan':
      return submission.weekOf
    case 'permit':
      return submission.from
  }
}

function ofCheckIn(checkIn: CheckIn, scene: OwnScene): Receipt {
  const { index, facts } = scene
  const date = dateOf(checkIn, scene)
  const person = ownDayOf(checkIn, scene)
  if (!person || !isAtWork(person)) return { kind: 'not-asked', date }
  const isDecided = index.reviewOf(checkIn.ref) !== undefined
  if (!isDecided && needsDecision(checkIn, facts) && !isAnswered(checkIn, person, scene)) {
    return doubtOf(checkIn, scene)
  }
  if (!servesSomething(checkIn, person)) return { kind: 'same-moment' }
  if (isTimelinessOpen(person, stepOf(checkIn, person))) return { kind: 'counted-open' }
  const late = lateMinutes(checkIn, person)
  return late > 0 ? { kind: 'counted-late', minutes: late } : { kind: 'counted' }
}

function isAnswered(checkIn: CheckIn, { employee, day }: FiledDay, scene: OwnScene): boolean {
  const { nearHomeKm } = day.parameters
  const { settings } = scene.facts
  return isPlacePermitted(
    checkIn,
    { employee, date: day.date, nearHomeKm },
    { settings, index: scene.index },
  )
}

function doubtOf(checkIn: CheckIn, scene: OwnScene): Receipt {
  const by = reviewerOn(dateOf(checkIn, scene), scene)
  const region = regionOf(checkIn, scene)
  if (region === 'unreadable') return { kind: 'location-unreadable', by }
  return { kind: region === 'outside' ? 'outside-region' : 'awaits-head', by }
}

/** A shift that crosses midnight has its own day. */
function ownDayOf({ ref, createdAt }: CheckIn, scene: OwnScene): FiledDay | undefined {
  const { date } = localTimeOf(createdAt, scene.zone)
  return [date, addDays(date, -1)]
    .flatMap((on) => scene.dayOf(on) ?? [])
    .find(({ presence }) => presence.checkIns.some(({ fact }) => fact.ref === ref))
}

function isAtWork({ plan }: FiledDay): boolean {
  return plan.kind === 'home' || plan.kind === 'office'
}

/** Whether arrival, departure or a location rests on it; where nothing does, another one stands for it. */
function servesSomething(checkIn: CheckIn, { presence, day, plan }: FiledDay): boolean {
  const at = presence.checkIns.find(({ fact }) => fact.ref === checkIn.ref)!
  if (plan.kind === 'office' || isAtOffice(at)) {
    const isSign = (one: typeof at): boolean => isOfficeSign(one, day.parameters)
    const signs = [
      ...presence.clockIns.map(({ atMs }) => atMs),
      ...presence.checkIns.filter(isSign).map(({ atMs }) => atMs),
    ]
    return isSign(at) && (at.atMs === Math.min(...signs) || at.atMs === Math.max(...signs))
  }
  if (day.parameters.homePresence === 'location-slots') {
    return locationSlots(presence, day).some(({ servedBy }) => servedBy?.fact.ref === checkIn.ref)
  }
  const { lateIn } = homePresence({ presence, day, plan })
  const same = presence.checkIns.filter(({ fact }) => fact.checkInKind === checkIn.checkInKind)
  const counting = checkIn.checkInKind === 'out' ? same.at(-1) : (lateIn ?? same[0])
  return counting?.fact.ref === checkIn.ref
}

function stepOf({ checkInKind }: CheckIn, { plan }: FiledDay): DemandStep {
  if (plan.kind === 'office') return checkInKind === 'out' ? 'departure' : 'arrival'
  return checkInKind === 'in' ? 'check-in' : 'location'
}

function lateMinutes(checkIn: CheckIn, { presence, day, plan, outcome }: FiledDay): number {
  const atMs = epochMsOf(checkIn.createdAt)
  if (plan.kind === 'office') {
    const isFirst = presence.checkIns.filter(isAtOffice)[0]?.fact.ref === checkIn.ref
    const wasSeenBefore = presence.clockIns.some((reading) => reading.atMs < atMs)
    return isFirst && !wasSeenBefore && checkIn.checkInKind !== 'out' ? outcome.lateMinutes : 0
  }
  const { lateIn } = homePresence({ presence, day, plan })
  if (lateIn?.fact.ref !== checkIn.ref) return 0
  return Math.floor((atMs - (checkInDueMs(day) ?? atMs)) / 60_000)
}

function ofReport(report: DailyReport, scene: OwnScene): Receipt {
  const person = scene.dayOf(report.date)
  if (!person?.report) {
    const kind = person && isAtWork(person) ? 'report-unasked' : 'not-asked'
    return { kind, date: report.date }
  }
  const { state, report: standing } = person.report
  if (standing?.fact.ref !== report.ref) return { kind: 'same-moment' }
  switch (state) {
    case 'in-time':
      return { kind: 'counted' }
    case 'late':
      if (isTimelinessOpen(person, 'daily-report')) return { kind: 'counted-open' }
      return { kind: 'counted-late', minutes: null }
    case 'awaited':
    case 'missing':
      return { kind: 'out-of-time' }
  }
}

function reviewerOn(date: CivilDate, { facts, employee }: OwnScene): string | null {
  return findReviewer(employee, facts, date)?.name ?? null
}
