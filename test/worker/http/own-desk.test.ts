import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createApp } from '../../../worker/app.ts'
import type { App } from '../../../worker/http/app-environment.ts'
import { pagePath, personKey } from '../../../worker/usecases/access/person-key.ts'
import { renewKey } from '../../../worker/usecases/own-page/renew-key.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { CONTRACT_ID, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { inThatInstant } from '../in-that-instant.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import { askLeave, codesOfLeave, reviewRows } from '../usecases/leave-in-review.ts'

const VIEW_BYTES = 14 * 1024
const TUESDAY = '2021-07-06T01:00:00.000Z'
const WEDNESDAY = '2021-07-07T01:00:00.000Z'

let office: Office
let app: App

beforeEach(async () => {
  office = await openOffice()
  app = createApp({
    application: office.application,
    verifyIdentity: () => Promise.reject(new Error('nobody signs in')),
    onAudienceRefused: () => Promise.resolve(),
    clientKey: () => 'phone',
    newRequestId: () => 'request-0001',
    log: () => undefined,
  })
})
afterEach(() => office.close())

async function deskOf(employeeId: string): Promise<string> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  return `${pagePath(agency, personKey(agency, employeeId, { renewals }))}/meja`
}

async function pageOf(employeeId: string): Promise<string> {
  return read((await deskOf(employeeId)).replace(/\/meja$/u, ''))
}

async function read(url: string): Promise<string> {
  return (await app.request(url)).text()
}

/** Sends the form of the page that has this button, as a browser without script does. */
async function press(url: string, button: string, typed: Readonly<Record<string, string>> = {}) {
  const forms = (await read(url)).match(/<form[\s\S]*?<\/form>/gu) ?? []
  const form = forms.find((one) => new RegExp(`>\\s*${button}\\s*<`, 'u').test(one))
  if (!form) throw new Error(`No form has the button "${button}"`)
  const fields = new URLSearchParams()
  for (const [, ref] of form.matchAll(/name="ref" value="([^"]+)"/gu)) fields.append('ref', ref!)
  const buttons = [...form.matchAll(/name="decision"\s+value="([^"]+)"[^>]*>\s*([^<]*?)\s*</gu)]
  fields.set('decision', buttons.find(([, , label]) => label === button)?.[1] ?? '')
  if (form.includes('name="expectation"')) fields.set('expectation', 'as-expected')
  for (const [name, value] of Object.entries(typed)) fields.set(name, value)
  return post(url, fields)
}

async function post(url: string, body: URLSearchParams) {
  const response = await app.request(url, { method: 'POST', body })
  return { status: response.status, page: await response.text() }
}

async function fileReports(count: number, employeeId = STAFF_ID): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await office.submit('daily-report', {
      responseId: `report-${employeeId}-${at}`,
      employeeId,
      at: '2021-07-05T00:30:00.000Z',
      answers: { date: '2021-07-05', activity1: `Menyusun nota ${at}`, output1: 'Nota dinas' },
    })
  }
  await office.sweep()
}

async function reviewsRecorded(): Promise<unknown[]> {
  const { id } = await office.agency()
  const entries = await office.store.ledger.listEntries(id, 0, 1000)
  return entries.flatMap(({ kind, body }) => (kind === 'review' ? [JSON.parse(body ?? '')] : []))
}

async function leave(employeeId: string, until: string): Promise<void> {
  const { rows } = office.google.getTab('employees')
  const at = rows[0]?.push('Bekerja Sejak', 'Sampai') ?? 0
  for (const row of rows) if (row[0] === employeeId) row[at - 1] = until
  await office.sweep()
}

/** Who acts for the head of the unit until Monday (Plh.). */
async function actUntilMonday(employeeId: string): Promise<void> {
  const { rows } = office.google.getTab('units')
  rows[0]?.push('Plh. Sejak', 'Plh. Sampai')
  const [unit, name] = rows[1] ?? []
  rows.push([unit ?? '', name ?? '', employeeId, '', '', '01/07/2021', '05/07/2021'])
  await office.sweep()
}

describe('Meja tinjau of one’s own page', () => {
  it('decides all without remarks by one form, each an entry by the key of the page', async () => {
    await fileReports(40)
    const desk = await deskOf(HEAD_ID)

    const { status, page } = await press(desk, 'Setujui 40 sekaligus')

    expect(status).toBe(200)
    expect(page).toContain('40 keputusan dicatat.')
    expect(page).toContain('Tidak ada yang menunggu keputusan Anda.')
    const reviews = await reviewsRecorded()
    expect(reviews).toHaveLength(40)
    expect(reviews[0]).toMatchObject({
      decision: 'approved',
      expectation: 'as-expected',
      by: { employeeId: HEAD_ID, keyVersion: '1.1' },
    })
    expect(JSON.stringify(reviews)).not.toContain('@')
  })

  it('is counted on Hari Saya of whose it is, and of nobody else', async () => {
    await fileReports(3)
    await office.submit('check-in', { responseId: 'sure', at: '2021-07-05T00:40:00.000Z' })
    await office.sweep()

    expect(await pageOf(HEAD_ID)).toMatch(/>\s*Meja tinjau: 3 menunggu\s*</u)
    expect(await read(`${(await deskOf(HEAD_ID)).slice(0, -5)}?bahasa=en`)).toContain(
      'Review desk: 3 waiting',
    )
    expect(await pageOf(STAFF_ID)).not.toContain('Meja tinjau')

    await press(await deskOf(HEAD_ID), 'Setujui 3 sekaligus')
    expect(await pageOf(HEAD_ID)).toMatch(/>\s*Meja tinjau\s*</u)
  })

  it('is at most 14 KB with forty that wait, and holds no script', async () => {
    await fileReports(40)
    const page = await read(await deskOf(HEAD_ID))

    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(VIEW_BYTES)
    expect(page).not.toContain('<script')
  })

  it('decides one with a note, tells Tinjauan that it was on the own page, and takes it back', async () => {
    await askLeave(office)
    const desk = await deskOf(HEAD_ID)

    const { page } = await press(desk, 'Setuju', { note: 'Selamat <b>cuti</b>' })
    const approved = await codesOfLeave(office)
    await office.sweep()
    const rows = reviewRows(office)
    const told = rows[1]?.[rows[0]?.indexOf('Lewat Meja Tinjau') ?? -1]
    const { page: after } = await press(desk, 'Batalkan')

    expect(page).toContain('1 keputusan dicatat.')
    expect(approved).toEqual(['C', 'C'])
    expect(told).toMatch(
      /^Setuju, oleh Ahmad Fauzi \(lewat halaman pribadi\) pada .* Catatan: Selamat <b>cuti<\/b>$/u,
    )
    expect(after).toContain('1 keputusan dibatalkan.')
    expect(await codesOfLeave(office)).toEqual(['unsure', 'unsure'])
  })

  it('executes nothing that people typed (G9)', async () => {
    await office.submit('permit', {
      responseId: 'leave',
      answers: { from: '2021-07-02', until: '2021-07-02', kind: 'Cuti', reason: '<b>x</b>"' },
    })
    await office.sweep()
    const page = await read(await deskOf(HEAD_ID))

    expect(page).toContain('&lt;b&gt;x&lt;/b&gt;&quot;')
    expect(page).not.toContain('<b>x</b>')
  })

  it('is empty for who leads nobody, and lets them decide nothing, their own least of all', async () => {
    await fileReports(1)
    const page = await read(await deskOf(HEAD_ID))
    const ref = /name="ref" value="([^"]+)"/u.exec(page)?.[1] ?? ''
    const body = new URLSearchParams({ ref, decision: 'approved' })

    for (const id of [STAFF_ID, CONTRACT_ID]) {
      expect(await read(await deskOf(id))).not.toContain(ref)
      const answer = await post(await deskOf(id), body)
      expect(answer.page).toContain('0 keputusan dicatat.')
      expect(answer.page).toContain('Tidak menunggu keputusan Anda.')
      expect(answer.page).not.toContain('Siti Aminah, Laporan')
    }
    expect(await reviewsRecorded()).toEqual([])
  })

  it('does not decide the permit of somebody who can change the sheet: superiors stand in tabs', async () => {
    office.google.getTab('access').rows.push(['siti.aminah@kukar.example', 'kepala-unit', 'HUKUM'])
    await office.sweep()
    await office.confirmAll()
    await askLeave(office)
    const desk = await office.application.readDesk(HR, (await office.agency()).id, {
      others: 'yes',
    })
    const [{ ref } = { ref: '' }] = desk.oneByOne
    const body = new URLSearchParams({ ref, decision: 'approved' })

    expect(await read(await deskOf(HEAD_ID))).not.toContain(ref)
    expect((await post(await deskOf(HEAD_ID), body)).page).toContain('0 keputusan dicatat.')
    expect(await reviewsRecorded()).toEqual([])
  })

  it('opens and decides nothing with a key that was renewed, also in that instant', async () => {
    await fileReports(1)
    const desk = await deskOf(HEAD_ID)
    const page = await read(desk)
    const ref = /name="ref" value="([^"]+)"/u.exec(page)?.[1] ?? ''
    const agency = await office.agency()
    const by = callerOf('hr@setda.example')
    inThatInstant(office, () =>
      renewKey(office.context, agency, { employeeId: HEAD_ID, reason: 'hilang', by }),
    )

    const answer = await post(desk, new URLSearchParams({ ref, decision: 'approved' }))

    expect(answer.status).toBe(404)
    expect((await app.request(desk)).status).toBe(404)
    expect((await app.request(`/saya/elsewhere/${desk.split('/')[3]}/meja`)).status).toBe(404)
    expect(await reviewsRecorded()).toEqual([])
  })

  it('takes nothing that another site has the browser send', async () => {
    await fileReports(1)
    const desk = await deskOf(HEAD_ID)
    const ref = /name="ref" value="([^"]+)"/u.exec(await read(desk))?.[1] ?? ''
    const body = new URLSearchParams({ ref, decision: 'approved' })
    const answers = []
    for (const site of ['cross-site', 'same-site', 'same-origin']) {
      const headers = { 'sec-fetch-site': site }
      answers.push(await app.request(desk, { method: 'POST', body, headers }))
    }

    expect(answers.map(({ status }) => status)).toEqual([503, 503, 200])
    expect(await reviewsRecorded()).toHaveLength(1)
  })

  it.each([
    ['no decision', { ref: 'x' }],
    ['an unknown one', { ref: 'x', decision: 'perhaps' }],
    ['of nothing', { decision: 'approved' }],
    ['too long a note', { ref: 'x', decision: 'approved', note: 'x'.repeat(1001) }],
  ])('says kindly that a form cannot be read: %s', async (_, fields) => {
    const answer = await post(await deskOf(HEAD_ID), new URLSearchParams(fields))

    expect(answer.status).toBe(400)
    expect(answer.page).toContain('Tidak ada yang dicatat.')
  })

  it('speaks English if asked, in what it says of filings too', async () => {
    await askLeave(office)
    const page = await read(`${await deskOf(HEAD_ID)}?bahasa=en`)

    expect(page).toContain('To be read one by one (1)')
    expect(page).toContain('Asks for leave.')
    expect(page).toContain('since today')
  })

  it('is led to from the page of who leads others', async () => {
    expect(await pageOf(HEAD_ID)).toMatch(/href="[^"]+\/meja">Meja tinjau</u)
    expect(await pageOf(CONTRACT_ID)).not.toContain('Meja tinjau')
  })
})

describe('a head whose turn it is no more', () => {
  it('decides on the last day, and takes nothing back from the day after on', async () => {
    await askLeave(office)
    const desk = await deskOf(HEAD_ID)
    await leave(HEAD_ID, '05/07/2021')
    await press(desk, 'Setuju')
    const [decided] = (await reviewsRecorded()) as { submissionRef: string }[]
    const ref = decided?.submissionRef ?? ''
    office.clock.set(TUESDAY)
    const { page } = await post(desk, new URLSearchParams({ ref, decision: 'withdrawn' }))

    expect(page).toContain('0 keputusan dibatalkan.')
    expect(page).not.toContain('Yang Anda putuskan')
    expect(await codesOfLeave(office)).toEqual(['C', 'C'])
  })

  it('acts for the head on the last day, and from the day after on decides and takes back nothing', async () => {
    await actUntilMonday(CONTRACT_ID)
    await askLeave(office)
    const desk = await deskOf(CONTRACT_ID)
    expect(await read(await deskOf(HEAD_ID))).toContain('Tidak ada yang menunggu keputusan Anda.')
    await press(desk, 'Setuju')
    await fileReports(1)
    office.clock.set(TUESDAY)
    const [decided] = (await reviewsRecorded()) as { submissionRef: string }[]
    const ref = decided?.submissionRef ?? ''
    const { page: after } = await post(desk, new URLSearchParams({ ref, decision: 'withdrawn' }))
    const late = /name="ref" value="([^"]+)"/u.exec(await read(await deskOf(HEAD_ID)))?.[1] ?? ''
    const { page: again } = await post(
      desk,
      new URLSearchParams({ ref: late, decision: 'approved' }),
    )

    expect(after).toContain('Tidak ada keputusan Anda yang dapat dibatalkan.')
    expect(late).not.toBe('')
    expect(again).toContain('0 keputusan dicatat.')
    expect(await reviewsRecorded()).toHaveLength(1)
  })
})

describe('what is overdue', () => {
  beforeEach(async () => {
    const { rows } = office.google.getTab('employees')
    const superior = rows[0]?.indexOf('NIP Atasan') ?? -1
    for (const row of rows) if (row[0] === CONTRACT_ID) row.splice(superior, 1, STAFF_ID)
    await office.sweep()
    await fileReports(1, CONTRACT_ID)
  })

  it('lies with the direct superior alone while there is time', async () => {
    office.clock.set(TUESDAY)

    expect(await read(await deskOf(STAFF_ID))).toContain('Setujui 1 sekaligus')
    expect(await read(await deskOf(HEAD_ID))).toContain('Tidak ada yang menunggu keputusan Anda.')
  })

  it('lies with the next one up as well once it is over, marked so', async () => {
    office.clock.set(WEDNESDAY)
    const head = await read(await deskOf(HEAD_ID))

    expect(head).toContain('Naik kepada Anda karena lewat waktu di Siti Aminah.')
    expect(head).toContain('1 lewat waktu')
    expect(await read(await deskOf(STAFF_ID))).toContain('Setujui 1 sekaligus')
    await press(await deskOf(HEAD_ID), 'Setuju')
    expect(await read(await deskOf(STAFF_ID))).toContain('Tidak ada yang menunggu')
  })
})
