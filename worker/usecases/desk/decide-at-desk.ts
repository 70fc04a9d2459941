import type { DeskOutcome, DeskRequest } from '../../../shared/contract/index.ts'
import { namesOf } from '../../../shared/desk/compose-desk.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Language } from '../../../shared/model/language.ts'
import { isSameAuthor, type Review } from '../../../shared/model/review.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { actOnLedger } from '../access/act-on-ledger.ts'
import { instantNow, type Context } from '../context.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { deskText } from './desk-text.ts'
import { seat, type DeskPerson, type Visitor } from './desk-person.ts'
import { findOnDesk } from './find-on-desk.ts'
import { readTakeable } from './list-takeable.ts'
import { speaking } from './read-desk.ts'

type Asked = DeskRequest['decisions'][number]

interface Verdict {
  readonly asked: Asked
  /** `done`: stands as it was asked for. */
  readonly kind: 'record' | 'withdraw' | 'done' | 'refused'
  readonly why?: string
}

/**
 * Decides, or takes back, by the visitor's own word: an entry of the ledger each. What they may not decide, what
 * was edited or decided meanwhile is refused by itself; the same again changes nothing. Throws as
 * `actOnLedger` does.
 */
export async function decideAtDesk(
  context: Context,
  agency: Agency,
  {
    visitor,
    request,
    language = agency.language,
  }: {
    readonly visitor: Visitor
    readonly request: DeskRequest
    readonly language?: Language
  },
): Promise<DeskOutcome> {
  // Of two about one submission the last is meant.
  const asked = [...new Map(request.decisions.map((one) => [one.ref, one])).values()]
  return actOnLedger(context, agency, async () => {
    const { verdicts, person, refused } = await judgeAll(context, agency, {
      visitor,
      asked,
      language,
    })
    return async (records) => {
      await record(records, agency, { verdicts, person, at: instantNow(context) })
      return { recorded: verdicts.length - refused.length, refused }
    }
  })
}

async function judgeAll(
  context: Context,
  agency: Agency,
  {
    visitor,
    asked,
    language,
  }: {
    readonly visitor: Visitor
    readonly asked: readonly Asked[]
    readonly language: Language
  },
): Promise<{
  readonly verdicts: readonly Verdict[]
  readonly person: DeskPerson
  readonly refused: DeskOutcome['refused']
}> {
  const followed = speaking(await followLedger(context, agency), language)
  const { configuration } = followed
  const person = await seat(context, agency, { visitor, configuration })
  const refs = asked.map(({ ref }) => ref)
  const onDesk = await findOnDesk(context, agency, { person, followed, refs })
  const { projections } = context.store
  const standing = await projections.listReviewsOn(agency.id, refs)
  const last = new Map(standing.map((review) => [review.submissionRef, review]))
  const reviews = [...last.values()]
  const takeable = await readTakeable(context, agency, { reviews, person, followed })
  const read = await projections.findSubmissions(agency.id, refs)
  const known = new Map(read.map((submission) => [submission.ref, submission]))
  const waiting = new Set(onDesk.map(({ ref }) => ref))
  const judge = judging({
    person,
    text: deskText(language),
    waiting,
    reviews: last,
    takeable: new Set(takeable.map(({ submission }) => submission.ref)),
    known,
  })
  const verdicts = asked.map((one) => judge(asMeant(one, known.get(one.ref))))
  const refused = verdicts.flatMap(({ kind, asked: { ref }, why = '' }) => {
    if (kind !== 'refused') return []
    const submission = known.get(ref)
    // Nobody is told of what is not theirs to decide.
    const isTheirs = waiting.has(ref) || reviews.some(isBy(person, ref))
    if (!submission || !isTheirs) return [{ ref, who: '', why }]
    const { who, form, date } = namesOf(submission, configuration)
    return [{ ref, who: `${who}, ${form}, ${date}`, why }]
  })
  return { verdicts, person, refused }
}

/** What was expected is said of reports alone. */
function asMeant({ expectation, ...asked }: Asked, submission: Submission | undefined): Asked {
  return submission?.kind === 'daily-report' && expectation ? { ...asked, expectation } : asked
}

function judging({
  person,
  text: { refused },
  waiting,
  reviews,
  takeable,
  known,
}: {
  readonly person: DeskPerson
  readonly text: ReturnType<typeof deskText>
  readonly waiting: ReadonlySet<string>
  readonly reviews: ReadonlyMap<string, Review>
  readonly takeable: ReadonlySet<string>
  readonly known: ReadonlyMap<string, Submission>
}): (asked: Asked) => Verdict {
  return (asked) => {
    const review = reviews.get(asked.ref)
    const isOwn = review !== undefined && isBy(person, asked.ref)(review)
    if (asked.decision === 'withdrawn') {
      if (isOwn && takeable.has(asked.ref)) return { asked, kind: 'withdraw' }
      if (!isOwn && waiting.has(asked.ref)) return { asked, kind: 'done' }
      const why = isOwn && person.isSeated ? refused.monthClosed : refused.notDecidedByYou
      return { asked, kind: 'refused', why }
    }
    if (waiting.has(asked.ref)) return { asked, kind: 'record' }
    if (isOwn && isSaid(review, asked)) return { asked, kind: 'done' }
    const submission = known.get(asked.ref)
    if (!submission) return { asked, kind: 'refused', why: refused.edited }
    const isTheirs = review !== undefined && !peopleOf(submission).some((id) => person.isOwn(id))
    return { asked, kind: 'refused', why: isTheirs ? refused.decided : refused.notYours }
  }
}

async function record(
  { ledger, hints }: Records,
  agency: Agency,
  {
    verdicts,
    person: { author: by },
    at,
  }: {
    readonly verdicts: readonly Verdict[]
    readonly person: DeskPerson
    readonly at: Instant
  },
): Promise<void> {
  for (const { kind, asked } of verdicts) {
    const { ref: submissionRef, decision, expectation, note } = asked
    const word = { submissionRef, note, readAt: at, by }
    if (kind === 'withdraw') {
      await ledger.withdrawReview(agency.id, { ...word, decision: 'withdrawn' })
    }
    if (kind !== 'record' || decision === 'withdrawn') continue
    const said = { ...word, decision, ...(expectation && { expectation }) }
    await ledger.recordReview(agency.id, { ...said, undecidedAt: at })
  }
  const isNew = verdicts.some(({ kind }) => kind === 'record' || kind === 'withdraw')
  // Tinjauan follows with the next reading.
  if (isNew) await hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
}

/** Whom it is about, and who filed it. */
function peopleOf(submission: Submission): EmployeeId[] {
  return submission.kind === 'alternate-channel'
    ? [submission.forEmployeeId, submission.employeeId]
    : [submission.employeeId]
}

function isBy({ author }: DeskPerson, ref: string): (review: Review) => boolean {
  return ({ submissionRef, by }) =>
    submissionRef === ref && by !== undefined && isSameAuthor(by, author)
}

function isSaid({ decision, expectation, note }: Review, asked: Asked): boolean {
  return decision === asked.decision && expectation === asked.expectation && note === asked.note
}
