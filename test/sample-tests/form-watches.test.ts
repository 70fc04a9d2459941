import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { monthOf, type CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import { watchEnvironment, type Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { localTopic } from '../workspace/pubsub/local-topic.ts'
import { patiently } from '../suite/patiently.ts'
import { forgetHints, lookInto } from '../worker/store-in.ts'
import { askPermit, pushMessage, watchOf } from './watched-forms.ts'

const TODAY = '2021-07-05' as CivilDate
const DAY_MS = 24 * 3_600_000
/** Of a lease that was given back. */
const FREE = ''
const AGENCY = sampleSmall(1, TODAY)
/** Neither of them heads a unit. */
const [ASKS, ASKS_LATER, ASKS_TWICE, ASKS_IN_VAIN] = AGENCY.employees
  .slice(2)
  .map(({ id }) => id) as [EmployeeId, EmployeeId, EmployeeId, EmployeeId]

let product: Product
let live: LiveAgency
/** Methods that the worker called, with their form, since it was last quiet. */
let calls: string[] = []

beforeAll(async () => {
  // Where the worker listens is known once it does: the audience is another address.
  const topic = localTopic('http://127.0.0.1/push')
  product = await startTemporaryProduct({
    now: new Date(atWita(TODAY, 480)),
    environment: {
      ...watchEnvironment(topic),
      SWEEP_INTERVAL_SECONDS: '86400',
      HINT_DELAY_MS: '0',
    },
  })
  const endpoint = `${product.workerUrl}/v1/form-notifications`
  product.ws.topics.put({ ...topic, push: { ...topic.push, endpoint } })
  live = await setUpAgency(product, AGENCY)
  product.ws.clock.step(61_000)
  const account = product.ws.tokens.serviceAccount.email
  product.ws.requestLog.subscribe(({ method, params, email }) => {
    if (email === account) calls.push(`${method} ${String(params['formId'] ?? '')}`.trim())
  })
})
afterAll(() => product.close())

function ask(employeeId: EmployeeId): Promise<void> {
  return askPermit(product, live, employeeId)
}

function waiting(employeeId: EmployeeId): number {
  const name = AGENCY.employees.find(({ id }) => id === employeeId)?.name ?? '?'
  const tab = sheetIdOf(getPeopleTab('reviews'), monthOf(TODAY))
  return product.ws
    .readSheet(live.spreadsheetId, tab)
    .filter((row) => row.includes(name) || row.includes(employeeId)).length
}

function pusherToken(): string {
  const { push } = localTopic('http://127.0.0.1/push')
  return product.ws.tokens.issueIdentityToken(push.serviceAccountEmail, {
    audience: push.audience,
  })
}

/** Until all is told that is to be told, and nobody has the agency or a hint of it, nor is it still to be swept since `before`. */
async function quiet(before?: string | null): Promise<void> {
  await product.ws.notifications.settle()
  await patiently(async () => {
    const { hints, lease, sweptAt } = await atHand()
    expect({ hints, lease }).toEqual({ hints: 0, lease: FREE })
    expect(sweptAt).not.toBe(before)
  })
  calls = []
}

async function atHand(): Promise<{ hints: number; lease: string; sweptAt: string | null }> {
  return lookInto(product.ws.dataDir, async (db) => {
    const hints = await db.selectFrom('hint').selectAll().execute()
    const lease = await db.selectFrom('lease').selectAll().executeTakeFirstOrThrow()
    const agency = await db.selectFrom('agency').selectAll().executeTakeFirstOrThrow()
    return { hints: hints.length, lease: lease.expires_at, sweptAt: agency.last_swept_at }
  })
}

async function diagnostics(): Promise<string> {
  const status = await product.worker.application.getStatus(
    { email: AGENCY.installer, sub: product.ws.tokens.getAccount(AGENCY.installer).subject },
    live.agencyId,
  )
  return status.checks.map(({ message }) => message).join('\n')
}

describe('a form that is watched', () => {
  it('brings an answer to Tinjauan by the push, without a sweep or anybody’s page', async () => {
    const { sweptAt } = await atHand()
    await forgetHints(product.ws.dataDir)
    await product.restartWorker({ background: true })
    await quiet(sweptAt)

    await ask(ASKS)
    await patiently(() => expect(waiting(ASKS)).toBe(1))

    const listed = calls.filter((call) => call.startsWith('forms.'))
    expect(listed.length).toBeGreaterThan(0)
    expect(new Set(listed)).toEqual(
      new Set([`forms.forms.responses.list ${live.forms.permit.formId}`]),
    )
    expect(calls.filter((call) => call.startsWith('drive.'))).toEqual([])
  })

  it('brings it once where the message comes twice, and again late', async () => {
    product.ws.clock.step(61_000)
    product.ws.faults.addPush({ kind: 'duplicate', times: 1 })
    await ask(ASKS_TWICE)
    await patiently(() => expect(waiting(ASKS_TWICE)).toBe(1))
    expect(
      await pushMessage(product, { token: pusherToken(), formId: live.forms.permit.formId }),
    ).toBe(204)
    await quiet()

    expect(waiting(ASKS_TWICE)).toBe(1)
  })

  it('is read by the sweep where the message is lost', async () => {
    product.ws.clock.step(61_000)
    product.ws.faults.addPush({ kind: 'lose', times: 1 })
    await ask(ASKS_LATER)
    await quiet()
    expect(waiting(ASKS_LATER)).toBe(0)

    await product.worker.operator.sweep(live.agencyId)

    expect(waiting(ASKS_LATER)).toBe(1)
  })

  it('is nobody’s where the message names another form, and asks nothing of Google', async () => {
    await quiet()

    expect(await pushMessage(product, { token: pusherToken(), formId: 'form-of-another' })).toBe(
      204,
    )
    await quiet()

    expect(calls).toEqual([])
  })

  it('is not told of by whoever is not Pub/Sub', async () => {
    const { tokens } = product.ws
    const audience = localTopic('http://127.0.0.1/push').push.audience
    const { formId } = live.forms.permit

    const asHr = tokens.issueIdentityToken(AGENCY.installer, { audience })
    const asScript = tokens.issueIdentityToken(AGENCY.installer)

    expect(await pushMessage(product, { token: asHr, formId })).toBe(403)
    expect(await pushMessage(product, { token: asScript, formId })).toBe(401)
    expect(await pushMessage(product, { token: 'x.y.z', formId })).toBe(401)
  })

  it('is watched by one and the same watch after nine days, and by a new one after its end', async () => {
    await product.restartWorker({ background: false })
    const first = watchOf(product, live.forms.permit.formId)
    for (let day = 0; day < 9; day += 1) {
      product.ws.clock.step(DAY_MS)
      await product.worker.operator.sweep(live.agencyId)
    }
    expect(watchOf(product, live.forms.permit.formId)).toMatchObject({
      id: first.id,
      state: 'ACTIVE',
    })

    product.ws.clock.step(8 * DAY_MS)
    await product.worker.operator.sweep(live.agencyId)

    const anew = watchOf(product, live.forms.permit.formId)
    expect(anew.state).toBe('ACTIVE')
    expect(anew.id).not.toBe(first.id)
  })

  it('whose watch is suspended is told with what to do, and watched again once that is mended', async () => {
    product.ws.faults.addPush({ kind: 'suspend', times: 1 })
    const topic = product.ws.topics.find(localTopic('').name)!
    await ask(ASKS_IN_VAIN)
    await product.ws.notifications.settle()
    product.ws.topics.put({ ...topic, publishers: [] })
    product.ws.clock.step(DAY_MS)
    await product.worker.operator.sweep(live.agencyId)

    expect(watchOf(product, live.forms.permit.formId).state).toBe('SUSPENDED')
    expect(await diagnostics()).toContain('forms-notifications@system.gserviceaccount.com')

    product.ws.topics.put(topic)
    product.ws.clock.step(DAY_MS / 24)
    await product.worker.operator.sweep(live.agencyId)

    expect(watchOf(product, live.forms.permit.formId).state).toBe('ACTIVE')
    expect(await diagnostics()).not.toContain('forms-notifications@system.gserviceaccount.com')
  })
})
