import type { Language } from '../../../shared/model/language.ts'
import { isSameNumber } from '../../../shared/regulations/is-same-number.ts'
import { YES_NO } from '../../../shared/workbook/choices.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readTable, type TableRow } from '../../../shared/workbook/table.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { RegulationAct } from '../../ports/ledger-records.ts'

const CLAUSES = getPeopleTab('clauses')
/** What a word is about. */
const SAID = ['provision', 'who', 'when', 'parameters', 'isOn']

/**
 * What stands of the clause of a row, with the last word on it: who was shown it speaks of no other. Empty where no row stands there.
 */
export function standingIn(tab: TabRows, acts: readonly RegulationAct[]): (row: number) => string {
  const rows = readTable(tab, CLAUSES, createProblemList())?.rows ?? []
  const known = new Map(rows.map((row) => [row.index, row]))
  return (row) => {
    const its = known.get(row)
    return its ? standsOf(its, acts) : ''
  }
}

/** As `standingIn`. */
export function standsOf(row: TableRow, acts: readonly RegulationAct[]): string {
  const cells = CLAUSES.columns.map(({ key }) => String(row.raw(key)).trim())
  const last = wordsOn(row, acts).at(-1)
  return sha256(JSON.stringify([row.index, cells, last?.act.id ?? ''])).slice(0, 32)
}

/** The last word on a clause that stands otherwise by now; undefined where none was said, or it stands so. */
export function wordBefore(
  row: TableRow,
  { acts, language }: { readonly acts: readonly RegulationAct[]; readonly language: Language },
): RegulationAct | undefined {
  const words = wordsOn(row, acts)
  const isOn = String(row.raw('isOn')).trim() || YES_NO[0].title[language]
  const stands = (key: string): string => (key === 'isOn' ? isOn : String(row.raw(key)))
  const isSaid = words.some(({ cells }) =>
    SAID.every((key) => plain(stands(key)) === plain(cells[key] ?? '')),
  )
  return isSaid ? undefined : words.at(-1)?.act
}

function wordsOn(row: TableRow, acts: readonly RegulationAct[]) {
  const [regulation, number] = [String(row.raw('regulation')), plain(String(row.raw('number')))]
  return acts.flatMap((act) =>
    act.clauses
      .filter(
        ({ cells }) =>
          isSameNumber(cells['regulation'] ?? '', regulation) &&
          plain(cells['number'] ?? '') === number,
      )
      .map(({ cells }) => ({ act, cells })),
  )
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
