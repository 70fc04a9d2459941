import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { FormKind } from '../../shared/model/submission.ts'
import type { SampleEmployee } from '../sample/sample-agency.ts'
import { launchBrowser } from './chromium.ts'
import { chooseDay, goOn, openPhone, writeActivity } from './form-filling.ts'
import { startSmallAgency } from './small-agency.ts'
import type { SmallAgency } from './small-agency.ts'

let small: SmallAgency
let browser: Browser
let phone: Page
let person: SampleEmployee

beforeAll(async () => {
  small = await startSmallAgency()
  browser = await launchBrowser()
  phone = await openPhone(browser)
  person = small.agency.employees.findLast(({ id }) => id.length === 18)!
})

afterAll(async () => {
  await browser?.close()
  await small?.product.close()
})

describe('a wrong filing on a phone is stopped by the form', () => {
  it('17 digits', async () => {
    await open('check-in', { employeeId: person.id.slice(0, 17) })
    await check('Masuk', 'Rumah', 'Sehat')

    expect(await send()).toContain('NIP terdiri atas 18 angka')
  })

  it('the short link of a map', async () => {
    await open('check-in')
    await check('Masuk', 'Rumah', 'Sehat')
    await write('Lokasi', 'https://maps.app.goo.gl/Kd7xQ2mVt9uP4yZb8')

    expect(await send()).toContain('tautan pendek tidak memuat tempatnya')
  })

  it('a journey without destination', async () => {
    await open('permit')
    await chooseKind('Perjalanan')
    await check('Keluarga', 'Di luar wilayah', 'Tidak')
    // A space passes what the phone itself refuses.
    await write('Tujuan', ' ')
    await goOn(phone)

    expect(await phone.locator('body').innerText()).toContain('wajib diisi')
    expect(await phone.getByLabel('Mulai tanggal').count()).toBe(0)
  })

  it('a hyphen in place of what came of the work', async () => {
    await open('daily-report')
    await chooseDay(phone)
    await writeActivity(phone, { number: 1, activity: 'Menyusun surat', output: '-', more: false })

    expect(await phone.locator('body').innerText()).toContain('Tulislah dengan kata atau angka')
    expect(await phone.getByRole('checkbox', { name: 'WA', exact: true }).count()).toBe(0)
  })

  it('60,000 characters', async () => {
    await open('daily-report')
    await chooseDay(phone)
    const activity = 'Menyusun surat. '.repeat(3750)
    await writeActivity(phone, { number: 1, activity, output: 'Surat', more: false })

    expect(await phone.locator('body').innerText()).toContain('paling banyak 10.000 karakter')
  })
})

describe('a wrong filing on a phone is told in Diagnostik, and nobody is thanked for it', () => {
  it('an unknown NIP', async () => {
    const last = (Number(person.id.at(-1)) + 1) % 10
    const unknown = `${person.id.slice(0, 17)}${last}`
    await open('check-in', { employeeId: unknown })
    await check('Masuk', 'Rumah', 'Sehat')

    expect(await sendAndRead()).toContain(unknown)
  })

  it('a report for 2031', async () => {
    await open('daily-report')
    await chooseDay(phone, '2031-03-04')
    const filled = { activity: 'Menyusun surat', output: 'Surat' }
    await writeActivity(phone, { number: 1, ...filled, more: false })
    await phone.getByRole('checkbox', { name: 'WA', exact: true }).check()

    expect(await sendAndRead()).toContain('tanggal 04/03/2031 tidak dapat dimaksud')
    expect(tabTitles().filter((title) => title.includes('2031'))).toEqual([])
  })

  it('a correction of attendance for tomorrow', async () => {
    await open('permit')
    await chooseKind('Koreksi kehadiran')
    await write('Mulai tanggal', '2026-03-05')
    await write('Sampai tanggal', '2026-03-05')
    await write('Alasan', 'Lupa presensi')

    expect(await sendAndRead()).toContain('tanggal 05/03/2026 tidak dapat dimaksud')
  })

  it('a permit that ends before it begins', async () => {
    await openLeave('2026-03-10', '2026-03-09')

    expect(await sendAndRead()).toContain(
      'Tanggal akhir 09/03/2026 mendahului tanggal awal 10/03/2026',
    )
  })
})

/** Opens the form by the person's own link, or with another NIP in it. */
async function open(kind: FormKind, { employeeId = person.id } = {}): Promise<void> {
  const { publishedId, questionIds } = small.live.forms[kind]
  const who = { ...small.who(person, kind), employeeId: [employeeId] }
  const query = Object.entries(who).map(
    ([key, [value]]) => `entry.${Number.parseInt(questionIds[key] ?? '', 16)}=${value}`,
  )
  const { origin } = small.product.ws
  await phone.goto(`${origin}/forms/d/e/${publishedId}/viewform?${query.join('&')}`)
}

async function openLeave(from: string, until: string): Promise<void> {
  await open('permit')
  await chooseKind('Cuti')
  await phone.getByRole('combobox', { name: 'Jenis cuti' }).selectOption('Cuti tahunan')
  await goOn(phone)
  await write('Mulai tanggal', from)
  await write('Sampai tanggal', until)
  await write('Alasan', 'Keperluan keluarga')
}

async function chooseKind(kind: string): Promise<void> {
  await phone.getByRole('combobox', { name: 'Jenis izin' }).selectOption(kind)
  await goOn(phone)
}

async function check(...choices: string[]): Promise<void> {
  for (const choice of choices) {
    await phone.getByRole('radio', { name: choice, exact: true }).check()
  }
}

async function write(question: string, answer: string): Promise<void> {
  await phone
    .getByLabel(question, { exact: true })
    .and(phone.locator('input:not([type=radio]), textarea'))
    .fill(answer)
}

/** Sends the form; what the page says then. */
async function send(): Promise<string> {
  await phone.locator('[data-testid=submit]').click()
  return phone.locator('body').innerText()
}

/** Sends the form, which promises nothing; what *Diagnostik* says after the next sweep. */
async function sendAndRead(): Promise<string> {
  const said = await send()
  await small.sweep()

  expect(said).toContain('Terkirim. Isinya diperiksa dulu; belum tentu dihitung.')
  expect(said).not.toMatch(/terima kasih|sudah tercatat|sudah diterima/i)
  return small
    .read('Diagnostik')
    .map((row) => row.join(' '))
    .join('\n')
}

function tabTitles(): string[] {
  const { sheets = [] } = small.product.ws.call<{ sheets?: { properties: { title: string } }[] }>(
    'sheets.spreadsheets.get',
    {
      actor: {
        email: small.agency.installer,
        scopes: ['https://www.googleapis.com/auth/spreadsheets'],
      },
      params: { spreadsheetId: small.live.spreadsheetId, fields: 'sheets.properties.title' },
    },
  )
  return sheets.map(({ properties }) => properties.title)
}
