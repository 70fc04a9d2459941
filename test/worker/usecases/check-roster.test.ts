import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkRoster } from '../../../worker/usecases/roster/check-roster.ts'
import { openOffice, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

describe('checkRoster', () => {
  it('does not call a roster faultless that nobody stands in and no policy covers', async () => {
    for (const [slot, title] of [
      ['employees', 'Pegawai'],
      ['policies', 'Aturan'],
    ] as const) {
      const [header = []] = office.google.getTab(slot).rows
      office.google.putTab({ slot, title, rows: [header] })
    }

    const { items } = await checkRoster(office.context, await office.agency(), '2021-07')

    expect(items.slice(0, 2).map(({ where }) => where)).toEqual(['Pegawai', 'Aturan'])
    expect(items[0]?.message).toContain('Belum ada pegawai')
  })

  it('names the cell of what is wrong with a code, to go there', async () => {
    const roster = office.google.getTab('roster:2021-07')
    roster.rows[1]![7] = 'S'

    const { items } = await checkRoster(office.context, await office.agency(), '2021-07')

    expect(items.filter(({ message }) => message.includes('SG (siang) atau SK (sakit)'))).toEqual([
      expect.objectContaining({ where: 'Jadwal 2021-07!H2', cell: 'H2' }),
    ])
  })

  it('tells what the typed roster would break over the month, whoever is on which days', async () => {
    office.google.putTab({
      slot: 'policies',
      title: 'Aturan',
      rows: [
        ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Penerbit', 'Jenis'],
        ['HW/2021', '01/07/2021', '01/07/2021', 'Bupati', 'SE'],
      ],
    })
    office.google.putTab({
      slot: 'clauses',
      title: 'Pasal',
      rows: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Parameter'],
        [
          'HW/2021',
          '1',
          'Jumlah hari di suatu tempat',
          'tempat = kantor\npaling sedikit = 100 %\ndalam = sebulan',
        ],
      ],
    })

    const { items } = await checkRoster(office.context, await office.agency(), '2021-07')

    const found = items.filter(({ message }) => message.includes('Bupati SE HW/2021, 1'))
    expect(found.length).toBeGreaterThan(0)
    for (const { message } of found) {
      expect(message).toMatch(
        /paling sedikit \d+ hari di kantor \(Bupati SE HW\/2021, 1\).*; dengan hari kerja dan tugasnya hanya \d+ yang mungkin/,
      )
    }
  })

  it('says nothing of officials who are due at the office and did not come', async () => {
    office.clock.set('2021-07-20T01:00:00.000Z')
    await office.sweep()

    const { items } = await checkRoster(office.context, await office.agency(), '2021-07')

    expect(items.filter(({ message }) => message.includes('wajib di kantor'))).toEqual([])
  })
})
