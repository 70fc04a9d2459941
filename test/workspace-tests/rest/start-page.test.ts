import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startRest, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace

beforeAll(async () => {
  rest = await startRest()
})

afterAll(() => rest?.close())

async function readPage(): Promise<string> {
  const html = await (await fetch(rest.origin)).text()
  return html.replaceAll(/\s+/gu, ' ')
}

async function prepare(items: unknown): Promise<Response> {
  return fetch(`${rest.origin}/workspace/preparation`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(items),
  })
}

describe('the start page', () => {
  it('shows each office with its own forms and the time on its wall', async () => {
    const one = await rest.createSpreadsheet({ timeZone: 'Asia/Makassar' })
    const other = await rest.createSpreadsheet({ timeZone: 'Asia/Jayapura' })
    rest.ws.clock.set(new Date('2021-07-05T00:30:00Z'))
    for (const [title, spreadsheetId] of [
      ['Presensi', one],
      ['Izin', other],
    ] as const) {
      const form = rest.ws.forms.createForm({ owner: 'hr@kukar.go.id', title })
      rest.ws.forms.linkDestination(form.formId, spreadsheetId)
    }
    rest.ws.forms.createForm({ owner: 'hr@kukar.go.id', title: 'Tanpa kantor' })

    const page = await readPage()

    const offices = page.split('data-testid="office"').slice(1)
    const officeOf = (id: string): string => offices.find((part) => part.includes(id)) ?? ''
    expect(offices).toHaveLength(2)
    expect(officeOf(one)).toContain('Presensi')
    expect(officeOf(one)).not.toContain('Izin')
    expect(officeOf(one)).toContain('Senin, 5 Juli 2021 pukul 08.30 WITA')
    expect(officeOf(other)).toContain('09.30 WIT<')
    expect(page.split('Formulir lain')[1]).toContain('Tanpa kantor')
    expect(page).not.toContain('2021-07-05T00:30')
  })

  it('says how far the others are, and follows until all are there', async () => {
    await prepare([
      { title: 'Kantor A', state: 'ready', done: 0, total: 0 },
      { title: 'Kantor B', state: 'running', done: 11, total: 34 },
      { title: 'Kantor C', state: 'waiting', done: 0, total: 0 },
    ])
    const during = await readPage()
    const { body } = await rest.send('GET /workspace.json', { email: null })
    await prepare([{ title: 'Kantor A', state: 'ready', done: 0, total: 0 }])
    const after = await readPage()

    expect(during).toContain('1 dari 3 instansi siap')
    expect(during).toContain('<progress value="1" max="3"')
    expect(during).toContain('Kantor B <span class="muted">hari ke-12 dari 34</span>')
    expect(during).toContain('Kantor C <span class="muted">menunggu giliran</span>')
    expect(during).not.toContain('Kantor A')
    expect(body).toMatchObject({ preparing: [{ title: 'Kantor B' }, { title: 'Kantor C' }] })
    expect(after).not.toContain('instansi siap')
  })

  it('says what to do where the others failed', async () => {
    await prepare([{ title: 'Kantor B', state: 'failed', done: 0, total: 0 }])

    const page = await readPage()

    expect(page).toContain('Contoh lain gagal disiapkan')
    expect(page).toContain('jalankan lagi npm start')
  })

  it('takes no preparation of another shape', async () => {
    expect((await prepare([{ title: 'Kantor', state: 'soon' }])).status).toBe(400)
  })
})
