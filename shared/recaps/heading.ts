import type { RecapPage } from './recap-page.ts'

/** The centred title in capitals, and the lines under it that are not empty. */
export function addHeading(page: RecapPage, title: string, lines: readonly string[]): void {
  page.addCentred(title, 'title')
  for (const line of lines.filter(Boolean)) page.addCentred(line, 'subtitle')
  page.addBlank()
}
