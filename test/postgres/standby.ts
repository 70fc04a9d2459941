import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { expect } from 'vitest'

import { findFreePort } from '../local/free-port.ts'
import { patiently } from '../suite/patiently.ts'
import { makeWorker } from './database-of.ts'
import { startPostgres, type RunningPostgres } from './start-postgres.ts'

const GUIDE = readFileSync(new URL('../../worker/README.md', import.meta.url), 'utf8')

/** A server and its standby, which follows it until it is promoted, and the address by which both are found. */
export interface Pair {
  readonly primary: RunningPostgres
  readonly standby: RunningPostgres
  /** The owner's, wherever it leads. */
  readonly url: string
  /** Whoever connects from now on; who is connected stays so. */
  leadTo(server: RunningPostgres): void
  promote(): Promise<void>
  /** As the guide has it: nothing is acknowledged that the standby has not. */
  waitForStandby(): Promise<void>
  close(): Promise<void>
}

/** A standby begins as a copy of a server that is at rest. */
export async function startPair(): Promise<Pair> {
  const root = mkdtempSync(join(tmpdir(), 'pantau-pair-'))
  const [first, second] = [join(root, 'first'), join(root, 'second')]
  // Its account reaches no directory that is closed to others.
  execFileSync('chmod', ['755', root])
  const port = await findFreePort()
  const begun = await startPostgres({ directory: first, port })
  await makeWorker(begun.url)
  await begun.stop()
  execFileSync('cp', ['-a', first, second])
  const primary = await startPostgres({ directory: first, port })
  const { password } = new URL(primary.url)
  const data = join(second, 'data')
  appendFileSync(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=${password}'\n`,
  )
  appendFileSync(join(data, 'standby.signal'), '')
  const standby = await startPostgres({ directory: second, port: await findFreePort() })

  let leadsTo = primary
  const sockets = new Set<Socket>()
  const address = createServer((socket) => {
    const other = connect(Number(new URL(leadsTo.url).port), '127.0.0.1')
    for (const [one, next] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(one)
      one.on('error', () => next.destroy())
      one.on('close', () => next.destroy())
      one.pipe(next)
    }
  })
  await new Promise<void>((resolve) => address.listen(0, '127.0.0.1', resolve))
  const url = new URL(primary.url)
  url.port = String((address.address() as { readonly port: number }).port)
  return {
    primary,
    standby,
    url: url.href,
    leadTo(server) {
      leadsTo = server
    },
    async promote() {
      await askServer(standby.url, 'select pg_promote()')
    },
    async waitForStandby() {
      const [, sql = ''] =
        /```sql\n(?<sql>alter system set synchronous[\s\S]+?)```/u.exec(GUIDE) ?? []
      for (const line of sql.trim().split('\n')) await askServer(primary.url, line)
      await patiently(async () => {
        const states = await askServer(primary.url, 'select sync_state from pg_stat_replication')
        expect(states).toEqual([{ sync_state: 'quorum' }])
      })
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => address.close(resolve))
      await standby.stop()
      await primary.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export async function askServer(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
