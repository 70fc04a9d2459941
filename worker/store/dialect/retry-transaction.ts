import { DatabaseError } from 'pg'

import { StoreUnavailableError } from '../../ports/store-errors.ts'
import { isOutdated } from './prepared-statements.ts'

const DEADLOCK = '40P01'
const TRIES = 5

/**
 * Does a transaction again that the database refused, and that has changed nothing then: of those that write to two
 * agencies one may have to give way, and tables may have other columns since they were last asked.
 */
export async function retryTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(isDeadlock(error) || isOutdated(error)) || tries === TRIES) throw error
    }
  }
}

function isDeadlock(error: unknown): boolean {
  const { cause } = error instanceof StoreUnavailableError ? error : {}
  return cause instanceof DatabaseError && cause.code === DEADLOCK
}
