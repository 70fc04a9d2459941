import type { OldAnswers, OldAnswersQuery } from '../../../shared/contract/index.ts'
import { epochMsOf, instantOf, parseInstant } from '../../../shared/model/instant.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency, AgencyForm } from '../../ports/store.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../load-agency-facts.ts'
import { sweepAgency } from '../sweep-agency.ts'
import { workerText } from '../worker-text.ts'
import { keptDays } from './kept-days.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Which of a form's answers may go from Google Forms: older than they are kept, in the ledger as they
 * stand there now, and not in quarantine, where somebody may have to edit them. The form is read first.
 * Throws `DomainError` where it cannot be.
 */
export async function findOldAnswers(
  context: Context,
  agency: Agency,
  { form: kind, submittedAt }: OldAnswersQuery,
): Promise<OldAnswers> {
  const { settings } = (await loadConfiguration(context, agency)).configuration
  const before = addMilliseconds(instantNow(context), -keptDays(settings) * DAY_MS)
  const old = submittedAt.map(parseInstant).filter((at) => epochMsOf(at) < epochMsOf(before))
  if (old.length === 0) return { before, deletable: [] }

  const form = await getForm(context, agency, kind)
  const report = await sweepAgency(context, agency.id, { forms: [form.formId], tabs: false })
  const failure = report.error ?? report.forms.find(({ error }) => error !== undefined)?.error
  if (failure !== undefined) throw new DomainError('google-unavailable', failure)
  const settled = await context.store.projections.listSettledAt(agency.id, form.formId, old)
  return { before, deletable: settled.map((at) => instantOf(epochMsOf(at))) }
}

/** The agency's form of that kind. Throws `DomainError` `form-unknown`. */
export async function getForm(
  context: Context,
  agency: Agency,
  kind: AgencyForm['kind'],
): Promise<AgencyForm> {
  const forms = await context.store.forms.list(agency.id)
  const form = forms.find((one) => one.kind === kind)
  if (form) return form
  throw new DomainError('form-unknown', workerText(agency.language).formUnknown())
}
