import { localTimeOf } from '../calendar/zones.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { Submission } from '../model/submission.ts'
import { getForm } from '../workbook/forms.ts'
import { isAbout } from './person-day-of.ts'
import { checkInWords, clockInSteps } from './sign-steps.ts'
import { step, type Scene, type Step } from './scene.ts'

/** What the reviewer rejected of the day's submissions; permits are told with the permits. */
export function rejectedSteps({ facts, person, text, language, when, reviewOf }: Scene): Step[] {
  const { employee, day } = person
  return facts.submissions
    .filter(
      (submission) =>
        isAbout(submission, employee.id) &&
        reviewOf(submission.ref)?.decision === 'rejected' &&
        dateOf(submission, (at) => localTimeOf(at, facts.settings.zone).date) === day.date,
    )
    .map((submission) => {
      const { ref, kind, createdAt: at } = submission
      const words = text.rejected(getForm(kind).title[language], when(epochMsOf(at)))
      return step('review', words, { ref, at })
    })
}

/** What was filed on a day off or of leave: there, without effect. */
export function idleSteps(scene: Scene): Step[] {
  const { person, text } = scene
  const signs = [
    ...clockInSteps(scene),
    ...person.presence.checkIns.map((checkIn) =>
      step('submission', text.checkIn(checkInWords(checkIn, scene)), {
        ref: checkIn.fact.ref,
        at: checkIn.fact.createdAt,
      }),
    ),
  ]
  return signs.length === 0 ? [] : [...signs, step('rule', text.changesNothing)]
}

function dateOf(submission: Submission, dateAt: (at: Instant) => CivilDate): CivilDate | undefined {
  switch (submission.kind) {
    case 'check-in':
      return dateAt(submission.createdAt)
    case 'alternate-channel':
      return dateAt(submission.receivedAt)
    case 'daily-report':
      return submission.date
    case 'weekly-plan':
    case 'permit':
      return undefined
  }
}
