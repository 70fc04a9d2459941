import { rm } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { sidebarText } from '../../shared/text/en/addon.ts'
import { launchBrowser } from '../browser/chromium.ts'
import { buildIntoFolder, type AddonFolder } from './built-addon.ts'
import { linkOf, OWN_PAGE } from './link-of.ts'
import { job, openSidebar, type Answers } from './open-sidebar.ts'

let browser: Browser
let addon: AddonFolder
let page: Page

beforeAll(async () => {
  addon = await buildIntoFolder()
  browser = await launchBrowser()
})
afterEach(() => page.close())
afterAll(async () => {
  await browser.close()
  await rm(addon.folder, { recursive: true })
})

async function open(name: string, answers: Answers): Promise<void> {
  page = await openSidebar(browser, addon, name, answers)
}

const finished = job({
  state: 'done',
  done: 4,
  tabs: [
    {
      kind: 'attendance',
      title: 'Rekap Kehadiran 2021-07',
      sheetId: 77,
      url: 'https://docs.google.com/spreadsheets/d/x/edit#gid=77',
    },
  ],
})
const MONTHLY_KINDS = [
  'summary',
  'attendance',
  'performance',
  'schedule',
  'travel',
  'office-presence',
  'findings',
  'diagnostics',
]
const choices = { latest: null, oversees: false, people: [], units: [] }
const months = { months: ['2021-08', '2021-07'], selected: '2021-07' }

describe('the recap sidebar', () => {
  it('says before it starts what is not in order with the month', async () => {
    const notices: Record<string, string[]> = {
      '2021-07': ['Tidak ada aturan yang berlaku.', 'Belum ada jadwal.'],
      '2021-08': [],
    }
    await open('recaps', {
      readMonths: () => months,
      readRecapChoices: () => choices,
      readMonth: (month) => ({ notices: notices[String(month)] }),
    })

    await page.getByText('Belum ada jadwal.').waitFor()
    const shown = await page.getByTestId('recap-notices').innerText()
    await page.getByTestId('recap-month').selectOption('2021-08')
    await page.getByText('Belum ada jadwal.').waitFor({ state: 'detached' })

    expect(shown.split('\n').filter(Boolean)).toEqual(notices['2021-07'])
  })

  it('starts a recap, shows its progress and ends with a link to the tab', async () => {
    const requests: unknown[] = []
    const opened: number[] = []
    await open('recaps', {
      readMonths: () => months,
      readRecapChoices: () => choices,
      startRecap: (request) => {
        requests.push(request)
        return job({ state: 'queued', done: 0 })
      },
      readRecapJob: () => (requests.push('poll') < 3 ? job({}) : finished),
      openTab: (sheetId) => opened.push(sheetId),
    })

    for (const kind of MONTHLY_KINDS.filter((each) => each !== 'attendance')) {
      await page.getByTestId(`recap-kind-${kind}`).uncheck()
    }
    await page.getByTestId('recap-start').click()
    await page.getByText('1 dari 4').waitFor()
    const progress = await page.getByTestId('recap-progress').getAttribute('value')
    await page.getByTestId('recap-link-attendance').click()

    expect(requests[0]).toEqual({ month: '2021-07', kinds: ['attendance'] })
    expect(progress).toBe('1')
    expect(opened).toEqual([77])
  })

  it('takes up a running job when it is opened again, and cancels it', async () => {
    const cancelled: string[] = []
    await open('recaps', {
      readMonths: () => months,
      readRecapChoices: () => ({ ...choices, latest: job({}) }),
      readRecapJob: () => job({}),
      cancelRecapJob: (jobId) => {
        cancelled.push(jobId)
        return job({ state: 'cancelled' })
      },
    })

    await page.getByTestId('recap-cancel').click()
    await page.getByText('Pekerjaan dibatalkan.').waitFor()

    expect(cancelled).toEqual(['j1'])
    expect(await page.getByTestId('recap-job').isVisible()).toBe(false)
  })

  it('shows how the last job ended when it ended while the sidebar was closed', async () => {
    const opened: number[] = []
    await open('recaps', {
      readMonths: () => months,
      readRecapChoices: () => ({ ...choices, latest: finished }),
      openTab: (sheetId) => opened.push(sheetId),
      startRecap: () => job({ state: 'queued', done: 0 }),
      readRecapJob: () => job({}),
    })

    await page.getByText('Rekap terakhir, Juli 2021:').waitFor()
    await page.getByTestId('recap-link-attendance').click()
    await page.getByTestId('recap-start').click()
    await page.getByText('Menunggu giliran…').waitFor()

    expect(opened).toEqual([77])
    expect(await page.getByTestId('recap-link-attendance').count()).toBe(0)
  })

  it('makes the whole month unless told otherwise, and a day and person where asked', async () => {
    const requests: unknown[] = []
    await open('recaps', {
      readMonths: () => months,
      readRecapChoices: () => ({
        ...choices,
        people: [{ employeeId: '198001012005011001', name: 'Ani' }],
        units: [{ code: 'UMUM', name: 'Bagian Umum' }],
      }),
      startRecap: (request) => {
        requests.push(request)
        throw new Error('cukup')
      },
    })

    await page.getByTestId('recap-start').click()
    await page.getByText('Gagal: cukup').waitFor()
    await page.getByTestId('recap-special').click()
    const regency = await page.getByTestId('recap-kind-regency').isVisible()
    const before = await page.getByTestId('recap-person').isVisible()
    for (const kind of MONTHLY_KINDS) await page.getByTestId(`recap-kind-${kind}`).uncheck()
    await page.getByTestId('recap-kind-contacts').check()
    await page.getByTestId('recap-start').click()
    await page.getByText('Pilih pegawai dari daftar.').waitFor()
    await page.getByTestId('recap-person').fill('Ani (198001012005011001)')
    await page.getByTestId('recap-date').fill('2021-07-05')
    await page.getByTestId('recap-start').click()
    await expect.poll(() => requests.length).toBe(2)

    expect([regency, before]).toEqual([false, false])
    expect(requests).toEqual([
      { month: '2021-07', kinds: MONTHLY_KINDS },
      {
        month: '2021-07',
        kinds: ['contacts'],
        date: '2021-07-05',
        employeeId: '198001012005011001',
      },
    ])
  })

  it('offers the regency to an agency that oversees others', async () => {
    await open('recaps', {
      readMonths: () => months,
      readRecapChoices: () => ({ ...choices, oversees: true }),
    })

    await page.getByTestId('recap-special').click()
    await page.getByTestId('recap-kind-regency').check()

    expect(await page.getByTestId('recap-date').isVisible()).toBe(false)
  })

  it('says in a sentence what went wrong and lets it be tried again', async () => {
    await open('recaps', {
      readMonths: () => months,
      readRecapChoices: () => choices,
      startRecap: () => {
        throw new Error('Anda tidak berhak membuat rekap.')
      },
    })

    await page.getByTestId('recap-start').click()
    const message = page.getByText('Gagal: Anda tidak berhak membuat rekap.')
    await message.waitFor()

    expect(await page.getByTestId('recap-start').isEnabled()).toBe(true)
  })
})

describe('the set-up sidebar', () => {
  it('asks for what is missing, then runs every step with what was filled in', async () => {
    const runs: [string, Record<string, unknown>][] = []
    await open('set-up', {
      readSetUp: () => ({
        agencyName: null,
        language: 'id',
        settings: { agencyName: 'DINAS "A" <b>', zone: 'WITA' },
        steps: [
          { step: 'tabs', title: 'Menyiapkan tab' },
          { step: 'enrolment', title: 'Mendaftarkan' },
        ],
      }),
      runSetUpStep: (step: string, input: Record<string, unknown>) => {
        runs.push([step, input])
        return { isWarning: false, message: '' }
      },
    })

    await page.getByTestId('setup-start').click()
    await page.getByText('Bentuk pemerintahan belum diisi.').waitFor()
    await page.getByTestId('setup-governmentKind').selectOption('regency')
    await page.getByTestId('setup-governmentName').fill('KUTAI KARTANEGARA')
    await page.getByTestId('setup-agencyCode').fill('SETDA')
    await page.getByTestId('setup-code').fill(' ABCD-EFGH ')
    await page.getByTestId('setup-start').click()
    await page.getByTestId('setup-status').getByText('Selesai.').waitFor()

    expect(runs.map(([step]) => step)).toEqual(['tabs', 'enrolment'])
    expect(runs[0]?.[1]).toMatchObject({
      code: 'ABCD-EFGH',
      language: 'id',
      settings: {
        agencyName: 'DINAS "A" <b>',
        governmentKind: 'regency',
        governmentName: 'KUTAI KARTANEGARA',
        zone: 'WITA',
      },
    })
  })

  it('tells what follows from the kind of government where nothing else is filled in', async () => {
    await open('set-up', {
      readSetUp: () => ({ agencyName: null, language: 'id', settings: {}, steps: [] }),
    })
    const kind = page.getByTestId('setup-governmentKind')
    const shown = async () =>
      Promise.all(
        ['headTitle', 'between'].map((key) =>
          page.getByTestId(`setup-${key}`).getAttribute('placeholder'),
        ),
      )

    expect(await kind.inputValue()).toBe('')
    await kind.selectOption('city')
    expect(await shown()).toEqual(['Wali Kota', 'Asisten yang membidangi; Sekretaris Daerah'])
    await kind.selectOption('ministry')
    expect(await shown()).toEqual([
      'Menteri',
      'Pimpinan Eselon II; Pimpinan Eselon I; Sekretaris Jenderal',
    ])
  })

  it('U1: ends with what is still open of the month, units that may have no work from home among it', async () => {
    await open('set-up', {
      readSetUp: () => ({
        agencyName: 'DINKES',
        language: 'id',
        settings: {
          agencyName: 'DINKES',
          governmentKind: 'regency',
          governmentName: 'KUDUS',
          agencyCode: 'DINKES',
        },
        steps: [{ step: 'tabs', title: 'Menyiapkan tab' }],
      }),
      runSetUpStep: () => ({ isWarning: false, message: '' }),
      readMonths: () => ({ months: ['2020-03'], selected: '2020-03', timeZone: 'Asia/Jakarta' }),
      readMonth: (month: string) => ({ month, notices: ['UPT Puskesmas Jati: apakah …?'] }),
    })

    await page.getByTestId('setup-start').click()
    await page.getByTestId('setup-open').getByText('UPT Puskesmas Jati').waitFor()

    expect(await page.getByTestId('setup-open').innerText()).toContain(
      'Yang masih terbuka untuk Maret 2020:',
    )
    expect(await page.getByTestId('setup-status').innerText()).toContain('Selesai.')
  })

  it('asks for a code no more once the agency is enrolled, and shows a warning', async () => {
    let isTried = false
    await open('set-up', {
      readSetUp: () => ({
        agencyName: null,
        language: 'id',
        settings: {
          agencyName: 'DINSOS',
          governmentKind: 'regency',
          governmentName: 'KUKAR',
          agencyCode: 'DINSOS',
        },
        steps: [
          { step: 'enrolment', title: 'Mendaftarkan' },
          { step: 'triggers', title: 'Memasang pemicu' },
        ],
      }),
      runSetUpStep: (step: string) => {
        if (step === 'enrolment') return { isWarning: false, message: '' }
        if (isTried) return { isWarning: true, message: 'Tidak ada yang hilang.' }
        isTried = true
        throw new Error('Terputus.')
      },
    })
    await page.getByTestId('setup-code').fill('ABCD-EFGH')
    await page.getByTestId('setup-start').click()
    await page.getByText('Gagal: Terputus.').waitFor()

    await page.getByTestId('setup-code').fill('')
    await page.getByTestId('setup-start').click()
    await page.getByTestId('setup-status').getByText('Selesai.').waitFor()

    expect(await page.getByTestId('setup-steps').innerText()).toContain(
      'Memasang pemicu: perhatikan. Tidak ada yang hilang.',
    )
  })

  it('stops at the step that fails and names it', async () => {
    await open('set-up', {
      readSetUp: () => ({
        agencyName: 'SETDA',
        language: 'id',
        settings: {
          agencyName: 'SETDA',
          governmentKind: 'regency',
          governmentName: 'KUKAR',
          agencyCode: 'S',
        },
        steps: [{ step: 'tabs', title: 'Menyiapkan tab' }],
      }),
      runSetUpStep: () => {
        throw new Error('Menyiapkan tab: gagal. Kuota habis.')
      },
    })

    await page.getByTestId('setup-start').click()
    await page.getByText('Gagal: Menyiapkan tab: gagal. Kuota habis.').waitFor()

    const box = await page.getByTestId('setup-status').boundingBox()
    expect((box?.y ?? 700) + (box?.height ?? 0)).toBeLessThanOrEqual(700)
    expect(await page.getByTestId('setup-steps').innerText()).toBe('Menyiapkan tab: gagal')
    expect(await page.getByTestId('setup-start').isEnabled()).toBe(true)
  })
})

function proposedHoliday(from: string, name: string, estimated = false) {
  return { from, until: from, name, kind: 'libur-nasional', decree: 'SKB 3 Menteri', estimated }
}

describe('the set-up sidebar in another language', () => {
  it('is whole in it as soon as it is chosen, and keeps what was filled in', async () => {
    await open('set-up', {
      readSetUp: () => ({ agencyName: null, language: 'id', settings: {}, steps: [] }),
    })
    await page.getByTestId('setup-agencyName').fill('Social Affairs')

    await page.getByTestId('setup-language').selectOption('en')

    const said = await page.locator('body').innerText()
    const { setUp } = sidebarText
    for (const text of [setUp.intro, setUp.codeHelp, setUp.agency, setUp.start]) {
      expect(said).toContain(text)
    }
    expect(said).not.toMatch(/Nama instansi|wajib|Kode/u)
    expect(await page.getByTestId('setup-agencyName').inputValue()).toBe('Social Affairs')
  })
})

describe('the other sidebars', () => {
  it('finds a person and shows what people typed as text', async () => {
    await open('personal-links', {
      listPersonalLinks: () => ({
        people: [
          linkOf({ name: '<img src=x onerror="window.hit=1">', employeeId: '1980' }),
          linkOf({ name: 'Budi', employeeId: '1975' }),
        ],
      }),
    })

    await page.getByTestId('links-people').getByText('<img src=x').waitFor()
    await page.getByTestId('links-search').fill('1975')
    const names = await page.getByTestId('links-person').locator('b').allInnerTexts()

    expect(names).toEqual(['Budi'])
    expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
  })

  it('gives each person’s page, and renews a link for a reason, with a second press', async () => {
    const asked: unknown[][] = []
    const budi = linkOf({ name: 'Budi', employeeId: '1975' })
    await open('personal-links', {
      listPersonalLinks: () => ({ people: [budi] }),
      renewPersonalLinks: (...given: unknown[]) => {
        asked.push(given)
        return { people: [{ ...budi, page: `${OWN_PAGE}2` }] }
      },
    })
    const renew = page.getByTestId('links-renew')
    const link = page.getByTestId('links-page')
    expect(await link.getAttribute('href')).toBe(`${OWN_PAGE}?tilik`)
    expect(await renew.isDisabled()).toBe(true)

    await page.getByTestId('links-reason').fill('Ponsel hilang')
    await renew.click()
    const askedAtOnce = [...asked]
    await renew.click()
    await page.getByText('Diperbarui. Kirimkan tautan yang baru.').waitFor()

    expect(askedAtOnce).toEqual([])
    expect(asked).toEqual([['1975', 'Ponsel hilang']])
    expect(await link.getAttribute('href')).toBe(`${OWN_PAGE}2?tilik`)
    expect(await renew.isDisabled()).toBe(true)
  })

  it('lists what is wrong with the roster of the chosen month, and goes to its cells', async () => {
    const opened: unknown[] = []
    await open('roster-check', {
      readMonths: () => months,
      openRosterCell: (...place: unknown[]) => opened.push(place),
      checkRoster: (month: string) => ({
        month,
        limits: [],
        items: [
          { where: `Jadwal ${month}!H12`, severity: 'error', message: 'Kode "XX"', cell: 'H12' },
        ],
      }),
    })
    await page.getByText('Jadwal 2021-07!H12').waitFor()

    await page.getByTestId('roster-month').selectOption('2021-08')
    await page.getByTestId('roster-start').click()
    await page.getByText('Jadwal 2021-08!H12').waitFor()

    await page.getByRole('link', { name: 'Jadwal 2021-08!H12' }).click()

    expect(opened).toEqual([['2021-08', 'H12']])
    const message = await page.getByTestId('roster-message').innerText()
    expect(message).toBe('1 hal perlu diperhatikan:')
  })

  it('proposes holidays of a year and sends those that are ticked', async () => {
    const accepted: unknown[] = []
    await open('holidays', {
      readMonths: () => months,
      readHolidayProposals: (year: number) => ({
        year,
        proposals: [
          proposedHoliday(`${year}-01-01`, 'Tahun Baru'),
          proposedHoliday(`${year}-03-09`, 'Idul Fitri', true),
        ],
      }),
      acceptHolidays: (rows: unknown[]) => accepted.push(...rows),
    })
    await page.getByText('2 usulan:').waitFor()

    await page.getByTestId('holidays-year').selectOption('2022')
    await page.getByText('Perkiraan hisab').waitFor()
    await page.getByTestId('holidays-row').nth(1).locator('input').uncheck()
    await page.getByTestId('holidays-accept').click()
    await page.getByText('1 baris ditambahkan ke tab Hari Libur.').waitFor()

    expect(accepted).toEqual([proposedHoliday('2022-01-01', 'Tahun Baru')])
  })

  it('names who is raised to what, and confirms what is ticked', async () => {
    const confirmed: unknown[] = []
    const head = {
      id: 'a',
      what: 'kepala@setda.example sebagai hr',
      since: '5 Juli 2021 09.00 WITA',
      obstacle: null,
    }
    const own = { ...head, id: 'b', what: 'hr2@setda.example', obstacle: 'Peran Anda sendiri' }
    await open('confirmations', {
      readConfirmations: () => ({ waiting: [head, own], changes: [] }),
      confirmRequests: (ids: unknown[]) => {
        confirmed.push(...ids)
        return { waiting: [own], changes: ['kepala: dikonfirmasi'] }
      },
    })
    await page.getByText('2 menunggu konfirmasi:').waitFor()
    const confirm = page.getByTestId('confirmations-confirm')
    expect(await confirm.isDisabled()).toBe(true)
    expect(await page.getByRole('checkbox').count()).toBe(1)
    expect(await page.getByTestId('confirmations-row').nth(1).innerText()).toContain(own.obstacle)

    await page.getByRole('checkbox', { name: head.what }).check()
    await confirm.click()
    await page.getByText('1 sudah berlaku. 1 menunggu konfirmasi:').waitFor()

    expect(confirmed).toEqual(['a'])
    expect(await page.getByTestId('confirmations-changes').innerText()).toContain('dikonfirmasi')
    expect(await confirm.isHidden()).toBe(true)
  })

  it('says whose ticked filings are, with a reason, and lists whose person is gone', async () => {
    const attributed: unknown[] = []
    const filing = {
      ref: '3K9QX0V7ZD',
      where: 'Presensi, 5 Juli 2021 08.02',
      date: '2021-07-05',
      owner: null,
      why: 'Tidak ada tiket berlaku',
    }
    const ani = { employeeId: '198505022012012002', name: 'Ani' }
    const moved = { ...filing, ref: 'B', owner: { ...ani, employeeId: '1972' }, why: '' }
    await open('filings', {
      readFilingChoices: () => ({
        filings: { filings: [filing], vanished: ['1972'] },
        people: [ani],
      }),
      readFilings: (employeeId: string) => ({
        filings: employeeId === '1972' ? [moved] : [],
        vanished: [],
      }),
      attributeFilings: (...given: unknown[]) => {
        attributed.push(given)
        return { filings: [], vanished: ['1972'] }
      },
    })
    await page.getByText('1 kiriman:').waitFor()
    expect(await page.getByTestId('filings-row').innerText()).toContain(filing.why)
    expect(await page.getByTestId('filings-record').isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: filing.where }).check()
    await page.getByTestId('filings-to').selectOption('Bukan siapa pun di tab Pegawai')
    await page.getByTestId('filings-reason').fill('Nomor orang lain')
    await page.getByTestId('filings-record').click()
    await page.getByText('1 kiriman ditetapkan. Tidak ada kiriman.').waitFor()

    await page.getByTestId('filings-of').selectOption('1972')
    await page.getByTestId('filings-look').click()
    await page.getByText('Milik Ani').waitFor()
    await page.getByRole('checkbox', { name: moved.where }).check()
    await page.getByTestId('filings-to').selectOption(ani.employeeId)
    await page.getByTestId('filings-reason').fill('NIP lama keliru')
    await page.getByTestId('filings-record').click()
    await page.getByText('1 kiriman ditetapkan. Tidak ada kiriman.').waitFor()

    expect(attributed).toEqual([
      [[filing.ref], null, 'Nomor orang lain'],
      [['B'], ani.employeeId, 'NIP lama keliru'],
    ])
  })

  describe('imports', () => {
    const context = {
      zone: 'WITA',
      today: '2021-07-31',
      countsFrom: '1 Juli 2021',
      rosterMonths: ['2021-07', '2021-08'],
      employees: [
        ['NIP/NIK', 'Nama', 'Status', 'Jabatan', 'Unit', 'PIN Mesin'],
        ['198505022012012002', 'Pegawai Satu', 'PNS', 'Analis', 'UMUM', '8'],
      ],
      units: [
        ['Kode', 'Nama Unit', 'Layanan Publik', 'Dikecualikan dari WFH'],
        ['UMUM', 'Bagian Umum', 'Ya', 'Tidak'],
      ],
      matches: {},
      written: [{ id: 'x-1', summary: 'Impor lama' }],
    }
    const block = {
      block: '0123456789abcdef',
      where: 'Mesin Absensi!2:40',
      state: 'waiting',
      receipt: '38 baris, 3 orang',
      accepted: false,
    }

    it('shows what will be read of an export before it is written, and writes it as it is', async () => {
      const written: unknown[] = []
      await open('imports', {
        readImportContext: () => context,
        listImports: () => ({ imports: [] }),
        importClockIns: (rows: unknown[]) => written.push(...rows),
      })

      await page
        .getByTestId('imports-paste')
        .fill(
          'No. ID;Tanggal;Scan Masuk;Scan Pulang\n8;13/07/2021;07:21;16:04\n77;13/07/2021;07:30;',
        )
      await page.getByTestId('imports-preview').click()
      const receipt = await page.getByTestId('imports-receipt').innerText()
      const told = await page.getByTestId('imports-line').innerText()
      await page.getByTestId('imports-write').click()
      await page.getByText('3 baris dimasukkan.').waitFor()

      expect(receipt).toContain('2 baris, 1 orang, 13 Juli 2021; 1 dibaca, 1 ditolak')
      expect(told).toContain('PIN 77 tidak ada')
      expect(written).toEqual([
        ['No. ID', 'Tanggal', 'Scan Masuk', 'Scan Pulang'],
        ['8', '13/07/2021', '07:21', '16:04'],
        ['77', '13/07/2021', '07:30', ''],
      ])
    })

    it('says before it is written that the year is wrong, and which days are yet to come', async () => {
      await open('imports', {
        readImportContext: () => context,
        listImports: () => ({ imports: [] }),
      })
      expect(await previewOf('8;13/07/2012;07:21;16:04')).toContain('menunggu')
      expect(await previewOf('8;13/07/2021;07:21;16:04\n8;13/09/2021;07:21;16:04')).toContain(
        '1 dibaca, 1 ditolak',
      )
    })

    it('matches the columns of a staff list, lets them be changed, and sends new people alone', async () => {
      const sent: unknown[] = []
      await open('imports', {
        readImportContext: () => context,
        listImports: () => ({ imports: [] }),
        importPeople: (...given: unknown[]) => sent.push(...given.slice(0, 2)),
      })

      await page.getByTestId('imports-kind').selectOption('employees')
      await page
        .getByTestId('imports-paste')
        .fill(
          'NIP BARU\tNAMA PEGAWAI\tTUGAS\tUNIT ORGANISASI\n' +
            '198505022012012002\tPegawai Satu, S.E.\tAnalis\tBagian Umum\n' +
            '199203142019032005\tSiti Rahma\tArsiparis\tBagian Umum',
        )
      await page.getByTestId('imports-preview').click()
      await page.getByText('2 baris: 1 pegawai baru, 1 sudah ada, 0 ditolak.').waitFor()
      await page.getByTestId('imports-column').nth(2).locator('select').selectOption('post')
      await page.getByText('Pegawai Satu ↔ Pegawai Satu, S.E.').waitFor()
      await page.getByTestId('imports-write').click()
      await page.getByText('2 baris dimasukkan.').waitFor()

      expect(sent).toEqual([
        [{ id: '199203142019032005', name: 'Siti Rahma', post: 'Arsiparis', unitCode: 'UMUM' }],
        { tugas: 'post' },
      ])
    })

    it('lets HR decide on a block that waits, and take an import back', async () => {
      const asked: unknown[] = []
      await open('imports', {
        readImportContext: () => context,
        listImports: () => ({ imports: [block] }),
        decideImport: (...given: unknown[]) => {
          asked.push(given)
          return { imports: [{ ...block, state: 'read', accepted: true }] }
        },
        undoImport: (id: string) => asked.push(id),
      })

      await page.getByText('Memang benar, hitung').click()
      await page.getByText('Jangan dihitung').waitFor()
      await page.getByTestId('imports-written').getByText('Urungkan').click()
      await page.getByText('baris dikeluarkan lagi.').waitFor()

      expect(asked).toEqual([['0123456789abcdef', true], 'x-1'])
    })
  })

  it('ticks each check of the connection', async () => {
    await open('connection', {
      checkConnection: () => ({
        checks: [
          { title: 'Layanan', state: 'ok', message: 'menjawab' },
          { title: 'Pemicu', state: 'warning', message: 'tidak terpasang' },
          { title: 'Formulir', state: 'failed', message: 'Presensi tidak dapat dibuka' },
        ],
        counts: { submissions: 12, quarantined: 1, awaitingReview: 3, problems: 0 },
      }),
    })
    await page.getByText('Tercatat: 12').waitFor()

    const lines = await page.getByTestId('connection-checks').locator('li').allInnerTexts()

    expect(lines).toEqual([
      '✓ Layanan: menjawab',
      '! Pemicu: tidak terpasang',
      '✗ Formulir: Presensi tidak dapat dibuka',
    ])
  })

  it('explains the work in plain words', async () => {
    await open('help', {})

    expect(await page.getByTestId('help').innerText()).toContain('Buat rekap')
  })
})

/** What *Impor* shows of rows of a timetable before they are written. */
async function previewOf(rows: string): Promise<string> {
  const header = 'No. ID;Tanggal;Scan Masuk;Scan Pulang'
  await page.getByTestId('imports-paste').fill(`${header}\n${rows}`)
  await page.getByTestId('imports-preview').click()
  await page.getByTestId('imports-receipt').waitFor()
  return page.locator('#preview').innerText()
}
