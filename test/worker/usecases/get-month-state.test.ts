import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { rosterRows } from '../../shared/workbook/sample-tabs.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { STAFF_ID } from '../office.ts'
import { openClosingOffice, type ClosingOffice } from './closing-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

describe('getMonthState', () => {
  it('lists an objection and its decision after the closing, with both values', async () => {
    await office.closeMonth()
    await office.object()
    office.clock.set('2021-08-02T03:00:00.000Z')
    await office.decide('Setuju')

    const { addenda } = await office.state()

    expect(addenda).toEqual({
      count: 1,
      items: [
        {
          sequence: expect.any(Number),
          recordedAt: '2021-08-02T03:00:00.000Z',
          kind: 'submission',
          employeeId: STAFF_ID,
          name: 'Siti Aminah',
          what: 'Izin: Koreksi kehadiran 02/07/2021',
          reason: 'Mesin absensi mati',
          decision: {
            decision: 'approved',
            by: 'Ahmad Fauzi',
            at: '2021-08-02T03:00:00.000Z',
            note: '',
          },
          days: [
            {
              employeeId: STAFF_ID,
              name: 'Siti Aminah',
              date: '2021-07-02',
              before: 'TK',
              after: 'H',
            },
          ],
        },
      ],
    })
  })

  it('lists a decision after the closing on what was filed before it', async () => {
    await office.closeMonth()
    await office.decide('Tolak', 'Laporan Kinerja Harian')

    const { items } = (await office.state()).addenda

    expect(items).toMatchObject([
      {
        kind: 'review',
        what: 'Tinjauan atas Laporan Kinerja Harian 01/07/2021',
        decision: { decision: 'rejected' },
        days: [{ before: 'WFH', after: 'WFH (laporan kinerja harian tidak ada)' }],
      },
    ])
  })

  it('lists nothing where a sweep wrote the clauses of a template, as nobody changed what is in force', async () => {
    office.google.fail('appendClauses', new GoogleError('denied', 'protected'))
    await office.closeMonth()

    await office.sweep()

    expect(office.google.getTab('clauses').rows.length).toBeGreaterThan(10)
    expect((await office.state()).addenda.items).toEqual([])
  })

  it('lists a clause that somebody changed after a sweep wrote it, under the tabs it is read from', async () => {
    office.google.fail('appendClauses', new GoogleError('denied', 'protected'))
    await office.closeMonth()
    await office.sweep()
    office.google.getTab('clauses').rows.splice(1)
    await office.sweep()

    const { items } = (await office.state()).addenda

    expect(items.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Tab Aturan, Pasal diubah/),
    ])
  })

  it('lists a roster and a policy that were changed, and who would be touched', async () => {
    await office.closeMonth()
    office.putRoster('C')
    office.putPolicy('maxOfficeShare=100%')
    await office.sweep()

    const { items } = (await office.state()).addenda

    expect(items).toHaveLength(2)
    expect(items.find(({ what }) => what.startsWith('Tab Jadwal'))).toMatchObject({
      kind: 'tab',
      employeeId: '',
      decision: null,
      days: [{ employeeId: STAFF_ID, date: '2021-07-02', before: 'TK', after: 'C' }],
    })
    expect(items.find(({ what }) => what.startsWith('Tab Aturan'))).toMatchObject({
      what: expect.stringMatching(/^Tab Aturan, Pasal diubah, batas \d+ hari/),
    })
  })

  it('does not list what is of another month', async () => {
    await office.closeMonth()
    await office.submit('check-in', { responseId: 'r9', at: '2021-08-02T00:00:00Z' })
    office.google.putTab({
      slot: 'roster:2021-08',
      title: 'Jadwal 2021-08',
      rows: rosterRows([[STAFF_ID, { 2: 'WFH' }]]),
    })
    office.google.putTab({
      slot: 'holidays',
      title: 'Hari Libur',
      rows: [
        ['Tanggal', 'Nama Hari Libur', 'Jenis'],
        ['20/07/2021', 'Idul Adha 1442 H', 'Libur nasional'],
        ['17/08/2021', 'Hari Kemerdekaan', 'Libur nasional'],
      ],
    })
    await office.sweep()

    expect((await office.state()).addenda).toEqual({ count: 0, items: [] })
  })

  it('shows the corrections of an open month in Adendum, with both values', async () => {
    await office.object('2021-07-05T02:00:00Z')
    await office.recap(['addenda'])
    const undecided = office.google.readRecap('addenda')
    await office.decide('Setuju')
    await office.recap(['addenda'])

    expect(undecided).toContain('Belum diputuskan\t02/07/2021\tTK\t?')
    expect(office.google.readRecap('addenda')).toMatch(
      /Mesin absensi mati\tDisetujui oleh Ahmad Fauzi, [^\t]+\t02\/07\/2021\tTK\tH/,
    )
    expect(office.google.readRecap('addenda')).toContain('Bulan ini belum ditutup')
  })
})
