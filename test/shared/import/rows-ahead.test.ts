import { describe, expect, it } from 'vitest'

import { rowsOfText } from '../../../shared/import/split-cells.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readClockIns } from '../../../shared/configuration/read-clock-ins.ts'

const ID = '198505022012012002'

function read(days: readonly string[]): { counts: string[]; told: string[] } {
  const rows = days.map((day) => `${ID}\t${day}\t07:28\t16:03`)
  const problems = createProblemList()
  const { imports } = readClockIns(
    {
      slot: 'clockIns',
      title: 'Mesin',
      rows: rowsOfText(['NIP\tTanggal\tMasuk\tPulang', ...rows].join('\n')),
    },
    {
      employeeIds: new Set([ID]),
      pins: new Map(),
      zone: 'WITA',
      accepted: new Set(),
      lives: { from: parseCivilDate('2021-01-01'), until: parseCivilDate('2021-07-20') },
    },
    problems,
  )
  return {
    counts: imports.receipts.map(
      ({ state, read: taken, refused, waiting }) => `${state} ${taken} + ${refused} + ${waiting}`,
    ),
    told: problems.list().map(({ where, code }) => `${where.id} ${code}`),
  }
}

describe('refuseRowsAhead', () => {
  it('refuses rows of days after the export was pasted, and tells their cells', () => {
    expect(read(['05/07/2021', '22/07/2021', '23/07/2021', '30/09/2021'])).toEqual({
      counts: ['read 2 + 2 + 0'],
      told: ['Mesin!C4 date-ahead', 'Mesin!C5 date-ahead'],
    })
  })

  it('leaves an export that is wholly ahead to HR', () => {
    expect(read(['23/07/2021', '30/09/2021']).counts).toEqual(['waiting 0 + 0 + 2'])
  })
})
