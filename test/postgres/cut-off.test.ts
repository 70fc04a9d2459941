import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { parseMonth } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { requestRecap } from '../../worker/usecases/recap/request-recap.ts'
import { runRecapJob } from '../../worker/usecases/sweep/compile-recap.ts'
import { openOffice, type Office } from '../worker/office.ts'
import { databaseOf } from './database-of.ts'

const AT = parseInstant('2021-07-05T00:00:00Z')
const MONTH = parseMonth('2021-07')
const FILINGS = 6
/** Shorter than a test may take: what keeps it from its end is told. */
const LONGEST_MS = 120_000

let office: Office
let owner: Client
beforeEach(async () => {
  office = await openOffice()
  owner = new Client({ connectionString: await databaseOf(office.dataDir) })
  await owner.connect()
})
afterEach(async () => {
  await owner.end()
  await office.close()
})

/** Does the work while the server ends connections of the worker at any moment: in a question, between two, in a commit. */
async function cutOffWhile<Result>(pauseMs: number, work: () => Promise<Result>): Promise<Result> {
  const over = new AbortController()
  let cut = 0
  const cutting = (async () => {
    while (!over.signal.aborted) {
      const { rowCount } = await owner.query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'pantau'
        order by random() limit 1`)
      cut += rowCount ?? 0
      await new Promise((resolve) => setTimeout(resolve, Math.random() * pauseMs))
    }
  })()
  try {
    return await work()
  } finally {
    over.abort()
    await cutting
    expect(cut).toBeGreaterThan(0)
  }
}

/** Again and again, as background work is, until it goes well. */
function untilDone<Result>(work: () => Promise<Result | undefined>): Promise<Result> {
  return vi.waitFor(
    async () => {
      const done = await work()
      if (done === undefined) throw new Error('It came to no end')
      return done
    },
    { timeout: LONGEST_MS, interval: 5 },
  )
}

describe('a worker whose connections the server ends', () => {
  it('loses nothing that it said was written, and writes nothing twice', async () => {
    const { id } = await office.agency()
    const by = { email: 'hr@setda.example', sub: '1' }
    const act = { recorded: 0, waiting: 0, standing: 0, refused: 0, left: [], at: AT, by }

    const outcomes = await cutOffWhile(40, async () => {
      const done: boolean[] = []
      for (let messages = 0; messages < 400; messages += 1) {
        const write = office.store.transaction(({ ledger }) =>
          ledger.recordChat(id, { ...act, messages }),
        )
        done.push(await write.then(() => true).catch(() => false))
      }
      return done
    })

    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    const written = entries
      .filter(({ kind }) => kind === 'chat')
      .map(({ body }) => (JSON.parse(body ?? '{}') as { messages: number }).messages)
    expect(new Set(written).size).toBe(written.length)
    const lost = outcomes.flatMap((isDone, index) =>
      isDone && !written.includes(index) ? [index] : [],
    )
    expect(lost).toEqual([])
    expect((await verifyLedger(office.context, await office.agency())).broken).toBeUndefined()
  })

  it('reads what was filed once, and brings a recap to its end', async () => {
    const agency = await office.agency()
    const job = await cutOffWhile(800, async () => {
      for (let filing = 0; filing < FILINGS; filing += 1) {
        await office.submit('daily-report', { responseId: `r-${filing}` })
        await untilDone(async () => {
          const { error, forms } = await office.sweep()
          return error === undefined && forms.every((form) => !form.error) ? true : undefined
        })
      }
      const request = { month: MONTH, kinds: ['attendance' as const] }
      const queued = await untilDone(() =>
        requestRecap(office.context, agency, request, 'operator'),
      )
      return untilDone(async () => {
        office.clock.advance(60_000)
        const run = await runRecapJob(office.context, queued)
        return run.state === 'queued' || run.state === 'running' ? undefined : run
      })
    })

    expect(job.state).toBe('done')
    const again = await office.sweep()
    expect(again.forms.map(({ submissionsRecorded }) => submissionsRecorded)).toEqual([
      0, 0, 0, 0, 0,
    ])
    const entries = await office.store.ledger.listEntries(agency.id, 0, 1000)
    const filed = entries.filter(({ kind, key }) => kind === 'submission' && key.includes('r-'))
    expect(filed).toHaveLength(FILINGS)
    expect((await verifyLedger(office.context, agency)).broken).toBeUndefined()
  })
})
