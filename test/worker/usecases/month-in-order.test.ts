import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HR, openOffice, type Office } from '../office.ts'

const NO_ROSTER = 'Belum ada jadwal untuk November 2021. Mohon isi tab Jadwal bulan itu.'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.clock.set('2021-11-26T01:00:00.000Z')
  office.google.putTab({
    slot: 'policies',
    title: 'Aturan',
    rows: [['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset']],
  })
  await office.sweep()
})
afterEach(() => office.close())

describe('the present month without regulation and roster', () => {
  it('is said first in Diagnostik', () => {
    const told = office.google.readRecap('diagnostics')

    expect(told).toContain('Tidak ada aturan yang berlaku pada November 2021')
    expect(told).toContain(NO_ROSTER)
  })

  it('is said in Periksa sambungan, and is no unreadable cell', async () => {
    const { id } = await office.agency()
    const { checks, counts } = await office.application.getStatus(HR, id)
    const codes = checks.filter(({ state }) => state !== 'good').map(({ code }) => code)

    expect(codes).toEqual(expect.arrayContaining(['regulation', 'no-roster']))
    expect(checks.find(({ code }) => code === 'no-roster')?.message).toBe(NO_ROSTER)
    expect(counts.problems).toBe(0)
  })

  it('is said of the month that a recap is asked for', async () => {
    const { id } = await office.agency()

    expect((await office.application.getMonthState(HR, id, '2021-11')).notices).toContain(NO_ROSTER)
    const july = await office.application.getMonthState(HR, id, '2021-07')
    expect(july.notices.join()).not.toContain('Belum ada jadwal')
  })
})
