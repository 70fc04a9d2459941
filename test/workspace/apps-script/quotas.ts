import type { Workspace } from '../workspace.ts'
import { ScriptError } from './execution.ts'

/** Google's limits of a consumer account, counted by the workspace's clock. */
export interface ScriptLimits {
  executionMs: number
  simpleTriggerMs: number
  urlFetchesPerDay: number
  triggerMsPerDay: number
  triggersPerUser: number
  simultaneousPerUser: number
}

export const consumerLimits: ScriptLimits = {
  executionMs: 6 * 60_000,
  simpleTriggerMs: 30_000,
  urlFetchesPerDay: 20_000,
  triggerMsPerDay: 90 * 60_000,
  triggersPerUser: 20,
  simultaneousPerUser: 30,
}

type Counter = 'urlfetch' | 'trigger-ms'

/** Counts what each user spends a day, kept over restarts. */
export interface Quotas {
  limits: ScriptLimits
  countUrlFetch(user: string): void
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
  return {
    limits,
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
