import { join } from 'node:path'
import { parseEnv } from 'node:util'

import { ConfigError } from '../config.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const LOCAL = '--local'

/** What is left of the arguments for the command itself. */
export function withoutLocal(args: readonly string[]): string[] {
  return args.filter((argument) => argument !== LOCAL)
}

/**
 * The settings that a command works with: those of the environment; with `--local` those that
 * `npm start` left in the data directory. Google itself is never led to a rehearsal's data. Throws
 * `ConfigError`.
 */
export function chooseEnvironment({
  args,
  environment,
  readFile,
}: {
  readonly args: readonly string[]
  readonly environment: Environment
  /** Undefined where there is no such file. */
  readonly readFile: (path: string) => string | undefined
}): Environment {
  const dataDir = environment['PANTAU_DATA'] || '.pantau'
  const path = join(dataDir, 'local.env')
  const left = readFile(path)
  if (args.includes(LOCAL)) {
    if (left !== undefined) return { ...environment, ...parseEnv(left) }
    throw new ConfigError([
      `${LOCAL}: there is no "${path}"; npm start writes it when it starts the local workspace`,
    ])
  }
  if (left === undefined || environment['GOOGLE_API_ROOT']) return environment
  throw new ConfigError([
    `PANTAU_DATA: "${dataDir}" holds a rehearsal on the local workspace. Add ${LOCAL} to work on that (npm run pantau -- ${LOCAL} …), or name another directory for Google itself`,
  ])
}
