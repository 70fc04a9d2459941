import { expect } from 'vitest'

import { formatTimeOfDay, localTimeOf } from '../../../shared/calendar/zones.ts'
import { readClockIns } from '../../../shared/configuration/read-clock-ins.ts'
import type { ClockInContext } from '../../../shared/import/read-clock-in-block.ts'
import { rowsOfText } from '../../../shared/import/split-cells.ts'
import type { Imports } from '../../../shared/model/import-receipt.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'

export const [ANI, BUDI] = ['198505022012012002', '198501202007041006'] as const
const PINS = new Map([
  ['8', ANI],
  ['9', BUDI],
])
const NAMES: Readonly<Record<string, string>> = { [ANI]: 'Ani', [BUDI]: 'Budi' }

interface Read {
  /** Of July 2021: "Ani 05 07:20"; of another month with its date. */
  readonly readings: readonly string[]
  readonly told: readonly string[]
  readonly receipts: Imports['receipts']
  /** Whose days are not sure: "Ani 05", "anybody ?". */
  readonly unsure: readonly string[]
}

/** What is read of a pasted text in an office of WITA, in which Ani has the PIN 8 and Budi 9. */
export function readLines(lines: readonly string[], lives?: ClockInContext['lives']): Read {
  return readRows(rowsOfText(lines.join('\n')), lives)
}

/** As `readLines`, of cells as they stand in the tab. */
export function readRows(
  rows: readonly (readonly CellValue[])[],
  lives?: ClockInContext['lives'],
): Read {
  const problems = createProblemList()
  const { clockIns, imports } = readClockIns(
    { slot: 'clockIns', title: 'Mesin', rows },
    {
      employeeIds: new Set(PINS.values()),
      pins: PINS,
      zone: 'WITA',
      accepted: new Set(),
      ...(lives && { lives }),
    },
    problems,
  )
  for (const { rows, read, refused, waiting } of imports.receipts) {
    expect(read + refused + waiting).toBe(rows)
  }
  return {
    readings: clockIns.map(({ employeeId, at }) => {
      const { date, minutes } = localTimeOf(at, 'WITA')
      return `${NAMES[employeeId]} ${dayOf(date)} ${formatTimeOfDay(minutes)}`
    }),
    told: problems.list().map(({ where, code }) => `${where.id} ${code}`),
    receipts: imports.receipts,
    unsure: imports.uncounted.map(({ owner, date }) => {
      const whose = owner.kind === 'person' ? NAMES[owner.employeeId] : owner.kind
      return `${whose} ${date ? dayOf(date) : '?'}`
    }),
  }
}

function dayOf(date: string): string {
  return date.replace(/^2021-07-/, '')
}
