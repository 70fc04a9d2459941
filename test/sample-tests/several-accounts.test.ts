import { renameSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { FORM_KINDS } from '../../shared/model/submission.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import { watchEnvironment, type Product } from '../sample/product.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { patiently } from '../suite/patiently.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { FORMS_PUBLISHER, localTopic } from '../workspace/pubsub/local-topic.ts'
import type { Topic } from '../workspace/pubsub/topics.ts'
import { askPermit, pushMessage, watchOf } from './watched-forms.ts'

const TODAY = '2021-07-05' as CivilDate
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const SECOND = 'pantau@proyek-kedua.iam.gserviceaccount.com'
const ENDPOINT = 'http://127.0.0.1/push'
const TOPICS = [localTopic(ENDPOINT), topicOfSecond()] as const

interface Office extends LiveAgency {
  readonly agency: SampleAgency
}

let product: Product
/** Whose files are shared with the first account, and with the second. */
let [one, two]: [Office, Office] = [] as unknown as [Office, Office]
let first: string
/** Paths of the accounts' keys: the worker's copies. */
let keys: { readonly first: string; readonly second: string }

beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 480)) })
  const { tokens, topics } = product.ws
  first = tokens.serviceAccount.email
  keys = { first: tokens.serviceAccount.keyFile, second: tokens.addServiceAccount(SECOND).keyFile }
  for (const topic of TOPICS) topics.put(topic)
  one = await setUp(sampleSmall(1, TODAY))
  await restart([keys.second])
  two = await setUp(sampleSmall(2, TODAY))
})
afterAll(() => product.close())

function topicOfSecond(): Required<Topic> {
  return {
    name: 'projects/proyek-kedua/topics/jawaban',
    publishers: [FORMS_PUBLISHER],
    push: {
      endpoint: ENDPOINT,
      audience: 'https://pantau.example/kedua',
      serviceAccountEmail: 'push@proyek-kedua.iam.gserviceaccount.com',
    },
  }
}

async function setUp(agency: SampleAgency): Promise<Office> {
  product.ws.clock.step(MINUTE_MS)
  return { ...(await setUpAgency(product, agency)), agency }
}

async function restart(paths: readonly string[], more: Record<string, string> = {}): Promise<void> {
  product.ws.clock.step(MINUTE_MS)
  const environment = { GOOGLE_APPLICATION_CREDENTIALS: paths.join(','), ...more }
  await product.restartWorker({ background: false, environment })
}

/** The error of a sweep; undefined where it went well. */
async function sweep({ agencyId }: Office): Promise<string | undefined> {
  product.ws.clock.step(MINUTE_MS)
  const { agencies } = await product.worker.operator.sweep(agencyId)
  return agencies[0]?.error ?? agencies[0]?.forms.find(({ error }) => error)?.error
}

async function addressFor({ spreadsheetId }: Office): Promise<string> {
  return (await product.worker.application.about(spreadsheetId)).workerEmail
}

/** Which service accounts asked Google about which office's files while `work` was done, and what was answered. */
async function askedWhile(
  work: (asked: ReadonlySet<string>) => Promise<unknown>,
): Promise<Set<string>> {
  const asked = new Set<string>()
  const { requestLog } = product.ws
  const stop = requestLog.subscribe(({ email, params, status }) => {
    if (!email?.endsWith('.iam.gserviceaccount.com')) return
    const id = String(params['spreadsheetId'] ?? params['formId'] ?? params['fileId'] ?? '')
    const office = [one, two].find(
      ({ spreadsheetId, forms }) =>
        id === spreadsheetId || FORM_KINDS.some((kind) => forms[kind].formId === id),
    )
    asked.add(
      `${office === one ? 'one' : 'two'} by ${email === first ? 'first' : 'second'}: ${status}`,
    )
  })
  await work(asked)
  stop()
  return asked
}

async function toldToHr({ agencyId, agency }: Office): Promise<string> {
  const { installer: email } = agency
  const { subject: sub } = product.ws.tokens.getAccount(email)
  const { checks } = await product.worker.application.getStatus({ email, sub }, agencyId)
  return checks.map(({ message, mend }) => `${message} ${mend}`).join('\n')
}

describe('several service accounts, each of a project of its own', () => {
  it('are found for offices of before, also where another stands first now', async () => {
    await restart([keys.second, keys.first])

    expect([await sweep(one), await sweep(two)]).toEqual([undefined, undefined])
    expect([await addressFor(one), await addressFor(two)]).toEqual([first, SECOND])
  })

  it('are each asked of their own offices alone, in whatever order, and named to HR', async () => {
    await restart([keys.first, keys.second])
    const asked = await askedWhile(async () => {
      expect([await sweep(one), await sweep(two)]).toEqual([undefined, undefined])
    })

    expect(asked).toEqual(new Set(['one by first: 200', 'two by second: 200']))
    product.ws.sharing.unshare(two.spreadsheetId, SECOND)
    expect(await sweep(two)).toBeDefined()
    expect(await toldToHr(two)).toContain(SECOND)
    expect(await toldToHr(two)).not.toContain(first)
    product.ws.sharing.share(two.spreadsheetId, SECOND, 'writer')
    expect(await sweep(two)).toBeUndefined()
  })

  it('one whose project has used up its minute keeps the offices of another from nothing', async () => {
    const { quotas, clock } = product.ws
    // Right after a minute began, so that it is still the same when they ask.
    clock.set(new Date(Math.ceil(clock.now().getTime() / MINUTE_MS + 1) * MINUTE_MS + 1000))
    const colleague = { email: 'lain@proyek-kedua.iam.gserviceaccount.com', scopes: [] }
    quotas.limits['forms-read'].perUser = Infinity
    for (let call = 0; call < quotas.limits['forms-read'].perProject; call += 1) {
      quotas.count('forms-read', colleague)
    }
    let waiting: Promise<unknown> | undefined
    const asked = await askedWhile(async (sofar) => {
      waiting = product.worker.operator.sweep(two.agencyId)
      const { agencies } = await product.worker.operator.sweep(one.agencyId)
      expect(agencies[0]?.forms.map(({ error }) => error)).toEqual(FORM_KINDS.map(() => undefined))
      await patiently(() => expect(sofar).toContain('two by second: 429'))
    })

    expect([...asked].filter((call) => call.startsWith('one '))).toEqual(['one by first: 200'])
    quotas.reset()
    // It waits for the next minute by the clock on the wall: what is left of it ends with its worker.
    waiting?.catch(() => undefined)
    await restart([keys.first, keys.second])
    expect(await sweep(two)).toBeUndefined()
  })

  it('each have watches to the topic of their own project, told of by its own push alone', async () => {
    const environments = TOPICS.map((topic) => watchEnvironment(topic))
    const listed = Object.fromEntries(
      Object.keys(environments[0]!).map((name) => [
        name,
        environments.map((environment) => environment[name]).join(','),
      ]),
    )
    await restart([keys.first, keys.second], listed)
    expect([await sweep(one), await sweep(two)]).toEqual([undefined, undefined])

    for (const [office, email, topic] of [
      [one, first, TOPICS[0]],
      [two, SECOND, TOPICS[1]],
    ] as const) {
      for (const kind of FORM_KINDS) {
        const watch = watchOf(product, office.forms[kind].formId, email)
        expect(watch.target.topic.topicName).toBe(topic.name)
      }
    }
    const { application } = product.worker
    const { formId } = two.forms.permit
    const [ofFirst, ofSecond] = TOPICS.map(({ push }) => push.serviceAccountEmail)
    expect(await application.noteAnswers(formId, ofSecond!)).toBe(two.agencyId)
    expect(await application.noteAnswers(formId, ofFirst!)).toBeUndefined()
    expect(await push(TOPICS[1].push.audience, ofSecond!, formId)).toBe(204)
    expect(await push(TOPICS[0].push.audience, ofSecond!, formId)).toBe(403)
  })

  it('of one whose watch is suspended HR of its offices is told, and of no others', async () => {
    const { faults, notifications, topics, clock } = product.ws
    faults.addPush({ kind: 'suspend', times: 1 })
    const { id: employeeId } = two.agency.employees[2]!
    await askPermit(product, two, employeeId)
    await notifications.settle()
    topics.put({ ...TOPICS[1], publishers: [] })
    clock.step(25 * HOUR_MS)
    expect([await sweep(one), await sweep(two)]).toEqual([undefined, undefined])

    expect(await toldToHr(two)).toContain(FORMS_PUBLISHER)
    expect(await toldToHr(one)).not.toContain(FORMS_PUBLISHER)
    topics.put(TOPICS[1])
    clock.step(2 * HOUR_MS)
    await sweep(two)
    expect(await toldToHr(two)).not.toContain(FORMS_PUBLISHER)
  })

  it('one whose key is revoked keeps its own offices alone from being read', async () => {
    // Tokens of before end within the hour.
    product.ws.clock.step(2 * HOUR_MS)
    const revoked = `${keys.second}.revoked`
    renameSync(keys.second, revoked)

    expect(await sweep(one)).toBeUndefined()
    expect(await sweep(two)).toContain('400')
    const findings = await product.worker.operator.doctor()
    const tokens = findings.filter(({ code }) => code === 'token')
    expect(tokens.map(({ state }) => state)).toEqual(['good', 'broken'])
    expect(tokens[1]?.message.id).toContain(SECOND)
    const spreadsheets = findings.filter(({ code }) => code === 'spreadsheet')
    const states = new Map(spreadsheets.map(({ agencyId, state }) => [agencyId, state]))
    expect([states.get(one.agencyId), states.get(two.agencyId)]).toEqual(['good', 'unknown'])
    renameSync(revoked, keys.second)
    expect(await sweep(two)).toBeUndefined()
  })

  it('one that is taken away is told to HR, whose set-up shares with another; then that goes on', async () => {
    await restart([keys.first])
    const asked = await askedWhile(async () => {
      expect(await sweep(one)).toBeUndefined()
      expect(await sweep(two)).toContain(SECOND)
    })
    expect(asked).toEqual(new Set(['one by first: 200', 'two by first: 403']))
    expect(await addressFor(two)).toBe(first)
    expect(await toldToHr(two)).toContain('Siapkan lembar')

    const { spreadsheetId, agency } = two
    const call = { spreadsheetId, user: agency.installer, functionName: 'setUpWorkbook' }
    await runFunction(product.ws, { ...call, args: [{}] })

    expect(await sweep(two)).toBeUndefined()
    expect(await toldToHr(two)).not.toContain(SECOND)
    await restart([keys.first, keys.second])
    expect(await sweep(two)).toBeUndefined()
    expect(await addressFor(two)).toBe(first)
  })
})

function push(audience: string, email: string, formId: string): Promise<number> {
  const token = product.ws.tokens.issueIdentityToken(email, { audience })
  return pushMessage(product, { token, formId })
}
