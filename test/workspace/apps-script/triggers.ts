import { randomInt } from 'node:crypto'
import type { KeyValueStore } from '../state/key-value-store.ts'
import type { TriggerFacts, TriggerRequest } from './sandbox/script-app.ts'
import { ScriptError } from './execution.ts'

/** An installable trigger: runs as its creator, invisible to others. */
export interface InstalledTrigger extends TriggerFacts {
  user: string
  /** The document in which the add-on created it. */
  spreadsheetId: string | null
  everyHours?: number
  /** Milliseconds since 1970, for time triggers. */
  nextRunAt?: number
}

const namespace = 'script-trigger'
const hourMs = 3_600_000

export function listTriggers(store: KeyValueStore): InstalledTrigger[] {
  return store.list<InstalledTrigger>(namespace).map(({ value }) => value)
}

export function saveTrigger(store: KeyValueStore, trigger: InstalledTrigger): void {
  store.set(namespace, trigger.id, trigger)
}

export function deleteTrigger(store: KeyValueStore, id: string, user: string): void {
  const found = listTriggers(store).find((trigger) => trigger.id === id && trigger.user === user)
  if (!found) throw new ScriptError('Trigger not found.')
  store.delete(namespace, id)
}

export interface TriggerOwner {
  user: string
  spreadsheetId: string | undefined
  now: Date
  triggersPerUser: number
}

/**
 * Adds a trigger under the rules for editor add-ons: 20 of a user, one of each type of a user in a
 * document, time triggers at most hourly. The wording of the last two is not confirmed.
 */
export function addTrigger(
  store: KeyValueStore,
  request: TriggerRequest,
  owner: TriggerOwner,
): InstalledTrigger {
  const mine = listTriggers(store).filter(({ user }) => user === owner.user)
  if (mine.length >= owner.triggersPerUser) {
    throw new ScriptError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    )
  }
  const spreadsheetId = owner.spreadsheetId ?? null
  const alike = (trigger: InstalledTrigger) =>
    trigger.eventType === request.eventType &&
    trigger.source === request.source &&
    trigger.sourceId === request.sourceId &&
    trigger.spreadsheetId === spreadsheetId
  if (mine.some(alike)) {
    const kind = request.eventType === 'CLOCK' ? 'time-based' : request.eventType
    throw new ScriptError(
      `The add-on has created too many ${kind} triggers in this document for this Google user account.`,
    )
  }
  const { everyHours } = request
  if (everyHours !== undefined && everyHours < 1) {
    throw new ScriptError(
      'The add-on attempted to create a time-based trigger more frequent than hourly.',
    )
  }
  const trigger: InstalledTrigger = {
    id: String(randomInt(2 ** 47)),
    functionName: request.functionName,
    eventType: request.eventType,
    source: request.source,
    sourceId: request.sourceId,
    user: owner.user,
    spreadsheetId,
    ...(everyHours === undefined
      ? {}
      : { everyHours, nextRunAt: owner.now.getTime() + everyHours * hourMs }),
  }
  saveTrigger(store, trigger)
  return trigger
}
