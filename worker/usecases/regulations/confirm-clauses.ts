import type { ClauseConfirmation, ConfirmedClauses } from '../../../shared/contract/index.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { RegulationAct } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { cellsOf } from './clause-cells.ts'
import { readClausesTask } from './read-clause.ts'
import { regulationText } from './regulation-text.ts'

/** Each is read with all others in place, while somebody waits; notes are not. */
const MOST_CHECKED = 50

/**
 * The author's word that clauses are right as they were read back: an entry of the ledger, once, however often it
 * is told (G11). Answers the rows of *Pasal* as they are to be written then. Throws `DomainError` where one means
 * something else by now than what was shown, or somebody else spoke of a clause meanwhile.
 */
export async function confirmClauses(
  context: Context,
  agency: Agency,
  {
    caller,
    confirmation: { id, clauses },
  }: { readonly caller: Caller; readonly confirmation: ClauseConfirmation },
): Promise<ConfirmedClauses> {
  const { language } = agency
  const { ledger } = context.store
  const known = await ledger.findRegulationAct(agency.id, id)
  if (known) return rowsOf(known)
  const before = (await ledger.listRegulationActs(agency.id)).length
  const rows = clauses.map((asked) => cellsOf(asked, language))
  const confirmed: RegulationAct['clauses'][number][] = []
  if (clauses.filter(({ provision }) => provision !== '').length > MOST_CHECKED) {
    throw new DomainError('invalid-request', regulationText(language).tooManyChecked(MOST_CHECKED))
  }
  const readings = await context.threads.run(readClausesTask, agency, clauses)
  for (const [at, { shown, provision, row }] of clauses.entries()) {
    const reading = readings[at]!
    const isNote = provision === '' && shown === ''
    if (reading.problems.length > 0 || (!isNote && reading.shown !== shown)) {
      throw new DomainError('invalid-request', regulationText(language).readingStale)
    }
    const { sentence, named } = reading
    confirmed.push({ cells: rows[at]!, row, sentence, named })
  }
  const by = { email: caller.email.toLowerCase(), sub: caller.sub }
  const act = { id, clauses: confirmed, by, at: instantNow(context) }
  const recorded = await context.store.transaction(async (records): Promise<RegulationAct> => {
    const same = await records.ledger.findRegulationAct(agency.id, id)
    if (same) return same
    // Somebody else's word came between reading and this one.
    if ((await records.ledger.listRegulationActs(agency.id)).length > before)
      throw new DomainError('invalid-request', regulationText(language).readingStale)
    await records.ledger.recordRegulationAct(agency.id, act)
    return act
  })
  if (recorded === act) {
    context.log({ event: 'clauses-confirmed', agencyId: agency.id, clauses: clauses.length })
  }
  return rowsOf(recorded)
}

function rowsOf({ clauses }: RegulationAct): ConfirmedClauses {
  return { rows: clauses.map(({ cells }) => cells) }
}
