import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { dateInWords } from '../../../shared/text/date-in-words.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readTable } from '../../../shared/workbook/table.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { answersAt } from '../ledger/remembered-answers.ts'
import { wordBefore } from '../ledger/words-on-clause.ts'
import { localizeWorker } from '../worker-text.ts'

const CLAUSES = getPeopleTab('clauses')

/** Clauses that say something else in *Pasal* than what somebody put in force: a cell has no author (G11). */
export async function describeChangedClauses(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  { zone, head }: { readonly zone: Zone; readonly head: LedgerHead },
): Promise<Problem[]> {
  const once = answersAt(store, agency, head)
  const acts = await once('regulations', () => store.ledger.listRegulationActs(agency.id))
  const tab = acts.length > 0 ? await store.ledger.findTab(agency.id, CLAUSES.key, {}) : undefined
  const rows = tab && !tab.gone ? (readTable(tab, CLAUSES, createProblemList())?.rows ?? []) : []
  return rows.flatMap((row): Problem[] => {
    const word = wordBefore(row, { acts, language: agency.language })
    if (!word) return []
    const where = row.where('isOn')
    const [number, regulation] = ['number', 'regulation'].map((key) => String(row.raw(key)).trim())
    const { date } = localTimeOf(word.at, zone)
    const message = localizeWorker((text, language) =>
      text.clauseChanged({
        clause: `${regulation}, ${number}`,
        email: word.by.email,
        date: dateInWords(date, language),
      }),
    )
    return [{ code: 'clause-changed', where: { id: where, en: where }, message }]
  })
}
