import type { Kysely, Selectable } from 'kysely'

import { RecapJob } from '../../shared/contract/index.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { RecapJobRecords, StoredRecapJob } from '../ports/work-records.ts'
import type { Database } from './schema.ts'
import { parseStored } from './parse-stored.ts'
import { StoredOverseen } from './stored-columns.ts'

export function createRecapJobRecords(db: Kysely<Database>): RecapJobRecords {
  return {
    async insert(job) {
      await db
        .insertInto('recap_job')
        .values({
          agency_id: job.agencyId,
          id: job.id,
          month: job.month,
          kinds: JSON.stringify(job.kinds),
          state: job.state,
          done: job.done,
          total: job.total,
          message: job.message,
          tabs: JSON.stringify(job.tabs),
          requested_at: job.requestedAt,
          requested_by: job.requestedBy,
          as_of: job.asOf,
          through_seq: job.throughSequence,
          cancel_requested: Number(job.cancelRequested),
          attempts: job.attempts,
          due_at: job.dueAt,
          scope: JSON.stringify({
            date: job.date,
            employeeId: job.employeeId,
            unit: job.unit,
          }),
          overseen: job.overseen && JSON.stringify(job.overseen),
        })
        .execute()
    },
    async find(agencyId, jobId) {
      const row = await db
        .selectFrom('recap_job')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .where('id', '=', jobId)
        .executeTakeFirst()
      return row && toJob(row)
    },
    async list(agencyId, limit, requestedBy) {
      const rows = await db
        .selectFrom('recap_job')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .$if(requestedBy !== undefined, (query) => query.where('requested_by', '=', requestedBy!))
        .orderBy('requested_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(toJob)
    },
    async findFirstDone(agencyId, { month, kind, from, until }) {
      const rows = await db
        .selectFrom('recap_job')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .where('month', '=', month)
        .where('state', '=', 'done')
        .where('as_of', '>=', from)
        .where('as_of', '<=', until)
        .orderBy('as_of')
        .orderBy('id')
        .execute()
      return rows.map(toJob).find(({ kinds }) => kinds.includes(kind))
    },
    async listUnfinished() {
      const rows = await db
        .selectFrom('recap_job')
        .selectAll()
        .where('state', 'in', ['queued', 'running'])
        .orderBy('requested_at')
        .orderBy('id')
        .execute()
      return rows.map(toJob)
    },
    async update(agencyId, jobId, changes) {
      const { state, done, total, message, tabs, throughSequence, cancelRequested } = changes
      const { attempts, dueAt, overseen } = changes
      await db
        .updateTable('recap_job')
        .set({
          ...(state !== undefined && { state }),
          ...(done !== undefined && { done }),
          ...(total !== undefined && { total }),
          ...(message !== undefined && { message }),
          ...(tabs !== undefined && { tabs: JSON.stringify(tabs) }),
          ...(throughSequence !== undefined && { through_seq: throughSequence }),
          ...(cancelRequested !== undefined && { cancel_requested: Number(cancelRequested) }),
          ...(attempts !== undefined && { attempts }),
          ...(dueAt !== undefined && { due_at: dueAt }),
          ...(overseen !== undefined && { overseen: overseen && JSON.stringify(overseen) }),
        })
        .where('agency_id', '=', agencyId)
        .where('id', '=', jobId)
        .execute()
    },
  }
}

function toJob(row: Selectable<Database['recap_job']>): StoredRecapJob {
  const job = RecapJob.parse({
    id: row.id,
    month: row.month,
    kinds: JSON.parse(row.kinds),
    state: row.state,
    done: row.done,
    total: row.total,
    message: row.message,
    tabs: JSON.parse(row.tabs),
    requestedAt: row.requested_at,
    ...JSON.parse(row.scope),
  })
  return {
    ...job,
    agencyId: row.agency_id,
    requestedBy: row.requested_by,
    asOf: row.as_of as Instant,
    throughSequence: row.through_seq,
    overseen:
      row.overseen === null
        ? null
        : parseStored(StoredOverseen, row.overseen, `recap_job ${row.agency_id} ${row.id}`),
    cancelRequested: row.cancel_requested === 1,
    attempts: row.attempts,
    dueAt: row.due_at as Instant,
  }
}
