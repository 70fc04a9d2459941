import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'

import { renderGuide } from './render-guide.ts'

export const GUIDES = fileURLToPath(new URL('../../docs/guides/', import.meta.url))

const STYLE = `
  @page { size: A4; margin: 12mm 14mm }
  body { font: 9.6pt/1.38 'DejaVu Sans', Arial, sans-serif; margin: 0; color: #1c2b33 }
  h1 { font-size: 16pt; margin: 0 0 2mm } h2 { font-size: 11.5pt; margin: 3mm 0 1mm; break-after: avoid }
  p, ul, ol { margin: 0 0 1.4mm } ul, ol { padding-left: 5.5mm } li { margin-bottom: .6mm }
  table { border-collapse: collapse; width: 100%; margin: 1mm 0 2mm; font-size: 8.8pt }
  th, td { border: 1px solid #c8d1d6; padding: .8mm 1.6mm; text-align: left; vertical-align: top }
  td:has(img) { text-align: center } td img { max-height: 62mm; max-width: 100% }
  p img { max-width: 100%; max-height: 68mm; display: block; margin: 1mm auto }
  tr, img { break-inside: avoid } code { font-size: 8.6pt; overflow-wrap: anywhere } a { color: #1f4e5f }
  @media screen { body { padding: 12px } table { display: block; overflow-x: auto } }
  @media screen and (max-width: 500px) { body { font-size: 15px } }
`

/** A guide as a page with its pictures, as it is read and printed. */
export function guidePage(name: string): string {
  const body = renderGuide(readFileSync(`${GUIDES}${name}.md`, 'utf8'), (path) => {
    const data = readFileSync(new URL(path, pathToFileURL(GUIDES)))
    return `data:image/png;base64,${data.toString('base64')}`
  })
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${STYLE}</style>${body}`
}

/** A guide as PDF, on A4. */
export async function printGuide(browser: Browser, name: string): Promise<Buffer> {
  const page = await browser.newPage()
  try {
    await page.setContent(guidePage(name), { waitUntil: 'load' })
    return await page.pdf({ preferCSSPageSize: true, printBackground: true })
  } finally {
    await page.close()
  }
}
