import type { OldAnswers, OldAnswersQuery } from '../../../shared/contract/index.ts'
import { epochMsOf, instantOf, parseInstant, type Instant } from '../../../shared/model/instant.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency } from '../../ports/store.ts'
import { findLost, loadAnchors } from '../ledger/anchor-ledger.ts'
import { failureOf, toRefusal } from '../google-failure.ts'
import { inAccountOf } from '../service-accounts.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { sweepAgency } from '../sweep/sweep-agency.ts'
import { workerText } from '../worker-text.ts'
import { findKeptDays } from '../intake/kept-days.ts'

const DAY_MS = 24 * 3_600_000

/** How old a whole listing may be on which a word rests that cannot be taken back. */
const LISTED_WITHIN_MS = 3_600_000

/**
 * Which of a form's answers may go from Google Forms: older than they are kept, and in the ledger as they
 * stand there now, which serves also what is still to be mended. The form is read first,
 * whole unless that was done within the hour, so that nothing rests on how Google compares timestamps; one
 * that another took the place of is out of reach, and what the ledger has of it went in before.
 * Throws `DomainError` where it cannot be, where the ledger lacks what the spreadsheet was told of (a
 * newer copy of the store may be put in its place, which has less than this one read since), and where *Pengaturan* does not say for how long in words
 * that can be read.
 */
export async function findOldAnswers(
  context: Context,
  agency: Agency,
  { form: kind, formId, submittedAt }: OldAnswersQuery,
): Promise<OldAnswers> {
  const { settings } = (await loadConfiguration(context, agency)).configuration
  const form = await findForm(context, agency, { kind, formId })
  const days = findKeptDays(settings)
  if (days === undefined) {
    throw new DomainError('invalid-request', workerText(agency.language).keptDaysUnclear())
  }
  await assertWhole(context, agency)
  const before = addMilliseconds(instantNow(context), -days * DAY_MS)
  const old = submittedAt.map(parseInstant).filter((at) => epochMsOf(at) < epochMsOf(before))
  const { projections } = context.store
  const ids = form ? await projections.listFormIds(agency.id, kind) : []
  const former = ids.filter((id) => id !== formId)
  if (old.length === 0) return { before, deletable: [], former }

  if (form) await readAgain(context, agency, form)
  const filed = await projections.listFiledAt(agency.id, formId, old)
  return { before, deletable: filed.map((at) => instantOf(epochMsOf(at))), former }
}

async function readAgain(context: Context, agency: Agency, form: AgencyForm): Promise<void> {
  const whole = !isListedOfLate(form, instantNow(context))
  const scope = { forms: [form.formId], tabs: false, whole }
  const failure = failureOf(await sweepAgency(context, agency.id, scope))
  if (failure !== undefined) throw toRefusal(context, failure, agency.language)
}

async function assertWhole(context: Context, agency: Agency): Promise<void> {
  const { google } = inAccountOf(context, agency)
  const { anchors } = await google
    .describeSpreadsheet(agency.spreadsheetId)
    .catch((error: unknown) => Promise.reject(toRefusal(context, error, agency.language)))
  const lost = await findLost(context, agency, await loadAnchors(context, agency, anchors))
  if (!lost) return
  const text = workerText(agency.language)
  throw new DomainError('invalid-request', text.notDeletedFromLedgerLost(lost.anchor.sequence))
}

function isListedOfLate({ listedWholeAt }: AgencyForm, now: Instant): boolean {
  if (listedWholeAt === null) return false
  const ageMs = epochMsOf(now) - epochMsOf(listedWholeAt)
  return ageMs >= 0 && ageMs < LISTED_WITHIN_MS
}

/**
 * The agency's form of that kind; null for one of which another took the place since. Throws `DomainError`
 * `form-unknown`.
 */
export async function findForm(
  context: Context,
  agency: Agency,
  { kind, formId }: Pick<AgencyForm, 'kind' | 'formId'>,
): Promise<AgencyForm | null> {
  const forms = await context.store.forms.list(agency.id)
  const form = forms.find((one) => one.kind === kind && one.formId === formId)
  if (form) return form
  const had = await context.store.projections.listFormIds(agency.id, kind)
  if (had.includes(formId)) return null
  throw new DomainError('form-unknown', workerText(agency.language).formUnknown())
}
