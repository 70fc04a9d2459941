import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStore } from '../../../worker/store/open-store.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { tamper } from '../tamper.ts'
import { MONTH, openClosingOffice } from '../usecases/closing-office.ts'
import { contextOn } from '../context-of.ts'
import { makeFormerStore } from './former-store.ts'

type Office = Awaited<ReturnType<typeof openClosingOffice>>

/** But the first: before it there are no tables. */
const MIGRATIONS = readdirSync(new URL('../../../worker/store/migrations/', import.meta.url))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
  .toSorted()
  .slice(1)

let office: Office
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-former-'))
  office = await openClosingOffice()
  await office.submit('check-in', { responseId: 'r3', ticket: 'SALAH' })
  await office.sweep()
  await tamper(office.dataDir, 'pragma wal_checkpoint(truncate)')
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a store with rows in it from before the migration', () => {
  it.each(MIGRATIONS)('%s has its whole ledger afterwards, and the same month', async (before) => {
    const when = { month: MONTH, asOf: instantNow(office.context) }
    const agency = await office.agency()
    const former = join(folder, before)
    await makeFormerStore({ from: office.dataDir, to: former }, { before, fill: '' })

    const store = await openStore({ dataDir: former, durability: 'kill' })

    const context = contextOn(office.context, store)
    expect(await verifyLedger(context, agency)).toEqual(await verifyLedger(office.context, agency))
    expect((await projectMonth(context, agency, when)).evaluation).toEqual(
      (await projectMonth(office.context, agency, when)).evaluation,
    )
    await store.close()
  })
})
