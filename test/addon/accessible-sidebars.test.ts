import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { DATA_FILES } from '../../addon/data-apart.ts'
import type { MonthLetter } from '../../shared/contract/cover-letter.ts'
import type { Regulations } from '../../shared/contract/index.ts'
import { launchBrowser } from '../browser/chromium.ts'
import { EXPLANATION } from '../worker/http/fake-application.ts'
import { buildIntoFolder, type AddonFolder } from './built-addon.ts'
import { deskOf, itemOf } from './desk-of.ts'
import { linkOf } from './link-of.ts'
import { toRemind } from './to-remind.ts'
import { job, openSidebar, type Answers } from './open-sidebar.ts'

const MONTHS = { months: ['2021-08', '2021-07'], selected: '2021-07' }
const PEOPLE = [{ employeeId: '198001012005011001', name: 'Ani' }]
const FILING = {
  ref: '3K9QX0V7ZD',
  where: 'Presensi, 5 Juli 2021 08.02',
  date: '2021-07-05',
  owner: null,
  why: 'Tidak ada tiket berlaku',
}
const WAITING = {
  id: 'a',
  what: 'kepala@setda.example sebagai hr',
  since: '5 Juli 2021',
  obstacle: null,
}
const CLAUSE: Regulations['regulations'][number]['clauses'][number] = {
  row: 1,
  stands: 'as-shown',
  number: '1',
  text: 'Setiap Kamis dari rumah.',
  provision: '',
  who: '',
  when: '',
  parameters: {},
  severity: '',
  reportedTo: '',
  state: 'off',
  sentence: '',
  remarks: ['Kapan belum jelas.'],
  offered: null,
  notOffered: 'Minggu keberapa dalam bulan tidak dapat ditulis di Kapan.',
}
const REGULATIONS: Regulations & { readonly draft: null } = {
  regulations: [
    {
      row: 1,
      number: '1/2026',
      citation: 'Gubernur SE 1/2026',
      issuer: 'Gubernur',
      kind: 'SE',
      title: 'Pola kerja',
      validity: '1 Januari 2026 sampai dicabut',
      validFrom: '2026-01-01',
      units: '',
      prolongedFrom: '',
      inForce: 1,
      remarks: [],
      clauses: [CLAUSE, { ...CLAUSE, row: 2, number: '2', state: 'checked' }],
    },
  ],
  provisions: [],
  who: [],
  when: [],
  severities: [],
  templates: [],
  draft: null,
}
const LETTER: MonthLetter = {
  month: '2021-07',
  number: '800/12/SETDA',
  datedOn: '2021-08-02',
  dueOn: '2021-08-05',
  offices: [
    { office: 'Asisten', receivedOn: '2021-08-03', name: 'Rina', recordedBy: 'hr@setda.example' },
    { office: 'Sekretaris Daerah', receivedOn: '', name: '', recordedBy: '' },
  ],
}
/** Every sidebar as it stands once it is opened, with what it shows where it shows anything. */
const SIDEBARS: Readonly<Record<string, Answers>> = {
  'set-up': {
    readSetUp: () => ({ agencyName: null, language: 'id', settings: {}, steps: [] }),
  },
  regulations: { readRegulations: () => REGULATIONS },
  holidays: {
    readMonths: () => MONTHS,
    readHolidayProposals: (year: number) => ({
      year,
      proposals: [
        {
          from: '2021-01-01',
          until: '2021-01-01',
          name: 'Tahun Baru',
          kind: 'libur-nasional',
          decree: null,
          estimated: true,
        },
      ],
    }),
  },
  imports: {
    readImportContext: () => ({
      zone: 'WITA',
      employees: [],
      units: [],
      matches: {},
      written: [{ id: 'x-1', summary: 'Impor lama' }],
    }),
    listImports: () => ({
      imports: [
        {
          block: '0123456789abcdef',
          where: 'Mesin Absensi!2:40',
          state: 'waiting',
          receipt: '38 baris',
          accepted: false,
        },
      ],
    }),
  },
  chat: {
    readImportContext: () => ({ zone: 'WITA', today: '2021-07-06', employees: [], units: [] }),
  },
  recaps: {
    readMonths: () => MONTHS,
    readRecapChoices: () => ({
      latest: job({ state: 'done' }),
      oversees: false,
      people: PEOPLE,
      units: [],
    }),
    readMonth: () => ({ month: '2021-07', state: 'open', notices: ['Belum ada jadwal.'] }),
  },
  'roster-check': {
    readMonths: () => MONTHS,
    checkRoster: () => ({
      month: '2021-07',
      limits: ['Kuota 25%'],
      items: [{ where: 'Jadwal!H12', severity: 'error', message: 'Kode "XX"', cell: 'H12' }],
    }),
  },
  'roster-proposal': {
    readMonths: () => MONTHS,
    readRecapChoices: () => ({ latest: null, oversees: false, people: PEOPLE, units: [] }),
    readProposal: () => ({
      sheetId: 9,
      empty: 1,
      different: 2,
      same: 3,
      missing: ['Budi'],
      unkept: [],
    }),
  },
  explanation: {
    explainSelection: () => ({ explanation: EXPLANATION, hint: null }),
  },
  months: {
    readMonths: () => MONTHS,
    findLatestRecapJob: () => null,
    readLetter: () => LETTER,
    readMonth: () => ({
      month: '2021-07',
      state: 'open',
      closableFrom: '2021-07-31T16:00:00.000Z',
      notices: ['Belum ada jadwal.'],
      heardFrom: '2021-08-03T16:00:00Z',
      open: [{ kind: 'unsure', count: 2, who: [{ name: 'Siti Aminah', count: 2 }] }],
      seal: null,
      intact: null,
      addenda: { count: 0, items: [] },
      reopenings: [],
    }),
  },
  desk: { readDesk: () => deskOf([itemOf({ remarks: ['Sakit'], overdue: true })], [itemOf({})]) },
  'personal-links': {
    listPersonalLinks: () => ({
      people: [linkOf({}), linkOf({ whatsApp: '62812', openedOn: '2021-07-05' })],
    }),
  },
  reminders: {
    readReminders: () => ({
      date: '2021-07-05',
      isOn: true,
      people: [
        toRemind({}),
        toRemind({ whatsApp: '62812' }),
        toRemind({ done: { way: 'mail', state: 'sent', by: 'hr@x', at: '07.10' } }),
      ],
      refused: 1,
      quota: 90,
      isDaily: true,
    }),
  },
  cards: { listPersonalLinks: () => ({ people: [linkOf({})] }) },
  confirmations: {
    readConfirmations: () => ({
      waiting: [WAITING, { ...WAITING, id: 'b', obstacle: 'Peran Anda sendiri' }],
      changes: ['kepala: dikonfirmasi'],
    }),
  },
  filings: {
    readFilingChoices: () => ({
      filings: { filings: [FILING], vanished: [] },
      people: PEOPLE,
    }),
  },
  connection: {
    checkConnection: () => ({
      checks: [{ title: 'Formulir', state: 'broken', message: 'Tidak terbuka', mend: 'Bagikan' }],
      counts: { submissions: 1, quarantined: 0, awaitingReview: 1, problems: 0 },
    }),
  },
  'made-up': {
    readMadeUp: () => ({ isHere: true, isEnrolled: true, url: '', steps: [] }),
  },
  help: {},
}

let browser: Browser
let addon: AddonFolder
let axe: string

beforeAll(async () => {
  addon = await buildIntoFolder()
  browser = await launchBrowser()
  axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
})
afterAll(async () => {
  await browser.close()
  await rm(addon.folder, { recursive: true })
})

/** What axe finds of all its rules, best practices included. */
async function findViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe })
  const { violations } = await page.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe') as { run: () => Promise<AxeResults> }
    return run()
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Those that ask for something when they are opened and show nothing without it. */
const ASKING = Object.keys(SIDEBARS).filter(
  (name) => name !== 'help' && name !== 'imports' && name !== 'chat',
)
const AGAIN = /^(Coba lagi|Muat ulang|Periksa lagi)$/
const REFUSAL = 'tamu@setda.example tidak boleh melakukan ini.'

/** Every function of the script does this. */
function allAnswer(answer: () => unknown): Answers {
  return new Proxy({}, { get: () => answer })
}

describe('a sidebar that has nothing to show yet', () => {
  it.each(ASKING)('says that it loads: %s', async (name) => {
    const page = await openSidebar(
      browser,
      addon,
      name,
      allAnswer(() => new Promise(() => undefined)),
    )

    await page.getByText('Memuat…').waitFor()

    expect(await findViolations(page)).toEqual([])
    await page.close()
  })

  it.each(ASKING)('says what failed, and tries again: %s', async (name) => {
    let isRefused = true
    const answers = allAnswer(() => undefined)
    const page = await openSidebar(
      browser,
      addon,
      name,
      new Proxy(answers, {
        get:
          (_, asked: string) =>
          (...args: never[]) => {
            if (isRefused) throw new Error(REFUSAL)
            return SIDEBARS[name]?.[asked]?.(...args)
          },
      }),
    )
    await page.getByText(`Gagal: ${REFUSAL}`).waitFor()
    const found = await findViolations(page)

    isRefused = false
    await page.getByRole('button', { name: AGAIN }).click()
    await page.getByText('Gagal: ').waitFor({ state: 'detached' })

    expect(found).toEqual([])
    expect(await page.getByRole('button', { name: 'Coba lagi' }).count()).toBe(0)
    await page.close()
  })
})

describe('what a program that reads aloud finds in a sidebar', () => {
  it('is told of every sidebar that is built', () => {
    const files = addon.files.filter((file) => file.endsWith('.html'))
    const pages = files.filter((file) => !(file in DATA_FILES))

    expect(
      Object.keys(SIDEBARS)
        .map((name) => `${name}.html`)
        .sort(),
    ).toEqual(pages.sort())
  })

  it.each(Object.entries(SIDEBARS))('is nothing to complain of: %s', async (name, answers) => {
    const page = await openSidebar(browser, addon, name, answers)
    await page.waitForLoadState('networkidle')

    expect(await findViolations(page)).toEqual([])
    expect(await page.title()).not.toBe('')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.getByRole('main').count()).toBe(1)
    await page.close()
  })
})

/** By its name, of what can be pressed. */
async function buttonsOf(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  return page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility() && !button.disabled)
      .map(({ textContent }) => textContent.trim()),
  )
}

describe('whoever presses a button of a sidebar by keyboard', () => {
  it.each(Object.entries(SIDEBARS))('is not left nowhere: %s', async (name, answers) => {
    const lost: string[] = []
    const first = await openSidebar(browser, addon, name, answers)
    const buttons = await buttonsOf(first)
    await first.close()
    for (const [at, title] of buttons.entries()) {
      const page = await openSidebar(browser, addon, name, answers)
      await buttonsOf(page)
      const button = page.locator('button:visible:enabled').nth(at)
      await button.focus()
      await page.keyboard.press('Enter')
      // What the script answers, and what the page draws of it.
      await page.waitForTimeout(300)
      if (await page.evaluate(() => document.activeElement === document.body)) lost.push(title)
      await page.close()
    }

    expect(lost).toEqual([])
  })
})
