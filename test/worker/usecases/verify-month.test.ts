import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { DoctorFinding } from '../../../worker/ports/operator.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { runDoctor } from '../../../worker/usecases/doctor/run-doctor.ts'
import { verifyMonth } from '../../../worker/usecases/closing/verify-month.ts'
import { HEAD_ID, rosterRows } from '../../shared/workbook/sample-tabs.ts'
import { HR, sleep, STAFF_ID } from '../office.ts'
import { bytesIn } from '../store-in.ts'
import { OTHER_BYTES, tamper, tamperBodies } from '../tamper.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

/** What the doctor says of closed months. */
async function checkMonths(): Promise<DoctorFinding | undefined> {
  const checks = await runDoctor(office.context, [])
  return checks.find(({ agencyId, code }) => agencyId === office.id && code === 'closed-months')
}

describe('verifyMonth', () => {
  it.each([
    [
      'a byte of a sealed sheet',
      `update sealed_part set ${OTHER_BYTES} where name = 'attendance'`,
      'attendance',
    ],
    ['a sealed sheet that is gone', `delete from sealed_part where name = 'travel'`, 'travel'],
  ])('finds %s that was changed', async (_, sql, part) => {
    await office.closeMonth()
    await tamper(office.dataDir, sql)

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(verified).toMatchObject({
      changed: [part],
      recomputed: { kind: 'not-told', reason: 'parts-changed' },
    })
    expect(await office.state()).toMatchObject({ state: 'closed', intact: false })
  })

  it('finds a changed seal by the ledger, though the parts were made to fit it', async () => {
    await office.closeMonth()
    await tamperBodies(office.dataDir, (body) =>
      body.includes('"throughSequence"')
        ? body.replace(`"by":"${HR.email}"`, '"by":"x@setda.example"')
        : body,
    )

    const { broken } = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(broken).toMatchObject({ reason: 'what it recorded was changed' })
  })

  it('finds a changed submission by the ledger and by recomputing', async () => {
    await office.closeMonth()
    await tamperBodies(office.dataDir, (body) =>
      body.includes('"formKind":"check-in"')
        ? body.replaceAll('2021-07-01T00:00:00.000Z', '2021-07-01T03:00:00.000Z')
        : body,
    )

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(verified.broken).toBeDefined()
    expect(verified.changed).toEqual([])
    expect(verified.recomputed).toMatchObject({ kind: 'different' })
  })

  it('does not write sealed sheets that were changed', async () => {
    await office.closeMonth()
    await tamper(office.dataDir, `update sealed_part set ${OTHER_BYTES} where name = 'attendance'`)
    const operator = createOperator(office.context, {
      checkSettings: () => Promise.resolve([]),
      sleep,
    })

    const job = await operator.recap(office.id, { month: MONTH, kinds: ['attendance'] })

    expect(job).toMatchObject({ state: 'failed', message: expect.stringContaining('attendance') })
  })

  it.each([
    ['kukar-2021', { kind: 'same' }],
    // Of two people at one place nothing can be said once the coordinates are gone.
    ['kudus-2020', { kind: 'not-told', reason: 'purged' }],
  ])(
    'keeps no coordinates of a month under %s, and says what can be told',
    async (preset, recomputed) => {
      const coordinates = '-0.4222, 116.9777'
      office.google.putTab({
        slot: 'policies',
        title: 'Aturan',
        rows: [
          [
            'Nomor',
            'Tanggal',
            'Berlaku Sejak',
            'Berlaku Sampai',
            'Preset',
            'Parameter yang Diubah',
          ],
          ['800/1', '01/07/2021', '01/07/2021', '31/12/2021', preset, ''],
        ],
      })
      office.google.putTab({
        slot: `roster:${MONTH}`,
        title: `Jadwal ${MONTH}`,
        rows: rosterRows([
          [HEAD_ID, { 6: 'WFH' }],
          [STAFF_ID, { 6: 'WFH' }],
        ]),
      })
      for (const employeeId of [STAFF_ID, HEAD_ID]) {
        await office.submit('check-in', {
          responseId: `location ${employeeId}`,
          employeeId,
          at: '2021-07-06T00:00:00Z',
          answers: { kind: 'Lokasi', location: coordinates },
        })
      }
      await office.closeMonth()
      office.clock.set('2021-09-30T00:00:00.000Z')
      await office.sweep()

      const verified = await verifyMonth(office.context, await office.agency(), MONTH)
      await office.store.close()

      expect(verified).toMatchObject({ changed: [], recomputed })
      const bytes = await bytesIn(office.dataDir)
      expect(bytes).toContain('"attendance"')
      for (const secret of coordinates.split(', ')) expect(bytes).not.toContain(secret)
    },
  )

  it('refuses a month that is open', async () => {
    await expect(verifyMonth(office.context, await office.agency(), MONTH)).rejects.toMatchObject({
      code: 'month-open',
    })
  })
})

describe('runDoctor', () => {
  it('counts the months that are closed', async () => {
    const before = await checkMonths()
    await office.closeMonth()

    expect(before).toMatchObject({ state: 'good', message: { en: '0 closed, as sealed.' } })
    expect(await checkMonths()).toMatchObject({
      state: 'good',
      message: { en: '1 closed, as sealed.' },
    })
  })

  it('names the month and the part that were changed', async () => {
    await office.closeMonth()
    await tamper(office.dataDir, `delete from sealed_part where name = 'travel'`)

    expect(await checkMonths()).toMatchObject({
      state: 'broken',
      message: { en: 'Not as sealed: 2021-07: travel.' },
      mend: { en: expect.stringContaining('verify-month') },
    })
  })
})
