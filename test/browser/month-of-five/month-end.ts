import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import type { AtWork } from './at-work.ts'
import { MONTH } from './office.ts'
import { readJointRecap } from './personnel-body.ts'

export const LETTER = { number: '800/214/UMPEG/VIII/2021', datedOn: '2021-08-04' } as const
export const RECEIPTS = [
  { office: 'Asisten Administrasi Umum', receivedOn: '2021-08-05', name: 'Wahyu Hidayat' },
  { office: 'Sekretaris Daerah', receivedOn: '2021-08-06', name: 'Nurhayati' },
] as const

/** Objection, closing, letter and receipts, and what the personnel body sees. */
export async function endMonth(work: AtWork): Promise<void> {
  await objects(work)
  await close(work)
  await sendLetter(work)
  await readJointRecap(work.stage, work.bodySpreadsheetId)
}

async function objects(work: AtWork): Promise<void> {
  const { stage, phone, pages, sweep } = work
  stage.turnTo(parseCivilDate('2021-08-02'), '08.10')
  await sweep()
  const page = phone.staff
  await page.goto(pages.staff)
  await page.locator('section[aria-labelledby=catatan]').scrollIntoViewIfNeeded()
  await stage.show('staff', page, {
    name: 'to-be-recorded',
    what: 'Reads what will be recorded of the month, with how long to object.',
  })
  const hand = stage.hand('staff')
  await hand.click(page.getByRole('link', { name: 'Ajukan keberatan' }).first())
  await hand.click(page.getByRole('button', { name: 'Berikutnya' }))
  await hand.type(page.getByLabel('Alasan'), 'Listrik padam; laporan sudah saya kirim lewat surel')
  await stage.show('staff', page, {
    name: 'objection',
    what: 'Objects: kind and date are filled in already.',
  })
  await hand.click(page.locator('[data-testid=submit]'))
  await page.getByText('Terkirim.').waitFor()
  await sweep()
  await page.goto(pages.staff)
  await stage.show('staff', page, {
    name: 'objection-waits',
    what: 'Sees that the objection waits for the head.',
  })
  const headPage = phone.head
  await headPage.goto(pages.head)
  await stage.hand('head').click(headPage.getByRole('link', { name: 'Meja tinjau' }))
  await stage.show('head', headPage, { name: 'objection-desk', what: 'Reads the objection.' })
  const card = headPage.locator('form').filter({ hasText: 'Listrik padam' })
  await stage.hand('head').click(card.getByRole('button', { name: 'Setuju', exact: true }))
  await headPage.getByText(/keputusan dicatat/u).waitFor()
  await sweep()
}

async function close({ stage, sheet }: AtWork): Promise<void> {
  stage.turnTo(parseCivilDate('2021-08-04'), '08.05')
  const hand = stage.hand('hr')
  const sidebar = sheet.sidebar()
  await hand.menu(sheet, 'Tutup bulan')
  // It opens on the month that is over and open: nobody chooses it.
  const chosen = sidebar.getByTestId('month-picker').locator(`option[value="${MONTH}"]:checked`)
  await chosen.waitFor({ state: 'attached' })
  await sidebar.getByTestId('month-open').scrollIntoViewIfNeeded()
  await stage.show('hr', sheet.page, {
    name: 'what-is-open',
    what: 'Is told what is open before the month is closed.',
  })
  await hand.click(sidebar.getByTestId('month-act'))
  const reason = sidebar.getByTestId('month-reason')
  if (await reason.isVisible()) await hand.type(reason, 'Surat pengantar paling lambat tanggal 5')
  await hand.click(sidebar.getByTestId('month-confirm'))
  await sidebar.getByText('Bulan sudah ditutup.').waitFor()
  await stage.show('hr', sheet.page, { name: 'closed', what: 'Has closed the month.' })
}

async function sendLetter({ stage, sheet }: AtWork): Promise<void> {
  const hand = stage.hand('hr')
  const sidebar = sheet.sidebar()
  const letter = sidebar.getByTestId('letter')
  await hand.click(letter.locator('summary'))
  await hand.type(letter.getByTestId('letter-number'), LETTER.number)
  await hand.typeDate(letter.getByTestId('letter-date'), LETTER.datedOn)
  await hand.click(letter.getByTestId('letter-save'))
  await sidebar.getByText('Dicatat').first().waitFor()
  await stage.show('hr', sheet.page, {
    name: 'letter',
    what: 'Gives the letter its number and date.',
  })
  await hand.menu(sheet, 'Buat rekap…')
  await hand.choose(sidebar.getByTestId('recap-month'), MONTH)
  await hand.click(sidebar.getByTestId('recap-start'))
  await sidebar.getByText('Rekap selesai').waitFor()
  await stage.show('hr', sheet.page, { name: 'recaps', what: 'Makes the recaps.' })
  await stage.showTab('hr', sheet, {
    name: 'attendance',
    what: 'Looks at the attendance recap.',
    sheetId: recapTabOf({ key: 'attendance', month: MONTH }).sheetId,
    widthPx: 2000,
  })
  await stage.showTab('hr', sheet, {
    name: 'letter-tab',
    what: 'Looks at the letter that goes up.',
    sheetId: recapTabOf({ key: 'cover-letter', month: MONTH }).sheetId,
  })
  for (const { office, receivedOn, name } of RECEIPTS) {
    const hand = stage.hand('secretariat')
    stage.turnTo(parseCivilDate(receivedOn), '13.00')
    await hand.menu(sheet, 'Tutup bulan')
    // Of the month whose letter is open.
    await sidebar.getByText('Isi yang disegel utuh.').waitFor()
    await hand.click(letter.locator('summary'))
    const card = letter.getByTestId('letter-office').filter({ hasText: office })
    await hand.typeDate(card.getByTestId('letter-received-on'), receivedOn)
    await hand.type(card.getByTestId('letter-name'), name)
    await hand.click(card.getByTestId('letter-record'))
    await card.getByTestId('letter-take-back').waitFor()
    await stage.show('secretariat', sheet.page, {
      name: `received-${receivedOn}`,
      what: `${office} received the letter.`,
    })
    // Comes back another day: what is open now is no more to be taken for what opens then.
    await sheet.page.getByTestId('sidebar-close').click()
  }
}
