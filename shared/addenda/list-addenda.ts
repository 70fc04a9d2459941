import type { Addendum } from '../contract/months.ts'
import { directoryOf } from '../intake/employee-directory.ts'
import { monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Instant } from '../model/instant.ts'
import type { DayOutcome } from '../model/outcome.ts'
import type { PresenceReview } from '../model/presence-review.ts'
import type { Review } from '../model/review.ts'
import type { Submission } from '../model/submission.ts'
import type { PersonDate } from './changed-days.ts'
import { dayInWords, type ShownOutcome } from './day-in-words.ts'
import { decisionOn } from './decision-on.ts'
import { outcomesByDay } from './list-corrections.ts'
import { daysOf, personOf } from './submission-days.ts'
import { submissionTitle } from './submission-title.ts'
import { ADDENDA_WORDS } from '../recaps/addenda/words.ts'

/** A ledger entry made after the month was closed, read. */
export type LateEntry = {
  readonly sequence: number
  readonly recordedAt: Instant
} & (
  | { readonly kind: 'submission'; readonly submission: Submission }
  /** Something filed before that has another owner since: `from` null where it was nobody's. */
  | {
      readonly kind: 'attribution'
      readonly submission: Submission
      readonly from: EmployeeId | null
      readonly to: EmployeeId
      /** Who said so, by e-mail, and why; empty where the staff list shows it. */
      readonly by: string
      readonly reason: string
    }
  /** `submission`: what was decided on. */
  | { readonly kind: 'review'; readonly review: Review; readonly submission: Submission }
  /** What the box of a unit's day in *Hari Ini* said. */
  | { readonly kind: 'examination'; readonly presence: PresenceReview }
  /** A tab that, taken alone, changes the month: its days, and how many limits and findings. */
  | {
      readonly kind: 'tab'
      readonly title: string
      readonly days: readonly PersonDate[]
      readonly limits: number
      readonly findings: number
    }
)

type Outcome = ShownOutcome & Pick<DayOutcome, 'employeeId' | 'date'>

/**
 * The addenda of a closed month, in the order in which they were recorded: of the entries made since,
 * those that touch it. `before` is what was sealed; `after` the month as it would be with everything
 * recorded since. A decision on a late submission stands with the submission.
 */
export function listAddenda(
  entries: readonly LateEntry[],
  {
    month,
    facts,
    sealedEmployees,
    before,
    after,
  }: {
    readonly month: Month
    /** As they stand now. */
    readonly facts: Pick<AgencyFacts, 'settings' | 'employees' | 'units' | 'reviews'>
    /** For the names of people who have gone since. */
    readonly sealedEmployees: readonly Employee[]
    readonly before: readonly Outcome[]
    readonly after: readonly Outcome[]
  },
): Addendum[] {
  const { settings } = facts
  const text = ADDENDA_WORDS[settings.language]
  const sealed = outcomesByDay(before)
  const present = outcomesByDay(after)
  const names = new Map([
    ...sealedEmployees.map(({ id, name }) => [id, name] as const),
    ...[...directoryOf(facts).byId].map(([id, { name }]) => [id, name] as const),
  ])
  const reviews = new Map(facts.reviews.map((review) => [review.submissionRef, review]))
  const late = new Set(
    entries.flatMap((entry) => (entry.kind === 'submission' ? [entry.submission.ref] : [])),
  )

  function nameOf(employeeId: EmployeeId): string {
    return names.get(employeeId) ?? employeeId
  }

  function valuesOn(employeeId: EmployeeId, date: CivilDate): readonly [string, string] {
    const key = `${employeeId} ${date}`
    const { language } = settings
    return [dayInWords(sealed.get(key), language), dayInWords(present.get(key), language)]
  }

  function day(employeeId: EmployeeId, date: CivilDate): Addendum['days'][number] {
    const [was, is] = valuesOn(employeeId, date)
    return { employeeId, name: nameOf(employeeId), date, before: was, after: is }
  }

  function reaches(employeeId: EmployeeId, date: CivilDate): boolean {
    const [was, is] = valuesOn(employeeId, date)
    return was !== is
  }

  function aboutSubmission(
    entry: Exclude<LateEntry, { kind: 'tab' | 'examination' }>,
    review: Review | undefined,
  ): Addendum[] {
    const { sequence, recordedAt, kind, submission } = entry
    const dates = daysOf(submission, { month, zone: settings.zone, reaches })
    if (dates.length === 0) return []
    const employeeId = personOf(submission)
    const title = submissionTitle(submission, settings)
    return [
      {
        sequence,
        recordedAt,
        kind,
        employeeId,
        name: nameOf(employeeId),
        what: kind === 'review' ? text.review(title) : title,
        reason: submission.kind === 'permit' ? submission.reason : '',
        decision: decisionOn(submission, review, facts),
        days: submission.kind === 'weekly-plan' ? [] : dates.map((date) => day(employeeId, date)),
      },
    ]
  }

  /** The days of whom it is taken from stand beside those of whom it is given to. */
  function aboutAttribution(entry: Extract<LateEntry, { kind: 'attribution' }>): Addendum[] {
    const { from, to, by, reason, submission } = entry
    const review = reviews.get(submission.ref)
    const [given] = aboutSubmission(entry, review)
    if (!given) return []
    const lost = given.days.flatMap(({ date }) =>
      from === null || from === to ? [] : [day(from, date as CivilDate)],
    )
    const moved = { what: given.what, from: from && nameOf(from), to: nameOf(to), by }
    const days = [...lost, ...given.days]
    return [{ ...given, what: text.attributed(moved), reason: reason || given.reason, days }]
  }

  function aboutExamination(entry: Extract<LateEntry, { kind: 'examination' }>): Addendum[] {
    const { date, unitCode, examined } = entry.presence
    if (monthOf(date) !== month) return []
    const unit = facts.units.find(({ code }) => code === unitCode)?.name ?? unitCode
    return [aboutNobody(entry, text.examined({ unit, date, examined }))]
  }

  return entries.flatMap((entry): Addendum[] => {
    switch (entry.kind) {
      case 'attribution':
        return aboutAttribution(entry)
      case 'submission':
        return aboutSubmission(entry, reviews.get(entry.submission.ref))
      case 'review':
        return late.has(entry.submission.ref) ? [] : aboutSubmission(entry, entry.review)
      case 'examination':
        return aboutExamination(entry)
      case 'tab': {
        const { title, limits, findings } = entry
        const days = entry.days.map(({ employeeId, date }) => day(employeeId, date))
        return [{ ...aboutNobody(entry, text.changedTab(title, { limits, findings })), days }]
      }
    }
  })
}

/** Nobody is named, and nobody decides on it. */
function aboutNobody(
  { sequence, recordedAt, kind }: Pick<Addendum, 'sequence' | 'recordedAt' | 'kind'>,
  what: string,
): Addendum {
  const nobody = { employeeId: '', name: '', reason: '', decision: null, days: [] }
  return { ...nobody, sequence, recordedAt, kind, what }
}
