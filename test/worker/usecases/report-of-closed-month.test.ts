import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RecapJobRequest } from '../../../shared/contract/index.ts'
import { HR, STAFF_ID } from '../office.ts'
import { openClosingOffice, type ClosingOffice } from './closing-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

/** The cells of the report's last row that begins so, read when it has been made. */
async function rowOf(first: string, request: RecapJobRequest): Promise<string[]> {
  await office.application.requestRecap(HR, office.id, request)
  await office.runJobs()
  const rows = office.google.readRecap(request.kinds[0]!)!.split('\n')
  return rows.findLast((row) => row.startsWith(first))!.split('\t')
}

function writeEvaluation(evaluation: string): void {
  office.google.putTab({
    slot: 'evaluations',
    title: 'Evaluasi',
    rows: [
      ['Tanggal', 'Unit', 'Oleh', 'Evaluasi'],
      ['02/07/2021', 'UMUM', 'Rina', evaluation],
    ],
  })
}

describe('Laporan Unit over a closed month', () => {
  const week = { month: '2021-06', kinds: ['unit-report' as const], date: '2021-06-30' }

  it('says of its days what was sealed, whatever was accepted since', async () => {
    await office.closeMonth()
    const sealed = office.google.readRecap('attendance')
    const before = await rowOf('02/07/2021', week)

    await office.object()
    await office.decide('Setuju')
    await office.recap(['addenda'])

    expect(office.google.readRecap('addenda')).toContain('02/07/2021\tTK\tH')
    expect(office.google.readRecap('attendance')).toBe(sealed)
    expect(await rowOf('02/07/2021', week)).toEqual(before)
  })

  it('says what was planned and written of a closed month as it was sealed', async () => {
    writeEvaluation('Target tercapai')
    await office.sweep()
    await office.closeMonth()
    const before = await rowOf('02/07/2021, Rina', week)

    writeEvaluation('Diubah sesudah ditutup')
    await office.sweep()

    expect(before[0]).toBe('02/07/2021, Rina: Target tercapai')
    expect(await rowOf('02/07/2021, Rina', week)).toEqual(before)
  })

  it('says what counts once the month is open again', async () => {
    await office.closeMonth()
    const before = await rowOf('02/07/2021', week)
    await office.object()
    await office.decide('Setuju')

    const reopening = { month: '2021-07', reason: `Keberatan ${STAFF_ID} diterima` }
    await office.application.reopenMonth(HR, office.id, reopening)
    await office.runJobs()

    expect(await rowOf('02/07/2021', week)).not.toEqual(before)
  })
})
