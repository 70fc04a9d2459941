import { linkToForm } from '../sample/tickets.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { FormKind } from '../../shared/model/submission.ts'
import type { SampleEmployee } from '../sample/sample-agency.ts'
import { launchBrowser } from './chromium.ts'
import { chooseDay, fileReport, goOn, openPhone, writeActivity } from './form-filling.ts'
import { startSmallAgency } from './small-agency.ts'
import type { SmallAgency } from './small-agency.ts'

const WHO = ['NIP atau NIK', 'Tiket']
const PERIOD = ['Mulai tanggal', 'Sampai tanggal', 'Alasan']

let small: SmallAgency
let browser: Browser
let phone: Page
let people: readonly SampleEmployee[]

beforeAll(async () => {
  small = await startSmallAgency()
  browser = await launchBrowser()
  phone = await openPhone(browser)
  people = small.agency.employees.filter(({ id }) => id.length === 18)
})

afterAll(async () => {
  await browser?.close()
  await small?.product.close()
})

describe('Izin on a phone', () => {
  it('sakit asks the days and the reason, and nothing of journeys and leave', async () => {
    await phone.goto(linkTo('permit', people[0]!))
    expect(await questions()).toEqual([...WHO, 'Jenis izin'])
    await phone.getByRole('combobox', { name: 'Jenis izin' }).selectOption('Sakit')
    await goOn(phone)

    expect(await questions()).toEqual(['Sehari penuh atau setengah hari'])
    await phone.getByRole('radio', { name: 'Setengah hari siang' }).check()
    await goOn(phone)
    expect(await questions()).toEqual(PERIOD)
    expect(await widthOfPage()).toBeLessThanOrEqual(360)
    await fillPeriod('Demam')
    const [row] = await sendAndReview()
    expect(row).toContain('Sakit, Setengah hari siang, 10/03/2026–11/03/2026')
  })

  it.each([
    ['Perjalanan', ['Jenis perjalanan', 'Tujuan', 'Letak tujuan', 'Mendesak', 'Nomor surat']],
    ['Cuti', ['Jenis cuti']],
  ])('%s asks its own questions first', async (kind, own) => {
    await phone.goto(linkTo('permit', people[0]!))
    await phone.getByRole('combobox', { name: 'Jenis izin' }).selectOption(kind)
    await goOn(phone)

    expect(await questions()).toEqual(own)
    expect(await phone.getByRole('button', { name: 'Kirim' }).count()).toBe(0)
  })

  it('takes of a link that fills in more what belongs to the kind alone', async () => {
    const filled = {
      kind: 'Perjalanan',
      travelKind: 'Dinas',
      destination: 'Bontang',
      leaveKind: 'Cuti besar',
      reason: 'Rapat',
    }
    await phone.goto(linkTo('permit', people[3]!, filled))
    await goOn(phone)
    expect(await phone.getByRole('radio', { name: 'Dinas', exact: true }).isChecked()).toBe(true)
    for (const choice of ['Di luar wilayah', 'Tidak']) await choose(choice)
    await goOn(phone)
    await goOn(phone)
    expect(await phone.getByLabel('Alasan').inputValue()).toBe('Rapat')
    await fillPeriod('Rapat koordinasi')

    const [row] = await sendAndReview()
    expect(row).toContain('Perjalanan, Dinas, Di luar wilayah, Bontang, 10/03/2026–11/03/2026')
    expect(row).not.toContain('Cuti besar')
  })

  it('holds nothing of a journey that became a leave on the way', async () => {
    await phone.goto(linkTo('permit', people[1]!))
    const kind = phone.getByRole('combobox', { name: 'Jenis izin' })
    await kind.selectOption('Perjalanan')
    await goOn(phone)
    for (const choice of ['Keluarga', 'Di luar wilayah', 'Ya']) await choose(choice)
    await phone.getByLabel('Tujuan', { exact: true }).and(phone.getByRole('textbox')).fill('Berau')
    await goOn(phone)
    await goBack()
    await goBack()
    await kind.selectOption('Cuti')
    await goOn(phone)
    await phone.getByRole('combobox', { name: 'Jenis cuti' }).selectOption('Cuti besar')
    await goOn(phone)
    await fillPeriod('Ibadah')

    const [row] = await sendAndReview()
    expect(row).toContain('Cuti, Cuti besar, 10/03/2026–11/03/2026')
    expect(row).not.toMatch(/Berau|Keluarga|Mendesak/u)
  })
})

describe('Laporan Kinerja Harian on a phone', () => {
  it.each([
    ['one activity takes three pages', 1, 3],
    ['three activities take five pages', 3, 5],
  ])('%s', async (_case, count, pages) => {
    const activities = Array.from({ length: count }, (_, index) => done(index + 1))
    let shown = 0
    const countPage = () => void (shown += 1)
    // Told before anything of a page can be seen; that it has loaded may be told after.
    phone.on('framenavigated', countPage)

    await fileReport(phone, linkTo('daily-report', people[count]!), { activities })
    phone.off('framenavigated', countPage)

    // The last page says that it is sent.
    expect(shown - 1).toBe(pages)
    const [row] = await review()
    for (const { activity } of activities) expect(row).toContain(activity)
    expect(row).not.toContain(`Telaahan ${count + 1}`)
  })

  it('asks a date only of who reports for another day', async () => {
    await phone.goto(linkTo('daily-report', people[2]!))
    expect(await questions()).toEqual([...WHO, 'Laporan untuk hari'])
    await choose('Tanggal lain')
    await goOn(phone)

    expect(await questions()).toEqual(['Tanggal laporan'])
  })

  it('counts no activity that the person went back from', async () => {
    await phone.goto(linkTo('daily-report', people[4]!))
    await chooseDay(phone)
    await writeActivity(phone, { number: 1, ...done(1), more: true })
    await writeActivity(phone, { number: 2, ...done(2), more: true })
    await goBack()
    expect(await phone.getByLabel('Kegiatan 2').inputValue()).toBe('Telaahan 2')
    await goBack()
    await choose('Tidak')
    await goOn(phone)
    await phone.getByRole('checkbox', { name: 'WA', exact: true }).check()

    const [row] = await sendAndReview()
    expect(row).toContain('Telaahan 1')
    expect(row).not.toContain('Telaahan 2')
  })
})

describe('Rencana Kerja Mingguan on a phone', () => {
  it('with one target is one page', async () => {
    const head = small.agency.employees.find(({ id }) =>
      people.some((one) => one.superiorId === id),
    )!
    await phone.goto(linkTo('weekly-plan', head))
    await phone.getByLabel('Kode unit kerja').fill(head.unitCode)
    await phone.getByLabel('Pekan mulai tanggal').fill('2026-03-02')
    await phone.getByLabel('Target 1').fill('Arsip tertata')
    await phone.getByLabel('Volume 1').fill('2 boks')
    await choose('Tidak')
    await goOn(phone)
    await phone.getByText('Terkirim.').waitFor()

    const [row] = await review()
    expect(row).toContain('Arsip tertata')
  })
})

function done(number: number) {
  return { activity: `Telaahan ${number}`, output: `${number} dokumen` }
}

/** The person's own link, which may fill in more than who they are. */
function linkTo(
  kind: FormKind,
  person: SampleEmployee,
  more: Readonly<Record<string, string>> = {},
): string {
  const { product, live } = small
  return linkToForm(product, live, { employeeId: person.id, formKind: kind, answers: more })
}

/** What the page asks. */
async function questions(): Promise<string[]> {
  const titles = await phone.locator('fieldset legend').allInnerTexts()
  return titles.map((title) => title.replace(/\s*\*$/u, ''))
}

async function fillPeriod(reason: string): Promise<void> {
  await phone.getByLabel('Mulai tanggal').fill('2026-03-10')
  await phone.getByLabel('Sampai tanggal').fill('2026-03-11')
  await phone.getByLabel('Alasan').fill(reason)
}

async function choose(choice: string): Promise<void> {
  await phone.getByRole('radio', { name: choice, exact: true }).check()
}

async function goBack(): Promise<void> {
  await phone.getByRole('button', { name: 'Kembali' }).click()
}

async function sendAndReview(): Promise<string[]> {
  await phone.locator('[data-testid=submit]').click()
  await phone.getByText('Terkirim.').waitFor()
  return review()
}

/** The rows of *Tinjauan*, the newest first, each as one text. */
async function review(): Promise<string[]> {
  await small.sweep()
  return small
    .read('Tinjauan 2026-03')
    .map((row) => row.join(' '))
    .toReversed()
}

function widthOfPage(): Promise<number> {
  return phone.evaluate(() => document.documentElement.scrollWidth)
}
