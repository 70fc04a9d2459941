import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { instantOf } from '../../../shared/model/instant.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { GoogleWorkspaceOptions } from '../../../worker/google/google-workspace-options.ts'
import type { GoogleWorkspace } from '../../../worker/ports/google-workspace.ts'
import type { Agency, Store } from '../../../worker/ports/store.ts'
import { createLeaseKeeper, type LeaseKeeper } from '../../../worker/usecases/lease-keeper.ts'
import { enteredValues, startLocalGoogle, type LocalGoogle } from './local-google.ts'
import { openStoreIn, removeStoreIn } from '../store-in.ts'

const MONTH = parseMonth('2021-07')
const REFS = ['r1', 'r2', 'r3', 'r4', 'r5']
const ROWS = REFS.map((ref) => ({ ref, cells: { summary: `Laporan ${ref}` } }))
/** Longer than a lease. */
const LONG_MS = 300_000

let dataDir: string
let local: LocalGoogle
let store: Store
let agency: Agency

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-two-workers-'))
  local = await startLocalGoogle()
  store = await openStoreIn(dataDir, { durability: 'power-cut' })
  agency = {
    id: 'agency-1',
    spreadsheetId: local.spreadsheetId,
    secret: 'secret',
    name: 'Setda',
    language: 'id',
    installer: 'hr@setda.example.go.id',
    enrolledAt: instantOf(local.ws.clock.now().getTime()),
    lastSweptAt: null,
    diagnosticsDigest: '',
    todayDigest: '',
    todayWrittenAt: null,
    locale: 'in_ID',
    reviewProblems: [],
    attributionBasis: '',
    baseTemplates: [],
    disconnectedAt: null,
    isMadeUp: false,
    sharing: null,
  }
  await store.agencies.insert(agency)
})
afterEach(async () => {
  await store.close()
  await local.close()
  await removeStoreIn(dataDir)
})

interface Worker {
  readonly leases: LeaseKeeper
  append(): Promise<number>
}

function startWorker(holder: string, changes: Partial<GoogleWorkspaceOptions> = {}): Worker {
  const leases = createLeaseKeeper({
    store,
    clock: local.ws.clock,
    sleep: () => Promise.resolve(),
    holder,
    isGone: () => false,
  })
  const google: GoogleWorkspace = local.restart({
    guardWrite: (spreadsheetId, timeoutMs) => leases.guardWrite(spreadsheetId, timeoutMs),
    ...changes,
  })
  return {
    leases,
    append: () =>
      leases.hold(agency, () => google.appendReviews(agency.spreadsheetId, MONTH, ROWS)),
  }
}

function standingRefs(): unknown[] {
  const sheet = local.readSheet(sheetIdOf(getPeopleTab('reviews'), MONTH))
  const rows = enteredValues(sheet).slice(1)
  const column = getPeopleTab('reviews').columns.findIndex(({ key }) => key === 'ref')
  return rows.map((values) => values[column] ?? null).filter((ref) => ref !== null)
}

describe('two workers on one spreadsheet (G6)', () => {
  it('append the same rows once, though one waits for its budget past its lease', async () => {
    const second = startWorker('worker-2')
    let writes = 0
    const first = startWorker('worker-1', {
      budget: {
        // The tab is made at once; the rows have to wait.
        async wait({ kind }) {
          if (kind !== 'write' || ++writes !== 2) return
          local.ws.clock.step(LONG_MS)
          expect(await second.append()).toBe(ROWS.length)
        },
        refused: () => Promise.resolve(),
      },
    })

    await expect(first.append()).rejects.toMatchObject({ code: 'lease-lost' })

    expect(standingRefs()).toEqual(REFS)
  })

  it('leave a write alone for as long as it may take', async () => {
    const { leases } = startWorker('worker-1')
    const second = startWorker('worker-2')
    let taken: unknown

    await leases.hold(agency, async () => {
      await leases.guardWrite(agency.spreadsheetId, LONG_MS)
      local.ws.clock.step(LONG_MS)
      taken = await second.append().catch((error: unknown) => error)
    })

    expect(taken).toMatchObject({ code: 'agency-busy' })
  })
})
