import { expect } from 'vitest'

import type { MonthState, RecapKind } from '../../../shared/contract/index.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { runRecapJob } from '../../../worker/usecases/sweep/compile-recap.ts'
import { SEALED_KINDS } from '../../../worker/usecases/sealed/sealed-month.ts'
import { HEAD_ID, rosterRows } from '../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'

export const MONTH = parseMonth('2021-07')

/** On the first morning after the month nobody has had two days to object. */
export const EARLY_REASON = 'Diminta BKPSDM hari ini'

const [FORM = 0, DECISION = 0] = ['form', 'decision'].map((key) =>
  getPeopleTab('reviews').columns.findIndex((column) => column.key === key),
)

/** An office on 1 August with a little of July, and what happens to a month that is closed. */
export interface ClosingOffice extends Office {
  readonly id: string
  /** Closes the month and writes its tabs. */
  closeMonth(): Promise<void>
  runJobs(): Promise<void>
  recap(kinds: readonly RecapKind[]): Promise<void>
  state(): Promise<MonthState>
  /** Tabs as they stand, by kind. */
  tabs(): Record<string, RecapSheet | undefined>
  /** The employee objects to 2 July, on which nobody saw her at the office. */
  object(at?: string): Promise<void>
  /** Decides on the first row of that form. */
  decide(word: string, form?: string): Promise<void>
  /** Siti's code of 2 July. */
  putRoster(code: string): void
  putPolicy(parameters: string): void
}

export async function openClosingOffice(): Promise<ClosingOffice> {
  const office = await openOffice()
  const { id } = await office.agency()
  office.clock.set('2021-08-01T01:00:30.000Z')
  await office.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
  await office.submit('daily-report', {
    responseId: 'r2',
    at: '2021-07-01T08:00:00Z',
    answers: { date: '2021-07-01' },
  })

  async function runJobs(): Promise<void> {
    for (const job of await office.store.recapJobs.listUnfinished()) {
      expect(await runRecapJob(office.context, job)).toMatchObject({ state: 'done' })
    }
  }

  return {
    ...office,
    id,
    runJobs,
    async closeMonth() {
      await office.application.closeMonth(HR, id, { month: MONTH, reason: EARLY_REASON })
      await runJobs()
    },
    async recap(kinds) {
      await office.application.requestRecap(HR, id, { month: MONTH, kinds: [...kinds] })
      await runJobs()
    },
    state: () => office.application.getMonthState(HR, id, MONTH),
    tabs() {
      const recaps = [...office.google.recaps.values()]
      return Object.fromEntries(
        SEALED_KINDS.map((kind) => [kind, recaps.find(({ key }) => key === kind)]),
      )
    },
    async object(at = '2021-08-02T02:00:00Z') {
      await office.submit('permit', {
        responseId: 'objection',
        at,
        answers: {
          kind: 'Koreksi kehadiran',
          from: '2021-07-02',
          until: '2021-07-02',
          reason: 'Mesin absensi mati',
          urgent: 'Tidak',
        },
      })
    },
    async decide(word, form = 'Izin') {
      await office.sweep()
      const { rows } = office.google.getTab(`reviews:${MONTH}`)
      const row = rows.find((cells) => cells[FORM] === form)
      if (!row) throw new Error(`No row of ${form}`)
      row[DECISION] = word
      await office.sweep()
    },
    putRoster(code) {
      office.google.putTab({
        slot: `roster:${MONTH}`,
        title: `Jadwal ${MONTH}`,
        rows: rosterRows([
          [HEAD_ID, { 1: 'WFO', 2: 'WFO' }],
          [STAFF_ID, { 1: 'WFH', 2: code }],
        ]),
      })
    },
    putPolicy(parameters) {
      office.google.putFormerPolicies([
        ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset', 'Parameter yang Diubah', 'Alasan'],
        ['B-1159/DINKES/065.11/06/2021', '24/06/2021', '24/06/2021', 'kukar-2021', parameters, ''],
      ])
    },
  }
}
