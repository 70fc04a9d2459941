import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** How the product is to run on this machine. */
export interface LocalOptions {
  readonly empty: boolean
  /** Whether the worker is restarted and the add-on rebuilt when their files change. */
  readonly dev: boolean
  readonly seed: number
  /** Where the clock starts; real time when left out. */
  readonly now?: Date
  readonly dataDir: string
  /** Whether the worker's store is in a PostgreSQL that is started with it. */
  readonly postgres?: boolean
  readonly workspacePort: number
  readonly workerPort: number
}

/** A wrong argument or variable; the message says what is allowed. */
export class OptionError extends Error {}

export const HELP = `npm start -- [--empty] [--now INSTANT] [--seed NUMBER] [--postgres]
npm run dev -- …        the same; worker and add-on follow their files as they change

Runs the local Google Workspace and the worker on this machine.

  --empty         first start: only an empty spreadsheet, to try the set-up
  --now INSTANT   the clock starts there, as 2021-07-05T08:00:00+08:00, and runs on
  --seed NUMBER   first start: another sample (default 1)
  --postgres      the worker's store in a PostgreSQL of its own, beside the data directory

PANTAU_DATA (.pantau), PORT (8787) and WORKSPACE_PORT (8788) say where. To begin afresh, delete the
data directory, and the one beside it that ends in -postgres.`

/** Reads arguments and environment. Throws `OptionError`. */
export function readLocalOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LocalOptions | 'help' {
  const { values } = parse(args)
  if (values.help) return 'help'
  const now = values.now === undefined ? undefined : new Date(values.now)
  if (now && (Number.isNaN(now.getTime()) || !/T.*(Z|[+-]\d\d:\d\d)$/.test(values.now ?? ''))) {
    throw new OptionError(
      `--now must be an instant with its zone, as 2021-07-05T08:00:00+08:00; read "${values.now}"`,
    )
  }
  return {
    empty: values.empty,
    dev: values.dev,
    postgres: values.postgres,
    seed: wholeNumber('--seed', values.seed, 0, 0xffff_ffff),
    ...(now && { now }),
    dataDir: resolve(environment['PANTAU_DATA'] || '.pantau'),
    workspacePort: wholeNumber('WORKSPACE_PORT', environment['WORKSPACE_PORT'] || '8788', 1, 65535),
    workerPort: wholeNumber('PORT', environment['PORT'] || '8787', 1, 65535),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        empty: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        now: { type: 'string' },
        postgres: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OptionError(`${reason}\n\n${HELP}`, { cause: error })
  }
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= from && value <= to) return value
  throw new OptionError(`${name} must be a whole number from ${from} to ${to}; read "${text}"`)
}
