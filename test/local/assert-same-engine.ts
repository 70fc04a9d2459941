import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { OptionError, type LocalOptions } from './local-options.ts'

/** Where PostgreSQL keeps what `--postgres` puts there. */
export function postgresDirectory(dataDir: string): string {
  return `${dataDir}-postgres`
}

/**
 * A data directory and its store belong together: on the other engine its offices would have a worker that knows none
 * of them. Throws `OptionError`.
 */
export function assertSameEngine({ dataDir, postgres = false }: LocalOptions): void {
  const isOnFile = existsSync(join(dataDir, 'worker.sqlite'))
  const database = postgresDirectory(dataDir)
  const isInDatabase = !isOnFile && existsSync(database)
  const isBegun = existsSync(join(dataDir, 'samples.json'))
  const otherwise = 'or name another directory with PANTAU_DATA.'
  if (postgres && isOnFile) {
    throw new OptionError(`${dataDir} was begun without --postgres. Start without it, ${otherwise}`)
  }
  if (!postgres && isBegun && isInDatabase) {
    throw new OptionError(`${dataDir} was begun with --postgres. Start with it, ${otherwise}`)
  }
  if (postgres && !isBegun && isInDatabase) {
    throw new OptionError(
      `${database} is left of a data directory that is gone, or of a start that was cut short. Delete it, too.`,
    )
  }
}
