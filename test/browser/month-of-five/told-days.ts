import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { AtWork } from './at-work.ts'
import { reportByHand, send } from './by-hand.ts'
import { MONTH, PEOPLE } from './office.ts'

/** HR reminds somebody of whom nothing came, who files then. */
export async function remind(work: AtWork): Promise<void> {
  const { stage, sheet, pages, phone, sweep } = work
  stage.turnTo(stage.today(), '16.45')
  const hand = stage.hand('hr')
  const sidebar = sheet.sidebar()
  await hand.menu(sheet, 'Pengingat')
  await sidebar.getByTestId('reminders-person').first().waitFor()
  await stage.show('hr', sheet.page, {
    name: 'reminders',
    what: 'Looks who is still awaited before the time is over.',
  })
  const row = sidebar.getByTestId('reminders-person').filter({ hasText: PEOPLE.staff.name })
  const opened = sheet.page.context().waitForEvent('page')
  await hand.click(row.getByTestId('reminders-whatsapp'))
  const whatsApp = await opened
  await whatsApp.close()
  await stage.show('hr', sheet.page, { name: 'reminded', what: 'Has reminded one by WhatsApp.' })
  const page = phone.staff
  await page.goto(pages.staff)
  await stage.show('staff', page, {
    name: 'awaited',
    what: 'Opens the page by the link of the reminder.',
  })
  await stage.hand('staff').click(page.locator('a.do').first())
  await page.getByRole('radio', { name: 'Sehat', exact: true }).click()
  await page.getByRole('radio', { name: 'Hadir virtual', exact: true }).click()
  await send(page, stage)
  await sweep()
  await page.goto(pages.staff)
  await reportByHand(page, stage, ['Mengalihmediakan foto lama', '40 foto dipindai'])
  await sweep()
}

/** The head takes a day in out of the group's chat; the report waits for its sender's yes. */
export async function takeChat(work: AtWork): Promise<void> {
  const { stage, headSheet: sheet, sweep, phone, pages } = work
  const day = stage.today().slice(2).split('-').toReversed().join('/')
  const { name } = PEOPLE.third
  const chat = [
    `${day} 06.00 - Pesan dan panggilan dienkripsi secara end-to-end.`,
    `${day} 07.21 - ${name}: Selamat pagi Pak, saya hadir`,
    `${day} 15.50 - ${name}: Laporan harian`,
    '1. Melayani permintaan salinan arsip, 4 permintaan',
    `${day} 15.55 - ${name}: besok giliran siapa ya?`,
  ].join('\n')
  stage.turnTo(stage.today(), '16.45')
  const hand = stage.hand('head')
  const sidebar = sheet.sidebar()
  await hand.menu(sheet, 'Obrolan WA')
  await hand.click(sheet.page.getByRole('button', { name: 'Izinkan' }))
  await hand.paste(sidebar.getByTestId('chat-paste'), chat)
  await hand.click(sidebar.getByTestId('chat-read'))
  await sidebar.getByTestId('chat-draft').first().waitFor()
  await stage.show('head', sheet.page, {
    name: 'chat',
    what: 'Pastes the chat of the group, and sees what is taken of it.',
  })
  await hand.click(sidebar.getByTestId('chat-accept'))
  await sidebar.getByText('dicatat sebagai Presensi Jalur Lain').waitFor()
  await stage.show('head', sheet.page, {
    name: 'chat-taken',
    what: 'Has taken presence and report.',
  })
  await sweep()
  const page = phone.staff
  await page.goto(pages.third)
  await page.locator('section.check').scrollIntoViewIfNeeded()
  await stage.show('staff', page, {
    name: 'claim',
    what: 'Is asked whether the report out of the chat is hers, instead of writing it again.',
  })
  await stage.hand('staff').click(page.getByRole('button', { name: 'Ya, dari saya' }).first())
  await sweep()
  const desk = phone.head
  await desk.goto(pages.head)
  await stage.hand('head').click(desk.getByRole('link', { name: 'Meja tinjau' }))
  const card = desk.locator('form').filter({ hasText: 'salinan arsip' })
  await card.scrollIntoViewIfNeeded()
  await stage.show('head', desk, {
    name: 'report-of-the-chat',
    what: 'Reads the report out of the chat, and approves it.',
  })
  await stage.hand('head').click(card.getByRole('button', { name: 'Setuju', exact: true }))
  await desk.getByText(/keputusan dicatat/u).waitFor()
}

/** Leave is asked for on the phone, and decided in the sheet. */
export async function askLeave(work: AtWork): Promise<void> {
  const { stage, headSheet: sheet, sweep, phone, pages } = work
  const page = phone.staff
  const hand = stage.hand('staff')
  stage.turnTo(stage.today(), '16.45')
  await page.goto(pages.staff)
  await hand.click(page.getByRole('link', { name: 'Ajukan izin' }))
  await hand.choose(page.getByLabel('Jenis izin'), 'Cuti')
  await hand.click(page.getByRole('button', { name: 'Berikutnya' }))
  await hand.choose(page.getByLabel('Jenis cuti'), 'Cuti tahunan')
  await hand.click(page.getByRole('button', { name: 'Berikutnya' }))
  await hand.typeDate(page.getByLabel('Mulai'), '2021-07-15')
  await hand.typeDate(page.getByLabel('Sampai'), '2021-07-16')
  await hand.type(page.getByLabel('Alasan'), 'Menghadiri wisuda adik')
  await stage.show('staff', page, { name: 'leave', what: 'Asks for two days of leave.' })
  await send(page, stage)
  await sweep()
  await sheet.openTab(sheetIdOf(getPeopleTab('reviews'), MONTH))
  const grid = await sheet.readGrid()
  const row = grid.findIndex((cells) => cells.join(' ').includes('Cuti tahunan'))
  const column = grid[0]?.indexOf('Keputusan') ?? -1
  await stage.hand('head').cells(sheet, { row, column }, ['Setuju'])
  await stage.show('head', sheet.page, { name: 'sheet-decision', what: 'Decides it in the sheet.' })
  await sweep()
}
