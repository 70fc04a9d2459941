import { findCorrections, listCorrections } from '../../../shared/addenda/list-corrections.ts'
import { listAddenda, type LateEntry } from '../../../shared/addenda/list-addenda.ts'
import { personOf } from '../../../shared/addenda/submission-days.ts'
import type { Addendum } from '../../../shared/contract/index.ts'
import { outcomesOf } from '../../../shared/evaluation/evaluate-people.ts'
import { datesOfMonth, type Month } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { AddendaInput } from '../../../shared/recaps/addenda/compile-addenda.ts'
import type { Correction } from '../../../shared/recaps/addenda/correction.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { getSource } from '../ledger/recap-source.ts'
import { ledgerAt, type LedgerAt } from '../month/ledger-at.ts'
import { datesAround } from '../month/load-filed.ts'
import { readLateEntries, type Sides } from './read-late-entries.ts'
import { readSealed } from './read-sealed.ts'
import { findSeal } from './sealed-month.ts'

interface AddendaRequest {
  readonly month: Month
  /** The last ledger entry that counts. */
  readonly throughSequence: number
  /** Of an open month; a closed one stays as of its seal. */
  readonly asOf: Instant
}

/**
 * The corrections of a month and, where it is closed, what was recorded since. Costs by the month, and by whom
 * that is about.
 */
export async function loadAddenda(
  context: Context,
  agency: Agency,
  { month, throughSequence, asOf }: AddendaRequest,
): Promise<AddendaInput<Addendum>> {
  const present = await ledgerAt(context, agency, { throughSequence })
  const { settings } = present.configuration
  const seal = (await findSeal(context.store, agency.id, month)) ?? null
  const sealed = seal && (await ledgerAt(context, agency, seal))
  return {
    facts: { settings },
    evaluation: { month },
    addenda: {
      seal,
      corrections: await loadCorrections(sealed ?? present, { month, asOf: seal?.asOf ?? asOf }),
      addenda: seal && sealed ? await loadSince(context, agency, { seal, sealed, present }) : [],
    },
    source: await getSource(context, agency, {
      ledgerSequence: throughSequence,
      snapshot: present.snapshot,
      asOf,
    }),
  }
}

/** Permits are few: whether there are corrections is asked of them alone. */
async function loadCorrections(
  ledger: LedgerAt,
  { month, asOf }: Pick<AddendaRequest, 'month' | 'asOf'>,
): Promise<Correction[]> {
  const dates = datesAround(datesOfMonth(month))
  const { submissions } = await ledger.facts({ ...dates, forms: ['permit'] })
  const employeeIds = findCorrections(submissions, month).map(({ employeeId }) => employeeId)
  if (employeeIds.length === 0) return []
  return listCorrections(await ledger.facts({ ...dates, employeeIds }), { month, asOf })
}

/** What was recorded after a month was closed. */
async function loadSince(
  context: Context,
  agency: Agency,
  { seal, sealed, present }: Sides,
): Promise<Addendum[]> {
  const { month, asOf } = seal
  const entries = await readLateEntries(context, agency, { seal, sealed, present })
  if (entries.length === 0) return []
  const kept = await readSealed(context, agency, seal)
  const only = [...new Set(entries.flatMap(peopleOf))]
  const facts = await present.facts({ ...datesAround(datesOfMonth(month)), employeeIds: only })
  const refs = entries.flatMap((entry) => ('submission' in entry ? [entry.submission.ref] : []))
  const { throughSequence } = present
  return listAddenda(entries, {
    month,
    facts: {
      ...facts,
      reviews: await context.store.projections.listReviewsOn(agency.id, refs, throughSequence),
    },
    sealedEmployees: sealed.configuration.employees,
    before: kept.evaluation.outcomes,
    after: outcomesOf(facts, { month, asOf, only }),
  })
}

/** Of whose days before and after are told. */
function peopleOf(entry: LateEntry): EmployeeId[] {
  switch (entry.kind) {
    case 'submission':
    case 'review':
      return [personOf(entry.submission)]
    case 'attribution':
      return [personOf(entry.submission), entry.to, ...(entry.from === null ? [] : [entry.from])]
    case 'tab':
      return entry.days.map(({ employeeId }) => employeeId)
    case 'examination':
      return []
  }
}
