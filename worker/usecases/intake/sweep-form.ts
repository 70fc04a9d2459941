import { epochMsOf, instantOf, parseInstant, type Instant } from '../../../shared/model/instant.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { OverdueError, type FormResponse } from '../../ports/google-workspace.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { AgencySweep } from '../../ports/sweep-report.ts'
import { attributeArrived } from './attribute-arrived.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { describeError, levelOf } from '../describe-error.ts'
import { explainFailure } from '../google-failure.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { isBusy, isOvertaken } from '../with-patience.ts'
import { refreshForm } from './refresh-form.ts'

/** Responses may become visible after later ones: each reading looks back so far. */
const OVERLAP_MS = 10 * 60_000
/** What one transaction takes holds the process up no longer than G13 allows. */
const RESPONSES_PER_TRANSACTION = 100

/**
 * Takes in a form's responses since its cursor, or all of them where `whole`. What was passed is
 * recorded in the transaction that moves the cursor (G1), with whose it is as far as that is proven;
 * one that is there already changes nothing (G2), and so does one that Google Forms no longer has. A
 * failure is kept with the form and told in the report, but for `agency-busy`, `lease-lost` and `OverdueError`, which
 * are thrown: they say nothing of the form.
 */
export async function sweepForm(
  context: Context,
  agency: Agency,
  form: AgencyForm,
  { describe, whole }: { describe: boolean; whole: boolean },
): Promise<AgencySweep['forms'][number]> {
  try {
    const since =
      form.cursor && !whole
        ? addMilliseconds(readFrom(form.cursor, context), -OVERLAP_MS)
        : undefined
    const responses = await context.google.listResponses(form.formId, since)
    const present = await refreshForm(context, form, responses, describe)
    const recorded = await record(context, agency, present, responses)
    const readAt = instantNow(context)
    const changes = {
      lastReadAt: readAt,
      lastError: '',
      ...(since === undefined && {
        listedWholeAt: readAt,
        oldestAnswerAt: findOldest(responses),
      }),
    }
    await context.store.forms.update(agency.id, form.kind, changes)
    return {
      kind: form.kind,
      responsesRead: responses.length,
      submissionsRecorded: recorded,
    }
  } catch (error) {
    if (isBusy(error) || isOvertaken(error) || error instanceof OverdueError) throw error
    const reason = explainFailure(error, agency.language)
    // What a failure may have hidden is not looked for by time alone.
    const changes = { lastError: reason, listedWholeAt: null, describedAt: null }
    await context.store.forms.update(agency.id, form.kind, changes)
    context.log({
      event: 'form-failed',
      level: levelOf(error),
      agencyId: agency.id,
      form: form.kind,
      reason: describeError(error),
    })
    const nothing = { responsesRead: 0, submissionsRecorded: 0 }
    return { kind: form.kind, ...nothing, error: reason, failure: error }
  }
}

function findOldest(responses: readonly FormResponse[]): Instant | null {
  const times = responses.map(({ lastSubmittedTime }) => epochMsOf(parseInstant(lastSubmittedTime)))
  return times.length === 0 ? null : instantOf(times.reduce((a, b) => Math.min(a, b)))
}

async function record(
  context: Context,
  agency: Agency,
  form: AgencyForm,
  responses: readonly FormResponse[],
): Promise<number> {
  const raws = responses
    .map((response) => toRawSubmission(form, response))
    .sort((left, right) => epochMsOf(left.lastSubmittedAt) - epochMsOf(right.lastSubmittedAt))
  if (raws.length === 0) return 0
  const { configuration } = await loadConfiguration(context, agency)
  const renewals = await context.store.keys.listRenewals(agency.id)
  let recorded = 0
  let cursor = form.cursor
  for (let start = 0; start < raws.length; start += RESPONSES_PER_TRANSACTION) {
    const chunk = raws.slice(start, start + RESPONSES_PER_TRANSACTION)
    cursor = latest(cursor, chunk.at(-1)?.lastSubmittedAt ?? null)
    const moved = cursor
    recorded += await context.store.transaction(async (records) => {
      const at = instantNow(context)
      const count = await records.ledger.recordSubmissions(form.agencyId, chunk, at)
      const identifying = { configuration, renewals, forms: [form], at }
      await attributeArrived(records, agency, chunk, identifying)
      await records.forms.update(form.agencyId, form.kind, { cursor: moved })
      return count
    })
  }
  return recorded
}

function toRawSubmission(form: AgencyForm, response: FormResponse): RawSubmission {
  const answers = Object.entries(response.answers).map(([questionId, values]) => [
    form.bindings[questionId] ?? `?${questionId}`,
    values,
  ])
  const isVerified = form.emailCollection === 'verified'
  const email = isVerified ? response.respondentEmail?.toLowerCase() : undefined
  return {
    formKind: form.kind,
    formId: form.formId,
    responseId: response.responseId,
    createdAt: parseInstant(response.createTime),
    lastSubmittedAt: parseInstant(response.lastSubmittedTime),
    ...(email !== undefined && { verifiedEmail: email }),
    answers: Object.fromEntries(answers),
  }
}

/** A clock that was put back (a rehearsal, a repaired server) files before the cursor again. */
function readFrom(cursor: Instant, context: Context): Instant {
  return instantOf(Math.min(epochMsOf(cursor), epochMsOf(instantNow(context))))
}

function latest(left: Instant | null, right: Instant | null): Instant | null {
  if (left === null || right === null) return left ?? right
  return instantOf(Math.max(epochMsOf(left), epochMsOf(right)))
}
