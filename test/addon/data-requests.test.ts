import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { linkOf } from './link-of.ts'
import { useSidebars } from './use-sidebars.ts'

const ASKED = {
  id: 'k1',
  employeeId: '1',
  name: 'Ani',
  about: 'Pembatasan',
  says: 'Jangan ditampilkan <b>',
  askedAt: '5 Juli 2021 08.00 WIB',
  answer: null,
}
const RESTRICTED = {
  employeeId: '1',
  name: 'Ani',
  reason: 'Permohonan 12/2021',
  by: 'hr@setda.example',
  at: '6 Juli 2021 08.00 WIB',
}

const sidebars = useSidebars()

async function open(given: unknown[][]): Promise<Page> {
  const page = await sidebars.open('personal-links', {
    listPersonalLinks: () => ({ people: [linkOf({})] }),
    listDataRequests: () => ({ waiting: [ASKED], restricted: [] }),
    answerDataRequest: (...said: unknown[]) => {
      given.push(said)
      return { waiting: [], restricted: [RESTRICTED] }
    },
    liftRestriction: (...said: unknown[]) => {
      given.push(said)
      return { waiting: [], restricted: [] }
    },
  })
  await page.getByTestId('requests-open').click()
  await page.getByTestId('requests-row').waitFor()
  return page
}

describe('requests on personal data', () => {
  it('are shown as they were asked, answered with a restriction, and that is lifted again', async () => {
    const given: unknown[][] = []
    const page = await open(given)
    expect(await page.getByTestId('requests-row').innerText()).toContain('Jangan ditampilkan <b>')
    expect(await page.getByRole('button', { name: 'Batasi dan jawab' }).isDisabled()).toBe(true)

    await page.getByTestId('requests-said').fill('Sudah dibatasi')
    await page.getByRole('button', { name: 'Batasi dan jawab' }).click()
    await page.getByText('Dibatasi sejak 6 Juli 2021 08.00 WIB').waitFor()
    await page.getByTestId('requests-said').fill('Atas permintaannya')
    await page.getByRole('button', { name: 'Cabut pembatasan' }).click()
    await page.getByText('Tercatat.').waitFor()

    expect(given).toEqual([
      ['k1', 'Sudah dibatasi', '1'],
      ['1', 'Atas permintaannya'],
    ])
    expect(await page.getByTestId('requests-row').count()).toBe(0)
  })
})
