import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HR, openOffice, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.sweep()
})
afterEach(() => office.close())

describe('proposeHolidays', () => {
  it('leaves out what stands in Hari Libur, Ramadan as well', async () => {
    const { id } = await office.agency()

    const { proposals } = await office.application.proposeHolidays(HR, id, 2021)

    expect(proposals.map(({ from }) => from)).not.toContain('2021-07-20')
    expect(proposals.map(({ kind }) => kind)).not.toContain('ramadan')
    expect(proposals.map(({ from }) => from)).toContain('2021-08-17')
  })

  it('has every row of a year of which none stands', async () => {
    const { id } = await office.agency()

    const { proposals } = await office.application.proposeHolidays(HR, id, 2026)

    expect(proposals).toHaveLength(23)
  })
})

describe('a year in use', () => {
  it('without days off and Ramadan is told on Diagnostik and in the check of connection', async () => {
    const { id } = await office.agency()
    const codesNow = async (): Promise<string[]> => {
      const { checks } = await office.application.getStatus(HR, id)
      return checks.flatMap(({ code, state }) => (state === 'good' ? [] : [code]))
    }
    const holidays = office.google.getTab('holidays')

    expect(await codesNow()).not.toContain('ramadan-missing')
    holidays.rows = holidays.rows.slice(0, 1)
    await office.sweep()

    expect(await codesNow()).toEqual(
      expect.arrayContaining(['holidays-missing', 'ramadan-missing']),
    )
    const told = office.google.readRecap('diagnostics')
    expect(told).toContain('Belum ada hari libur tahun 2021')
    expect(told).toContain('Belum ada Ramadan tahun 2021')
  })
})
