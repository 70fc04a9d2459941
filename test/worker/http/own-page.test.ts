import { createHash } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../../worker/app.ts'
import type { App } from '../../../worker/http/app-environment.ts'
import type { LogEvent } from '../../../worker/ports/log.ts'
import { pagePath, personKey } from '../../../worker/usecases/access/person-key.ts'
import { renewKey } from '../../../worker/usecases/own-page/renew-key.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { openOffice, STAFF_ID, type Office } from '../office.ts'

const FIRST_VIEW_BYTES = 14 * 1024
/** Of 2 July: at 11.00 by the office's clock. */
const MORNING = '2021-07-02T03:00:00.000Z'

const PERMIT = {
  kind: 'Cuti',
  leaveKind: 'Cuti tahunan',
  from: '2021-07-08',
  until: '2021-07-08',
  reason: 'Keluarga',
}

let office: Office
let app: App
let events: LogEvent[]
let path: string

beforeAll(async () => {
  office = await openOffice()
  // The superior can be written to, which every view then tells.
  const { rows } = office.google.getTab('employees')
  const withPhones = rows.map((row, at) => [...row, at === 0 ? 'Telepon' : '0812-5555-1234'])
  office.google.putTab({ slot: 'employees', title: 'Pegawai', rows: withPhones })
  office.clock.set('2021-07-02T00:31:00.000Z')
  const answers = { location: 'di <b>rumah</b>' }
  await office.submit('check-in', { responseId: 'r1', answers })
  await office.sweep()
  office.clock.set(MORNING)
  events = []
  app = createApp({
    application: office.application,
    verifyIdentity: () => Promise.reject(new Error('nobody signs in')),
    onAudienceRefused: () => Promise.resolve(),
    clientKey: () => 'phone',
    newRequestId: () => 'request-0001',
    log: (event) => void events.push(event),
  })
  path = await pathOf(STAFF_ID)
})
afterAll(() => office.close())

async function pathOf(employeeId: string): Promise<string> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  return pagePath(agency, personKey(agency, employeeId, { renewals }))
}

async function read(url: string): Promise<string> {
  return (await app.request(url)).text()
}

describe('GET /saya/…', () => {
  it('shows the person’s day to whoever has the address, and asks for no sign-in', async () => {
    const response = await app.request(path)
    const page = await response.text()

    expect(response.status).toBe(200)
    expect(page).toContain('<html lang="id">')
    expect(page).toMatch(/<h1>Siti Aminah<\/h1>/u)
    expect(page).toContain('Datang di kantor')
    expect(page).toContain('<h2 id="bulan">Juli 2021</h2>')
  })

  it('is at most 14 KB as it is sent', async () => {
    expect(Buffer.byteLength(await read(path))).toBeLessThanOrEqual(FIRST_VIEW_BYTES)
  })

  it('is kept nowhere, told to nobody and runs nothing but what it brings', async () => {
    const { headers } = await app.request(path)
    const page = await read(path)
    const policy = headers.get('content-security-policy') ?? ''

    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    const inside = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? ''
    const hash = createHash('sha256').update(inside).digest('base64')
    expect(policy).toContain(`style-src 'sha256-${hash}'`)
    expect(policy).toContain("script-src 'self';")
    expect(page.match(/<script/gu)).toHaveLength(1)
    expect(page).not.toMatch(/ style="| on[a-z]+="/u)
  })

  it('brings a script that says nothing of anybody and may be kept, under an address of its own text', async () => {
    const [, source = ''] = /<script src="\.\.\/([^"]+)" defer>/u.exec(await read(path)) ?? []
    const response = await app.request(`/saya/${source}`)
    const script = await response.text()
    const hash = createHash('sha256').update(script).digest('hex')

    expect(source).toBe(`halaman.js?${hash.slice(0, 8)}`)
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/u)
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400')
  })

  it('logs who asked for which office, and never the key', async () => {
    events.length = 0

    await read(path)
    await read(`${path}/hari/2021-07-01`)
    await read(`${path}/elsewhere`)

    const key = path.split('/').at(-1)!
    expect(events.map(({ route }) => route)).toEqual([
      '/saya/:agencyId/:key',
      '/saya/:agencyId/:key/hari/:date',
      '/*',
    ])
    expect(JSON.stringify([...events, ...office.events])).not.toContain(key)
  })

  it('logs no key where the rest of the address was lost on the way', async () => {
    const [, , agencyId, key] = path.split('/') as [string, string, string, string]
    events.length = 0

    for (const url of [`/saya/${key}/meja`, `/saya/${key}/${key}`, `/saya/${agencyId}/${key}/`]) {
      expect((await app.request(url)).status).toBe(404)
    }

    expect(events).toHaveLength(3)
    expect(JSON.stringify(events)).not.toContain(key)
  })

  it('takes what is no form for one that cannot be read, whoever sends it, and for no failure of its own', async () => {
    const bodies = [
      { body: 'x', headers: { 'content-type': 'multipart/form-data' } },
      { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } },
      { body: `ref=${'x'.repeat(70_000)}` },
    ]
    for (const to of ['/jawab', '/rumah', '/meja']) {
      for (const sent of bodies) {
        const response = await app.request(`${path}${to}`, { method: 'POST', ...sent })

        expect([to, response.status]).toEqual([to, 400])
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(await response.text()).toContain('Tidak ada yang dicatat.')
      }
    }
  })

  it('holds nothing of anybody else but the name of the superior', async () => {
    const pages = (await read(path)) + (await read(`${path}/hari/2021-07-01`))

    expect(pages).not.toContain(HEAD_ID)
    expect(pages).not.toContain('6403015507900002')
    expect(pages).not.toMatch(/07\.28/u)
  })

  it('executes nothing that people typed (G9)', async () => {
    const page = await read(path)

    expect(page).not.toContain('<b>rumah</b>')
    expect(page).toContain('lokasinya tidak terbaca')
  })

  it('leads into the form with kind, place and ticket filled in', async () => {
    const page = await read(path)
    const href = /href="([^"]*)"[^>]*>Datang</u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const filled = [...new URL(href).searchParams.values()]

    expect(filled).toContain(STAFF_ID)
    expect(filled).toContain('Masuk')
    expect(filled).toContain('Kantor')
  })

  it('says when the form was read, and has it read again once, however often people look', async () => {
    await office.sweep()
    office.clock.advance(20_000)
    for (const hint of await office.store.hints.list()) await office.store.hints.remove(hint)

    await read(path)
    const fresh = await office.store.hints.list()
    office.clock.advance(60_000)
    const page = await read(path)
    await read(path)
    const hints = await office.store.hints.list()

    expect(fresh).toEqual([])
    expect(page).toMatch(/Presensi dibaca 11\.00 \(1 menit lalu\)/u)
    expect(hints.map(({ formId }) => formId).sort()).toEqual(['check-in', 'daily-report', 'permit'])
  })

  it('explains a day, with its clause and the way to object', async () => {
    const page = await read(`${path}/hari/2021-07-01`)

    expect(page).toContain('<h1>1 Juli 2021</h1>')
    expect(page).toContain('Kukar SE B-1159')
    const href = /href="([^"]*)"[^>]*>Ajukan keberatan</u.exec(page)?.[1]?.replaceAll('&amp;', '&')
    const filled = [...new URL(href ?? '').searchParams.values()]
    expect(filled).toEqual(expect.arrayContaining(['Koreksi kehadiran', '2021-07-01']))
  })

  it('speaks English, and stays with it', async () => {
    const page = await read(`${path}?bahasa=en`)
    const day = await read(`${path}/hari/2021-07-01?bahasa=en`)

    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Arrival at the office')
    expect(page).toContain('/hari/2021-07-01?bahasa=en')
    expect(day).toContain('<h1>1 July 2021</h1>')
    expect(day).toMatch(/Thursday, a working day|Thursday, working day/u)
  })

  it('shows earlier months, and none to come', async () => {
    expect(await read(`${path}?bulan=2021-06`)).toContain('<h2 id="bulan">Juni 2021</h2>')
    expect(await read(`${path}?bulan=2021-09`)).toContain('<h2 id="bulan">Juli 2021</h2>')
    expect(await read(`${path}?bulan=x`)).toContain('<h2 id="bulan">Juli 2021</h2>')
  })

  it('takes where home is, says so, and shows the place to nobody', async () => {
    const send = (lokasi: string, headers = {}): Promise<Response> =>
      Promise.resolve(
        app.request(`${path}/rumah?bahasa=id`, {
          method: 'POST',
          body: new URLSearchParams({ lokasi }),
          headers,
        }),
      )

    const saved = await send('-0.4202, 117.0013')
    const page = await read(saved.headers.get('location') ?? '')
    const unreadable = await send('di rumah')
    const foreign = await send('', { 'sec-fetch-site': 'cross-site' })

    expect(saved.status).toBe(303)
    expect(saved.headers.get('location')).toBe(`${path}?bahasa=id&rumah=saved`)
    expect(page).toContain('Rumah Anda sudah dicatat.')
    expect(page).not.toContain('117.0013')
    expect(unreadable.headers.get('location')).toContain('rumah=unreadable')
    expect(foreign.status).toBe(503)
    expect(await read(path)).toContain('sudah dicatat')
  })

  it('asks what came without proof, takes the answer once, and from the page alone', async () => {
    await office.submit('permit', {
      responseId: 'claimed',
      ticket: 'AB12CD34',
      answers: PERMIT,
    })
    await office.sweep()
    for (const responseId of ['more', 'most']) {
      await office.submit('check-in', { responseId, ticket: 'AB12CD34' })
    }
    await office.sweep()
    const asking = await read(path)
    const ref = /name="ref"\s+value="([^"]+)"/u.exec(asking)?.[1] ?? ''
    const answer = (jawab: string, headers = {}, to = path): Promise<Response> =>
      Promise.resolve(
        app.request(`${to}/jawab`, {
          method: 'POST',
          body: new URLSearchParams({ ref, jawab }),
          headers,
        }),
      )

    expect(asking.match(/name="jawab" value="ya"/gu)).toHaveLength(2)
    expect(Buffer.byteLength(asking)).toBeLessThanOrEqual(FIRST_VIEW_BYTES)
    const foreign = await answer('bukan', { 'sec-fetch-site': 'cross-site' })
    const head = await answer('bukan', {}, await pathOf(HEAD_ID))
    const odd = await answer('mungkin')
    const stillAsking = await read(path)
    const yes = await answer('ya')
    const again = await answer('bukan')
    const answered = await read(path)

    expect(asking).toContain('Perlu Anda periksa')
    expect([foreign.status, head.status, odd.status]).toEqual([503, 303, 400])
    expect(stillAsking).toContain(ref)
    expect([yes.status, again.status]).toEqual([303, 303])
    expect(yes.headers.get('location')).toBe(path)
    expect(answered).not.toContain(ref)
    expect(answered).toContain('Cuti tahunan, 8 Juli 2021: menunggu Ahmad Fauzi')
  })

  it.each(['permits', 'check-ins'])(
    'is at most 14 KB whatever floods it, %s first, shows all of it on demand, and takes one no to it',
    async (begins) => {
      const reason = `\u202E<script>${'"panjang" sekali '.repeat(400)}`
      async function floodPermits(): Promise<void> {
        for (let count = 0; count < 120; count += 1) {
          const answers = { ...PERMIT, from: '2021-07-12', until: '2021-07-13', reason }
          await office.submit('permit', {
            responseId: `${begins}-flood-${count}`,
            ticket: '',
            answers,
          })
        }
      }
      async function floodCheckIns(): Promise<void> {
        for (let count = 0; count < 20; count += 1) {
          const near = `${STAFF_ID.slice(0, -1)}9`
          await office.submit('check-in', {
            responseId: `${begins}-near-${count}`,
            employeeId: near,
            ticket: '',
          })
        }
      }
      const floods = [floodPermits, floodCheckIns]
      for (const flood of begins === 'permits' ? floods : floods.toReversed()) await flood()
      await office.sweep()
      const first = await read(path)
      const english = await read(`${path}?bahasa=en`)
      const [, rest = ''] = /href="[^"?]*(\?periksa=semua)"/u.exec(first) ?? []
      const all = await read(`${path}${rest}`)
      const form = first
        .match(/<form[\s\S]*?<\/form>/gu)
        ?.find((one) => one.includes('semua-bukan'))
      const ref = /name="ref"\s+value="([^"]+)"/u.exec(form ?? '')?.[1] ?? ''
      const body = new URLSearchParams({ ref, jawab: 'semua-bukan' })
      const no = await app.request(`${path}/jawab`, { method: 'POST', body })

      for (const view of [first, english]) {
        expect(Buffer.byteLength(view)).toBeLessThanOrEqual(FIRST_VIEW_BYTES)
      }
      expect(first).toContain('sms:')
      expect(first).toMatch(/Masih ada 1\d\d lagi/u)
      expect(first).toContain('lokasinya tidak terbaca')
      expect(first).not.toContain('\u202E<script>')
      expect(all.match(/value="ya"/gu)?.length).toBeGreaterThanOrEqual(120)
      expect(no.status).toBe(303)
      expect(await read(path)).not.toContain('Perlu Anda periksa')
    },
  )

  it('answers every address that opens nothing alike, and says whom to ask', async () => {
    const agency = await office.agency()
    const former = await pathOf(STAFF_ID)
    const by = callerOf('hr@setda.example')
    await renewKey(office.context, agency, {
      employeeId: STAFF_ID,
      reason: 'hilang',
      by,
    })
    path = await pathOf(STAFF_ID)

    const answers = await Promise.all(
      [former, `${former}x`, '/saya/nobody/none', '/saya/x', `${former}/hari/2021-07-01`].map(
        async (url) => {
          const response = await app.request(url)
          return [response.status, await response.text()]
        },
      ),
    )

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.[0]).toBe(404)
    expect(answers[0]?.[1]).toContain('minta tautan Anda yang berlaku kepada kepegawaian')
    expect((await app.request(path)).status).toBe(200)
  })

  it('says kindly that there is nothing on a date that is none', async () => {
    const response = await app.request(`${path}/hari/2021-13-40`)

    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Tidak ada apa-apa pada tanggal itu')
  })

  it('refuses kindly who opens it too often, in a page', async () => {
    const answers = []
    for (let times = 0; times < 70; times += 1) answers.push(await app.request(path))
    const last = answers.at(-1)!

    expect(last.status).toBe(429)
    expect(last.headers.get('retry-after')).toMatch(/^\d+$/u)
    expect(await last.text()).toContain('Mohon tunggu sebentar')
  })
})
