import { DatabaseSync } from 'node:sqlite'

import { datesOfMonth } from '../../shared/model/civil-date.ts'
import type { DayOutcome } from '../../shared/model/outcome.ts'
import { shownCode } from '../../shared/recaps/shown-code.ts'
import type { Codes } from './attendance-codes.ts'
import { BENCH_MONTH } from './generated/bench-year.ts'

const COUNTED = ['H', 'WFH', 'DL', 'C', 'SK', 'I', 'TK', 'L', '?']

type Outcome = Pick<
  DayOutcome,
  'employeeId' | 'date' | 'code' | 'seen' | 'lateMinutes' | 'earlyMinutes'
>

/** *Rekap Kehadiran* as one statement would have it, over a table of decided days under their index. */
export interface SqliteAttendance {
  add(agencyId: string, outcomes: readonly Outcome[]): void
  /** Every person of an agency: the codes of the month, their totals, minutes. */
  group(agencyId: string): ReadonlyMap<string, Codes>
  close(): void
}

export function openSqliteAttendance(): SqliteAttendance {
  const database = new DatabaseSync(':memory:')
  database.exec(`
    create table day (
      agency_id text, month text, employee_id text, date text, code text, late integer, early integer,
      primary key (agency_id, month, employee_id, date)
    ) without rowid
  `)
  const insert = database.prepare('insert into day values (?, ?, ?, ?, ?, ?, ?)')
  const totals = COUNTED.map((code) => `sum(code = '${code}')`).join(', ')
  const group = database.prepare(`
    select employee_id, group_concat(code, ',') as codes, sum(late), sum(early), ${totals}
    from day where agency_id = ? and month = ? group by employee_id
  `)
  const dates = new Set<string>(datesOfMonth(BENCH_MONTH))
  return {
    add(agencyId, outcomes) {
      database.exec('begin')
      for (const outcome of outcomes.filter(({ date }) => dates.has(date))) {
        const { employeeId, date, lateMinutes, earlyMinutes } = outcome
        const code = shownCode(outcome) ?? ''
        insert.run(agencyId, BENCH_MONTH, employeeId, date, code, lateMinutes, earlyMinutes)
      }
      database.exec('commit')
    },
    group(agencyId) {
      const rows = group.all(agencyId, BENCH_MONTH)
      return new Map(
        rows.map((row) => [String(row['employee_id']), String(row['codes']).split(',')]),
      )
    },
    close: () => database.close(),
  }
}
