import { ownIdentity } from '../../shared/authority/own-identity.ts'
import { localTimeOf } from '../../shared/calendar/zones.ts'
import type { DecisionRequest, Decisions } from '../../shared/contract/index.ts'
import { directoryOf } from '../../shared/intake/employee-directory.ts'
import { isSuperiorOf } from '../../shared/intake/is-superior-of.ts'
import { needsDecision } from '../../shared/intake/needs-decision.ts'
import { dateItIsFor, reviewRow } from '../../shared/intake/review-row.ts'
import { addDays } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Configuration } from '../../shared/model/facts.ts'
import { mailboxOf } from '../../shared/model/mailbox.ts'
import type { Submission } from '../../shared/model/submission.ts'
import { countingReviews, findOwnPeriods } from '../../shared/outcome/self-decided.ts'
import { dateInWords } from '../../shared/text/date-in-words.ts'
import { momentInWords } from '../../shared/text/moment-in-words.ts'
import type { Caller } from '../ports/application.ts'
import { DomainError } from '../ports/domain-error.ts'
import type { Agency } from '../ports/store.ts'
import { actOnLedger } from './act-on-ledger.ts'
import { listGrants } from './authorise.ts'
import { authorityText } from './authority-text.ts'
import { instantNow, type Context } from './context.ts'
import { followLedger } from './follow-ledger.ts'
import { loadAuthority } from './load-authority.ts'
import { interpretAll } from './project-month.ts'

/** Decisions of more than this ago are made where months are reopened. */
const DAYS_BACK = 92

/** What waits for a decision that the caller may make: as `hr` everyone's, as head the own unit's but not their superiors', never the own. */
export async function listDecisions(
  context: Context,
  agency: Agency,
  caller: Caller,
): Promise<Decisions> {
  const { configuration } = await followLedger(context, agency)
  const waiting = await listUndecided(context, agency, configuration)
  const selfDecided = await listSelfDecided(context, agency, configuration)
  const allowed = await allowedFor(context, agency, { caller, configuration })
  const { language } = agency
  const { zone } = configuration.settings
  const rows = [
    ...selfDecided.map((submission) => ({ submission, selfDecided: true })),
    ...waiting.map((submission) => ({ submission, selfDecided: false })),
  ].filter(({ submission }) => allowed(submission))
  return {
    waiting: rows.map(({ submission, selfDecided: isSelf }) => {
      const { cells } = reviewRow(submission, configuration)
      return {
        ref: submission.ref,
        who: String(cells['name']),
        form: String(cells['form']),
        date: dateInWords(dateItIsFor(submission, zone), language),
        what: String(cells['summary']),
        since: momentInWords(submission.lastSubmittedAt, zone, language),
        selfDecided: isSelf,
      }
    }),
  }
}

/**
 * A decision by the caller's verified word, an entry of the ledger; of two at once the first. Throws
 * `DomainError` `decision-unknown` for what waits for no decision that the caller may make.
 */
export async function decide(
  context: Context,
  agency: Agency,
  { caller, request }: { readonly caller: Caller; readonly request: DecisionRequest },
): Promise<Decisions> {
  const { ref, decision, note } = request
  await actOnLedger(context, agency, async () => {
    const { waiting } = await listDecisions(context, agency, caller)
    if (!waiting.some((one) => one.ref === ref)) {
      throw new DomainError('decision-unknown', authorityText(agency.language).decisionUnknown())
    }
    const at = instantNow(context)
    const by = { email: caller.email.toLowerCase(), sub: caller.sub }
    const review = { submissionRef: ref, decision, note, readAt: at, undecidedAt: at, by }
    return async ({ ledger, hints }) => {
      await ledger.recordReview(agency.id, review)
      // Tinjauan follows with the next reading.
      await hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
    }
  })
  return listDecisions(context, agency, caller)
}

/** Permits that somebody decided in the sheet who could change the cell of their own: they wait still. */
export async function listSelfDecided(
  context: Context,
  agency: Agency,
  configuration: Configuration,
): Promise<Submission[]> {
  const { projections } = context.store
  const subjectIds = [...findOwnPeriods(configuration).keys()]
  if (subjectIds.length === 0) return []
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  const since = addDays(date, -DAYS_BACK)
  const of = { subjectIds, checkInsSince: date, since }
  const filed = await projections.listSubmissionsOf(agency.id, of)
  const reviews = await projections.listReviewsOf(agency.id, of)
  const submissions = await interpretAll(context, agency, { filed, configuration })
  const counting = countingReviews({ ...configuration, submissions, reviews })
  const counted = new Set(counting.map(({ submissionRef }) => submissionRef))
  const decided = new Set(reviews.map(({ submissionRef }) => submissionRef))
  return submissions.filter(
    ({ kind, ref }) => kind === 'permit' && decided.has(ref) && !counted.has(ref),
  )
}

async function listUndecided(
  context: Context,
  agency: Agency,
  configuration: Configuration,
): Promise<Submission[]> {
  const { projections } = context.store
  const refs = await projections.listUndecidedRefs(agency.id, { queued: true })
  const filed = await projections.readSubmissions(agency.id, refs)
  const submissions = await interpretAll(context, agency, { filed, configuration })
  return submissions
    .filter((submission) => needsDecision(submission, configuration))
    .sort((left, right) => (left.lastSubmittedAt < right.lastSubmittedAt ? -1 : 1))
}

async function allowedFor(
  context: Context,
  agency: Agency,
  { caller, configuration }: { readonly caller: Caller; readonly configuration: Configuration },
): Promise<(submission: Submission) => boolean> {
  const grants = await listGrants(context, agency, caller)
  const isHr = grants.some(({ role }) => role === 'hr')
  const heads = grants.flatMap(({ role, unitCode }) =>
    role === 'kepala-unit' && unitCode ? [unitCode.toLowerCase()] : [],
  )
  const own = ownIdentity(await loadAuthority(context, agency), caller)
  const { byId } = directoryOf(configuration)
  const isOwn = (id: EmployeeId) =>
    own.employeeIds.has(id) || own.mailboxes.has(mailboxOf(byId.get(id)?.email ?? ''))
  const ownPeople = configuration.employees.filter(({ id }) => isOwn(id))
  return (submission) => {
    const about = peopleOf(submission)
    if (about.some(isOwn)) return false
    if (isHr) return true
    const subject = byId.get(about[0]!)
    return (
      subject !== undefined &&
      heads.includes(subject.unitCode.toLowerCase()) &&
      !ownPeople.some((me) => isSuperiorOf(subject, me, { configuration }))
    )
  }
}

/** Whom it is about first, and who filed it. */
function peopleOf(submission: Submission): EmployeeId[] {
  return submission.kind === 'alternate-channel'
    ? [submission.forEmployeeId, submission.employeeId]
    : [submission.employeeId]
}
