import type { Hint } from '../../../shared/contract/index.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { PendingHint } from '../../ports/work-records.ts'
import { isConcerned } from '../access/authorise.ts'
import { instantNow, type Context } from '../context.ts'
import { inAccountOf } from '../service-accounts.ts'
import { FULL_SWEEP, type SweepScope } from './sweep-agency.ts'
import { workerText } from '../worker-text.ts'

/**
 * Keeps a hint until it was followed; the same hint twice is one. Resolves when it is on disk. Any
 * person of the agency may send one: all it causes is a reading. Throws `DomainError`: `agency-unknown`,
 * or `form-unknown` for a form that is not the agency's, and keeps nothing of it.
 */
export async function acceptHint(context: Context, caller: Caller, hint: Hint): Promise<Agency> {
  const agency = await context.store.agencies.findBySpreadsheet(hint.spreadsheetId)
  const isKnown = agency && (await isConcerned(context, agency, caller))
  if (!isKnown) throw new DomainError('agency-unknown', workerText('id').agencyUnknown())

  const { changed } = hint
  const formId = changed === 'form' ? (hint.formId ?? '') : ''
  if (formId !== '') await assertOwnForm(context, agency, formId)
  const pending = { agencyId: agency.id, changed, formId }
  await context.store.transaction((records) => records.hints.add(pending, instantNow(context)))
  return agency
}

/**
 * Keeps a hint for the form of which a watch told. Whose it is the store says, nothing that the message brings: of a
 * form that no connected agency has now, or one whose service account has another's messages brought, nothing is
 * kept. Returns the agency's id. Resolves when it is on disk.
 */
export async function noteAnswers(
  context: Context,
  formId: string,
  pusher: string,
): Promise<string | undefined> {
  const { store } = context
  const agencyId = await store.forms.findOwner(formId)
  const agency = agencyId === undefined ? undefined : await store.agencies.find(agencyId)
  if (!agency || agency.disconnectedAt || !(await isOwnForm(context, agency, formId))) {
    return undefined
  }
  const { watches, workerEmail } = inAccountOf(context, agency)
  if (watches?.get(workerEmail)?.account !== pusher) return undefined
  const pending = { agencyId: agency.id, changed: 'form', formId } as const
  await store.transaction((records) => records.hints.add(pending, instantNow(context)))
  return agency.id
}

async function assertOwnForm(context: Context, agency: Agency, formId: string): Promise<void> {
  if (await isOwnForm(context, agency, formId)) return
  throw new DomainError('form-unknown', workerText(agency.language).formUnknown())
}

async function isOwnForm(context: Context, agency: Agency, formId: string): Promise<boolean> {
  const forms = await context.store.forms.list(agency.id)
  return forms.some((form) => form.formId === formId)
}

/** What to read for the hints of one agency, all together. */
export function scopeOf(hints: readonly Pick<PendingHint, 'changed' | 'formId'>[]): SweepScope {
  const formIds = hints.filter(({ changed }) => changed === 'form').map(({ formId }) => formId)
  return {
    forms: formIds.includes('') ? FULL_SWEEP.forms : formIds,
    tabs: hints.some(({ changed }) => changed === 'sheet'),
  }
}
