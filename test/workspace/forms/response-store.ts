import type { Clock } from '../clock.ts'
import type { Database } from '../state/database.ts'
import type { SubmittedResponse } from './submission.ts'

export interface ResponsePage {
  readonly formId: string
  /** Only responses last submitted after this, or at it where `inclusive`. */
  readonly since?: { readonly time: string; readonly inclusive: boolean }
  readonly after?: { readonly time: string; readonly responseId: string }
  readonly limit: number
}

export interface ResponseStore {
  put(response: SubmittedResponse): void
  delete(formId: string, responseId: string): void
  find(formId: string, responseId: string): SubmittedResponse | undefined
  findByEditToken(formId: string, editToken: string): SubmittedResponse | undefined
  /** By last submission, then id; a negative limit is none. */
  list(page: ResponsePage): SubmittedResponse[]
  hasResponseOf(formId: string, email: string): boolean
  newIds(): { responseId: string; editToken: string }
  /** The present instant with microseconds, at which no response was stored; later than `after`. */
  nextTime(after?: string): string
}

export function createResponseStore(
  database: Database,
  clock: Clock,
  idBytes: (count: number) => Buffer,
): ResponseStore {
  let lastMicros = 0
  return {
    put(response) {
      const values = [
        response.editToken,
        response.lastSubmittedTime,
        JSON.stringify(response),
        response.responseId,
      ]
      const changed = database.run(
        'update response set edit_token = ?, last_submitted_time = ?, data = ? where response_id = ?',
        ...values,
      )
      if (changed > 0) return
      database.run(
        'insert into response (edit_token, last_submitted_time, data, response_id, form_id) values (?, ?, ?, ?, ?)',
        ...values,
        response.formId,
      )
    },
    delete: (formId, responseId) =>
      void database.run(
        'delete from response where form_id = ? and response_id = ?',
        formId,
        responseId,
      ),
    find: (formId, responseId) =>
      parse(
        database.get(
          'select data from response where form_id = ? and response_id = ?',
          formId,
          responseId,
        ),
      ),
    findByEditToken: (formId, editToken) =>
      parse(
        database.get(
          'select data from response where form_id = ? and edit_token = ?',
          formId,
          editToken,
        ),
      ),
    list({ formId, since, after, limit }) {
      const floor = since?.time ?? ''
      const sql = `select data from response where form_id = ?
        and last_submitted_time ${since && !since.inclusive ? '>' : '>='} ?
        and (last_submitted_time, response_id) > (?, ?)
        order by last_submitted_time, response_id limit ?`
      return database
        .all<{ data: string }>(
          sql,
          formId,
          floor,
          after?.time ?? '',
          after?.responseId ?? '',
          limit,
        )
        .map(({ data }) => JSON.parse(data) as SubmittedResponse)
    },
    hasResponseOf(formId, email) {
      const sql = `select 1 from response where form_id = ? and data ->> '$.respondentEmail' = ? limit 1`
      return database.get(sql, formId, email) !== undefined
    },
    newIds: () => ({
      responseId: `ACYDBN${idBytes(60).toString('base64url').slice(0, 78)}`,
      editToken: `2_ABaOnu${idBytes(36).toString('base64url')}`,
    }),
    nextTime(after) {
      lastMicros = Math.max(clock.now().getTime() * 1000, lastMicros + 1)
      let micros = after === undefined ? lastMicros : Math.max(lastMicros, parseMicros(after) + 1)
      // A clock that was set back after a restart must not give an instant twice.
      while (isTaken(database, formatMicros(micros))) micros += 1
      return formatMicros(micros)
    },
  }
}

function formatMicros(micros: number): string {
  const iso = new Date(Math.floor(micros / 1000)).toISOString()
  return `${iso.slice(0, -1)}${String(micros % 1000).padStart(3, '0')}Z`
}

function parseMicros(time: string): number {
  return Date.parse(`${time.slice(0, 23)}Z`) * 1000 + Number(time.slice(23, 26))
}

function isTaken(database: Database, time: string): boolean {
  const sql = 'select 1 from response where last_submitted_time = ? limit 1'
  return database.get(sql, time) !== undefined
}

function parse(row: { data: string } | undefined): SubmittedResponse | undefined {
  return row && (JSON.parse(row.data) as SubmittedResponse)
}
