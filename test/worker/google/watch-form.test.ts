import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js'

import { FORMS_PUBLISHER } from '../../workspace/pubsub/local-topic.ts'
import { OWNER, startLocalGoogle, type LocalGoogle } from './local-google.ts'

const TOPIC = 'projects/pantau-local/topics/answers'
const DAY_MS = 24 * 3_600_000

let local: LocalGoogle
let formId: string

beforeEach(async () => {
  local = await startLocalGoogle()
  local.ws.topics.put({ name: TOPIC, publishers: [FORMS_PUBLISHER] })
  formId = local.ws.forms.createForm({ owner: OWNER, title: 'Presensi', published: true }).formId
  local.ws.sharing.share(formId, local.ws.tokens.serviceAccount.email, 'writer')
  local.forget()
})
afterEach(async () => {
  await local.close()
})

function standing(): forms_v1.Schema$Watch[] {
  const { email } = local.ws.tokens.serviceAccount
  const scopes = ['https://www.googleapis.com/auth/forms.body']
  const actor = { email, scopes, app: email }
  const params = { formId }
  return (
    local.ws.call<forms_v1.Schema$ListWatchesResponse>('forms.forms.watches.list', {
      actor,
      params,
    }).watches ?? []
  )
}

/** What was asked of Google, and forgets it. */
function methods(): string[] {
  const asked = local.calls.map(({ method }) => method.replace('forms.forms.watches.', ''))
  local.forget()
  return asked
}

/** Half a day at a time, as a sweep would, over three weeks. */
async function liveThrough(days: number): Promise<string[]> {
  const asked: string[] = []
  for (let day = 0; day < days; day += 1) {
    local.ws.clock.step(DAY_MS)
    const { suspension } = await local.google.watchForm(formId, TOPIC)
    expect(suspension).toBe('')
    asked.push(...methods())
    expect(standing()).toHaveLength(1)
    local.forget()
  }
  return asked
}

describe('watchForm', () => {
  it('makes a watch where none stands, and takes the one that does', async () => {
    const made = await local.google.watchForm(formId, TOPIC)
    expect(methods()).toEqual(['list', 'create'])

    expect(await local.restart().watchForm(formId, TOPIC)).toEqual(made)

    expect(methods()).toEqual(['list'])
    expect(standing()).toMatchObject([{ eventType: 'RESPONSES', state: 'ACTIVE' }])
  })

  it('keeps one and the same for three weeks, renewed every few days', async () => {
    await local.google.watchForm(formId, TOPIC)
    const [first] = standing()
    local.forget()

    const asked = await liveThrough(21)

    expect(standing()[0]?.id).toBe(first?.id)
    expect(asked.filter((method) => method === 'renew').length).toBeLessThanOrEqual(5)
    expect(new Set(asked)).toEqual(new Set(['list', 'renew']))
  })

  it('makes it anew where it has expired or was deleted', async () => {
    await local.google.watchForm(formId, TOPIC)
    local.ws.clock.step(8 * DAY_MS)
    local.forget()

    await local.google.watchForm(formId, TOPIC)

    expect(methods()).toEqual(['list', 'create'])
  })

  it('puts one to the new topic in the place of one to another', async () => {
    const other = 'projects/pantau-local/topics/former'
    local.ws.topics.put({ name: other, publishers: [FORMS_PUBLISHER] })
    await local.google.watchForm(formId, other)
    local.forget()

    await local.google.watchForm(formId, TOPIC)

    expect(methods()).toEqual(['list', 'delete', 'create'])
    expect(standing()).toMatchObject([{ target: { topic: { topicName: TOPIC } } }])
  })

  it('resumes one that is suspended, once what suspended it is mended', async () => {
    await local.google.watchForm(formId, TOPIC)
    local.ws.topics.put({ name: TOPIC, publishers: [] })
    local.ws.events.emit('form-response', { formId, responseId: 'r', edited: false })
    await local.ws.notifications.settle()

    expect(await local.google.watchForm(formId, TOPIC)).toMatchObject({ suspension: 'other' })
    expect(standing()).toMatchObject([{ state: 'SUSPENDED' }])

    local.ws.topics.put({ name: TOPIC, publishers: [FORMS_PUBLISHER] })
    expect(await local.google.watchForm(formId, TOPIC)).toMatchObject({ suspension: '' })
    expect(standing()).toMatchObject([{ state: 'ACTIVE' }])
  })

  it.each(['drop-after', 'drop-before', '503'] as const)(
    'leaves one where the making met %s, once it is asked for again',
    async (kind) => {
      local.fail(kind, 'forms.forms.watches.create')
      const first = local.google.watchForm(formId, TOPIC)
      await expect(first).rejects.toMatchObject({ kind: 'unavailable' })

      expect(await local.google.watchForm(formId, TOPIC)).toMatchObject({ suspension: '' })

      expect(standing()).toHaveLength(1)
    },
  )

  it.each([
    ['list', '429', 'rate-limited'],
    ['list', '503', 'unavailable'],
    ['create', '429', 'rate-limited'],
    ['create', 'drop-before', 'unavailable'],
  ] as const)('waits for nothing where Google meets its %s with %s', async (method, kind, told) => {
    local.fail(kind, `forms.forms.watches.${method}`, { times: Infinity })
    const slept: number[] = []
    const google = local.restart({ sleep: (ms) => Promise.resolve(void slept.push(ms)) })

    await expect(google.watchForm(formId, TOPIC)).rejects.toMatchObject({ kind: told })

    expect(slept).toEqual([])
  })

  it('is one where two workers ask for it at once', async () => {
    const both = [local.google, local.restart()].map((google) => google.watchForm(formId, TOPIC))

    expect(await Promise.all(both)).toMatchObject([{ suspension: '' }, { suspension: '' }])

    expect(standing()).toHaveLength(1)
  })

  it('goes to the new topic also where the one to another ends just then', async () => {
    const other = 'projects/pantau-local/topics/former'
    local.ws.topics.put({ name: other, publishers: [FORMS_PUBLISHER] })
    await local.google.watchForm(formId, other)
    const stop = local.ws.requestLog.subscribe(({ method }) => {
      if (method === 'forms.forms.watches.list') local.ws.clock.step(8 * DAY_MS)
    })

    await local.google.watchForm(formId, TOPIC)

    stop()
    expect(standing()).toMatchObject([{ target: { topic: { topicName: TOPIC } } }])
  })

  it('says that Google refuses it', async () => {
    local.ws.topics.put({ name: TOPIC, publishers: [] })

    await expect(local.google.watchForm(formId, TOPIC)).rejects.toMatchObject({ kind: 'denied' })
  })
})
