import type { RecapKind } from '../../../shared/contract/index.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { letterOf, reopenedSince } from '../../../shared/model/cover-letter.ts'
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
  context: Context,
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
  return { ...(await readStanding(context, agency, month)), sent }
}

/** The letter, and whether the month was opened again since. */
export async function readStanding(
  { store }: Context,
  { id }: Agency,
  month: Month,
): Promise<Pick<LetterPart, 'letter' | 'reopenedAt'>> {
  const acts = await store.ledger.listLetterActs(id, month)
  const letter = letterOf(acts)
  const reopenings = (await store.seals.listActs(id, month)).filter(({ kind }) => kind === 'reopen')
  const reopenedAt = reopenedSince(
    letter,
    acts,
    reopenings.map(({ at }) => at),
  )
  return { letter, reopenedAt }
}

/** *Ringkasan* with how far the letter went; nothing is added where nothing was recorded. */
export async function withLetterLines(
  context: Context,
  agency: Agency,
  { month, sheet }: { readonly month: Month; readonly sheet: RecapSheet },
): Promise<RecapSheet> {
  const standing = await readStanding(context, agency, month)
  const { configuration } = await loadConfiguration(context, agency)
  return withLines(sheet, letterLines(standing, configuration.settings))
}
