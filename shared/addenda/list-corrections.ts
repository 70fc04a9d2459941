import { outcomesOf } from '../evaluation/evaluate-people.ts'
import { directoryOf } from '../intake/employee-directory.ts'
import type { Month } from '../model/civil-date.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Instant } from '../model/instant.ts'
import type { DayOutcome } from '../model/outcome.ts'
import type { Permit, Submission } from '../model/submission.ts'
import type { Correction } from '../recaps/addenda/correction.ts'
import { dayInWords } from './day-in-words.ts'
import { decisionOn } from './decision-on.ts'
import { daysOf } from './submission-days.ts'
import { submissionTitle } from './submission-title.ts'

/**
 * The corrections of attendance that touch the month, by first day and person, decided or not. Only an
 * approved one changes a value; the days are evaluated without any correction, and with all of them. `facts` need
 * what those people filed alone.
 */
export function listCorrections(
  facts: AgencyFacts,
  when: { readonly month: Month; readonly asOf: Instant },
): Correction[] {
  const { settings } = facts
  const found = findCorrections(facts.submissions, when.month)
  if (found.length === 0) return []

  const only = [...new Set(found.map(({ employeeId }) => employeeId))]
  const submissions = facts.submissions.filter((submission) => !isCorrection(submission))
  const before = outcomesByDay(outcomesOf({ ...facts, submissions }, { ...when, only }))
  const after = outcomesByDay(outcomesOf(facts, { ...when, only }))
  const reviews = new Map(facts.reviews.map((review) => [review.submissionRef, review]))
  return found.sort(inOrder).map((correction): Correction => {
    const { employeeId } = correction
    const name = directoryOf(facts).byId.get(employeeId)?.name ?? employeeId
    const dates = daysOf(correction, { ...when, zone: settings.zone, reaches: () => false })
    return {
      recordedAt: correction.lastSubmittedAt,
      employeeId,
      name,
      what: submissionTitle(correction, settings),
      reason: correction.reason,
      decision: decisionOn(correction, reviews.get(correction.ref), facts),
      days: dates.map((date) => ({
        employeeId,
        name,
        date,
        before: dayInWords(before.get(`${employeeId} ${date}`), settings.language),
        after: dayInWords(after.get(`${employeeId} ${date}`), settings.language),
      })),
    }
  })
}

/** The corrections of attendance that touch the month. */
export function findCorrections(submissions: readonly Submission[], month: Month): Permit[] {
  return submissions
    .filter(isCorrection)
    .filter(({ from, until }) => from.slice(0, 7) <= month && until.slice(0, 7) >= month)
}

/** Outcomes by `employeeId date`. */
export function outcomesByDay<Outcome extends Pick<DayOutcome, 'employeeId' | 'date'>>(
  outcomes: readonly Outcome[],
): ReadonlyMap<string, Outcome> {
  return new Map(outcomes.map((outcome) => [`${outcome.employeeId} ${outcome.date}`, outcome]))
}

function isCorrection(submission: Submission): submission is Permit {
  return submission.kind === 'permit' && submission.permitKind === 'attendance-correction'
}

function inOrder(left: Permit, right: Permit): number {
  const [a, b] = [left, right].map(({ from, employeeId, ref }) => `${from} ${employeeId} ${ref}`)
  return a! < b! ? -1 : 1
}
