import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { loadConfiguration } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { EMPLOYEE_HEADERS, EMPLOYEE_ROWS } from '../../shared/workbook/sample-tabs.ts'
import { openOffice, type Office } from '../office.ts'

const NEW_ID = '199202022019032003'
const HEADERS = [...EMPLOYEE_HEADERS, 'Bekerja Sejak']

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function add(values: Record<string, string>): Promise<void> {
  const row = HEADERS.map((header) => values[header] ?? '')
  office.google.putTab({
    slot: 'employees',
    title: 'Pegawai',
    rows: [HEADERS, ...EMPLOYEE_ROWS, row],
  })
  await office.sweep()
}

async function load() {
  return (await loadConfiguration(office.context, await office.agency())).configuration
}

describe('loadBeginning', () => {
  it('is the local day of enrolment, and nobody of the first staff list is later', async () => {
    office.clock.set('2021-07-09T20:00:00.000Z')
    await office.sweep()

    expect((await load()).beginning).toEqual({ enrolledOn: '2021-07-05', firstReadOn: {} })
  })

  it('tells when a row that came later was first read, and Diagnostik asks since when', async () => {
    // 04.00 WITA of the 10th.
    office.clock.set('2021-07-09T20:00:00.000Z')
    await add({ 'NIP/NIK': NEW_ID, Nama: 'Dewi Lestari', Unit: 'UMUM' })
    office.clock.set('2021-07-12T01:00:00.000Z')
    await add({ 'NIP/NIK': NEW_ID, Nama: 'Dewi Lestari, S.E.', Unit: 'UMUM' })

    const { beginning, problems } = await load()
    expect(beginning?.firstReadOn).toEqual({ [NEW_ID]: '2021-07-10' })
    expect(problems.find(({ code }) => code === 'employed-from-unknown')).toEqual({
      code: 'employed-from-unknown',
      where: { id: 'Pegawai, Dewi Lestari, S.E.', en: 'Employees, Dewi Lestari, S.E.' },
      message: {
        id: expect.stringMatching(/^Sejak kapan Dewi Lestari, S.E. bekerja\?.*10 Juli 2021/),
        en: expect.stringMatching(/^Since when has Dewi Lestari, S.E. .*10 July 2021/),
      },
    })
  })

  it('asks nothing once Bekerja Sejak says it', async () => {
    office.clock.set('2021-07-12T01:00:00.000Z')
    await add({
      'NIP/NIK': NEW_ID,
      Nama: 'Dewi Lestari',
      Unit: 'UMUM',
      'Bekerja Sejak': '1 Juli 2021',
    })

    const { problems } = await load()
    expect(problems.filter(({ code }) => code === 'employed-from-unknown')).toEqual([])
  })
})
