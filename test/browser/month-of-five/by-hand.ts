import { setTimeout as sleep } from 'node:timers/promises'

import type { Page } from 'playwright-core'

import type { AtWork } from './at-work.ts'
import type { Stage } from './stage.ts'

/** A page may be asked sixty times a minute (`request-limits.ts`), a review asks five; no thumb is as quick. */
const REVIEW_TAKES_MS = 5000

/** Sends the form that is filled in. */
export async function send(page: Page, stage: Stage): Promise<void> {
  await stage.hand('staff').click(page.locator('[data-testid=submit]'))
  await page.getByText('Terkirim.').waitFor()
}

/** Files the report of today from the own page, which is open. */
export async function reportByHand(
  page: Page,
  stage: Stage,
  [activity, output]: readonly [string, string],
): Promise<void> {
  const hand = stage.hand('staff')
  await hand.click(page.locator('a.do').first())
  await hand.click(page.getByRole('radio', { name: 'Hari ini', exact: true }))
  await hand.click(page.getByRole('button', { name: 'Berikutnya' }))
  await hand.type(page.getByLabel('Kegiatan 1'), activity)
  await hand.type(page.getByLabel('Hasil 1'), output)
  await hand.click(page.getByRole('radio', { name: 'Tidak', exact: true }))
  await hand.click(page.getByRole('button', { name: 'Berikutnya' }))
  await hand.click(page.getByRole('checkbox', { name: 'WA', exact: true }))
  await send(page, stage)
}

/** From the own page, the head approves at once what has nothing to be read. */
export async function reviewOnPhone(
  { stage, pages, phone }: Pick<AtWork, 'stage' | 'pages' | 'phone'>,
  isShown = false,
): Promise<void> {
  const hand = stage.hand('head')
  const page = phone.head
  await sleep(REVIEW_TAKES_MS)
  await page.goto(pages.head)
  if (isShown) await stage.show('head', page, { name: 'head-page', what: 'Opens the own page.' })
  await hand.click(page.getByRole('link', { name: 'Meja tinjau' }))
  if (isShown) await stage.show('head', page, { name: 'desk', what: 'Reads what waits.' })
  await hand.click(page.getByRole('button', { name: /^Setujui/u }).first())
  await page.getByText(/keputusan dicatat/u).waitFor()
  if (!isShown) return
  await stage.show('head', page, {
    name: 'decided',
    what: 'Has approved it, and may still take that back.',
  })
}
