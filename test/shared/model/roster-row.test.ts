import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import { entriesOf, rosterRow } from '../../../shared/model/roster-row.ts'

const ROW = { employeeId: 'e1', month: parseMonth('2021-07'), tab: 'Jadwal 2021-07' }

describe('entriesOf', () => {
  it('gives each filled cell of the row again, in its order, also two of one day', () => {
    const row = rosterRow(ROW, [
      { date: parseCivilDate('2021-07-31'), code: 'WFH', name: 'AH12' },
      { date: parseCivilDate('2021-07-02'), code: 'unread', name: 'E12' },
      { date: parseCivilDate('2021-07-02'), code: 'PK', name: 'F12' },
    ])

    expect(entriesOf(row)).toEqual([
      { employeeId: 'e1', date: '2021-07-31', code: 'WFH', cell: 'Jadwal 2021-07!AH12' },
      { employeeId: 'e1', date: '2021-07-02', code: 'unread', cell: 'Jadwal 2021-07!E12' },
      { employeeId: 'e1', date: '2021-07-02', code: 'PK', cell: 'Jadwal 2021-07!F12' },
    ])
  })

  it('gives none of a row without any, and names no cell of what stands in no tab', () => {
    expect(entriesOf(rosterRow(ROW, []))).toEqual([])

    const proposed = { date: parseCivilDate('2021-07-01'), code: 'L' as const, name: '' }
    expect(entriesOf(rosterRow({ ...ROW, tab: '' }, [proposed]))).toMatchObject([{ cell: '' }])
  })
})
