import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { linkOf, OWN_PAGE } from './link-of.ts'
import type { Answers } from './open-sidebar.ts'
import { useSidebars } from './use-sidebars.ts'

const ANI = linkOf({
  employeeId: '1',
  name: 'Ani',
  phone: '0812-3456-7890',
  whatsApp: '6281234567890',
})
const BUDI = linkOf({ employeeId: '2', name: 'Budi', phone: '0541 661000', page: `${OWN_PAGE}2` })
const CITRA = linkOf({ employeeId: '3', name: 'Citra', unit: 'Keuangan', openedOn: '2021-07-05' })

const sidebars = useSidebars()
let page: Page

async function open(people = [ANI, BUDI, CITRA], answers: Answers = {}): Promise<void> {
  page = await sidebars.open('personal-links', {
    listPersonalLinks: () => ({ people }),
    ...answers,
  })
  await page.getByTestId('links-person').first().waitFor()
}

function names(): Promise<string[]> {
  return page.getByTestId('links-person').locator('b').allInnerTexts()
}

/** Takes up what would leave for WhatsApp. */
async function stayHere(): Promise<void> {
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()))
}

describe('messages with personal links', () => {
  it('go to the person’s number with their name and link, one tap each', async () => {
    await open()

    const link = page.getByTestId('links-whatsapp')
    const href = new URL((await link.getAttribute('href')) ?? '')

    expect(await link.count()).toBe(1)
    expect(href.origin + href.pathname).toBe('https://wa.me/6281234567890')
    expect([...href.searchParams.keys()]).toEqual(['text'])
    expect(href.searchParams.get('text')).toMatch(/^Yth\. Ani, .*tidak dibagikan/u)
    expect(href.searchParams.get('text')?.endsWith(`\n${OWN_PAGE}`)).toBe(true)
    expect(await link.getAttribute('rel')).toContain('noreferrer')
  })

  it('say where there is no number, or none of a mobile phone', async () => {
    await open()

    expect(await page.getByTestId('links-no-phone').allInnerTexts()).toEqual([
      'Nomor “0541 661000” di Pegawai bukan nomor ponsel.',
      'Di Pegawai tidak ada nomor teleponnya.',
    ])
    expect(await page.getByRole('button', { name: 'Salin pesan WA' }).count()).toBe(2)
  })

  it('are marked when they were opened, until the sidebar is opened anew or the link is another', async () => {
    const renewed = { ...ANI, page: `${OWN_PAGE}3` }
    await open([ANI, CITRA], {
      renewPersonalLinks: () => ({ people: [renewed, CITRA] }),
    })
    await stayHere()
    const link = page.getByTestId('links-whatsapp')
    const before = await link.innerText()

    await link.click()
    const after = await link.innerText()
    await page.getByTestId('links-search').fill('ani')
    const searched = await link.innerText()
    await page.getByTestId('links-reason').fill('hilang')
    await page.getByTestId('links-renew').click()
    await page.getByTestId('links-renew').click()
    await page.getByText('Diperbarui.').waitFor()

    expect([before, after, searched]).toEqual([
      'Kirim lewat WhatsApp',
      '✓ WhatsApp sudah dibuka',
      '✓ WhatsApp sudah dibuka',
    ])
    expect(await link.innerText()).toBe('Kirim lewat WhatsApp')
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })
})

describe('who has opened their page', () => {
  it('is counted and named, and told beside each', async () => {
    await open()

    const counted = await page.getByTestId('links-opened').locator('p').allInnerTexts()

    expect(counted).toEqual(['1 dari 3 orang sudah membuka halamannya.', 'Belum: Ani, Budi.'])
    expect(await page.getByTestId('links-state').allInnerTexts()).toEqual([
      'Belum dibuka',
      'Belum dibuka',
      'Dibuka pertama kali 5 Juli 2021',
    ])
  })

  it('names five at most who have not', async () => {
    await open(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => linkOf({ name })))

    expect(await page.getByTestId('links-opened').innerText()).toContain(
      'Belum: A, B, C, D, E, dan 2 lainnya.',
    )
  })

  it('leaves those who have not where that is asked, also of one unit', async () => {
    await open()

    await page.getByTestId('links-unopened').check()
    const unopened = await names()
    await page.getByTestId('links-search').fill('keuangan')
    await page.getByText('Tidak ada pegawai yang cocok.').waitFor()
    await page.getByTestId('links-unopened').uncheck()

    expect(unopened).toEqual(['Ani', 'Budi'])
    expect(await names()).toEqual(['Citra'])
  })

  it('is not told by a look from the sidebar', async () => {
    await open([ANI])

    expect(await page.getByTestId('links-page').getAttribute('href')).toBe(`${OWN_PAGE}?tilik`)
  })
})
