import { mondayOf } from '../../calendar/week.ts'
import { monthOf, type CivilDate } from '../../model/civil-date.ts'
import type { AgencyFacts } from '../../model/facts.ts'
import type { Submission, WeeklyPlan } from '../../model/submission.ts'
import type { ScopedInput } from '../scoped-input.ts'

/**
 * The facts with what was written and planned of each month as that month has it: of a closed one as it was
 * sealed. A week's plan is of the month in which the week begins.
 */
export function factsOfPeriod({
  facts,
  around = [],
}: Pick<ScopedInput, 'facts' | 'around'>): AgencyFacts {
  const months = new Map(around.map((one) => [one.month, one]))
  const theirs = (date: CivilDate) => months.get(monthOf(date))
  const evaluations = [
    ...(facts.evaluations ?? []).filter(({ date }) => !theirs(date)),
    ...around.flatMap((one) => (one.evaluations ?? []).filter(({ date }) => theirs(date) === one)),
  ]
  const submissions = [
    ...facts.submissions.filter((one) => !isPlan(one) || !theirs(mondayOf(one.weekOf))),
    ...around.flatMap((one) =>
      (one.submissions ?? [])
        .filter(isPlan)
        .filter(({ weekOf }) => theirs(mondayOf(weekOf)) === one),
    ),
  ]
  return { ...facts, submissions, ...(facts.evaluations && { evaluations }) }
}

function isPlan(submission: Submission): submission is WeeklyPlan {
  return submission.kind === 'weekly-plan'
}
