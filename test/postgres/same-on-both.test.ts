import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { openStore } from '../../worker/store/open-store.ts'
import { verifyMonth } from '../../worker/usecases/closing/verify-month.ts'
import { instantNow } from '../../worker/usecases/context.ts'
import { rebuild } from '../../worker/usecases/evidence/rebuild.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { projectMonth } from '../../worker/usecases/month/project-month.ts'
import { contextOn } from '../worker/context-of.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../worker/usecases/closing-office.ts'
import { putInAFile } from './in-a-file.ts'

let office: ClosingOffice
let dataDir: string
beforeEach(async () => {
  office = await openClosingOffice()
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-both-'))
})
afterEach(async () => {
  await office.close()
  rmSync(dataDir, { recursive: true, force: true })
})

it('the same ledger gives the same digests and bytes on PostgreSQL and SQLite (G4)', async () => {
  await office.object()
  await office.sweep()
  await office.closeMonth()
  const agency = await office.agency()
  const when = { month: MONTH, asOf: instantNow(office.context) }

  await putInAFile(office.dataDir, dataDir)
  const other = await openStore({ dataDir, durability: 'kill' })

  const beside = contextOn(office.context, other)
  const [ours, theirs] = await Promise.all(
    [office.context, beside].map(async (context) => ({
      ledger: await verifyLedger(context, agency),
      month: await verifyMonth(context, agency, MONTH),
      rebuilt: await rebuild(context, agency, { check: true }),
      evaluation: JSON.stringify((await projectMonth(context, agency, when)).evaluation),
    })),
  )
  expect(ours).toMatchObject({ ledger: { agencyId: agency.id }, month: { changed: [] } })
  expect(ours?.ledger.broken).toBeUndefined()
  expect(theirs).toEqual(ours)
  await other.close()
})
