import type { MonthState } from '../../shared/contract/index.ts'
import { monthOverFrom } from '../../shared/outcome/month-over-from.ts'
import type { Agency } from '../ports/store.ts'
import { parseAsked } from './close-month.ts'
import type { Context } from './context.ts'
import { loadAddenda } from './load-addenda.ts'
import { loadConfiguration } from './load-agency-facts.ts'
import { presentMinute } from './request-recap.ts'
import { findChangedParts, toMonthSeal, type Seal } from './sealed-month.ts'

const LISTED = 200

/** Whether a month is closed, by whom, whether its seal holds, and what came since; nothing is written. */
export async function getMonthState(
  context: Context,
  agency: Agency,
  asked: string,
): Promise<MonthState> {
  const month = parseAsked(agency, asked)
  const { configuration } = await loadConfiguration(context, agency)
  const acts = await context.store.seals.listActs(agency.id, month)
  const last = acts.at(-1)
  const closed = last?.kind === 'seal' ? await describeSeal(context, agency, last) : OPEN
  return {
    month,
    ...closed,
    closableFrom: monthOverFrom(configuration, month),
    reopenings: acts.flatMap((act) =>
      act.kind === 'reopen' ? [{ reason: act.reason, by: act.by, at: act.at }] : [],
    ),
  }
}

type Standing = Pick<MonthState, 'state' | 'seal' | 'intact' | 'addenda'>

const OPEN: Standing = {
  state: 'open',
  seal: null,
  intact: null,
  addenda: { count: 0, items: [] },
}

async function describeSeal(context: Context, agency: Agency, seal: Seal): Promise<Standing> {
  const { store } = context
  const parts = await store.seals.listParts(agency.id, seal.sequence)
  const intact = findChangedParts(seal, parts).length === 0
  const throughSequence = await store.ledger.lastSequence(agency.id)
  const asked = { month: seal.month, throughSequence, asOf: presentMinute(context) }
  // Before and after of an addendum rest on what was kept: nothing is told from a changed copy.
  const { addenda } = intact ? await loadAddenda(context, agency, asked) : { addenda: [] }
  return {
    state: 'closed',
    seal: toMonthSeal(seal),
    intact,
    addenda: { count: addenda.length, items: addenda.slice(-LISTED) },
  }
}
