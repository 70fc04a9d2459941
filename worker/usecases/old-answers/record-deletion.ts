import type { AnswerDeletion } from '../../../shared/contract/index.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { Caller } from '../../ports/application.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { findForm } from './find-old-answers.ts'

/**
 * Keeps by whose word how many answers went from Google Forms, and older than when; once, however often
 * it is told. Throws `DomainError`.
 */
export async function recordDeletion(
  context: Context,
  agency: Agency,
  { caller, deletion }: { readonly caller: Caller; readonly deletion: AnswerDeletion },
): Promise<void> {
  const { id, form: kind, formId } = deletion
  await findForm(context, agency, { kind, formId })
  const act = {
    id,
    form: kind,
    formId,
    deleted: deletion.deleted,
    before: parseInstant(deletion.before),
    by: { email: caller.email.toLowerCase(), sub: caller.sub },
    at: instantNow(context),
  }
  const isNew = await context.store.transaction(async ({ forms, ledger }) => {
    // Until it is listed whole again nobody knows how old the oldest is that is left.
    await forms.update(agency.id, kind, { listedWholeAt: null })
    return ledger.recordDeletion(agency.id, act)
  })
  if (!isNew) return
  context.log({ event: 'answers-deleted', agencyId: agency.id, form: kind, deleted: act.deleted })
}
