import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { linkOf, OWN_PAGE } from './link-of.ts'
import type { Answers } from './open-sidebar.ts'
import { useSidebars } from './use-sidebars.ts'

let page: Page
const sidebars = useSidebars()

async function open(name: string, answers: Answers): Promise<void> {
  page = await sidebars.open(name, answers)
}

const months = { months: ['2021-08', '2021-07'], selected: '2021-07' }

function proposedHoliday(from: string, name: string, estimated = false) {
  return { from, until: from, name, kind: 'libur-nasional', decree: 'SKB 3 Menteri', estimated }
}

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

  it('ticks each check of the connection', async () => {
    await open('connection', {
      checkConnection: () => ({
        checks: [
          { title: 'Layanan', state: 'good', message: 'menjawab', mend: '' },
          { title: 'Pemicu', state: 'look', message: 'tidak terpasang', mend: '' },
          { title: 'Zona', state: 'unknown', message: 'Google tidak menyebutnya', mend: '' },
          { title: 'Formulir', state: 'broken', message: 'tidak terbuka', mend: 'Klik Bagikan' },
        ],
        counts: { submissions: 12, quarantined: 1, awaitingReview: 3, problems: 0 },
      }),
    })
    await page.getByText('Tercatat: 12').waitFor()

    const lines = await page.getByTestId('connection-checks').locator('li').allInnerTexts()

    expect(lines.map((line) => line.split(/\n+/))).toEqual([
      ['✗ Formulir (rusak)', 'tidak terbuka', 'Cara memperbaiki: Klik Bagikan'],
      ['! Pemicu (perlu dilihat)', 'tidak terpasang'],
      ['? Zona (tak dapat diperiksa)', 'Google tidak menyebutnya'],
    ])
    expect(await page.getByTestId('connection-result').innerText()).toBe('3 hal perlu perhatian:')
    await page.getByTestId('connection-good').click()
    expect(await page.getByTestId('connection-good-checks').innerText()).toMatch(
      /✓ Layanan \(baik\)\s+menjawab/,
    )
  })

  it('explains the work in plain words', async () => {
    await open('help', {})

    expect(await page.getByTestId('help').innerText()).toContain('Buat rekap')
  })
})
