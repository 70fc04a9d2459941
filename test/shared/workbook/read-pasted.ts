import { rowsOfText } from '../../../shared/import/split-cells.ts'
import { formatTimeOfDay, localTimeOf } from '../../../shared/calendar/zones.ts'
import type { Whose } from '../../../shared/model/import-receipt.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readClockIns } from '../../../shared/configuration/read-clock-ins.ts'
import { HEAD_ID, STAFF_ID } from './sample-tabs.ts'

export interface PastedReading {
  readonly readings: readonly string[]
  readonly problems: readonly string[]
  readonly unsure: readonly string[]
  readonly counts: readonly string[]
}

/** What is read of lines as they were pasted into *Mesin Absensi*; PIN 8 is `STAFF_ID`. */
export function readPasted(...lines: readonly string[]): PastedReading {
  const problems = createProblemList()
  const tab = { slot: 'clockIns', title: 'Mesin Absensi', rows: rowsOfText(lines.join('\n')) }
  const { clockIns, imports } = readClockIns(
    tab,
    {
      employeeIds: new Set([HEAD_ID, STAFF_ID]),
      zone: 'WITA',
      pins: new Map([['8', STAFF_ID]]),
      accepted: new Set<string>(),
    },
    problems,
  )
  return {
    readings: clockIns.map(({ employeeId, at }) => {
      const { date, minutes } = localTimeOf(at, 'WITA')
      return `${nameOf(employeeId)} ${date} ${formatTimeOfDay(minutes)}`
    }),
    problems: problems.list().map(({ code, where }) => `${where.id} ${code}`),
    unsure: imports.uncounted.map(({ owner, date }) => `${ownerName(owner)} ${date ?? 'any day'}`),
    counts: imports.receipts.map(
      ({ state, rows, read: taken, refused, waiting }) =>
        `${state} ${rows} = ${taken} + ${refused} + ${waiting}`,
    ),
  }
}

function ownerName(owner: Whose): string {
  return owner.kind === 'person' ? nameOf(owner.employeeId) : owner.kind
}

function nameOf(employeeId: string): string {
  return employeeId === STAFF_ID ? 'staff' : 'head'
}
