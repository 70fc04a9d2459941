import type { RecapJob } from '../../shared/contract/recap-job.ts'
import { getRecap } from '../../shared/recaps/recaps.ts'

/** Folio, 8.5 × 13 inches, as Google numbers papers: F4, on which offices print. */
const FOLIO = 5

/**
 * Where Google gives the tab of a recap as PDF to whoever may read it, as wide as the page, its frozen rows on
 * each; undefined where it stands in no spreadsheet.
 */
export function pdfAddress({
  kind,
  sheetId,
  url,
}: Pick<RecapJob['tabs'][number], 'kind' | 'sheetId' | 'url'>): string | undefined {
  const [, spreadsheet] = /^(https?:\/\/[^?#]*\/spreadsheets\/d\/[^/?#]+)\//u.exec(url) ?? []
  const portrait = getRecap(kind).portrait === true
  return (
    spreadsheet &&
    `${spreadsheet}/export?format=pdf&gid=${sheetId}&size=${FOLIO}&portrait=${portrait}&fitw=true&gridlines=false&printtitle=false&sheetnames=false&fzr=true`
  )
}
