import type { QueryConfig } from 'pg'

import type { Lease } from '../../ports/work-records.ts'
import { preparedQuery } from './prepared-statements.ts'
import { SETTING } from './row-level-security.ts'

/** Of the locks that whoever writes to an agency holds. */
const WRITERS = 7_214_601
const LOCK = `select pg_advisory_xact_lock(hashtextextended($1, ${WRITERS}))`
const TELL = `select set_config('${SETTING}', $1, true)`
/** What is not held divides by nothing, which ends the transaction before it is committed. */
const HELD = 'select 1 / count(*) from lease where agency_id = $1 and holder = $2 and token = $3'

/** So that each of its questions sees what others committed before it. */
export const BEGIN: QueryConfig = { text: 'begin isolation level read committed' }

/** For which agency the transaction asks. */
export function tellOf(agencyId: string): QueryConfig {
  return preparedQuery(TELL, [agencyId])
}

/** Whoever writes to the agency waits until the transaction ends. */
export function lockOf(agencyId: string): QueryConfig {
  return preparedQuery(LOCK, [agencyId])
}

/** Of a transaction that asks for the agency `of`. Divides by zero where the lease is lost. */
export function commitIfHeld({ agencyId, holder, token }: Lease, of: string): QueryConfig[] {
  const told = of === agencyId ? [] : [tellOf(agencyId)]
  return [...told, preparedQuery(HELD, [agencyId, holder, token]), { text: 'commit' }]
}
