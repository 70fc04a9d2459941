import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { job, type Answers } from './open-sidebar.ts'
import { useSidebars } from './use-sidebars.ts'

let page: Page
const sidebars = useSidebars()

async function open(name: string, answers: Answers): Promise<void> {
  page = await sidebars.open(name, answers)
}

const WAITS = 'Google meminta Pantau menunggu sampai 1 Agustus 2021 09.40 WITA.'

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
    const pdf = await page.getByTestId('recap-pdf-attendance').getAttribute('href')
    await page.getByTestId('recap-link-attendance').click()

    expect(pdf).toMatch(
      /^https:\/\/docs\.google\.com\/spreadsheets\/d\/x\/export\?format=pdf&gid=77&size=5&portrait=false&/u,
    )
    expect(requests[0]).toEqual({ month: '2021-07', kinds: ['attendance'] })
    expect(progress).toBe('1')
    expect(opened).toEqual([77])
  })

  it('saves a recap as XLSX or CSV, of what the job was about, under the worker’s name for it', async () => {
    const asked: unknown[] = []
    const scope = { date: '2021-07-05', unit: 'UMUM' }
    await open('recaps', {
      readMonths: () => months,
      readRecapChoices: () => ({ ...choices, latest: { ...finished, ...scope } }),
      saveRecap: (kind, query) => {
        asked.push([kind, query])
        const { format } = query as { format: string }
        const name = `2021-07_02_Rekap-Kehadiran_SETDA.${format}`
        return { name, base64: Buffer.from([80, 75, 3, 4, 255]).toString('base64') }
      },
    })

    for (const format of ['xlsx', 'csv']) {
      const download = page.waitForEvent('download')
      await page.getByTestId(`recap-${format}-attendance`).click()
      const file = await download
      expect(file.suggestedFilename()).toBe(`2021-07_02_Rekap-Kehadiran_SETDA.${format}`)
      expect([...(await readFile(await file.path()))]).toEqual([80, 75, 3, 4, 255])
    }
    expect(asked).toEqual(
      ['xlsx', 'csv'].map((format) => ['attendance', { month: '2021-07', ...scope, format }]),
    )
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
      startRecap: () => job({ state: 'queued', done: 0, message: WAITS }),
      readRecapJob: () => job({}),
    })

    await page.getByText('Rekap terakhir, Juli 2021:').waitFor()
    await page.getByTestId('recap-link-attendance').click()
    await page.getByTestId('recap-start').click()
    await page.getByText(WAITS).waitFor()

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
