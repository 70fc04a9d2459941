import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RecapJobRequest, RecapKind } from '../../../shared/contract/index.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { STAFF_ID, openOffice, sleep, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.clock.set('2021-08-01T01:00:00.000Z')
})
afterEach(() => office.close())

async function recap(request: RecapJobRequest) {
  const operator = createOperator(office.context, {
    checkSettings: () => Promise.resolve([]),
    sleep,
  })
  const { id } = await office.agency()
  const job = await operator.recap(id, request)
  return { job, text: office.google.readRecap(request.kinds[0]!) ?? '' }
}

function ofStaff(kind: RecapKind): RecapJobRequest {
  return { month: '2021-07', kinds: [kind], employeeId: STAFF_ID }
}

describe('runRecapJob, about a person, a day or a unit', () => {
  it('writes what a person reported into a tab of the person', async () => {
    await office.submit('daily-report', {
      responseId: 'r1',
      at: '2021-07-01T08:00:00Z',
      answers: { date: '2021-07-01', activity1: 'Menata arsip' },
    })

    const { job, text } = await recap(ofStaff('personal-report'))

    expect(job.tabs.map(({ title }) => title)).toEqual([
      `Laporan Kinerja Harian ${STAFF_ID} 2021-07`,
    ])
    expect(text).toContain('Menata arsip')
  })

  it('writes the evaluation of a day into a tab of the day, of a unit into its own', async () => {
    const request = { month: '2021-07', kinds: ['daily-evaluation' as const], date: '2021-07-05' }

    const { job } = await recap(request)
    const { job: ofUnit } = await recap({ ...request, unit: 'UMUM' })

    expect(job.tabs[0]?.title).toBe('Evaluasi Harian 2021-07-05')
    expect(ofUnit.tabs[0]?.title).toBe('Evaluasi Harian 2021-07-05 UMUM')
    expect(ofUnit.tabs[0]?.sheetId).not.toBe(job.tabs[0]?.sheetId)
  })

  it('traces contacts back into the month before', async () => {
    office.google
      .getTab('clockIns')
      .rows.push(
        [HEAD_ID, '29/06/2021 07:28'],
        [HEAD_ID, '29/06/2021 16:02'],
        [STAFF_ID, '29/06/2021 07:31'],
        [STAFF_ID, '29/06/2021 16:00'],
      )

    const { text } = await recap({ ...ofStaff('contacts'), date: '2021-07-05' })

    expect(text).toContain('29/06/2021\tAhmad Fauzi')
  })

  it('proposes the roster of a month to come', async () => {
    const { job, text } = await recap({ month: '2021-08', kinds: ['proposed-roster'] })

    expect(job.tabs[0]?.title).toBe('Usulan Jadwal 2021-08')
    expect(text).toContain(STAFF_ID)
  })
})
