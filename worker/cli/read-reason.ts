import { ReopenRequest } from '../../shared/contract/index.ts'
import { UsageError } from './command.ts'

/** The reason that an entry of the ledger keeps. Throws `UsageError`. */
export function readReason(reason: string | undefined): string {
  const request = ReopenRequest.safeParse({ reason })
  if (request.success) return request.data.reason
  throw new UsageError('--reason is needed: 1 to 500 characters')
}
