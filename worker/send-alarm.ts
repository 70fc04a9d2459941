import type { Alarm } from './jobs/watch-alarms.ts'

const TIMEOUT_MS = 10_000

/**
 * Posts alarms as JSON to an address; chats that take `text` show them as they are. Throws where it is not
 * answered with 2xx.
 */
export function createAlarmSender(url: string): (alarm: Alarm) => Promise<void> {
  return async ({ text, ...alarm }) => {
    const sentence = `Pantau: ${alarm.state === 'over' ? 'over: ' : ''}${text}`
    const { ok, status } = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: sentence, ...alarm }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!ok) throw new Error(`the webhook answered ${status}`)
  }
}
