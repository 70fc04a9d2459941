/** What PostgreSQL calls its refusals, and what that is in words; what is not here is a fault of Pantau's. */
const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'it refuses the password',
  '28000': 'it does not let that account in',
  '3D000': 'there is no such database on the server',
  '42501': 'the account may not do there what the store needs',
  '53100': 'its disk is full',
  '53200': 'it has no memory left',
  '53300': 'it has no connection left',
  '55P03': 'another writer did not make way',
  '57P01': 'the server is being stopped',
  '57P02': 'the server was cut off',
  '57P03': 'the server is starting or stopping',
  '25006': 'it takes no writes',
  '08006': 'the connection was lost',
}

/** How the client says that the server does not answer; it has no code for it. */
const UNREACHED =
  /timeout|terminated|Connection ended|closed the connection|not queryable|SSL|certificate/u

/** Why a database is not to be asked, or refuses; undefined where the error is another. */
export function findDatabaseReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error ? String(error.code) : ''
  const refusal = REFUSALS[code]
  if (refusal !== undefined) return refusal
  if ('syscall' in error || error instanceof AggregateError)
    return `the server is not reached: ${code}`
  return UNREACHED.test(error.message) ? `the server is not reached: ${error.message}` : undefined
}
