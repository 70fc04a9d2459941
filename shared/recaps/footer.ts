import type { AgencySettings, Zone } from '../model/agency.ts'
import { parseInstant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import { momentInWords } from '../text/moment-in-words.ts'
import { ledgerAnchor } from './ledger-anchor.ts'
import type { RecapPage } from './recap-page.ts'
import type { RecapContent, RecapSource } from './recap-sheet.ts'
import { recapsText } from './recaps-text.ts'

const DIGEST_CHARACTERS = 16

/** Who compiled the recap (C11), and the line by which a print-out can be traced and recomputed. */
export function addFooter(
  page: RecapPage,
  source: RecapSource,
  { zone, compiledBy }: Pick<AgencySettings, 'zone' | 'compiledBy'>,
): void {
  page.addBlank()
  if (compiledBy) page.addLine(recapsText(page.language).compiledBy(compiledBy), 'footer')
  page.addLine(footerLine(source, zone, page.language), 'footer')
}

/** The sheet, made of one source, as it is made of another that differs in what the footer says alone. */
export function withSource<S extends RecapContent>(
  sheet: S,
  {
    former,
    source,
    zone,
  }: { readonly former: RecapSource; readonly source: RecapSource; readonly zone: Zone },
): S {
  const { language, rows } = sheet
  const [before, after] = [former, source].map((one) => footerLine(one, zone, language))
  if (before === after) return sheet
  const at = rows.findLastIndex(({ cells }) => cells.some(({ value }) => value === before))
  const row = rows[at]
  if (!row) throw new RangeError('A recap without a footer')
  const cells = row.cells.map((cell) =>
    cell.value === before ? { ...cell, value: after ?? null } : cell,
  )
  return { ...sheet, rows: rows.with(at, { ...row, cells }) }
}

/** What something was made of, in one line. */
export function footerLine(source: RecapSource, zone: Zone, language: Language): string {
  return recapsText(language).footer({
    ledger: ledgerAnchor(source),
    snapshot: source.snapshot.slice(0, DIGEST_CHARACTERS),
    rules: source.rulesVersion,
    asOf: momentInWords(parseInstant(source.asOf), zone, language),
  })
}
