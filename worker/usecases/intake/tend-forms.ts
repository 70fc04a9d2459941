import type { AgencySettings, FormAccess } from '../../../shared/model/agency.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { AgencyForm, FormOpening } from '../../ports/form-records.ts'
import { allEnded } from '../all-ended.ts'
import { isIdentityAsked } from './bind-questions.ts'
import { instantNow, type Context } from '../context.ts'
import { describeError } from '../describe-error.ts'
import { keepDescription } from './refresh-form.ts'
import { tendWatch } from './tend-watch.ts'

/** What *Pengaturan* says of the forms. */
export type FormSettings = Pick<AgencySettings, 'formAccess' | 'verifiesEmail' | 'answersKeptDays'>

const HOUR_MS = 3_600_000
/** How often it is looked whether a form is still open to whom it should be. */
const LOOK_EVERY_MS = 24 * HOUR_MS
/** How often it is tried again where Google refuses: an administrator may have allowed it since. */
const TRY_AGAIN_AFTER_MS = HOUR_MS

/**
 * Lets people open the forms and has Google collect addresses as *Pengaturan* says; both are read
 * back, and what holds is kept with the form; Google is asked to tell of answers, too (`tend-watch.ts`). Asks Google only where something differs or a look is
 * due; `look` makes it due. What Google refuses is kept too and told by `describeFormProblems`.
 */
export async function tendForms(
  context: Context,
  agencyId: string,
  settings: FormSettings,
  { look }: { look: boolean },
): Promise<void> {
  const forms = await context.store.forms.list(agencyId)
  await allEnded(
    forms.map(async (form) => {
      await tendEmailCollection(context, form, settings)
      await tendOpening(context, form, settings, look)
      await tendWatch(context, form)
    }),
  )
}

/** Who is to be let in; undefined where that cannot be read, and nobody is let in anew. */
export function findWantedAccess(
  { formAccess }: FormSettings,
  { opening }: Pick<AgencyForm, 'opening'>,
): FormAccess | undefined {
  if (formAccess === 'unclear') return undefined
  // A row that is gone does not open to everybody what was open to few.
  return formAccess ?? opening?.wanted ?? { kind: 'anyone' }
}

export function isSameAccess(left: FormAccess, right: FormAccess): boolean {
  if (left.kind === 'anyone' || right.kind === 'anyone') return left.kind === right.kind
  return left.domain === right.domain
}

async function tendEmailCollection(
  context: Context,
  form: AgencyForm,
  { verifiesEmail }: FormSettings,
): Promise<void> {
  if (verifiesEmail === undefined) return
  const wanted = verifiesEmail ? 'verified' : 'none'
  if (form.emailCollection === wanted) return
  try {
    const description = await context.google.describeForm(form.formId)
    const present = await keepDescription(context, form, description)
    // Without an address and without NIP nobody could tell whose a submission is.
    if (wanted === 'none' && !isIdentityAsked(present)) return
    const emailCollection = await context.google.collectEmail(form.formId, wanted)
    await context.store.forms.update(form.agencyId, form.kind, { emailCollection })
  } catch (error) {
    logFailure(context, form, error)
  }
}

async function tendOpening(
  context: Context,
  form: AgencyForm,
  settings: FormSettings,
  look: boolean,
): Promise<void> {
  const wanted = findWantedAccess(settings, form)
  if (!wanted || !(look || isDue(context, form.opening, wanted))) return
  const opening = await open(context, form, wanted)
  await context.store.forms.update(form.agencyId, form.kind, { opening })
}

async function open(context: Context, form: AgencyForm, wanted: FormAccess): Promise<FormOpening> {
  try {
    const holds = await context.google.openForm(form.formId, wanted)
    return { wanted, holds, failure: '', at: instantNow(context) }
  } catch (error) {
    const failure = logFailure(context, form, error)
    return { wanted, holds: form.opening?.holds ?? null, failure, at: instantNow(context) }
  }
}

function isDue(context: Context, opening: FormOpening | null, wanted: FormAccess): boolean {
  if (!opening || !isSameAccess(opening.wanted, wanted)) return true
  const { failure, holds } = opening
  if (failure === 'unavailable' || failure === 'rate-limited') return true
  const ageMs = epochMsOf(instantNow(context)) - epochMsOf(opening.at)
  const isGood = failure === '' && holds !== null && isSameAccess(holds, wanted)
  return ageMs < 0 || ageMs >= (isGood ? LOOK_EVERY_MS : TRY_AGAIN_AFTER_MS)
}

/** Answers the kind of failure; an error that is not Google's is thrown on. */
function logFailure(context: Context, form: AgencyForm, error: unknown): GoogleError['kind'] {
  if (!(error instanceof GoogleError)) throw error
  context.log({
    event: 'form-not-tended',
    level: 'warning',
    agencyId: form.agencyId,
    form: form.kind,
    reason: describeError(error),
  })
  return error.kind
}
