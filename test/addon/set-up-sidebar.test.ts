import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sidebarText } from '../../shared/text/en/sidebar.ts'
import type { Answers } from './open-sidebar.ts'
import { useSidebars } from './use-sidebars.ts'

let page: Page
const sidebars = useSidebars()

async function open(name: string, answers: Answers): Promise<void> {
  page = await sidebars.open(name, answers)
}

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
