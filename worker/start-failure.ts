import { ConfigError } from './config.ts'
import {
  MasterKeyError,
  StoreDamagedError,
  StoreRefusedError,
  StoreUnavailableError,
} from './ports/store-errors.ts'
import { withoutPassword } from './setting-values.ts'
import { describeError } from './usecases/describe-error.ts'

/** Which store could not be opened or written to. */
interface StoreNamed {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
}

/** SQLite: busy, locked, read-only, disk I/O, disk full, cannot open, not a database. */
const STORE_FAULTS: readonly unknown[] = [5, 6, 8, 10, 13, 14, 26]

/** Why the store cannot be opened, as a setting that is wrong; any other error as it is. */
export function toStoreFailure(error: unknown, { dataDir, databaseUrl }: StoreNamed): unknown {
  if (error instanceof StoreDamagedError && databaseUrl !== undefined) {
    return new ConfigError([
      `DATABASE_URL: the store in "${withoutPassword(databaseUrl)}" is damaged (${error.message}). Nothing was changed. Put a copy from before in its place, then run verify-ledger: it says what is missing`,
    ])
  }
  if (error instanceof StoreDamagedError) {
    return new ConfigError([
      `PANTAU_DATA: the store in "${dataDir}" is damaged (${error.message}). Nothing was changed. Put a copy from before in its place, then run verify-ledger: it says what is missing`,
    ])
  }
  if (error instanceof MasterKeyError) {
    return new ConfigError([
      `PANTAU_MASTER_KEY_FILE: read "${error.path}" (${error.message}); allowed: the path of the store's master key, which the first start made`,
    ])
  }
  if (databaseUrl !== undefined) {
    const reason = error instanceof StoreRefusedError ? error.message : findReason(error)
    if (reason !== undefined) {
      return new ConfigError([
        `DATABASE_URL: read "${withoutPassword(databaseUrl)}" (${reason}); allowed: the address of a PostgreSQL database that runs, without tables or with the store that belongs to this data directory, and of an account that may write to it`,
      ])
    }
  }
  const reason = error instanceof StoreRefusedError ? error.message : findReason(error)
  if (reason === undefined) return error
  return new ConfigError([
    `PANTAU_DATA: read "${dataDir}" (${reason}); allowed: a directory that this account may write to, on a disk that has room, without a store or with one of Pantau that no other program holds`,
  ])
}

/** Why the worker cannot listen, as a setting that is wrong; any other error as it is. */
export function toListenFailure(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): unknown {
  const reason = findReason(error)
  if (reason === undefined) return error
  return new ConfigError([
    `HOST, PORT: read "${host}", "${port}" (${reason}); allowed: an address of this machine, and a port on it that no other program uses`,
  ])
}

/** What ended a command that nobody expected, in a sentence: the disk's refusal, or where Pantau is at fault. */
export function describeFault(error: unknown, named: StoreNamed): string {
  const failure = toStoreFailure(error, named)
  if (failure instanceof ConfigError) return failure.message
  return `A fault of Pantau itself; please report it with this line: ${describeError(error)}`
}

/** Why nothing can be put into a directory, as a place that is wrong; any other error as it is. */
export function toPlaceFailure(
  error: unknown,
  {
    name,
    path,
    allowed,
  }: { readonly name: string; readonly path: string; readonly allowed: string },
): unknown {
  const reason = findReason(error)
  if (reason === undefined) return error
  return new ConfigError([`${name}: read "${path}" (${reason}); allowed: ${allowed}`])
}

/** The same of the door of `/metrics`. */
export function toMetricsFailure(error: unknown, port: number | undefined): unknown {
  const reason = findReason(error)
  if (reason === undefined) return error
  return new ConfigError([
    `METRICS_PORT: read "${port ?? ''}" (${reason}); allowed: a port of this machine that no other program uses`,
  ])
}

/** What the system, or SQLite, calls its refusal. */
function findReason(error: unknown): string | undefined {
  if (error instanceof StoreUnavailableError) return error.reason
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if ('syscall' in error) return String(error.code)
  if (!('errcode' in error && 'errstr' in error)) return undefined
  // The upper bits of a code only refine it.
  return STORE_FAULTS.includes(Number(error.errcode) % 256) ? String(error.errstr) : undefined
}
