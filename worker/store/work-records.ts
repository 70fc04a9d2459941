import { sql, type Kysely } from 'kysely'

import { epochMsOf, instantOf, parseInstant, type Instant } from '../../shared/model/instant.ts'
import type {
  ApiBudgetRecords,
  EnrolmentCodeRecords,
  HintRecords,
  ReviewQueueRecords,
} from '../ports/work-records.ts'
import { fence } from './fence.ts'
import { inParts } from './in-parts.ts'
import { refreshAwaits } from './refresh-awaits.ts'
import type { Database } from './schema.ts'

const MINUTE_MS = 60_000
/** Minutes that are longer over are not kept. */
const KEPT_MS = 3_600_000

export function createReviewQueueRecords(db: Kysely<Database>): ReviewQueueRecords {
  return {
    async findQueued(agencyId, refs) {
      const found = new Set<string>()
      for (const part of inParts(refs)) {
        const rows = await db
          .selectFrom('review_queue')
          .select('ref')
          .where('agency_id', '=', agencyId)
          .where('ref', 'in', part)
          .execute()
        for (const { ref } of rows) found.add(ref)
      }
      return found
    },
    add: (agencyId, refs, at) => put(agencyId, refs, { queued_at: at, awaits_decision: 1 }),
    pass: (agencyId, refs, at) => put(agencyId, refs, { queued_at: at, awaits_decision: 0 }),
  }

  async function put(
    agencyId: string,
    refs: readonly string[],
    values: { readonly queued_at: Instant; readonly awaits_decision: 0 | 1 },
  ): Promise<void> {
    for (const part of inParts(refs)) {
      await db
        .insertInto('review_queue')
        .values(part.map((ref) => ({ agency_id: agencyId, ref, ...values })))
        .onConflict((conflict) => conflict.columns(['agency_id', 'ref']).doUpdateSet(values))
        .execute()
    }
    await refreshAwaits(db, agencyId, refs)
  }
}

export function createHintRecords(db: Kysely<Database>): HintRecords {
  return {
    async add({ agencyId, changed, formId }, at) {
      await db
        .insertInto('hint')
        .values({ agency_id: agencyId, changed, form_id: formId, first_at: at, count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['agency_id', 'changed', 'form_id'])
            .doUpdateSet({ count: sql<number>`hint.count + 1` }),
        )
        .execute()
    },
    async list() {
      const rows = await db
        .selectFrom('hint')
        .selectAll()
        .orderBy('first_at')
        .orderBy('agency_id')
        .orderBy('changed')
        .orderBy('form_id')
        .execute()
      return rows.map((row) => ({
        agencyId: row.agency_id,
        changed: row.changed === 'sheet' ? 'sheet' : 'form',
        formId: row.form_id,
        firstAt: row.first_at as Instant,
        count: row.count,
      }))
    },
    async remove({ agencyId, changed, formId, firstAt, count }) {
      await db
        .deleteFrom('hint')
        .where('agency_id', '=', agencyId)
        .where('changed', '=', changed)
        .where('form_id', '=', formId)
        // One that was removed meanwhile, and given again, counts from one again.
        .where('first_at', '=', firstAt)
        .where('count', '=', count)
        .execute()
    },
  }
}

export function createEnrolmentCodeRecords(db: Kysely<Database>): EnrolmentCodeRecords {
  return {
    async insert({ hash, createdAt, expiresAt, agencyId, agencyCode, isMadeUp }) {
      await db
        .insertInto('enrolment_code')
        .values({
          hash,
          created_at: createdAt,
          expires_at: expiresAt,
          used_at: null,
          agency_id: null,
          for_agency_id: agencyId,
          for_agency_code: agencyCode,
          made_up: isMadeUp ? 1 : 0,
        })
        .execute()
    },
    async findPurpose(hash, at) {
      const row = await db
        .selectFrom('enrolment_code')
        .select(['for_agency_id', 'for_agency_code', 'made_up'])
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', at)
        .executeTakeFirst()
      return (
        row && {
          agencyId: row.for_agency_id,
          agencyCode: row.for_agency_code,
          isMadeUp: row.made_up === 1,
        }
      )
    },
    async use(hash, agencyId, at) {
      const { numUpdatedRows } = await db
        .updateTable('enrolment_code')
        .set({ used_at: at, agency_id: agencyId })
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', at)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}

export function createApiBudgetRecords(db: Kysely<Database>): ApiBudgetRecords {
  return {
    take({ bucket, perMinute, now }) {
      const minute = minuteOf(now)
      const earliest = minuteOf(later(now, -KEPT_MS))
      const counting = db
        .insertInto('api_budget')
        .values({ bucket, minute, used: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['bucket', 'minute'])
            .doUpdateSet({ used: sql<number>`api_budget.used + 1` })
            .where('api_budget.used', '<', perMinute)
            .where('api_budget.opens_at', '<=', now),
        )
        .returning('used')
      const opening = db
        .selectFrom('api_budget')
        .select('opens_at')
        .where('bucket', '=', bucket)
        .where('minute', '=', minute)
      const past = db
        .deleteFrom('api_budget')
        .where('bucket', '=', bucket)
        .where('minute', '<', earliest)
      // Under no lease: the calls of all agencies wait in one line, which whoever came first serves.
      return fence(undefined, async () => {
        const taken = await counting.executeTakeFirst()
        if (taken?.used === 1) await past.execute()
        if (taken) return undefined
        const full = await opening.executeTakeFirst()
        return full && full.opens_at > now ? (full.opens_at as Instant) : endOf(minute)
      })
    },
    async close({ bucket, now, until }) {
      const minutes = []
      for (let at = now; at < until; at = endOf(minuteOf(at))) minutes.push(minuteOf(at))
      if (minutes.length === 0) return
      const closing = db
        .insertInto('api_budget')
        .values(minutes.map((minute) => ({ bucket, minute, used: 0, opens_at: until })))
        .onConflict((conflict) =>
          conflict
            .columns(['bucket', 'minute'])
            .doUpdateSet({ opens_at: until })
            .where('api_budget.opens_at', '<', until),
        )
      await fence(undefined, () => closing.execute())
    },
  }
}

/** As `api_budget` names it. */
function minuteOf(instant: Instant): string {
  return instant.slice(0, 16)
}

function endOf(minute: string): Instant {
  return later(parseInstant(`${minute}:00Z`), MINUTE_MS)
}

function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(epochMsOf(instant) + milliseconds)
}
