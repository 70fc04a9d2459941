import { findReviewer } from '../intake/find-reviewer.ts'
import type { Permit } from '../model/submission.ts'
import { isHomeByPermit } from '../outcome/plan-day.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { DAY_PART, LEAVE_KIND, PERMIT_KIND, TRAVEL_KIND } from '../workbook/choices.ts'
import { step, type Scene, type Step } from './scene.ts'
import { titleOf } from './words-of.ts'

/**
 * Every permit that covers the day, and what it does or why it does nothing (RULES.md §3, step 3).
 * Why the person asked is not repeated: it may be about their health.
 */
export function permitSteps(scene: Scene): Step[] {
  const { facts, person, text } = scene
  const { employee, day, plan } = person
  const covering = facts.submissions
    .filter(
      (submission): submission is Permit =>
        submission.kind === 'permit' &&
        submission.employeeId === employee.id &&
        submission.from <= day.date &&
        day.date <= submission.until,
    )
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const steps = covering.map((permit) => permitStep(permit, scene))
  return atWork(plan) && !plan.half ? [...steps, step('permit', text.noAbsence)] : steps
}

function atWork({ kind }: Scene['person']['plan']): boolean {
  return kind === 'office' || kind === 'home'
}

function permitStep(permit: Permit, scene: Scene): Step {
  const { ref, createdAt: at } = permit
  const { words, decides, clause = null } = told(permit, scene)
  return step('permit', words, { ref, at, decides, clause })
}

function told(
  permit: Permit,
  { facts, person, text, language, reviewOf, clauseOf, undecided }: Scene,
): { words: string; decides: boolean; clause?: string | null } {
  const { plan, outcome } = person
  const named = nameOfPermit(permit, text, language)
  const decision = reviewOf(permit.ref)?.decision
  if (decision === undefined) {
    if (!outcome.unsure?.includes('undecided') || !undecided.includes(permit.ref)) {
      return { words: text.permitAwaits(named), decides: false }
    }
    const by = findReviewer(person.employee, facts, person.day.date)?.name ?? null
    return { words: text.permitUndecided(named, by), decides: true }
  }
  if (decision === 'returned') return { words: text.permitReturned(named), decides: false }
  if (decision === 'rejected') return { words: text.permitRejected(named), decides: false }
  if (plan.permits.some(({ ref }) => ref === permit.ref)) {
    return isHomeByPermit(plan)
      ? {
          words: text.permitOfHomeWork(named),
          decides: true,
          clause: clauseOf('home-without-permit'),
        }
      : { words: text.permitApproved(named), decides: true }
  }
  if (atWork(plan) && plan.half?.permits.some(({ ref }) => ref === permit.ref)) {
    return { words: text.permitOfHalf(named), decides: true }
  }
  if (plan.kind === 'off') return { words: text.permitOnDayOff(named), decides: false }
  switch (permit.permitKind) {
    case 'office-work': {
      const decides = plan.kind === 'home' && outcome.code === 'H'
      const clause = clauseOf('office-without-permit')
      return { words: text.permitOfOfficeWork(named), decides, clause }
    }
    case 'home-work':
      return { words: text.permitOfNoHomeWork(named), decides: false }
    case 'attendance-correction': {
      const decides = plan.kind === 'office' || plan.kind === 'home'
      return { words: text.permitOfCorrection(named), decides }
    }
    case 'travel':
      return { words: text.permitOfTravel(named), decides: false }
    case 'leave':
    case 'sick':
    case 'permission':
      return { words: text.permitApproved(named), decides: false }
  }
}

/** A permit by its kind and dates. */
export function nameOfPermit(
  permit: Permit,
  text: Scene['text'],
  language: Scene['language'],
): string {
  return text.permit(kindOf(permit, language), datesOf(permit, language))
}

function kindOf(
  { permitKind, travelKind, leaveKind }: Permit,
  language: Scene['language'],
): string {
  if (leaveKind) return titleOf(LEAVE_KIND, leaveKind, language).toLowerCase()
  const kinds = [
    titleOf(PERMIT_KIND, permitKind, language),
    ...(travelKind ? [titleOf(TRAVEL_KIND, travelKind, language)] : []),
  ]
  return kinds.join(' ').toLowerCase()
}

function datesOf({ from, until, part }: Permit, language: Scene['language']): string {
  const first = dateInWords(from, language)
  const dates = from === until ? first : `${first} – ${dateInWords(until, language)}`
  return part ? `${dates}, ${titleOf(DAY_PART, part, language).toLowerCase()}` : dates
}
