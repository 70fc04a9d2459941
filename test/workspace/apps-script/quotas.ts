import type { Workspace } from '../workspace.ts'
import { ScriptError } from './execution.ts'

/** Google's limits of a consumer account but for mails, counted by the workspace's clock. */
export interface ScriptLimits {
  executionMs: number
  simpleTriggerMs: number
  urlFetchesPerDay: number
  triggerMsPerDay: number
  triggersPerUser: number
  simultaneousPerUser: number
  /** Recipients of mails a day, by the kind of account. */
  mailsPerDay: { consumer: number; workspace: number }
}

export const consumerLimits: ScriptLimits = {
  executionMs: 6 * 60_000,
  simpleTriggerMs: 30_000,
  urlFetchesPerDay: 20_000,
  triggerMsPerDay: 90 * 60_000,
  triggersPerUser: 20,
  simultaneousPerUser: 30,
  mailsPerDay: { consumer: 100, workspace: 1_500 },
}

type Counter = 'urlfetch' | 'trigger-ms' | 'mail'

const consumer = /@(?:gmail|googlemail)\.com$/iu

/** Counts what each user spends a day, kept over restarts. */
export interface Quotas {
  limits: ScriptLimits
  countUrlFetch(user: string): void
  /** To how many more somebody may send a mail today. */
  remainingMails(user: string): number
  countMails(user: string, recipients: number): void
  hasTriggerTime(user: string): boolean
  addTriggerTime(user: string, milliseconds: number): void
}

export function createQuotas(ws: Workspace, limits: ScriptLimits): Quotas {
  const keyOf = (user: string, counter: Counter) =>
    `${ws.clock.now().toISOString().slice(0, 10)} ${counter} ${user}`
  const spent = (user: string, counter: Counter) =>
    ws.store.get<number>('script-quota', keyOf(user, counter)) ?? 0
  const add = (user: string, counter: Counter, amount: number) =>
    ws.store.set('script-quota', keyOf(user, counter), spent(user, counter) + amount)
  const remainingMails = (user: string) =>
    limits.mailsPerDay[consumer.test(user) ? 'consumer' : 'workspace'] - spent(user, 'mail')
  return {
    limits,
    remainingMails,
    countMails(user, recipients) {
      if (remainingMails(user) < recipients) {
        throw new ScriptError('Service invoked too many times for one day: email.')
      }
      add(user, 'mail', recipients)
    },
    countUrlFetch(user) {
      if (spent(user, 'urlfetch') >= limits.urlFetchesPerDay) {
        throw new ScriptError('Service invoked too many times for one day: urlfetch.')
      }
      add(user, 'urlfetch', 1)
    },
    hasTriggerTime: (user) => spent(user, 'trigger-ms') < limits.triggerMsPerDay,
    addTriggerTime: (user, milliseconds) => add(user, 'trigger-ms', milliseconds),
  }
}
