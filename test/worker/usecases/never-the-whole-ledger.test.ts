import { afterEach, beforeEach, expect, it } from 'vitest'

import { RecapKind } from '../../../shared/contract/index.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { underRegulations } from '../../../shared/regulations/under-regulations.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { compileNow } from '../../../worker/usecases/closing/close-month.ts'
import { getMonthStateTask } from '../../../worker/usecases/closing/get-month-state.ts'
import { compareToSealedTask } from '../../../worker/usecases/closing/reopen-month.ts'
import { explainDay } from '../../../worker/usecases/explain/explain-day.ts'
import { whatIf } from '../../../worker/usecases/explain/what-if.ts'
import { followLedger } from '../../../worker/usecases/month/follow-ledger.ts'
import { evaluateAt } from '../../../worker/usecases/month/evaluate-at.ts'
import { ledgerAt } from '../../../worker/usecases/month/ledger-at.ts'
import { openByReference, openMonth } from '../../../worker/usecases/month/open-month.ts'
import { compileMonth } from '../../../worker/usecases/recap/compile-month.ts'
import { compileSheets } from '../../../worker/usecases/recap/compile-sheets.ts'
import { presentMinute } from '../../../worker/usecases/recap/request-recap.ts'
import { findSeal } from '../../../worker/usecases/sealed/sealed-month.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { contextOn } from '../context-of.ts'
import { rowsOf } from '../../shared/recaps/sheet-text.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { STAFF_ID } from '../office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

function refuse(): never {
  throw new Error('The ledger was read whole')
}

/** That of the office, in which nothing that goes through the whole ledger can be asked. */
function frugal(): Context {
  const { ledger, attributions } = office.store
  const store = {
    ...office.store,
    ledger: {
      ...ledger,
      listSubmissions: refuse,
      latestReviews: refuse,
      listLateReviewRows: (...[id, of]: Parameters<typeof ledger.listLateReviewRows>) =>
        of?.refs ? ledger.listLateReviewRows(id, of) : refuse(),
    },
    attributions: { ...attributions, list: refuse },
  }
  return contextOn(office.context, store)
}

/** All that people ask about the month. */
async function askAll(): Promise<void> {
  const context = frugal()
  const agency = await office.agency()
  const asOf = presentMinute(context)
  const throughSequence = await office.store.ledger.lastSequence(agency.id)
  const { sheets } = await compileSheets(context, agency, {
    month: MONTH,
    kinds: RecapKind.options.filter((kind) => kind !== 'regency'),
    throughSequence,
    asOf,
    scope: { employeeId: STAFF_ID },
  })
  expect(sheets).toHaveLength(RecapKind.options.length - 1)
  await whatIf(context, agency, {
    month: MONTH,
    rows: [{ provision: 'office-share', parameters: 'paling banyak = 30 %' }],
  })
  await explainDay(context, agency, { employeeId: STAFF_ID, date: '2021-07-01' })
  await getMonthStateTask.work(context, agency, MONTH)
  await compileMonth(context, agency, { month: MONTH, throughSequence, asOf })
}

it('no recap, seal, what-if, Jelaskan or addendum goes through the whole ledger', async () => {
  await office.sweep()
  await askAll()

  await office.closeMonth()
  await office.object()
  await office.decide('Setuju')
  office.putRoster('WFH')
  office.putPolicy('maxOfficeShare=0.3')
  await office.sweep()
  await askAll()

  const agency = await office.agency()
  const seal = (await findSeal(office.store, agency.id, MONTH))!
  const { addenda } = await getMonthStateTask.work(frugal(), agency, MONTH)
  const asOf = presentMinute(office.context)
  const differences = await compareToSealedTask.work(frugal(), agency, { seal, asOf })
  expect(new Set(addenda.items.map(({ kind }) => kind))).toEqual(new Set(['submission', 'tab']))
  expect(differences.outcomes.length).toBeGreaterThan(0)
})

it('no recap but Diagnostik opens what waits in quarantine: Ringkasan counts it', async () => {
  await office.submit('daily-report', { responseId: 'r9', answers: { ticket: 'SALAH' } })
  await office.sweep()
  const { projections } = office.store
  const store = { ...office.store, projections: { ...projections, listQuarantined: refuse } }
  const agency = await office.agency()

  const { sheets } = await compileSheets(contextOn(office.context, store), agency, {
    month: MONTH,
    kinds: ['summary', 'daily-evaluation', 'contacts', 'personal-report'],
    throughSequence: await office.store.ledger.lastSequence(agency.id),
    asOf: presentMinute(office.context),
    scope: { date: parseCivilDate('2021-07-01'), employeeId: STAFF_ID },
  })

  expect(sheets).toHaveLength(4)
  expect(rowsOf(sheets[0]!).find(([label]) => label === 'Kiriman belum dihitung')?.[1]).toBe(1)
})

it('seals a month out of what is kept of it: no answer is read again', async () => {
  await office.sweep()
  const { ledger } = office.store
  const store = { ...office.store, ledger: { ...ledger, readSubmissions: refuse } }
  const when = { month: MONTH, asOf: presentMinute(office.context) }

  const { parts } = await compileNow({ ...office.context, store }, await office.agency(), when)

  expect(parts.length).toBeGreaterThan(0)
})

it('tries other regulations out of facts, and finds what the ledger gives under them', async () => {
  await office.sweep()
  const { ledger } = office.store
  const store = { ...office.store, ledger: { ...ledger, readSubmissions: refuse } }
  const agency = await office.agency()
  const { configuration, throughSequence } = await followLedger(office.context, agency)
  const at = { month: MONTH, asOf: presentMinute(office.context), throughSequence }
  const under = { ...configuration, ...underRegulations([]) }

  const tried = await openMonth(contextOn(office.context, store), agency, { ...at, under })

  const alone = await openByReference(office.context, agency, { ...at, under })
  expect(tried.evaluation).toEqual(alone.evaluation)
  const present = await openMonth(office.context, agency, at)
  expect(present.evaluation.outcomes).not.toEqual(tried.evaluation.outcomes)
})

it('looks back at what pages showed of the month alone, though something touched everybody since', async () => {
  await office.submit('check-in', { responseId: 'before', at: '2021-06-25T00:00:00Z' })
  await office.sweep()
  office.clock.set('2021-08-05T01:00:30.000Z')
  office.putPolicy('maxOfficeShare=0.3')
  await office.sweep()
  const { ledger } = office.store
  const read: string[] = []
  const context = contextOn(office.context, {
    ...office.store,
    ledger: {
      ...ledger,
      async readSubmissions(agencyId, sequences) {
        const recorded = await ledger.readSubmissions(agencyId, sequences)
        read.push(...recorded.map(({ raw }) => raw.responseId))
        return recorded
      },
    },
  })

  const when = { month: MONTH, asOf: presentMinute(office.context) }
  await compileNow(context, await office.agency(), when)

  expect(read.toSorted()).toEqual(['r1', 'r2'])
})

/** The closed month over the entry of its seal, and how many answers were read for it. */
async function evaluateSealed({ takesKept }: { readonly takesKept: boolean }) {
  let read = 0
  const { ledger } = office.store
  const context = contextOn(office.context, {
    ...office.store,
    ledger: {
      ...ledger,
      async readSubmissions(agencyId, sequences) {
        read += sequences.length
        return ledger.readSubmissions(agencyId, sequences)
      },
    },
  })
  const agency = await office.agency()
  const { throughSequence, asOf } = (await findSeal(office.store, agency.id, MONTH))!
  const at = await ledgerAt(context, agency, { throughSequence })
  const evaluation = await evaluateAt(context, agency, {
    ledger: at,
    month: MONTH,
    asOf,
    takesKept,
  })
  return { evaluation: JSON.stringify(evaluation), read }
}

it('takes a closed month as it was kept by its seal, and reads none of its answers', async () => {
  await office.sweep()
  await office.closeMonth()

  const kept = await evaluateSealed({ takesKept: true })
  const anew = await evaluateSealed({ takesKept: false })

  expect(kept.evaluation).toBe(anew.evaluation)
  expect([kept.read, anew.read > 0]).toEqual([0, true])
})

it('reads of a closed month what something came since that bears on it, as it was sealed', async () => {
  await office.sweep()
  await office.closeMonth()
  const sealed = await evaluateSealed({ takesKept: false })
  await office.object()
  await office.decide('Setuju')
  office.putRoster('C')
  await office.sweep()

  const stale = await evaluateSealed({ takesKept: true })
  // Kept anew over what came since.
  await getMonthStateTask.work(office.context, await office.agency(), MONTH)
  await askAll()
  const renewed = await evaluateSealed({ takesKept: true })

  expect(stale.evaluation).toBe(sealed.evaluation)
  expect(renewed.evaluation).toBe(sealed.evaluation)
  expect(stale.read).toBeGreaterThan(0)
})

/** The recaps of an open month at that entry, and how many answers were read for them. */
async function compileAt(throughSequence: number) {
  let read = 0
  const { ledger } = office.store
  const context = contextOn(office.context, {
    ...office.store,
    ledger: {
      ...ledger,
      async readSubmissions(agencyId, sequences) {
        read += sequences.length
        return ledger.readSubmissions(agencyId, sequences)
      },
    },
  })
  const { sheets } = await compileSheets(context, await office.agency(), {
    month: MONTH,
    kinds: ['daily-evaluation', 'attendance'],
    throughSequence,
    asOf: presentMinute(context),
  })
  return { sheets, read }
}

it('compiles at its job’s entry what was kept by it, though the ledger goes on meanwhile', async () => {
  await office.sweep()
  const { throughSequence } = await followLedger(office.context, await office.agency())
  const before = await compileAt(throughSequence)
  await office.submit('check-in', {
    responseId: 'r8',
    employeeId: HEAD_ID,
    at: '2021-07-01T00:10:00Z',
  })
  await office.sweep()

  const meanwhile = await compileAt(throughSequence)

  expect(await office.store.ledger.lastSequence(office.id)).toBeGreaterThan(throughSequence)
  expect(meanwhile.sheets).toEqual(before.sheets)
  expect(meanwhile.read).toBe(0)
})
