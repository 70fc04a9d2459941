import { epochMsOf, parseInstant } from '../../../shared/model/instant.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { AgencyForm, FormWatchLook } from '../../ports/form-records.ts'
import { instantNow, type Context } from '../context.ts'
import { describeError } from '../describe-error.ts'

const HOUR_MS = 3_600_000
/** A watch lives for a week and is renewed when less than three days of it are left: a look a day is enough. */
const LOOK_EVERY_MS = 24 * HOUR_MS
/** How often it is tried again where Google refuses or suspends it: somebody may have mended it since. */
const TRY_AGAIN_AFTER_MS = HOUR_MS

/**
 * Has Google tell of answers to the form where its service account has a topic, and keeps how that went. Nothing
 * rests on it: a form that is not watched, or of which no message comes, is swept as ever.
 */
export async function tendWatch(context: Context, form: AgencyForm): Promise<void> {
  const topic = context.watches?.get(context.workerEmail)?.topic
  if (topic === undefined ? form.watch === null : !isDue(context, form.watch, topic)) return
  const watch = topic === undefined ? null : await look(context, form, topic)
  await context.store.forms.update(form.agencyId, form.kind, { watch })
}

async function look(context: Context, form: AgencyForm, topic: string): Promise<FormWatchLook> {
  try {
    const { expiresAt, suspension } = await context.google.watchForm(form.formId, topic)
    const at = instantNow(context)
    return { topic, expiresAt: parseInstant(expiresAt), suspension, failure: '', at }
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error
    context.log({
      event: 'form-not-watched',
      level: 'warning',
      agencyId: form.agencyId,
      form: form.kind,
      reason: describeError(error),
    })
    const at = instantNow(context)
    const failed = { topic, expiresAt: null, suspension: '', failure: error.kind, at } as const
    return form.watch?.topic === topic && isPassing(error.kind)
      ? stillAsBefore(form.watch, failed)
      : failed
  }
}

/** What was known of it holds until Google says otherwise: a watch that lives, or what is to be mended. */
function stillAsBefore(former: FormWatchLook, { failure, at }: FormWatchLook): FormWatchLook {
  const wasRefused = former.failure !== '' && !isPassing(former.failure)
  return { ...former, failure: wasRefused ? former.failure : failure, at }
}

/** A failure that says nothing of the watch. */
export function isPassing(failure: FormWatchLook['failure']): boolean {
  return failure === 'unavailable' || failure === 'rate-limited'
}

function isDue(context: Context, watch: FormWatchLook | null, topic: string): boolean {
  if (watch?.topic !== topic) return true
  // One that is refused as one too many keeps that minute's other calls from being sent, too.
  if (watch.failure === 'unavailable') return true
  const ageMs = epochMsOf(instantNow(context)) - epochMsOf(watch.at)
  const isGood = watch.failure === '' && watch.suspension === ''
  return ageMs < 0 || ageMs >= (isGood ? LOOK_EVERY_MS : TRY_AGAIN_AFTER_MS)
}
