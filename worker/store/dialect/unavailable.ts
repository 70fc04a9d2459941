import { StoreUnavailableError } from '../../ports/store-errors.ts'

/** What PostgreSQL calls its refusals, and what that is in words; what is not here is a fault of Pantau's. */
const REFUSALS: Readonly<Record<string, string>> = {
  '25006': 'it takes no writes',
  '28000': 'it does not let that account in',
  '28P01': 'it refuses the password',
  '3D000': 'there is no such database on the server',
  '40001': 'other writers did not make way',
  '40P01': 'other writers did not make way',
  '42501': 'the account may not do there what the store needs',
  '53100': 'its disk is full',
  '53200': 'it has no memory left',
  '53300': 'it has no connection left',
  '55P03': 'another writer did not make way',
  '55000': 'it takes no connections',
  '57014': 'it took too long',
  '57P01': 'the server is being stopped',
  '57P02': 'the server was cut off',
  '57P03': 'the server is starting or stopping',
  '58030': 'its disk fails',
}

const PROTOCOL = '08P01'
/** Of a connection, of resources, of the server's operator. */
const PASSING_CLASSES: readonly string[] = ['08', '53', '57', '58']

/** How the client says that the server does not answer; it has no code for it. */
const UNREACHED =
  /timeout|terminated|Connection ended|closed the connection|not queryable|SSL|certificate/u

/** A row of an agency that is not asked for: a fault of Pantau's, and no lack of rights. */
const OTHERS_ROW = /row-level security/u

/** Whether a question was given up that the server may still be at, or never hear of: its connection is worth nothing. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout'
}

/** An error of `pg` that says that the server is not reached or takes nothing just now; any other as it is. */
export function toUnavailable(error: unknown): unknown {
  const reason = error instanceof Error ? findReason(error) : undefined
  return reason === undefined ? error : new StoreUnavailableError(reason, { cause: error })
}

function findReason(error: Error): string | undefined {
  if (error instanceof StoreUnavailableError || OTHERS_ROW.test(error.message)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  const refusal = REFUSALS[code]
  if (refusal !== undefined) return refusal
  if ('syscall' in error || error instanceof AggregateError)
    return `the server is not reached: ${code}`
  // Of a pooler between that does not pass on what is asked of the server; it quotes nothing that is stored.
  if (code === PROTOCOL) return `it says ${code}: ${error.message}`
  if (code.length === 5 && PASSING_CLASSES.includes(code.slice(0, 2))) return `it says ${code}`
  return UNREACHED.test(error.message) ? `the server is not reached: ${error.message}` : undefined
}
