import type { Page } from 'playwright-core'

import type { RecapKind } from '../../shared/contract/recap-job.ts'
import { getRecap } from '../../shared/recaps/recaps.ts'

const F4_PT = { across: '935 × 609 pt', upright: '609 × 935 pt' }

/** A tab as it is printed on F4. `page` shows it and is the caller's to close. */
export interface PrintedRecap {
  readonly page: Page
  readonly pages: number
  /** What is cut off, runs over the edge or is torn apart. */
  readonly faults: readonly string[]
}

/** Prints the tab that is in view, as its recap is printed. */
export async function printRecap(
  sheetPage: Page,
  {
    origin,
    spreadsheetId,
    kind,
  }: { readonly origin: string; readonly spreadsheetId: string; readonly kind: RecapKind },
): Promise<PrintedRecap> {
  const gid = new URL(sheetPage.url()).hash.replace(/^#gid=/u, '')
  const page = await sheetPage.context().newPage()
  const isPortrait = getRecap(kind).portrait === true
  // As high as a page, so that nothing lies over a picture of it.
  await page.setViewportSize({ width: 1300, height: isPortrait ? 1300 : 900 })
  const query = `gid=${gid}&portrait=${isPortrait}`
  await page.goto(`${origin}/spreadsheets/d/${spreadsheetId}/print?${query}`)
  await page.locator('body[data-ready=true]').waitFor()
  const shown = await page.locator('.page').count()
  const { pages, paper } = paperOf(await page.pdf({ preferCSSPageSize: true }))
  return {
    page,
    pages,
    faults: [
      ...(pages === shown ? [] : [`${pages} pages are printed, ${shown} are shown`]),
      ...(paper === F4_PT[isPortrait ? 'upright' : 'across'] ? [] : [`printed on ${paper}`]),
      ...(await page.evaluate(textFaults)),
      ...(await page.evaluate(signatureFaults)),
    ],
  }
}

function paperOf(pdf: Buffer): { pages: number; paper: string } {
  const text = pdf.toString('latin1')
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(text) ?? []
  return {
    pages: text.match(/\/Type\s*\/Page\b/gu)?.length ?? 0,
    paper: `${Math.round(Number(width))} × ${Math.round(Number(height))} pt`,
  }
}

/** In the page: texts that do not fit where they stand. */
function textFaults(): string[] {
  const faults: string[] = []
  for (const content of document.querySelectorAll('.page > .content')) {
    const edge = content.getBoundingClientRect().right + 1
    for (const cell of content.querySelectorAll('td')) {
      const [text] = cell.childNodes
      if (!(text instanceof Text)) continue
      const said = `"${text.data.slice(0, 60)}"`
      if (cell.classList.contains('cut') && cell.scrollWidth > cell.clientWidth + 1) {
        faults.push(`${said} is cut off`)
      }
      const range = document.createRange()
      range.selectNodeContents(text)
      if (range.getBoundingClientRect().right > edge) faults.push(`${said} runs over the edge`)
      const { whiteSpace, borderRightStyle } = getComputedStyle(cell)
      const runsOut = range.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1
      if (borderRightStyle !== 'none' && runsOut)
        faults.push(`${said} runs over the line beside it`)
      if (whiteSpace === 'pre') continue
      for (const { index, 0: word } of text.data.matchAll(/[\p{L}\d]+/gu)) {
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) faults.push(`${said} is broken within "${word}"`)
      }
    }
  }
  return [...new Set(faults)]
}

/** In the page: a signature whose parts stand on two pages. */
function signatureFaults(): string[] {
  return [...document.querySelectorAll('.page')].flatMap((page, index) => {
    const texts = [...page.querySelectorAll('tbody td')].map((cell) => cell.textContent ?? '')
    const begins = texts.filter((text) => text === 'MENGETAHUI' || text === 'Pengirim,').length
    const ends = texts.filter((text) => /^NIP\. \d/u.test(text)).length
    return begins > 0 === ends > 0 ? [] : [`the signature is torn apart on page ${index + 1}`]
  })
}
