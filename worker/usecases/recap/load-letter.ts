import type { RecapKind } from '../../../shared/contract/index.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { letterOf } from '../../../shared/model/cover-letter.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import { letterLines } from '../../../shared/recaps/cover-letter/letter-lines.ts'
import {
  countRows,
  recapsSent,
  type LetterPart,
} from '../../../shared/recaps/cover-letter/letter-part.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { withLines } from '../../../shared/recaps/with-lines.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import type { Seal } from '../sealed/sealed-month.ts'

/** What *Surat Pengantar* shows: the letter as it stands, and the recaps that go with it. */
export async function loadLetter(
  { store }: Context,
  agency: Agency,
  {
    month,
    facts,
    seal,
    compile,
  }: {
    readonly month: Month
    readonly facts: Configuration
    readonly seal: Seal | undefined
    readonly compile: (kind: RecapKind) => Promise<RecapSheet>
  },
): Promise<LetterPart> {
  const sent: LetterPart['sent'][number][] = []
  for (const kind of recapsSent(facts, month)) {
    const rows = countRows(await compile(kind))
    sent.push({ kind, rows, digest: seal?.parts[kind] ?? null })
  }
  return { letter: letterOf(await store.ledger.listLetterActs(agency.id, month)), sent }
}

/** *Ringkasan* with how far the letter went; nothing is added where nothing was recorded. */
export async function withLetterLines(
  context: Context,
  agency: Agency,
  { month, sheet }: { readonly month: Month; readonly sheet: RecapSheet },
): Promise<RecapSheet> {
  const acts = await context.store.ledger.listLetterActs(agency.id, month)
  if (acts.length === 0) return sheet
  const { configuration } = await loadConfiguration(context, agency)
  return withLines(sheet, letterLines(letterOf(acts), configuration.settings))
}
