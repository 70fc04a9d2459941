import * as z from 'zod'

import type { FormWatch, WatchSuspension } from '../ports/google-workspace.ts'
import { FailedCall } from './failed-call.ts'
import type { GoogleCalls } from './google-calls.ts'

const WatchReply = z.object({
  id: z.string(),
  eventType: z.string(),
  target: z.object({ topic: z.object({ topicName: z.string() }).optional() }).optional(),
  expireTime: z.string(),
  state: z.string().optional(),
  errorType: z.string().optional(),
})
type WatchReply = z.infer<typeof WatchReply>

const WatchesReply = z.object({ watches: z.array(WatchReply).default([]) })

const EVENT_TYPE = 'RESPONSES'
/** A watch lives for seven days from its making or renewal. */
const RENEWED_BELOW_MS = 3 * 24 * 3_600_000

/**
 * Has Google tell `topic` of answers to the form; see `GoogleWorkspace.watchForm`. Google keeps one watch a
 * caller: one to another topic goes first. A making that meets one that the list did not have yet is refused.
 */
export function watchForm(
  calls: GoogleCalls,
  { formId, topic, now }: { readonly formId: string; readonly topic: string; readonly now: Date },
): Promise<FormWatch> {
  return calls.convergeOrLeave(async () => {
    const standing = await findWatch(calls, formId)
    if (standing?.target?.topic?.topicName === topic) {
      const leftMs = Date.parse(standing.expireTime) - now.getTime()
      if (standing.state !== 'SUSPENDED' && leftMs >= RENEWED_BELOW_MS) return toWatch(standing)
      const renewed = await renew(calls, formId, standing)
      if (renewed) return toWatch(renewed)
    } else if (standing) {
      await remove(calls, formId, standing.id)
    }
    return toWatch(await create(calls, formId, topic))
  })
}

async function findWatch(calls: GoogleCalls, formId: string): Promise<WatchReply | undefined> {
  const { watches } = await calls.read(
    {
      api: 'forms',
      file: formId,
      method: 'forms.forms.watches.list',
      reply: WatchesReply,
      send: (options) => calls.forms.forms.watches.list({ formId }, options),
    },
    { once: true },
  )
  return watches.find(({ eventType }) => eventType === EVENT_TYPE)
}

/** As it stands afterwards: a suspended one whose fault is still there stays so; undefined where it has expired. */
async function renew(
  calls: GoogleCalls,
  formId: string,
  standing: WatchReply,
): Promise<WatchReply | undefined> {
  const watchId = standing.id
  try {
    return await calls.change({
      api: 'forms',
      file: formId,
      method: 'forms.forms.watches.renew',
      reply: WatchReply,
      send: (options) =>
        calls.forms.forms.watches.renew({ formId, watchId, requestBody: {} }, options),
    })
  } catch (error) {
    if (!(error instanceof FailedCall)) throw error
    if (error.kind === 'not-found') return undefined
    const isRefused = error.kind === 'rejected' || error.kind === 'denied'
    if (standing.state === 'SUSPENDED' && isRefused) return standing
    throw error
  }
}

/** One that has just ended is gone, too. */
async function remove(calls: GoogleCalls, formId: string, watchId: string): Promise<void> {
  try {
    await calls.change({
      api: 'forms',
      file: formId,
      method: 'forms.forms.watches.delete',
      reply: z.unknown(),
      send: (options) => calls.forms.forms.watches.delete({ formId, watchId }, options),
    })
  } catch (error) {
    if (!(error instanceof FailedCall && error.kind === 'not-found')) throw error
  }
}

function create(calls: GoogleCalls, formId: string, topic: string): Promise<WatchReply> {
  const watch = { eventType: EVENT_TYPE, target: { topic: { topicName: topic } } }
  return calls.change({
    api: 'forms',
    file: formId,
    method: 'forms.forms.watches.create',
    reply: WatchReply,
    send: (options) =>
      calls.forms.forms.watches.create({ formId, requestBody: { watch } }, options),
  })
}

function toWatch({ expireTime, state, errorType }: WatchReply): FormWatch {
  return { expiresAt: expireTime, suspension: state === 'SUSPENDED' ? toSuspension(errorType) : '' }
}

function toSuspension(errorType: string | undefined): WatchSuspension {
  if (errorType === 'PROJECT_NOT_AUTHORIZED') return 'not-authorized'
  return errorType === 'NO_USER_ACCESS' ? 'no-access' : 'other'
}
