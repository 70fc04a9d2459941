import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { monthOf, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { pagePath, personKey } from '../../../worker/usecases/access/person-key.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { fileResponse } from '../../sample/file-response.ts'
import { asPerson } from '../../sample/person.ts'
import { startProduct, workerEnvironment, type Product } from '../../sample/product.ts'
import type { SampleAgency } from '../../sample/sample-agency.ts'
import { setUpAgency, type LiveAgency } from '../../sample/set-up-agency.ts'
import { readSecret } from '../../sample/tickets.ts'
import { atWita } from '../../sample/working-days.ts'
import { SEMI_SPACE } from '../run-measurement.ts'
import { listeningUrl } from '../start-rows.ts'
import { openFaultProxy, type FaultProxy } from './fault-proxy.ts'

/** A Wednesday on which everybody is at work. */
export const TODAY = '2026-03-04' as CivilDate
const NEVER = { ofAll: 0, ofPerson: new Map<EmployeeId, number>() }

/** An agency whose people file. */
export interface LiveOffice {
  readonly agency: SampleAgency
  readonly live: LiveAgency
  /** Files a check-in at home and looks at the own page, as people do. Returns its code. */
  checkIn(employeeId: EmployeeId, options: { readonly doubtful: boolean }): Promise<string>
  /** HR's spreadsheet says that a form may have changed. */
  hint(): Promise<void>
  /** Codes that stand in *Tinjauan*. */
  inReview(): ReadonlySet<string>
  /** HR asks for the monthly recaps. Returns the job's id. */
  askForRecaps(): Promise<string>
  stateOf(jobId: string): Promise<string>
}

/** The local workspace in this process, and a worker that serves in its own. */
export interface LiveScene {
  readonly product: Product
  readonly proxy: FaultProxy
  readonly workerUrl: string
  readonly offices: readonly LiveOffice[]
  close(): Promise<void>
}

/** Sets the agencies up at seven on a working morning, and starts the worker. */
export async function startScene(
  dataDir: string,
  agencies: readonly SampleAgency[],
): Promise<LiveScene> {
  const product = await startProduct({ dataDir, now: new Date(atWita(TODAY, 420)) })
  const lives: LiveAgency[] = []
  try {
    for (const agency of agencies) lives.push(await setUpAgency(product, agency))
  } catch (error) {
    await product.close()
    throw error
  }
  const proxy = await openFaultProxy(product.ws.origin)
  const worker = spawnWorker(product, dataDir, proxy.origin)
  const workerUrl = new URL(await listeningUrl(worker.stdout!)).origin
  const offices = agencies.map((agency, index) =>
    openOffice({ product, workerUrl, agency, live: lives[index]! }),
  )
  return {
    product,
    proxy,
    workerUrl,
    offices: await Promise.all(offices),
    async close() {
      const ended = once(worker, 'exit')
      worker.kill()
      await ended
      proxy.close()
      await product.close()
    },
  }
}

function spawnWorker({ ws }: Product, dataDir: string, apiRoot: string): ChildProcess {
  return spawn(process.execPath, [SEMI_SPACE, 'worker/main.ts', 'serve'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      ...workerEnvironment({ dataDir, origin: ws.origin, port: 0 }),
      GOOGLE_API_ROOT: apiRoot,
      GOOGLE_APPLICATION_CREDENTIALS: ws.tokens.serviceAccount.keyFile,
      PANTAU_NOW: ws.clock.now().toISOString(),
      // Each person comes from an address of their own.
      TRUSTED_PROXY: '127.0.0.1',
    },
  })
}

async function openOffice({
  product,
  workerUrl,
  agency,
  live,
}: {
  readonly product: Product
  readonly workerUrl: string
  readonly agency: SampleAgency
  readonly live: LiveAgency
}): Promise<LiveOffice> {
  const { ws } = product
  const { agencyId, spreadsheetId } = live
  const secret = await readSecret(product, agencyId)
  const hr = asPerson(ws, agency.installer)
  const caller = callerOf(agency.installer)
  let filed = 0
  return {
    agency,
    live,
    async checkIn(employeeId, { doubtful }) {
      filed += 1
      const answers = {
        kind: ['Masuk'],
        place: ['Rumah'],
        condition: ['Sehat'],
        location: [doubtful ? 'Jl. Mawar No. 12, Tenggarong' : '-0.4161, 116.9890'],
      }
      const at = ws.clock.now().toISOString()
      const response = {
        kind: 'response',
        at,
        id: `${filed}`,
        form: 'check-in',
        employeeId,
        answers,
      }
      const { ref } = fileResponse(product, live, response as never, new Map())
      const page = pagePath(
        { id: agencyId },
        personKey({ secret }, employeeId, { renewals: NEVER }),
      )
      const address = `10.${filed % 250}.${Math.floor(filed / 250) % 250}.1`
      const answer = await fetch(workerUrl + page, { headers: { 'x-forwarded-for': address } })
      if (!answer.ok) throw new Error(`No own page: ${await answer.text()}`)
      await answer.arrayBuffer()
      return ref
    },
    async hint() {
      const answer = await fetch(`${workerUrl}/v1/hints`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${ws.tokens.issueIdentityToken(agency.installer)}`,
        },
        body: JSON.stringify({ spreadsheetId, changed: 'form' }),
      })
      if (!answer.ok) throw new Error(`No hint: ${await answer.text()}`)
    },
    inReview() {
      const rows = hr.read(spreadsheetId, `'Tinjauan ${monthOf(TODAY)}'!A1:N3000`)
      const column = rows[0]?.indexOf('Kode') ?? -1
      return new Set(rows.slice(1).map((row) => String(row[column])))
    },
    async askForRecaps() {
      const request = { month: monthOf(TODAY), kinds: ['attendance' as const, 'findings' as const] }
      const { id } = await product.worker.application.requestRecap(caller, agencyId, request)
      return id
    },
    async stateOf(jobId) {
      return (await product.worker.application.getRecapJob(caller, agencyId, jobId)).state
    },
  }
}
