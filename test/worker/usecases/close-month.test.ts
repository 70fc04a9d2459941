import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import type { Store } from '../../../worker/ports/store.ts'
import { StoreUnavailableError } from '../../../worker/ports/store-errors.ts'
import { closeMonth } from '../../../worker/usecases/closing/close-month.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { findSeal, SEALED_KINDS } from '../../../worker/usecases/sealed/sealed-month.ts'
import { verifyMonth } from '../../../worker/usecases/closing/verify-month.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { contextOn } from '../context-of.ts'
import { rightAfter } from '../in-that-instant.ts'
import { HR, STAFF_ID } from '../office.ts'
import { EARLY_REASON, MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { callerOf } from '../../sample/caller-of.ts'

const ASKED = { month: MONTH, reason: EARLY_REASON }
const HEAD = callerOf('kepala@setda.example')
const READER = callerOf('tamu@setda.example')
const STRANGER = callerOf('hr@bkpsdm.example')

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

describe('closeMonth', () => {
  it('seals every recap of the month and says over what, by whom and when', async () => {
    const { seal, job } = await office.application.closeMonth(HR, office.id, ASKED)

    expect(seal).toMatchObject({
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      asOf: '2021-08-01T01:00:00.000Z',
      closedBy: HR.email,
      closedAt: '2021-08-01T01:00:30.000Z',
    })
    expect(job).toMatchObject({ state: 'queued', kinds: [...SEALED_KINDS, 'addenda'] })
    const entries = await office.store.ledger.listEntries(office.id, seal.throughSequence, 10)
    expect(entries.map(({ kind, key }) => [kind, key])).toEqual([['seal', MONTH]])
    expect(await office.state()).toMatchObject({
      state: 'closed',
      closableFrom: '2021-07-31T16:00:00.000Z',
      seal,
      intact: true,
      addenda: { count: 0, items: [] },
      reopenings: [],
    })
  })

  it('leaves what is sealed in the thread that compiled it: nothing of it comes to the main thread (G13)', async () => {
    const { threads } = office.context
    const given: string[] = []
    const context: Context = {
      ...office.context,
      threads: {
        async run(task, agency, input) {
          const output = await threads.run(task, agency, input)
          given.push(JSON.stringify(output) ?? '')
          return output
        },
      },
    }

    await closeMonth(context, await office.agency(), { ...ASKED, by: HR.email })

    const seal = await findSeal(office.store, office.id, MONTH)
    const parts = await office.store.seals.listParts(office.id, seal!.sequence)
    const evaluation = parts.find(({ name }) => name === 'evaluation')!
    expect(Math.max(...given.map(({ length }) => length))).toBeLessThan(evaluation.body.length)
  })

  it('writes the sealed sheets with a line of the seal that the digest leaves out', async () => {
    await office.closeMonth()

    const { seal } = await office.state()
    const last = office
      .tabs()
      .attendance?.rows.at(-1)
      ?.cells.map(({ value }) => value ?? '')
    expect(last?.join('')).toBe(
      `Bulan ini ditutup pada 1 Agustus 2021 09.00 WITA oleh ${HR.email}; sidik ${seal?.digest.slice(0, 16)}. Ditutup sebelum 3 pegawai mendapat dua hari kerja untuk menanggapi; alasan: ${EARLY_REASON}`,
    )
    expect(office.google.readRecap('addenda')?.match(/NIHIL/g)).toHaveLength(2)
  })

  it('lets nothing change the recaps: late forms, decisions, rosters, policies', async () => {
    await office.closeMonth()
    const before = JSON.stringify(office.tabs())

    await office.object()
    await office.decide('Setuju')
    await office.decide('Tolak', 'Laporan Kinerja Harian')
    office.putRoster('C')
    office.putPolicy('dailyReport=tidak')
    await office.recap([...SEALED_KINDS, 'addenda'])

    expect(JSON.stringify(office.tabs())).toBe(before)
    expect((await office.state()).addenda.count).toBeGreaterThan(3)
    expect(await verifyMonth(office.context, await office.agency(), MONTH)).toMatchObject({
      changed: [],
      recomputed: { kind: 'same' },
    })
  })

  it.each([
    [true, 'Presensi Bagian Umum 30/07/2021 ditandai diperiksa'],
    [false, 'Presensi Bagian Umum 30/07/2021 belum ditandai diperiksa ketika batasnya lewat'],
  ])('lists what a box of the month was read as afterwards: %s', async (examined, what) => {
    await office.closeMonth()
    const presence = {
      date: parseCivilDate('2021-07-30'),
      unitCode: 'UMUM',
      examined,
      readAt: parseInstant('2021-08-02T16:00:00.000Z'),
    }
    await office.store.ledger.recordPresenceReviews(office.id, [presence])

    const { addenda } = await office.state()
    await office.recap(['addenda'])

    expect(addenda).toMatchObject({ count: 1, items: [{ kind: 'examination', what, days: [] }] })
    expect(office.google.readRecap('addenda')).toContain(what)
  })

  it('compiles what a seal does not keep over what it rests on', async () => {
    const request = {
      month: MONTH,
      kinds: ['daily-evaluation', 'personal-report', 'contacts'] as const,
      date: '2021-07-02',
      employeeId: STAFF_ID,
    }
    const asked = { ...request, kinds: [...request.kinds] }
    await office.closeMonth()
    await office.application.requestRecap(HR, office.id, asked)
    await office.runJobs()
    const before = JSON.stringify(request.kinds.map((kind) => office.google.readRecap(kind)))

    await office.object()
    await office.decide('Setuju')
    office.putRoster('C')
    await office.application.requestRecap(HR, office.id, asked)
    await office.runJobs()

    const after = request.kinds.map((kind) => office.google.readRecap(kind))
    expect(JSON.stringify(after)).toBe(before)
    for (const recap of after) expect(recap).toContain('Bulan ini ditutup')
  })

  it('seals recaps that the ledger alone gives again, byte for byte (G4)', async () => {
    await office.closeMonth()

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(verified).toMatchObject({ month: MONTH, changed: [], recomputed: { kind: 'same' } })
    expect(verified).not.toHaveProperty('broken')
  })

  it('refuses a month whose last report may still be filed, and says until when', async () => {
    office.clock.set('2021-07-31T15:59:59.000Z')

    await expect(office.application.closeMonth(HR, office.id, ASKED)).rejects.toMatchObject({
      code: 'month-not-over',
      message: expect.stringContaining('1 Agustus 2021 00.00 WITA'),
    })
    expect(await office.state()).toMatchObject({ state: 'open', seal: null, intact: null })
  })

  it('refuses a month that is closed', async () => {
    await office.closeMonth()

    await expect(office.application.closeMonth(HR, office.id, ASKED)).rejects.toMatchObject({
      code: 'month-closed',
      message: expect.stringContaining(`oleh ${HR.email}`),
    })
  })

  it('closes it once where two ask at the same time', async () => {
    const asked = await Promise.allSettled([
      office.application.closeMonth(HR, office.id, ASKED),
      closeMonth(office.joinWorker('worker-2'), await office.agency(), { ...ASKED, by: 'b' }),
    ])

    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await office.store.seals.listActs(office.id, MONTH)).toHaveLength(1)
  })

  it('seals no day that becomes unsure after HR gave a reason for others', async () => {
    const answers = { kind: 'Cuti', from: '2021-07-06', until: 'entah', reason: 'Keluarga' }
    await office.submit('permit', { responseId: 'endless', at: '2021-07-05T09:00:00Z', answers })
    const isSettled = async () => (await office.store.ledger.listSettlements(office.id)).length > 0
    const moving = rightAfter(office.context, isSettled, async () => {
      const of = { employeeId: STAFF_ID }
      const { filings } = await office.application.listFilings(HR, office.id, of)
      const refs = filings.flatMap(({ ref, why }) => (why === '' ? [] : [ref]))
      const reason = 'Diisi di telepon orang lain'
      await office.application.attribute(HR, office.id, { refs, employeeId: HEAD_ID, reason })
    })
    const asked = { month: MONTH, by: 'hr', reason: 'Ditanyakan kepada yang bersangkutan' }

    const closing = closeMonth(moving, await office.agency(), asked)

    await expect(closing).rejects.toMatchObject({ code: 'month-unsettled' })
    expect(await office.state()).toMatchObject({ state: 'open' })
  })

  it('refuses where a form cannot be read, and names it', async () => {
    office.google.fail('listResponses', new GoogleError('denied', 'no share'), 1)

    await expect(office.application.closeMonth(HR, office.id, ASKED)).rejects.toMatchObject({
      code: 'form-behind',
      message: expect.stringContaining('no share'),
    })
  })

  it('refuses where the spreadsheet cannot be read', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('unavailable', 'down'), 1)

    await expect(office.application.closeMonth(HR, office.id, ASKED)).rejects.toMatchObject({
      code: 'google-unavailable',
    })
  })

  it.each([
    new StoreUnavailableError('database or disk is full'),
    new TypeError('of our own making'),
  ])('is no matter of Google’s where $name keeps it from being read', async (failure) => {
    const { store } = office
    const [reading, recording] = [
      { ...store, projections: { ...store.projections, listQuarantined: refused } },
      { ...store, transaction: refusedOf('recordSubmissions') },
    ]
    function refused(): Promise<never> {
      return Promise.reject(failure)
    }
    function refusedOf(method: 'recordSubmissions'): Store['transaction'] {
      return (work) =>
        store.transaction((records) =>
          work({ ...records, ledger: { ...records.ledger, [method]: refused } }),
        )
    }

    for (const failing of [reading, recording]) {
      const closing = closeMonth(contextOn(office.context, failing), await office.agency(), {
        ...ASKED,
        by: 'hr',
      })
      await expect(closing).rejects.toBe(failure)
    }

    expect(await office.state()).toMatchObject({ state: 'open' })
  })

  it('refuses what is no month', async () => {
    await expect(
      office.application.closeMonth(HR, office.id, { month: '2021-13' }),
    ).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })

  it('leaves the month open when it is killed before the seal is on disk', async () => {
    const failing = contextOn(office.context, {
      ...office.store,
      transaction: (work) =>
        office.store.transaction((records) =>
          work({
            ...records,
            recapJobs: {
              ...records.recapJobs,
              insert: () => Promise.reject(new Error('killed')),
            },
          }),
        ),
    })

    await expect(
      closeMonth(failing, await office.agency(), { ...ASKED, by: 'hr' }),
    ).rejects.toThrow('killed')

    expect(await office.state()).toMatchObject({ state: 'open' })
    await office.closeMonth()
    expect(await office.state()).toMatchObject({ state: 'closed', intact: true })
  })

  it('writes the sealed tabs also where it is killed right after the seal', async () => {
    await office.application.closeMonth(HR, office.id, ASKED)
    await office.object()

    await office.runJobs()

    expect(office.google.readRecap('addenda')).toBeDefined()
    expect(JSON.stringify(office.tabs())).toContain('Bulan ini ditutup')
    expect((await verifyMonth(office.context, await office.agency(), MONTH)).changed).toEqual([])
  })

  it('does not let a recap that was asked for before write over the sealed tabs', async () => {
    await office.application.requestRecap(HR, office.id, { month: MONTH, kinds: [...SEALED_KINDS] })
    await office.closeMonth()
    const sealed = JSON.stringify(office.tabs())
    await office.object()
    await office.decide('Setuju')

    await office.recap(SEALED_KINDS)

    expect(JSON.stringify(office.tabs())).toBe(sealed)
  })

  it('is for hr of the agency', async () => {
    for (const caller of [HEAD, READER]) {
      await expect(office.application.closeMonth(caller, office.id, ASKED)).rejects.toMatchObject({
        code: 'not-allowed',
      })
      await expect(
        office.application.getMonthState(caller, office.id, MONTH),
      ).rejects.toMatchObject({
        code: 'not-allowed',
      })
    }
    const reopening = { month: MONTH, reason: 'x' }
    await expect(office.application.reopenMonth(HEAD, office.id, reopening)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(
      office.application.closeMonth(STRANGER, office.id, { month: MONTH }),
    ).rejects.toMatchObject({
      code: 'agency-unknown',
    })
    await expect(
      office.application.reopenMonth(STRANGER, office.id, reopening),
    ).rejects.toMatchObject({
      code: 'agency-unknown',
    })
  })
})
