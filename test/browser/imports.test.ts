import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { launchBrowser } from './chromium.ts'
import { openSheet } from './sheet-page.ts'
import type { SheetPage } from './sheet-page.ts'
import { startSmallAgency } from './small-agency.ts'
import type { SmallAgency } from './small-agency.ts'

const NEW_ID = '199203142019032005'

let small: SmallAgency
let browser: Browser
let sheet: SheetPage

beforeAll(async () => {
  small = await startSmallAgency()
  browser = await launchBrowser()
})

beforeEach(async () => {
  const { product, live, agency } = small
  const { spreadsheetId } = live
  sheet = await openSheet(browser, {
    origin: product.ws.origin,
    spreadsheetId,
    account: agency.installer,
  })
  await sheet.chooseMenu('Impor')
})

afterEach(() => sheet?.page.close())

afterAll(async () => {
  await browser?.close()
  await small?.product.close()
})

/** Pastes and looks at what was read; answers the receipt. */
async function paste(kind: string, text: string): Promise<string> {
  const sidebar = sheet.sidebar()
  await sidebar.getByTestId('imports-kind').selectOption(kind)
  await sidebar.getByTestId('imports-paste').fill(text)
  await sidebar.getByTestId('imports-preview').click()
  const receipt = sidebar.getByTestId('imports-receipt')
  await receipt.first().waitFor()
  return receipt.first().innerText()
}

async function write(rows: number): Promise<void> {
  const sidebar = sheet.sidebar()
  await sidebar.getByTestId('imports-write').click()
  await sidebar.getByText(`${rows} baris dimasukkan.`).waitFor()
}

async function undoLast(): Promise<void> {
  const sidebar = sheet.sidebar()
  await sidebar.getByTestId('imports-written').first().getByText('Urungkan').click()
  await sidebar.getByText('baris dikeluarkan lagi.').waitFor()
}

function text(title: string): string {
  return small
    .read(title)
    .map((row) => row.join('\t'))
    .join('\n')
}

describe('Pantau > Impor as HR', () => {
  it('shows the receipt of an export, writes it, lists what the worker reads, and undoes it', async () => {
    const [one, two] = small.agency.employees
    const before = text('Mesin Absensi')

    const receipt = await paste(
      'clockIns',
      `Periode 01/03/2026 - 31/03/2026\nNIP\tNama\t1\t2\t3\t4\n` +
        `${one?.id}\tSatu\t\t"07:21\n16:04"\t07:25\n${two?.id}\tDua\t\t07:31 16:00`,
    )
    await write(4)
    const block = sheet.sidebar().getByTestId('imports-block').filter({ hasText: receipt })
    await block.getByText('dihitung').waitFor()
    const listed = await block.innerText()
    const written = text('Mesin Absensi')
    await undoLast()

    expect(receipt).toContain('2 baris, 2 orang, 2–3 Maret 2026; 2 dibaca, 0 ditolak')
    expect(listed).toContain(', dihitung')
    expect(written).toContain('07:21\n16:04')
    expect(text('Mesin Absensi')).toBe(before)
  })

  it('says that an export of 2014 waits, and leaves the decision to HR', async () => {
    const [one] = small.agency.employees

    await paste('clockIns', `NIP\tWaktu\n${one?.id}\t02/03/2014 07:21`)
    await write(2)
    const block = sheet.sidebar().getByTestId('imports-block').filter({ hasText: '2014' })
    await block.getByText('Memang benar, hitung').waitFor()
    const listed = await block.innerText()
    await undoLast()

    expect(listed).toContain('mungkin jam mesin pernah kembali ke setelan awal')
    expect(listed).toContain('menunggu keputusan')
  })

  it('matches the columns of a staff list, and remembers what HR matched', async () => {
    const list = `NIP BARU\tNAMA ASN\tTUGAS POKOK\tUNOR NAMA\n${NEW_ID}\tSiti Rahma\tArsiparis\tDINAS`

    const receipt = await paste('employees', list)
    const sidebar = sheet.sidebar()
    await sidebar.getByTestId('imports-column').nth(2).locator('select').selectOption('post')
    await sidebar.getByTestId('imports-write').waitFor()
    await write(1)
    const written = small.read('Pegawai').find((row) => row.includes(NEW_ID))
    await undoLast()
    await paste('employees', list)
    const remembered = await sheet
      .sidebar()
      .getByTestId('imports-column')
      .nth(2)
      .locator('select')
      .inputValue()

    expect(receipt).toBe('1 baris: 1 pegawai baru, 0 sudah ada, 0 ditolak.')
    expect(written).toEqual(expect.arrayContaining(['Siti Rahma', 'Arsiparis']))
    expect(text('Pegawai')).not.toContain(NEW_ID)
    expect(remembered).toBe('post')
  })

  it('shows a list of holidays against Hari Libur, writes what is new, and undoes it', async () => {
    const before = text('Hari Libur')
    const list =
      'HARI LIBUR NASIONAL TAHUN 2027\nJumat, 1 Januari: Tahun Baru\nSabtu, 1 Januari: Keliru'

    const receipt = await paste('holidays', list)
    const told = await sheet.sidebar().getByTestId('imports-line').allInnerTexts()
    await write(1)
    const written = text('Hari Libur')
    const again = await paste('holidays', list)
    await undoLast()

    expect(receipt).toBe('2 baris: 1 baru (1 baris Hari Libur), 0 sudah ada, 1 ditolak.')
    expect(told.join('\n')).toContain('1 Januari 2027: Tahun Baru (Libur nasional)')
    expect(written).toContain('01/01/2027')
    expect(again).toBe('2 baris: 0 baru (0 baris Hari Libur), 1 sudah ada, 1 ditolak.')
    expect(text('Hari Libur')).toBe(before)
  })
})
