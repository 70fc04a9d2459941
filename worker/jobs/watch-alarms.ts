import { instantNow, type Context } from '../usecases/context.ts'
import { findAlarms, type Trouble } from '../usecases/upkeep/find-alarms.ts'

/** What is sent outside; of people it says nothing. */
export interface Alarm extends Trouble {
  readonly state: 'raised' | 'over'
  readonly at: string
}

/**
 * Looks once: sends what is wrong and was not told yet, and what was told and is over. What nobody takes is
 * sent again the next time, and once more where it could not be kept that it was told: better twice than never.
 * Where it is another replica's to tell it does nothing, and forgets what was told.
 */
export function createAlarmWatch(
  context: Context,
  {
    send,
    ...watched
  }: Parameters<typeof findAlarms>[1] & {
    /** Throws where nobody took it. */
    readonly send: (alarm: Alarm) => Promise<void>
  },
): (isOurs?: boolean) => Promise<void> {
  /** Also what a full disk keeps from being kept. */
  let told: Map<string, string> | undefined

  async function tell(trouble: Trouble, state: Alarm['state']): Promise<void> {
    const { cause, text } = trouble
    try {
      await send({ cause, text, state, at: instantNow(context) })
      if (state === 'raised') told?.set(cause, text)
      else told?.delete(cause)
      const { alarms } = context.store
      await (state === 'raised' ? alarms.put(cause, text) : alarms.remove(cause))
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown'
      context.log({ event: 'alarm-not-told', level: 'warning', cause, state, reason })
    }
  }

  return async (isOurs = true) => {
    if (!isOurs) {
      told = undefined
      return
    }
    const known = (told ??= new Map(
      (await context.store.alarms.list()).map(({ cause, text }) => [cause, text]),
    ))
    const found = await findAlarms(context, watched)
    const present = new Set(found.map(({ cause }) => cause))
    for (const trouble of found) if (!known.has(trouble.cause)) await tell(trouble, 'raised')
    for (const [cause, text] of known) if (!present.has(cause)) await tell({ cause, text }, 'over')
  }
}
