import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HEAD_ID, rosterRows } from '../../../shared/workbook/sample-tabs.ts'
import { HR, STAFF_ID } from '../../office.ts'
import { openClosingOffice, type ClosingOffice } from '../closing-office.ts'

const UNTIL = 'Selasa, 3 Agustus 2021 24.00'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  office.google.putTab({
    slot: 'roster:2021-08',
    title: 'Jadwal 2021-08',
    rows: rosterRows([
      [HEAD_ID, { 2: 'C' }],
      [STAFF_ID, { 2: 'WFH', 3: 'WFH', 4: 'WFH' }],
    ]),
  })
})
afterEach(() => office.close())

/** What Siti is told of July at a time. */
async function toldAt(time: string): Promise<string[]> {
  office.clock.set(time)
  await office.sweep()
  const { people } = await office.application.listReminders(HR, office.id)
  const lines = people.find(({ employeeId }) => employeeId === STAFF_ID)?.lines ?? []
  return lines.filter((line) => line.includes('Juli 2021'))
}

describe('what will be recorded of a month that is over', () => {
  it('is told while the two working days to object last, and not after', async () => {
    const [monday = ''] = await toldAt('2021-08-02T00:30:30.000Z')

    expect(monday).toMatch(/^Mohon periksa Juli 2021 di halaman Anda\. .*\(TK\) \d+ hari/u)
    expect(monday).toContain(`ajukan keberatan paling lambat ${UNTIL}`)
    expect(await toldAt('2021-08-03T00:30:30.000Z')).toEqual([monday])
    expect(await toldAt('2021-08-04T00:30:30.000Z')).toEqual([])
  })

  it('is told to nobody on leave', async () => {
    await toldAt('2021-08-02T00:30:30.000Z')
    const { people } = await office.application.listReminders(HR, office.id)

    expect(people.map(({ employeeId }) => employeeId)).not.toContain(HEAD_ID)
  })

  it('is told no more once the month is closed', async () => {
    await office.closeMonth()

    expect(await toldAt('2021-08-02T00:30:30.000Z')).toEqual([])
  })
})
