import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { ApiError, invalidArgument, notImplemented } from '../api-error.ts'
import type { Clock } from '../clock.ts'
import type { Sharing } from '../drive/sharing.ts'
import type { WorkspaceEvents } from '../events.ts'
import { FORMS_PUBLISHER } from '../pubsub/local-topic.ts'
import type { Messages } from '../pubsub/messages.ts'
import { projectOfTopic, type Topics } from '../pubsub/topics.ts'
import type { Database } from '../state/database.ts'
import { projectOf } from '../project-of.ts'

type Watch = forms_v1.Schema$Watch

/** Watches of forms, for the answers that are filed in them. */
export interface Watches {
  create(formId: string, actor: Actor, request: forms_v1.Schema$CreateWatchRequest): Watch
  /** The caller's own: two at most, one of each kind of event (`watches.list`). */
  list(formId: string, actor: Actor): Watch[]
  renew(formId: string, actor: Actor, watchId: string): Watch
  delete(formId: string, actor: Actor, watchId: string): void
  /** Publishes what is due by the workspace's clock. */
  notify(): void
}

interface WatchRow {
  form_id: string
  id: string
  project: string
  /** Whose credentials made or last renewed it. */
  email: string
  topic: string
  created_at: string
  expires_at: string
  /** Empty while it is active. */
  error_type: '' | 'NO_USER_ACCESS' | 'OTHER_ERRORS'
  /** Milliseconds since 1970. */
  notified_at: number
  has_news: number
}

const LIFE_MS = 7 * 24 * 3_600_000
const THROTTLE_MS = 30_000
/** Of a form and type of event (guides/push-notifications, limits). */
const MOST_OF_PROJECT = 20
const MOST_OF_FORM = 50
/** As Google was seen to refuse it (vm0-ai/vm0#25163). */
const STANDS_ALREADY =
  'A watch for the given end user, project, form, and event type already exists.'

export function createWatches({
  database,
  clock,
  sharing,
  topics,
  messages,
  events,
}: {
  readonly database: Database
  readonly clock: Clock
  readonly sharing: Sharing
  readonly topics: Topics
  readonly messages: Messages
  readonly events: WorkspaceEvents
}): Watches {
  events.on('form-response', ({ formId }) => {
    const sql = "update form_watch set has_news = 1 where form_id = ? and error_type = ''"
    database.run(sql, formId)
  })

  function dropExpired(): void {
    database.run('delete from form_watch where expires_at <= ?', clock.now().toISOString())
  }

  function rowsOf(formId: string): WatchRow[] {
    dropExpired()
    const sql = 'select * from form_watch where form_id = ? order by created_at, id'
    return database.all<WatchRow>(sql, formId)
  }

  function findOwn(formId: string, actor: Actor, watchId: string): WatchRow {
    const row = rowsOf(formId).find(
      ({ id, project }) => id === watchId && project === projectOf(actor),
    )
    if (!row) throw new ApiError(404, 'Requested entity was not found.')
    return row
  }

  function put(row: WatchRow): void {
    database.run(
      'insert or replace into form_watch (form_id, id, project, email, topic, created_at, expires_at, error_type, notified_at, has_news) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      row.form_id,
      row.id,
      row.project,
      row.email,
      row.topic,
      row.created_at,
      row.expires_at,
      row.error_type,
      row.notified_at,
      row.has_news,
    )
  }

  function inSevenDays(): string {
    return new Date(clock.now().getTime() + LIFE_MS).toISOString()
  }

  function mayPublish(topic: string): boolean {
    return topics.find(topic)?.publishers.includes(FORMS_PUBLISHER) === true
  }

  function publish(row: WatchRow): WatchRow['error_type'] {
    const role = sharing.roleOf(row.form_id, row.email)
    if (role === undefined || role === 'reader') return 'NO_USER_ACCESS'
    const attributes = { eventType: 'RESPONSES', formId: row.form_id, watchId: row.id }
    const isTaken = messages.publish(row.topic, { publisher: FORMS_PUBLISHER, attributes })
    return isTaken ? '' : 'OTHER_ERRORS'
  }

  return {
    create(formId, actor, { watch = {}, watchId }) {
      sharing.assertAccess(formId, actor.email, 'form', 'write')
      const topic = readTopic(watch, actor)
      if (watchId != null && !/^[a-z-]{4,63}$/.test(watchId)) {
        throw invalidArgument('watch_id should be 4-63 characters, of a-z and -.')
      }
      if (!mayPublish(topic)) {
        throw new ApiError(403, `The topic ${topic} takes no messages of ${FORMS_PUBLISHER}.`)
      }
      const standing = rowsOf(formId)
      const [project, email] = [projectOf(actor), actor.email.toLowerCase()]
      const ofProject = standing.filter((row) => row.project === project)
      if (standing.some(({ id }) => id === watchId)) {
        throw new ApiError(409, 'Requested entity already exists', 'ALREADY_EXISTS')
      }
      if (ofProject.some((row) => row.email === email)) {
        throw new ApiError(400, STANDS_ALREADY, 'FAILED_PRECONDITION')
      }
      if (ofProject.length >= MOST_OF_PROJECT || standing.length >= MOST_OF_FORM) {
        throw new ApiError(429, 'Too many watches on this form.')
      }
      const row: WatchRow = {
        form_id: formId,
        id: watchId ?? randomUUID(),
        project,
        email,
        topic,
        created_at: clock.now().toISOString(),
        expires_at: inSevenDays(),
        error_type: '',
        notified_at: 0,
        has_news: 0,
      }
      put(row)
      return toWatch(row)
    },
    list(formId, actor) {
      sharing.assertAccess(formId, actor.email, 'form', 'read')
      return rowsOf(formId)
        .filter(
          ({ project, email }) =>
            project === projectOf(actor) && email === actor.email.toLowerCase(),
        )
        .map(toWatch)
    },
    renew(formId, actor, watchId) {
      sharing.assertAccess(formId, actor.email, 'form', 'write')
      const row = findOwn(formId, actor, watchId)
      if (row.error_type !== '' && !mayPublish(row.topic)) {
        const message = 'The error because of which the watch is suspended is still there.'
        throw new ApiError(400, message, 'FAILED_PRECONDITION')
      }
      const renewed: WatchRow = {
        ...row,
        email: actor.email.toLowerCase(),
        expires_at: inSevenDays(),
        error_type: '',
      }
      put(renewed)
      return toWatch(renewed)
    },
    delete(formId, actor, watchId) {
      sharing.assertAccess(formId, actor.email, 'form', 'read')
      findOwn(formId, actor, watchId)
      database.run('delete from form_watch where form_id = ? and id = ?', formId, watchId)
    },
    notify() {
      dropExpired()
      const nowMs = clock.now().getTime()
      const sql = 'select * from form_watch where has_news = 1 and notified_at <= ?'
      for (const row of database.all<WatchRow>(sql, nowMs - THROTTLE_MS)) {
        put({ ...row, error_type: publish(row), notified_at: nowMs, has_news: 0 })
      }
    },
  }
}

/** The topic to which a watch is to publish; a program watches with its own project's alone. */
function readTopic({ id, eventType, target }: Watch, actor: Actor): string {
  if (id != null) throw invalidArgument('No ID should be set on the watch; use watch_id instead.')
  if (eventType === 'SCHEMA') throw notImplemented('A watch of the event type SCHEMA')
  if (eventType !== 'RESPONSES') throw invalidArgument('watch.event_type is required.')
  const topic = target?.topic?.topicName ?? ''
  const project = projectOfTopic(topic)
  if (project === undefined) throw invalidArgument(`Not the full name of a topic: "${topic}"`)
  if (project !== projectOf(actor)) {
    throw new ApiError(403, 'Only the project that owns a topic may create a watch with it.')
  }
  return topic
}

function toWatch(row: WatchRow): Watch {
  return {
    id: row.id,
    target: { topic: { topicName: row.topic } },
    eventType: 'RESPONSES',
    createTime: toTheMicrosecond(row.created_at),
    expireTime: toTheMicrosecond(row.expires_at),
    state: row.error_type === '' ? 'ACTIVE' : 'SUSPENDED',
    ...(row.error_type !== '' && { errorType: row.error_type }),
  }
}

/** Google gives times with none, three, six or nine digits of a second. */
function toTheMicrosecond(instant: string): string {
  return instant.replace('Z', '482Z')
}
