import { afterEach, beforeEach } from 'vitest'

import type {
  AskedClause,
  ClauseReading,
  StandingClause,
} from '../../../../shared/contract/index.ts'
import type { CellValue } from '../../../../shared/workbook/tab-rows.ts'
import { collectProblems } from '../../../../worker/usecases/diagnostics/collect-problems.ts'
import { loadConfiguration } from '../../../../worker/usecases/ledger/load-agency-facts.ts'
import { HEAD_ID, STAFF_ID, rosterRows } from '../../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, type Office } from '../../office.ts'

export const NUMBER = '188/KPG.03/BKD'
export const ID = '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b10'
export const OTHER_ID = '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b11'
const REGULATION = [
  NUMBER,
  '28/07/2021',
  '01/08/2021',
  '',
  '',
  'Gubernur Jawa Barat',
  'SE',
  'Pola kerja',
]
export const CLAUSES: CellValue[][] = [
  ['Nomor Aturan', 'Pasal', 'Bunyi', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter', 'Berlaku'],
  [NUMBER, '1', 'Setiap Kamis dari rumah.', '', '', '', '', 'Tidak'],
  [NUMBER, '2', 'Hemat listrik.', '', '', '', '', 'Tidak'],
]

export const THURSDAYS: AskedClause = {
  regulation: NUMBER,
  row: 1,
  stands: '',
  number: '1',
  text: 'Setiap Kamis dari rumah.',
  provision: 'place-of-work',
  who: '',
  when: 'setiap Kamis',
  parameters: { must: 'harus', place: 'rumah' },
  severity: '',
  reportedTo: '',
}

/** An office with a regulation of two clauses in its tabs, neither in force, one for each test of a file. */
export function useTypedOffice() {
  let office: Office
  let agencyId: string
  beforeEach(async () => {
    office = await openOffice()
    agencyId = (await office.agency()).id
    office.clock.set('2021-08-02T01:00:00.000Z')
    office.google.putTab({
      slot: 'policies',
      title: 'Aturan',
      rows: [
        [
          'Nomor',
          'Tanggal',
          'Berlaku Sejak',
          'Berlaku Sampai',
          'Templat',
          'Penerbit',
          'Jenis',
          'Tentang',
        ],
        REGULATION,
      ],
    })
    office.google.putTab({ slot: 'clauses', title: 'Pasal', rows: CLAUSES })
    office.google.putTab({
      slot: 'roster:2021-07',
      title: 'Jadwal 2021-07',
      rows: rosterRows([
        [HEAD_ID, { 1: 'WFO', 8: 'WFH', 15: 'WFH' }],
        [STAFF_ID, { 1: 'WFO', 8: 'WFH', 15: 'WFO' }],
      ]),
    })
    await office.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
    await office.sweep()
  })
  afterEach(() => office.close())

  async function standing(row: number | null): Promise<StandingClause | undefined> {
    const { regulations } = await office.application.listRegulations(HR, agencyId)
    return regulations.flatMap(({ clauses }) => clauses).find((one) => one.row === row)
  }

  /** As the sidebar asks, which was told what stands there. */
  async function asking(asked: Partial<AskedClause>): Promise<AskedClause> {
    const { row = THURSDAYS.row } = asked
    const stands = asked.stands ?? (await standing(row))?.stands ?? ''
    return { ...THURSDAYS, ...asked, stands }
  }

  async function read(asked: Partial<AskedClause> = {}): Promise<ClauseReading> {
    return office.application.readClause(HR, agencyId, await asking(asked))
  }

  async function acts(): Promise<unknown[]> {
    const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
    return entries
      .filter(({ kind }) => kind === 'regulation')
      .map(({ body }) => JSON.parse(body ?? '{}'))
  }

  async function confirm(shown: string, asked: Partial<AskedClause> = {}, id = ID) {
    const clauses = [{ ...(await asking(asked)), shown }]
    return office.application.confirmClauses(HR, agencyId, { id, clauses })
  }

  /** How often it is told that the row says something else: in the sidebar, and on Diagnostik. */
  async function toldOfRow(): Promise<number[]> {
    await office.sweep()
    const { configuration } = await loadConfiguration(office.context, await office.agency())
    const shownThere = await collectProblems(office.context, await office.agency(), configuration)
    return [
      (await standing(1))?.remarks.filter((one) => one.includes(HR.email)) ?? [],
      shownThere.spreadsheet.filter(({ code }) => code === 'clause-changed'),
    ].map(({ length }) => length)
  }

  return {
    get office() {
      return office
    },
    get agencyId() {
      return agencyId
    },
    standing,
    asking,
    read,
    acts,
    confirm,
    toldOfRow,
  }
}
