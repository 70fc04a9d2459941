import type { MonthState } from '../../../shared/contract/index.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import { monthNotices } from '../../../shared/recaps/summary/month-notices.ts'
import type { Agency } from '../../ports/store.ts'
import { reopenedLines } from '../../../shared/recaps/cover-letter/letter-lines.ts'
import { readStanding } from '../recap/load-letter.ts'
import { parseAsked } from './close-month.ts'
import type { Context, Task } from '../context.ts'
import { describeFormProblems } from '../diagnostics/describe-form-problems.ts'
import { describeRecapsOf } from '../diagnostics/describe-recaps-due.ts'
import { findFormsBehind } from '../intake/find-forms-behind.ts'
import { findUnheardOf } from './find-unheard.ts'
import { listOpenMatters } from './list-open-matters.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openMonth } from '../month/open-month.ts'
import { loadAddenda } from '../sealed/load-addenda.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { presentMinute } from '../recap/request-recap.ts'
import { findChangedParts, toMonthSeal, type Seal } from '../sealed/sealed-month.ts'

const LISTED = 200

/** Whether a month is closed, by whom, whether its seal holds, and what came since; nothing is written. */
async function getMonthState(context: Context, agency: Agency, asked: string): Promise<MonthState> {
  const month = parseAsked(agency, asked)
  const { configuration } = await loadConfiguration(context, agency)
  const acts = await context.store.seals.listActs(agency.id, month)
  const last = acts.at(-1)
  const isClosed = last?.kind === 'seal'
  const closed = isClosed ? await describeSeal(context, agency, last) : OPEN
  const { open, heardFrom } = isClosed
    ? { open: [], heardFrom: null }
    : await describeOpen(context, agency, month)
  const { settings } = configuration
  const forms = await context.store.forms.list(agency.id)
  const behind = await findFormsBehind(context, agency, forms)
  const notices = [
    ...monthNotices(configuration, month),
    ...(await describeRecapsOf(context, agency, { ...configuration, month })),
    ...describeFormProblems({ agency, settings, forms: [], behind }),
  ]
  const letter = reopenedLines(await readStanding(context, agency, month), settings)
  return {
    month,
    ...closed,
    notices: [...letter, ...notices.map(({ message }) => message[agency.language])],
    open,
    closableFrom: monthOverFrom(configuration, month),
    heardFrom,
    reopenings: acts.flatMap((act) =>
      act.kind === 'reopen' ? [{ reason: act.reason, by: act.by, at: act.at }] : [],
    ),
  }
}

export const getMonthStateTask: Task<string, MonthState> = {
  name: 'month-state',
  work: getMonthState,
}

async function describeOpen(
  context: Context,
  agency: Agency,
  month: Month,
): Promise<Pick<MonthState, 'open' | 'heardFrom'>> {
  const { throughSequence } = await followLedger(context, agency)
  const asked = { month, throughSequence, asOf: presentMinute(context) }
  const opened = await openMonth(context, agency, asked)
  const unheard = await findUnheardOf(context, agency, opened)
  const open = await listOpenMatters(context, agency, { opened, unheard })
  return { open, heardFrom: unheard.heardFrom }
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
  const { throughSequence } = await followLedger(context, agency)
  const asked = { month: seal.month, throughSequence, asOf: presentMinute(context) }
  // Before and after of an addendum rest on what was kept: nothing is told from a changed copy.
  const addenda = intact ? (await loadAddenda(context, agency, asked)).addenda.addenda : []
  return {
    state: 'closed',
    seal: toMonthSeal(seal),
    intact,
    addenda: { count: addenda.length, items: addenda.slice(-LISTED) },
  }
}
