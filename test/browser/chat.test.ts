import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { launchBrowser } from './chromium.ts'
import { openSheet, type SheetPage } from './sheet-page.ts'
import { startSmallAgency, type SmallAgency } from './small-agency.ts'

let small: SmallAgency
let browser: Browser
let sheet: SheetPage

beforeAll(async () => {
  small = await startSmallAgency()
  browser = await launchBrowser()
  const { product, live, agency } = small
  sheet = await openSheet(browser, {
    origin: product.ws.origin,
    spreadsheetId: live.spreadsheetId,
    account: agency.employees[0]!.email,
  })
  await sheet.chooseMenu('Obrolan WA')
  // Google asks once for the add-on’s permissions.
  await sheet.page.getByRole('button', { name: 'Izinkan' }).click()
})

afterAll(async () => {
  await browser?.close()
  await small?.product.close()
})

/** The group's chat of Tuesday evening and Wednesday morning, as an Indonesian Android exports it. */
function chat(): string {
  const [, , one, two, three, four] = small.agency.employees
  return [
    '03/03/26 06.00 - Pesan dan panggilan dienkripsi secara end-to-end.',
    `03/03/26 15.50 - ${three!.name}: Laporan harian`,
    '1. Menata koleksi rujukan',
    '2. Melayani permintaan salinan arsip',
    `04/03/26 07.01 - ${one!.name}: Assalamualaikum pak, izin lapor, saya hadir`,
    `04/03/26 07.02 - ${two!.name}: lokasi: https://maps.google.com/?q=-0.423415,116.987442`,
    `04/03/26 07.03 - ${four!.name}: besok saya hadir ya`,
    `04/03/26 07.04 - ${four!.name}: Siap hadir`,
    '04/03/26 07.05 - Bu Yanti: Hadir pak',
    `04/03/26 07.06 - ${one!.name}: <Media tidak disertakan>`,
    `04/03/26 07.07 - ${one!.name}: anak saya demam semalam, rahasia ya`,
  ].join('\n')
}

async function readPasted(text: string): Promise<void> {
  const sidebar = sheet.sidebar()
  await sidebar.getByTestId('chat-paste').fill(text)
  await sidebar.getByTestId('chat-read').click()
  await sidebar.getByText('9 pesan').waitFor()
}

function fileOf(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

describe('Pantau > Obrolan WA as a unit head', () => {
  it('reads a pasted chat, asks who cannot be told, and tells every message that is not taken', async () => {
    const sidebar = sheet.sidebar()

    await readPasted(chat())
    await sidebar.getByTestId('chat-sender').selectOption({ index: 7 })
    await sidebar.getByTestId('chat-draft').nth(4).waitFor()

    expect(await sidebar.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Siapa pengirim ini?',
      'Presensi (3)',
      'Laporan harian (1)',
      'Meragukan (1)',
    ])
    expect(await sidebar.getByRole('checkbox', { checked: true }).count()).toBe(4)
    await sidebar.getByTestId('chat-left').locator('summary').click()
    expect(await sidebar.getByTestId('chat-left').locator('li').allInnerTexts()).toEqual([
      '1 tidak tentang presensi atau laporan',
      '1 hanya mirip presensi: pertanyaan, rencana, ajakan, atau tentang orang lain',
      '1 gambar, suara, berkas, atau kontak',
      '1 dari WhatsApp sendiri',
    ])
  })

  it('takes down what is accepted, as Presensi Jalur Lain of the head, and nothing else of the chat', async () => {
    const sidebar = sheet.sidebar()

    await sidebar.getByTestId('chat-accept').click()
    await sidebar.getByText('3 pesan dicatat sebagai Presensi Jalur Lain.').waitFor()
    await small.sweep()

    const tab = small.read('Tinjauan 2026-03').map((row) => row.join('\t'))
    const rows = tab.filter((row) => row.includes('Presensi Jalur Lain'))
    expect(rows).toHaveLength(3)
    expect(rows.join('\n')).toContain('izin lapor, saya hadir')
    expect(rows.join('\n')).toContain('https://maps.google.com/…')
    expect(rows.join('\n')).not.toContain('116.987442')
    expect(tab.join('\n')).not.toMatch(/demam|besok saya/)
    expect(await sidebar.getByTestId('chat-paste').inputValue()).toBe('')
  })

  it('adds nothing where the same chat is pasted again', async () => {
    const sidebar = sheet.sidebar()

    await readPasted(chat())
    await sidebar.getByTestId('chat-accept').click()
    await sidebar.getByText('3 sudah tercatat sebelumnya.').waitFor()
    await small.sweep()

    const tab = small.read('Tinjauan 2026-03').map((row) => row.join('\t'))
    expect(tab.filter((row) => row.includes('Presensi Jalur Lain'))).toHaveLength(3)
  })

  it('takes a file, says what to do with a .zip, and asks where day and month cannot be told apart', async () => {
    const sidebar = sheet.sidebar()
    const name = small.agency.employees[2]!.name
    await sidebar.getByTestId('chat-file').setInputFiles(fileOf('Chat.zip', 'PK'))
    await sidebar.getByText('Berkas ini .zip.').waitFor()
    await sidebar
      .getByTestId('chat-file')
      .setInputFiles(fileOf('_chat.txt', `[3/2/26, 7:30:15\u202fAM] ${name}: Hadir`))
    await sidebar.getByTestId('chat-date').filter({ hasText: '2 Maret 2026' }).click()

    expect(await sidebar.getByTestId('chat-draft').innerText()).toContain('02/03/2026 07:30')
  })
})
