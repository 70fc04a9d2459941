import { asPerson } from '../../sample/person.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import type { SheetPage } from '../sheet-page.ts'
import {
  ACCOUNTS,
  ANSWERS,
  FIRST_MORNING,
  MONTH,
  PEOPLE,
  REGULATION,
  staffList,
  UNIT,
  type Role,
} from './office.ts'
import type { Stage } from './stage.ts'
import { sweepAgency } from './sweep.ts'

/** What comes of the set-up. */
export interface SetUp {
  readonly spreadsheetId: string
  readonly agencyId: string
  readonly sheet: SheetPage
  /** Of each, the address of their own page, out of the message that HR sent. */
  readonly pages: Readonly<Record<Role, string>>
}

/** HR, from an empty spreadsheet to a roster, with what *Hari Ini* says is to be done. */
export async function setUpOffice(stage: Stage): Promise<SetUp> {
  const { product } = stage
  const hand = stage.hand('hr')
  const person = asPerson(product.ws, ACCOUNTS.hr)
  const spreadsheetId = person.createSpreadsheet('Pantau – Dinas Kearsipan dan Perpustakaan')
  const { code } = await product.worker.operator.issueEnrolmentCode()
  const sheet = await stage.openSheet(ACCOUNTS.hr, spreadsheetId)
  const sidebar = sheet.sidebar()
  const { page } = sheet

  await hand.menu(sheet, 'Siapkan lembar')
  await hand.click(page.getByTestId('authorize-allow'))
  await hand.paste(sidebar.getByTestId('setup-code'), code)
  for (const [key, value] of Object.entries(ANSWERS)) {
    await hand.type(sidebar.getByTestId(`setup-${key}`), value)
  }
  await hand.choose(sidebar.getByTestId('setup-governmentKind'), 'Kabupaten')
  await hand.choose(sidebar.getByTestId('setup-zone'), 'WITA')
  await hand.click(sidebar.getByTestId('setup-start'))
  await sidebar.getByText(/^Selesai\./u).waitFor()
  await stage.show('hr', page, {
    name: 'set-up',
    what: 'Sets up an empty spreadsheet, and is told where it goes on.',
  })

  const { operator } = product.worker
  const [agency] = await operator.listAgencies()
  const agencyId = agency!.id
  await sweepAgency(product, agencyId)
  await page.reload()
  await page.locator('#grid').getByText('Persiapan: 0 dari 7 selesai').waitFor()
  await stage.show('hr', page, {
    name: 'checklist',
    what: 'Reads what is still to be done, and where.',
  })

  await hand.menu(sheet, 'Aturan')
  await hand.click(sidebar.getByTestId('regulations-paste-again'))
  await hand.click(sidebar.getByTestId('regulations-ready'))
  await hand.choose(sidebar.getByTestId('regulations-template'), REGULATION)
  await sidebar.getByTestId('take-meaning').waitFor()
  await hand.click(sidebar.getByTestId('take-enforce'))
  await sidebar.getByText('berlaku.').first().waitFor()
  await stage.show('hr', page, {
    name: 'regulation',
    what: 'Puts a regulation that ships in force.',
  })

  await sheet.openTab(sheetIdOf(getPeopleTab('units')))
  await hand.cells(sheet, { row: 1, column: 0 }, [UNIT.code, UNIT.name, PEOPLE.head.id])
  await hand.menu(sheet, 'Impor')
  await hand.choose(sidebar.getByTestId('imports-kind'), 'Daftar pegawai')
  await hand.paste(sidebar.getByTestId('imports-paste'), staffList())
  await hand.click(sidebar.getByTestId('imports-preview'))
  await sidebar.getByTestId('imports-receipt').waitFor()
  await stage.show('hr', page, {
    name: 'staff-list',
    what: 'Pastes the staff list of SIMPEG, and sees what was read of it.',
  })
  await hand.click(sidebar.getByTestId('imports-write'))
  await sidebar.getByText('5 baris dimasukkan.').waitFor()

  await hand.menu(sheet, 'Hari libur')
  await hand.click(sidebar.getByTestId('holidays-accept'))
  await sidebar.getByText(/ditambahkan|dimasukkan/u).waitFor()
  await stage.show('hr', page, { name: 'holidays', what: 'Accepts the holidays of the year.' })
  await sweepAgency(product, agencyId)

  await hand.menu(sheet, 'Susun jadwal')
  await hand.choose(sidebar.getByTestId('proposal-month'), 'Juli 2021')
  await hand.click(sidebar.getByTestId('proposal-start'))
  await hand.click(sidebar.getByTestId('proposal-accept'))
  await sidebar.getByText('sel tab Jadwal diisi').waitFor()
  await stage.showTab('hr', sheet, {
    name: 'roster',
    what: 'Accepts the roster that is proposed.',
    sheetId: sheetIdOf(getPeopleTab('roster'), MONTH),
    widthPx: 2000,
  })

  product.ws.sharing.share(spreadsheetId, ACCOUNTS.head, 'writer')
  await sheet.openTab(sheetIdOf(getPeopleTab('access')))
  await hand.cells(sheet, { row: 2, column: 0 }, [ACCOUNTS.head, 'kepala-unit', UNIT.code])
  await sweepAgency(product, agencyId)
  await hand.menu(sheet, 'Konfirmasi')
  await sidebar.getByTestId('confirmations-row').first().waitFor()
  await stage.show('hr', page, { name: 'roles', what: 'Confirms that the head may decide.' })
  for (const box of await sidebar.getByRole('checkbox').all()) await hand.click(box)
  await hand.click(sidebar.getByTestId('confirmations-confirm'))
  await sidebar.getByText('dikonfirmasi').first().waitFor()

  await hand.menu(sheet, 'Tautan pribadi')
  await sidebar.getByTestId('links-whatsapp').first().waitFor()
  const pages: Partial<Record<Role, string>> = {}
  for (const [role, { name }] of Object.entries(PEOPLE)) {
    const row = sidebar.getByTestId('links-person').filter({ hasText: name })
    const send = row.getByTestId('links-whatsapp')
    const message = new URL((await send.getAttribute('href')) ?? '').searchParams.get('text') ?? ''
    pages[role as Role] = /https?:\S+/u.exec(message)?.[0] ?? ''
    await send.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()))
    await hand.click(send)
  }
  await stage.show('hr', page, {
    name: 'links',
    what: 'Sends each the link to their own page by WhatsApp.',
  })

  stage.turnTo(FIRST_MORNING, '06.50')
  await sweepAgency(product, agencyId)
  await stage.showTab('hr', sheet, {
    name: 'ready',
    what: 'Sees that only the first filing is awaited.',
    sheetId: sheetIdOf(getRecap('today')),
  })
  return { spreadsheetId, agencyId, sheet, pages: pages as Record<Role, string> }
}
