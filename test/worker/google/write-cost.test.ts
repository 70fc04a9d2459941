import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { recapKinds } from '../../../shared/recaps/recaps.ts'
import { BENCH_AS_OF, BENCH_MONTH } from '../../bench/generated/bench-year.ts'
import { factsOfMonth } from '../../bench/generated/facts-of-month.ts'
import { enteredValues, startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'

const PEOPLE = 250
/** What Google recommends for a request. */
const MOST_BYTES = 2_000_000
const KINDS = recapKinds(({ offered }) => offered === 'monthly')

let local: LocalGoogle
let facts: AgencyFacts

beforeAll(async () => {
  local = await startLocalGoogle()
  facts = factsOfMonth(PEOPLE)
})

afterAll(async () => {
  await local.close()
})

function recapsOf(given: AgencyFacts, ledgerSequence: number): RecapSheet[] {
  const evaluation = evaluateMonth(given, { month: BENCH_MONTH, asOf: BENCH_AS_OF })
  const source = {
    ledgerSequence,
    ledgerHash: 'a'.repeat(64),
    snapshot: 'a'.repeat(64),
    rulesVersion: '1',
    asOf: BENCH_AS_OF,
  }
  const input = { facts: given, evaluation, quarantined: 0, waiting: [], formsBehind: [], source }
  return KINDS.map((kind) => compileRecap(kind, input))
}

function isWrite({ method }: { method: string }): boolean {
  return method.endsWith('batchUpdate')
}

/** Kinds of the calls that were made, and the bytes of the largest. */
function takeCost(): { reads: number; writes: number; mostBytes: number } {
  const cost = {
    reads: local.calls.filter((call) => !isWrite(call)).length,
    writes: local.calls.filter(isWrite).length,
    mostBytes: Math.max(
      ...local.calls.map(({ body }) => Buffer.byteLength(JSON.stringify(body ?? {}))),
    ),
  }
  local.forget()
  return cost
}

describe(`all recaps of an agency of ${PEOPLE} people`, () => {
  it('take at most two reads and three writes the first time, each of 2 MB at most', async () => {
    const recaps = recapsOf(facts, 1)

    const written = await local.google.writeRecaps(local.spreadsheetId, recaps)

    const { reads, writes, mostBytes } = takeCost()
    expect(reads).toBeLessThanOrEqual(2)
    expect(writes).toBeLessThanOrEqual(3)
    expect(mostBytes).toBeLessThanOrEqual(MOST_BYTES)
    const at = KINDS.indexOf('office-presence')
    expect(enteredValues(local.readSheet(written[at]!.sheetId)).map(withoutTail)).toEqual(
      recaps[at]!.rows.map(({ cells }) => withoutTail(cells.map(({ value }) => asKept(value)))),
    )
  })

  it('take one read where nothing changed', async () => {
    const written = await local.google.writeRecaps(local.spreadsheetId, recapsOf(facts, 1))

    expect(takeCost()).toMatchObject({ reads: 1, writes: 0 })
    expect(written.every(({ rowsWritten }) => rowsWritten === 0)).toBe(true)
  })

  it('take one read and one write where one person changed, of few rows', async () => {
    const { outcomes } = evaluateMonth(facts, { month: BENCH_MONTH, asOf: BENCH_AS_OF })
    const atHome = new Set(
      outcomes
        .filter(({ code }) => code === 'WFH')
        .map(({ employeeId, date }) => `${employeeId} ${date}`),
    )
    const missing = facts.submissions.find(
      (one) => one.kind === 'daily-report' && atHome.has(`${one.employeeId} ${one.date}`),
    )
    const submissions = facts.submissions.filter((submission) => submission !== missing)

    const written = await local.google.writeRecaps(
      local.spreadsheetId,
      recapsOf({ ...facts, submissions }, 2),
    )

    const { reads, writes, mostBytes } = takeCost()
    expect({ reads, writes }).toEqual({ reads: 1, writes: 1 })
    // A finding that comes or goes moves those below it.
    expect(mostBytes).toBeLessThan(MOST_BYTES / 3)
    const rowsOf = Object.fromEntries(
      KINDS.map((kind, index) => [kind, written[index]?.rowsWritten]),
    )
    // The person, the totals of the day, unit and agency, and the footer.
    expect(rowsOf['attendance']).toBeLessThanOrEqual(6)
    expect(rowsOf['performance']).toBeLessThanOrEqual(6)
    expect(rowsOf['schedule']).toBe(1)
  })
})

/** Sheets keeps 15 digits of a number, and no empty text. */
function asKept(value: string | number | null): string | number | null {
  if (value === '') return null
  return typeof value === 'number' ? Number(value.toPrecision(15)) : value
}

function withoutTail(row: readonly unknown[]): unknown[] {
  return row.slice(0, row.findLastIndex((value) => value !== null && value !== '') + 1)
}
