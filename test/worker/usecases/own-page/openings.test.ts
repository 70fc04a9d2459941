import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createApp } from '../../../../worker/app.ts'
import type { App } from '../../../../worker/http/app-environment.ts'
import { pagePath } from '../../../../worker/usecases/access/person-key.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'
import { pageOf } from './page-of.ts'

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'

let office: Office
let app: App

beforeEach(async () => {
  office = await openOffice()
  await office.sweep()
  app = createApp({
    application: office.application,
    verifyIdentity: () => Promise.reject(new Error('nobody signs in')),
    onAudienceRefused: () => Promise.resolve(),
    clientKey: () => 'phone',
    newRequestId: () => 'request-0001',
    log: (event) => void office.events.push(event),
  })
})
afterEach(() => office.close())

async function linksOf() {
  return office.application.listPersonalLinks(HR, (await office.agency()).id)
}

async function openedOn(employeeId = STAFF_ID): Promise<string | null | undefined> {
  return (await linksOf()).people.find((one) => one.employeeId === employeeId)?.openedOn
}

async function visit(
  given: { readonly headers?: Record<string, string>; readonly method?: string } = {},
  query = '',
): Promise<number> {
  const { agency, key } = await pageOf(office, STAFF_ID)
  const { method = 'GET', headers = { 'user-agent': PHONE } } = given
  return (await app.request(`${pagePath(agency, key)}${query}`, { method, headers })).status
}

describe('who has opened their page', () => {
  it('is nobody until they come, and then known by the day of their first visit', async () => {
    const before = await openedOn()
    await visit()
    office.clock.set('2021-07-07T20:00:00.000Z')
    await visit()

    expect(before).toBeNull()
    expect(await openedOn()).toBe('2021-07-05')
    expect(await openedOn(HEAD_ID)).toBeNull()
  })

  it('is the day by the office’s clock', async () => {
    office.clock.set('2021-07-07T20:00:00.000Z')
    await visit()

    expect(await openedOn()).toBe('2021-07-08')
  })

  it.each([
    ['WhatsApp on the sender’s phone', { 'user-agent': 'WhatsApp/2.23.20.0 A' }],
    ['WhatsApp’s servers', { 'user-agent': 'facebookexternalhit/1.1' }],
    ['Telegram', { 'user-agent': 'TelegramBot (like TwitterBot)' }],
    ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['an iPhone’s messages', { 'user-agent': `${PHONE} facebookexternalhit/1.1 Facebot` }],
    ['a program', { 'user-agent': 'curl/8.5.0' }],
    ['whoever does not say', {}],
    ['a browser in advance', { 'user-agent': PHONE, 'sec-purpose': 'prefetch;prerender' }],
    ['the page itself', { 'user-agent': PHONE, 'sec-fetch-site': 'same-origin' }],
  ])('is not told by what %s fetches', async (_who, headers) => {
    const status = await visit({ headers })

    expect(status).toBe(200)
    expect(await openedOn()).toBeNull()
  })

  it('is not told by HEAD, nor by whoever looks from the sidebar', async () => {
    await visit({ method: 'HEAD' })
    await visit({}, '?tilik=ya')

    expect(await openedOn()).toBeNull()
  })

  it('begins anew with a renewed link', async () => {
    const { id } = await office.agency()
    await visit()

    const { people } = await office.application.renewKey(HR, id, {
      employeeId: STAFF_ID,
      reason: 'Ponsel hilang',
    })
    const renewed = people.find(({ employeeId }) => employeeId === STAFF_ID)?.openedOn
    office.clock.set('2021-07-09T01:00:00.000Z')
    await visit()

    expect(renewed).toBeNull()
    expect(await openedOn()).toBe('2021-07-09')
  })

  it('is kept without browser, address or time, and in no log', async () => {
    const before = office.events.length
    await visit()

    const { id } = await office.agency()
    const { key } = await pageOf(office, STAFF_ID)
    expect(await office.store.openings.list(id)).toEqual([
      { employeeId: STAFF_ID, keyVersion: key.version, openedOn: '2021-07-05' },
    ])
    expect(JSON.stringify(office.events.slice(before))).not.toMatch(/Mozilla|openedOn/u)
  })
})
