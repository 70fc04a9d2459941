import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { MonthState, RecapKind } from '../../../shared/contract/index.ts'
import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { closeMonth, MONTH_KINDS } from '../../../worker/usecases/close-month.ts'
import { runRecapJob } from '../../../worker/usecases/compile-recap.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { SEALED_KINDS } from '../../../worker/usecases/sealed-month.ts'
import { verifyLedger } from '../../../worker/usecases/verify-ledger.ts'
import { verifyMonth } from '../../../worker/usecases/verify-month.ts'
import { HEAD_ID, rosterRows } from '../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, sleep, STAFF_ID, type Office } from '../office.ts'

const MONTH = '2021-07'
const HEAD = { email: 'kepala@setda.example' }
const READER = { email: 'tamu@setda.example' }
const STRANGER = { email: 'hr@bkpsdm.example' }
const DECISION = 9

let office: Office
let id: string
beforeEach(async () => {
  office = await openOffice()
  id = (await office.agency()).id
  office.clock.set('2021-08-01T01:00:30.000Z')
  await office.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
  await office.submit('daily-report', {
    responseId: 'r2',
    at: '2021-07-01T08:00:00Z',
    answers: { date: '2021-07-01' },
  })
})
afterEach(() => office.close())

/** Closes the month and writes its tabs. */
async function close(): Promise<void> {
  await office.application.closeMonth(HR, id, MONTH)
  await runJobs()
}

async function runJobs(): Promise<void> {
  const operator = createOperator(office.context, { settingChecks: [], sleep })
  await operator.recap(id, { month: MONTH, kinds: ['diagnostics'] })
  for (const job of await office.store.recapJobs.listUnfinished()) {
    expect(await runRecapJob(office.context, job)).toMatchObject({ state: 'done' })
  }
}

async function recap(kinds: readonly RecapKind[]): Promise<void> {
  await office.application.requestRecap(HR, id, { month: MONTH, kinds: [...kinds] })
  await runJobs()
}

/** Tabs as they stand, by kind. */
function tabs(kinds: readonly RecapKind[] = SEALED_KINDS): Record<string, RecapSheet | undefined> {
  const recaps = [...office.google.recaps.values()]
  return Object.fromEntries(kinds.map((kind) => [kind, recaps.find(({ key }) => key === kind)]))
}

function state(): Promise<MonthState> {
  return office.application.getMonthState(HR, id, MONTH)
}

/** The employee objects to 2 July, on which nobody saw her at the office. */
async function object(at = '2021-08-02T02:00:00Z'): Promise<void> {
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
}

async function decide(word: string, form = 'Izin'): Promise<void> {
  await office.sweep()
  const rows = office.google.getTab(`reviews:${MONTH}`).rows
  const row = rows.find(([, , title]) => title === form)
  if (!row) throw new Error(`No row of ${form}`)
  row[DECISION] = word
  await office.sweep()
}

function putRoster(code: string): void {
  office.google.putTab({
    slot: `roster:${MONTH}`,
    title: `Jadwal ${MONTH}`,
    rows: rosterRows([
      [HEAD_ID, { 1: 'WFO', 2: 'WFO' }],
      [STAFF_ID, { 1: 'WFH', 2: code }],
    ]),
  })
}

function putPolicy(parameters: string): void {
  office.google.putTab({
    slot: 'policies',
    title: 'Aturan',
    rows: [
      ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset', 'Parameter yang Diubah', 'Alasan'],
      ['B-1159/DINKES/065.11/06/2021', '24/06/2021', '24/06/2021', 'kukar-2021', parameters, ''],
    ],
  })
}

function tamper(sql: string): void {
  const database = new DatabaseSync(join(office.dataDir, 'worker.sqlite'))
  database.exec(`drop trigger sealed_part_no_update; drop trigger ledger_body_no_update; ${sql}`)
  database.close()
}

describe('closeMonth', () => {
  it('seals every recap of the month and says over what, by whom and when', async () => {
    const { seal, job } = await office.application.closeMonth(HR, id, MONTH)

    expect(seal).toMatchObject({
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      asOf: '2021-08-01T01:00:00.000Z',
      closedBy: HR.email,
      closedAt: '2021-08-01T01:00:30.000Z',
    })
    expect(job).toMatchObject({ state: 'queued', kinds: [...SEALED_KINDS, 'addenda'] })
    const entries = await office.store.ledger.listEntries(id, seal.throughSequence, 10)
    expect(entries.map(({ kind, key }) => [kind, key])).toEqual([['seal', MONTH]])
    expect(await state()).toMatchObject({
      state: 'closed',
      closableFrom: '2021-07-31T16:00:00.000Z',
      seal,
      intact: true,
      addenda: { count: 0, items: [] },
      reopenings: [],
    })
  })

  it('writes the sealed sheets with a line of the seal that the digest leaves out', async () => {
    await close()

    const { seal } = await state()
    const last = tabs()
      .attendance?.rows.at(-1)
      ?.cells.map(({ value }) => value ?? '')
    expect(last?.join('')).toBe(
      `Bulan ini ditutup pada 1 Agustus 2021 09.00 WITA oleh ${HR.email}; sidik ${seal?.digest.slice(0, 16)}`,
    )
    expect(office.google.readRecap('addenda')?.match(/NIHIL/g)).toHaveLength(2)
  })

  it('lets nothing change the recaps: late forms, decisions, rosters, policies', async () => {
    await close()
    const before = JSON.stringify(tabs())

    await object()
    await decide('Setuju')
    await decide('Tolak', 'Laporan Kinerja Harian')
    putRoster('C')
    putPolicy('dailyReport=tidak')
    await recap([...SEALED_KINDS, 'addenda'])

    expect(JSON.stringify(tabs())).toBe(before)
    expect((await state()).addenda.count).toBeGreaterThan(3)
    expect(await verifyMonth(office.context, await office.agency(), MONTH)).toMatchObject({
      changed: [],
      recomputed: { kind: 'same' },
    })
  })

  it('seals recaps that the ledger alone gives again, byte for byte (G4)', async () => {
    await close()

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(verified).toMatchObject({ month: MONTH, changed: [], recomputed: { kind: 'same' } })
    expect(verified).not.toHaveProperty('broken')
  })

  it('refuses a month whose last report may still be filed, and says until when', async () => {
    office.clock.set('2021-07-31T15:59:59.000Z')

    await expect(office.application.closeMonth(HR, id, MONTH)).rejects.toMatchObject({
      code: 'month-not-over',
      message: expect.stringContaining('1 Agustus 2021 00.00 WITA'),
    })
    expect(await state()).toMatchObject({ state: 'open', seal: null, intact: null })
  })

  it('refuses a month that is closed', async () => {
    await close()

    await expect(office.application.closeMonth(HR, id, MONTH)).rejects.toMatchObject({
      code: 'month-closed',
      message: expect.stringContaining(`oleh ${HR.email}`),
    })
  })

  it('closes it once where two ask at the same time', async () => {
    const asked = await Promise.allSettled([
      office.application.closeMonth(HR, id, MONTH),
      closeMonth(office.joinWorker('worker-2'), await office.agency(), { month: MONTH, by: 'b' }),
    ])

    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await office.store.seals.listActs(id, MONTH as never)).toHaveLength(1)
  })

  it('refuses where a form cannot be read, and names it', async () => {
    office.google.fail('listResponses', new GoogleError('denied', 'no share'), 1)

    await expect(office.application.closeMonth(HR, id, MONTH)).rejects.toMatchObject({
      code: 'form-behind',
      message: expect.stringContaining('no share'),
    })
  })

  it('refuses where the spreadsheet cannot be read', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('unavailable', 'down'), 1)

    await expect(office.application.closeMonth(HR, id, MONTH)).rejects.toMatchObject({
      code: 'google-unavailable',
    })
  })

  it('refuses what is no month', async () => {
    await expect(office.application.closeMonth(HR, id, '2021-13')).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })

  it('leaves the month open when it is killed before the seal is on disk', async () => {
    const failing = {
      ...office.context,
      store: {
        ...office.store,
        transaction: <Result>(work: Parameters<typeof office.store.transaction<Result>>[0]) =>
          office.store.transaction<Result>((records) =>
            work({
              ...records,
              recapJobs: {
                ...records.recapJobs,
                insert: () => Promise.reject(new Error('killed')),
              },
            }),
          ),
      },
    }

    await expect(
      closeMonth(failing, await office.agency(), { month: MONTH, by: 'hr' }),
    ).rejects.toThrow('killed')

    expect(await state()).toMatchObject({ state: 'open' })
    await close()
    expect(await state()).toMatchObject({ state: 'closed', intact: true })
  })

  it('writes the sealed tabs also where it is killed right after the seal', async () => {
    await office.application.closeMonth(HR, id, MONTH)
    await object()

    await runJobs()

    expect(tabs(MONTH_KINDS).addenda).toBeDefined()
    expect(JSON.stringify(tabs())).toContain('Bulan ini ditutup')
    expect((await verifyMonth(office.context, await office.agency(), MONTH)).changed).toEqual([])
  })

  it('does not let a recap that was asked for before write over the sealed tabs', async () => {
    await office.application.requestRecap(HR, id, { month: MONTH, kinds: [...SEALED_KINDS] })
    await close()
    const sealed = JSON.stringify(tabs())
    await object()
    await decide('Setuju')

    await recap(SEALED_KINDS)

    expect(JSON.stringify(tabs())).toBe(sealed)
  })

  it('is for hr of the agency', async () => {
    for (const caller of [HEAD, READER]) {
      await expect(office.application.closeMonth(caller, id, MONTH)).rejects.toMatchObject({
        code: 'not-allowed',
      })
      await expect(office.application.getMonthState(caller, id, MONTH)).rejects.toMatchObject({
        code: 'not-allowed',
      })
    }
    const reopening = { month: MONTH, reason: 'x' }
    await expect(office.application.reopenMonth(HEAD, id, reopening)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(office.application.closeMonth(STRANGER, id, MONTH)).rejects.toMatchObject({
      code: 'agency-unknown',
    })
    await expect(office.application.reopenMonth(STRANGER, id, reopening)).rejects.toMatchObject({
      code: 'agency-unknown',
    })
  })
})

describe('getMonthState', () => {
  it('lists an objection and its decision after the closing, with both values', async () => {
    await close()
    await object()
    office.clock.set('2021-08-02T03:00:00.000Z')
    await decide('Setuju')

    const { addenda } = await state()

    expect(addenda).toEqual({
      count: 1,
      items: [
        {
          sequence: expect.any(Number),
          recordedAt: '2021-08-02T03:00:00.000Z',
          kind: 'submission',
          employeeId: STAFF_ID,
          name: 'Siti Aminah',
          what: 'Izin: Koreksi kehadiran 02/07/2021',
          reason: 'Mesin absensi mati',
          decision: {
            decision: 'approved',
            by: 'Ahmad Fauzi',
            at: '2021-08-02T03:00:00.000Z',
            note: '',
          },
          days: [
            {
              employeeId: STAFF_ID,
              name: 'Siti Aminah',
              date: '2021-07-02',
              before: 'TK',
              after: 'H',
            },
          ],
        },
      ],
    })
  })

  it('lists a decision after the closing on what was filed before it', async () => {
    await close()
    await decide('Tolak', 'Laporan Kinerja Harian')

    const { items } = (await state()).addenda

    expect(items).toMatchObject([
      {
        kind: 'review',
        what: 'Tinjauan atas Laporan Kinerja Harian 01/07/2021',
        decision: { decision: 'rejected' },
        days: [{ before: 'WFH', after: 'WFH (laporan kinerja harian tidak ada)' }],
      },
    ])
  })

  it('lists a roster and a policy that were changed, and who would be touched', async () => {
    await close()
    putRoster('C')
    putPolicy('maxOfficeShare=100%')
    await office.sweep()

    const { items } = (await state()).addenda

    expect(items).toHaveLength(2)
    expect(items.find(({ what }) => what.startsWith('Tab Jadwal'))).toMatchObject({
      kind: 'tab',
      employeeId: '',
      decision: null,
      days: [{ employeeId: STAFF_ID, date: '2021-07-02', before: 'TK', after: 'C' }],
    })
    expect(items.find(({ what }) => what.startsWith('Tab Aturan'))).toMatchObject({
      what: expect.stringMatching(/^Tab Aturan diubah, batas \d+ hari/),
    })
  })

  it('does not list what is of another month', async () => {
    await close()
    await office.submit('check-in', { responseId: 'r9', at: '2021-08-02T00:00:00Z' })
    office.google.putTab({
      slot: 'roster:2021-08',
      title: 'Jadwal 2021-08',
      rows: rosterRows([[STAFF_ID, { 2: 'WFH' }]]),
    })
    office.google.putTab({
      slot: 'holidays',
      title: 'Hari Libur',
      rows: [
        ['Tanggal', 'Nama Hari Libur', 'Jenis'],
        ['20/07/2021', 'Idul Adha 1442 H', 'Libur nasional'],
        ['17/08/2021', 'Hari Kemerdekaan', 'Libur nasional'],
      ],
    })
    await office.sweep()

    expect((await state()).addenda).toEqual({ count: 0, items: [] })
  })

  it('shows the corrections of an open month in Adendum, with both values', async () => {
    await object('2021-07-05T02:00:00Z')
    await recap(['addenda'])
    const undecided = office.google.readRecap('addenda')
    await decide('Setuju')
    await recap(['addenda'])

    expect(undecided).toContain('Belum diputuskan\t02/07/2021\tTK\tTK')
    expect(office.google.readRecap('addenda')).toMatch(
      /Mesin absensi mati\tDisetujui oleh Ahmad Fauzi, [^\t]+\t02\/07\/2021\tTK\tH/,
    )
    expect(office.google.readRecap('addenda')).toContain('Bulan ini belum ditutup')
  })
})

describe('reopenMonth', () => {
  const reopening = { month: MONTH, reason: 'Keberatan diterima' }

  it('shows before and after, and lets what came since count', async () => {
    await close()
    await object()
    await decide('Setuju')

    const reopened = await office.application.reopenMonth(HR, id, reopening)
    await runJobs()

    expect(reopened).toMatchObject({ reason: 'Keberatan diterima', reopenedBy: HR.email })
    expect(reopened.outcomes).toMatchObject([
      { employeeId: STAFF_ID, date: '2021-07-02', before: { code: 'TK' }, after: { code: 'H' } },
    ])
    expect(JSON.stringify(tabs())).not.toContain('Bulan ini ditutup')
    expect(office.google.readRecap('addenda')).toContain('02/07/2021\tTK\tH')
    expect(await state()).toMatchObject({
      state: 'open',
      reopenings: [{ reason: 'Keberatan diterima', by: HR.email }],
    })
  })

  it('seals anew when it is closed again', async () => {
    await close()
    const first = (await state()).seal
    await object()
    await decide('Setuju')
    await office.application.reopenMonth(HR, id, reopening)

    await close()

    const second = await state()
    expect(second.seal?.digest).not.toBe(first?.digest)
    expect(second).toMatchObject({ state: 'closed', intact: true, addenda: { count: 0 } })
    expect(second.reopenings).toHaveLength(1)
    expect(JSON.stringify(tabs())).toContain(second.seal?.digest.slice(0, 16))
    const { broken } = await verifyLedger(office.context, await office.agency())
    expect(broken).toBeUndefined()
  })

  it('refuses a month that is open', async () => {
    await expect(office.application.reopenMonth(HR, id, reopening)).rejects.toMatchObject({
      code: 'month-open',
    })
  })
})

describe('verifyMonth', () => {
  it.each([
    [
      'a byte of a sealed sheet',
      `update sealed_part set body = replace(body, 'Siti Aminah', 'Siti Aminan') where name = 'attendance'`,
      'attendance',
    ],
    ['a sealed sheet that is gone', `delete from sealed_part where name = 'travel'`, 'travel'],
  ])('finds %s that was changed', async (_, sql, part) => {
    await close()
    tamper(sql)

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(verified).toMatchObject({
      changed: [part],
      recomputed: { kind: 'not-done', reason: 'parts-changed' },
    })
    expect(await state()).toMatchObject({ state: 'closed', intact: false })
  })

  it('finds a changed seal by the ledger, though the parts were made to fit it', async () => {
    await close()
    tamper(
      `update ledger_body set body = replace(body, '"by":"${HR.email}"', '"by":"x@setda.example"')
       where body like '%"throughSequence"%'`,
    )

    const { broken } = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(broken).toMatchObject({ reason: 'what it recorded was changed' })
  })

  it('finds a changed submission by the ledger and by recomputing', async () => {
    await close()
    tamper(
      `update ledger_body set body = replace(body, '2021-07-01T00:00:00.000Z', '2021-07-01T03:00:00.000Z')
       where body like '%"formKind":"check-in"%'`,
    )

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(verified.broken).toBeDefined()
    expect(verified.changed).toEqual([])
    expect(verified.recomputed).toMatchObject({ kind: 'different' })
  })

  it('does not write sealed sheets that were changed', async () => {
    await close()
    tamper(`update sealed_part set body = replace(body, 'WFH', 'H') where name = 'attendance'`)
    const operator = createOperator(office.context, { settingChecks: [], sleep })

    const job = await operator.recap(id, { month: MONTH, kinds: ['attendance'] })

    expect(job).toMatchObject({ state: 'failed', message: expect.stringContaining('attendance') })
  })

  it('says where coordinates that counted were purged since, and verifies what was kept', async () => {
    await office.submit('check-in', {
      responseId: 'r5',
      at: '2021-07-05T00:00:00Z',
      answers: { kind: 'Lokasi', location: '-0.4161, 116.9890' },
    })
    await close()
    office.clock.set('2021-09-30T00:00:00.000Z')
    await office.sweep()

    const verified = await verifyMonth(office.context, await office.agency(), MONTH)

    expect(verified).toMatchObject({
      changed: [],
      recomputed: { kind: 'not-done', reason: 'purged' },
    })
  })

  it('refuses a month that is open', async () => {
    await expect(verifyMonth(office.context, await office.agency(), MONTH)).rejects.toMatchObject({
      code: 'month-open',
    })
  })
})
