import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readAgencyForms } from '../sample/agency-forms.ts'
import type { AgencyForm } from '../sample/agency-forms.ts'
import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { launchBrowser } from './chromium.ts'
import { openPhone } from './form-filling.ts'
import { postForm } from './post-form.ts'
import { startTemporaryProduct } from './temporary-product.ts'
import { callerOf } from '../sample/caller-of.ts'

const HR = 'kepegawaian@dinsos.go.id'
const STAFF = 'ani@dinsos.go.id'
const OUTSIDER = 'orang@lain.id'
const SETTINGS = {
  agencyName: 'DINAS SOSIAL',
  governmentKind: 'regency',
  governmentName: 'KUTAI KARTANEGARA',
  agencyCode: 'DINSOS',
  zone: 'WITA',
  place: 'Tenggarong',
}
const EMPLOYEE_ID = '198001012005011001'
const TICKET = 'ABCD-EFGH-JKMN-PQRS'
/** Somebody's answers; whose they are is not what is tried here, so they wait in quarantine. */
const WHO = {
  employeeId: [EMPLOYEE_ID],
  ticket: [TICKET],
  kind: ['Masuk'],
  place: ['Rumah'],
  condition: ['Sehat'],
}
const DAY_MS = 24 * 3_600_000

let product: Product
let browser: Browser
let spreadsheetId: string
let agencyId: string
let form: AgencyForm

beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date('2026-03-02T00:00:00Z') })
  browser = await launchBrowser()
  spreadsheetId = asPerson(product.ws, HR).createSpreadsheet('Lembar kerja baru')
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

describe('a form of a freshly set-up agency', () => {
  it('sends everybody to sign in where Google let the worker give no responders', async () => {
    const { ws, worker } = product
    ws.faults.add({ method: 'drive.permissions.create', kind: '403', times: Infinity })
    const { code } = await worker.operator.issueEnrolmentCode()
    const input = { code, language: 'id', settings: SETTINGS }
    const call = { spreadsheetId, user: HR, functionName: 'setUpWorkbook', args: [input] }
    agencyId = ((await runFunction(ws, call)) as { agencyId: string }).agencyId
    form = readAgencyForms(ws, spreadsheetId)['check-in']

    const phone = await openPhone(browser)
    await phone.goto(address())

    await phone.getByText('Anda harus masuk').waitFor()
    expect(await phone.getByRole('radio').count()).toBe(0)
    expect(await postForm(ws.origin, form, WHO)).toBe(401)
    await worker.operator.sweep(agencyId)
    expect(await readChecks()).toContainEqual(
      expect.stringContaining('Formulir Presensi belum dapat dibuka oleh siapa saja'),
    )
    expect(readTab('Diagnostik')).toContain('belum dapat dibuka')
  })

  it('is opened and filed by a person without access to anything, who is not signed in', async () => {
    product.ws.faults.clear()
    product.ws.clock.step(2 * 3_600_000)
    await product.worker.operator.sweep(agencyId)

    const phone = await openPhone(browser)
    await phone.goto(address())
    await fill(phone)

    await phone.getByText('Terkirim.').waitFor()
    expect(readTab('Diagnostik')).not.toContain('belum dapat dibuka')
    await product.worker.operator.sweep(agencyId)
    expect(await countSubmissions()).toBe(1)
  })

  it('is for accounts of the domain alone once Pengaturan says so', async () => {
    set('Siapa yang dapat membuka formulir', 'Hanya domain')
    set('Domain formulir', 'dinsos.go.id')
    await product.worker.operator.sweep(agencyId)

    const phone = await openPhone(browser)
    await phone.goto(address())
    await phone.getByText('Anda harus masuk').waitFor()
    await signIn(phone, OUTSIDER)
    await phone.getByText(`Akun ${OUTSIDER} tidak diizinkan`).waitFor()
    expect(await postForm(product.ws.origin, form, WHO)).toBe(401)

    await signIn(phone, STAFF)
    await fill(phone)
    await phone.getByText('Terkirim.').waitFor()
  })

  it('loses no response that Google’s filter by time leaves out', async () => {
    const { ws, worker } = product
    set('Siapa yang dapat membuka formulir', 'Siapa saja yang memiliki tautan')
    await worker.operator.sweep(agencyId)
    const before = await countSubmissions()
    ws.faults.add({ method: 'forms.forms.responses.list', kind: 'lose-last', times: Infinity })
    expect(await postForm(ws.origin, form, WHO)).toBe(200)
    await worker.operator.sweep(agencyId)
    expect(await countSubmissions()).toBe(before)

    ws.clock.step(DAY_MS)
    for (let sweep = 0; sweep < 5; sweep += 1) await worker.operator.sweep(agencyId)

    expect(await countSubmissions()).toBe(before + 1)
    ws.faults.clear()
  })
})

function address(): string {
  return `${product.ws.origin}/forms/d/e/${form.publishedId}/viewform`
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel('NIP atau NIK').fill(EMPLOYEE_ID)
  await page.getByLabel('Tiket').fill(TICKET)
  for (const choice of ['Masuk', 'Rumah', 'Sehat']) {
    await page.getByRole('radio', { name: choice, exact: true }).check()
  }
  await page.locator('[data-testid=submit]').click()
}

async function signIn(page: Page, account: string): Promise<void> {
  await page.getByLabel('Email').fill(account)
  await page.getByRole('button', { name: 'Masuk' }).click()
}

/** HR types into *Pengaturan*. */
function set(name: string, value: string): void {
  const person = asPerson(product.ws, HR)
  const rows = person.read(spreadsheetId, "'Pengaturan'!A1:A100")
  const row = rows.findIndex(([setting]) => setting === name)
  if (row < 0) throw new Error(`No setting ${name}`)
  person.write(spreadsheetId, [{ range: `'Pengaturan'!B${row + 1}`, values: [[value]] }])
}

function readTab(title: string): string {
  return asPerson(product.ws, HR).read(spreadsheetId, `'${title}'!A1:Z200`).flat().join('\n')
}

async function readChecks(): Promise<string[]> {
  const { checks } = await product.worker.application.getStatus(callerOf(HR), agencyId)
  return checks.filter(({ state }) => state !== 'good').map(({ message }) => message)
}

async function countSubmissions(): Promise<number> {
  const { counts } = await product.worker.application.getStatus(callerOf(HR), agencyId)
  return counts.quarantined
}
