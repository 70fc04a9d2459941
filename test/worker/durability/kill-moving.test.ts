import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { EnrolmentCheck } from '../../../shared/contract/index.ts'
import type { LedgerEntry } from '../../../worker/ports/ledger-records.ts'
import type { Store } from '../../../worker/ports/store.ts'
import type { Product } from '../../sample/product.ts'
import type { LiveAgency } from '../../sample/set-up-agency.ts'
import { runFunction } from '../../workspace/apps-script/run-function.ts'
import { spawnWorker } from './killed-worker.ts'
import { startOfficeToKill, type OfficeToKill } from './office-to-kill.ts'

/** At which of its calls of Google since the move was asked for it is killed; the last one is not before it answers. */
const KILLED_AT = [2, 5, 7, 8, 9, 10, Infinity]
const LONGEST_MS = 300_000

let office: OfficeToKill
let product: Product
let live: LiveAgency
let store: Store
let installer: string
let copyId: string

beforeAll(async () => {
  office = await startOfficeToKill()
  ;({ product, live, store } = office)
  installer = office.agency.installer
  await product.worker.operator.sweep(live.agencyId)
  const { id } = product.ws.call<drive_v3.Schema$File>('drive.files.copy', {
    actor: { email: installer, scopes: ['https://www.googleapis.com/auth/drive'] },
    params: { fileId: live.spreadsheetId },
    body: { name: 'Lembar baru' },
  })
  copyId = String(id)
  product.ws.sharing.share(copyId, product.ws.tokens.serviceAccount.email, 'writer')
}, LONGEST_MS)

afterAll(() => office.close())

it(
  `an agency whose worker is killed while it moves is in one place or the other, with a ledger that says so (G1), ${KILLED_AT.length} times killed`,
  async () => {
    const { code } = await product.worker.operator.issueEnrolmentCode({ agencyId: live.agencyId })
    let wasMoved = false
    for (const killedAt of KILLED_AT) {
      const worker = spawnWorker(office.environment())
      const url = (await worker.listening) ?? ''
      let calls = 0
      const stop = product.ws.requestLog.subscribe(() => {
        calls += 1
        if (calls === killedAt) void worker.kill()
      })
      const answered = await move(url, code)
      stop()
      await worker.kill()
      const isMoved = (await store.agencies.find(live.agencyId))?.spreadsheetId === copyId
      // What was answered is on disk, and nothing takes it back.
      expect(isMoved || (!answered && !wasMoved)).toBe(true)
      expect(await entriesOf('moved')).toHaveLength(isMoved ? 1 : 0)
      wasMoved = isMoved
    }
    expect(wasMoved).toBe(true)

    const done = { spreadsheetId: copyId, user: installer, functionName: 'setUpWorkbook' }
    await runFunction(product.ws, { ...done, args: [{ code }] })
    const { agencies } = await product.worker.operator.sweep(live.agencyId)

    expect(agencies.map(({ error }) => error)).toEqual([undefined])
    expect((await store.agencies.find(live.agencyId))?.spreadsheetId).toBe(copyId)
    expect(await entriesOf('moved')).toHaveLength(1)
    expect(await entriesOf('evidence')).toEqual([])
    const [ledger] = await product.worker.operator.verifyLedger(live.agencyId)
    expect(ledger?.broken).toBeUndefined()
    expect(product.ws.forms.listForms()).toHaveLength(Object.keys(live.forms).length)
  },
  LONGEST_MS,
)

/** Whether the worker answered that the agency is in the copy before it was killed. */
async function move(url: string, code: string): Promise<boolean> {
  const token = product.ws.tokens.issueIdentityToken(installer)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const ask = async (path: string, more: object): Promise<unknown> => {
    const body = JSON.stringify({ spreadsheetId: copyId, code, ...more })
    const response = await fetch(new URL(path, url), { method: 'POST', headers, body })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  try {
    const { forms } = EnrolmentCheck.parse(await ask('/v1/enrolment-checks', {}))
    await ask('/v1/enrolments', { forms })
    return true
  } catch (error) {
    // The worker was killed while it answered; any other failure is the test's.
    if (error instanceof TypeError || error instanceof SyntaxError) return false
    throw error
  }
}

async function entriesOf(kind: LedgerEntry['kind']): Promise<LedgerEntry[]> {
  const entries = await store.ledger.listEntries(live.agencyId, 0, 10_000)
  return entries.filter((entry) => entry.kind === kind)
}
