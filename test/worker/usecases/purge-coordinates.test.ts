import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { purgeCoordinates } from '../../../worker/usecases/sweep/purge-coordinates.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import {
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
} from '../../shared/workbook/sample-tabs.ts'
import { STAFF_ID, openOffice, type Office } from '../office.ts'
import { turnsDuring } from '../turns-during.ts'
import { bytesIn } from '../store-in.ts'

/** Tenggarong: home of the staff member, within the region; and Jakarta, outside. */
const HOME = '-0.416150, 116.989050'
const NEAR = '-0.418333, 116.991111'
const JAKARTA = 'https://maps.google.com/?q=-6.175392,106.827153'
const SHORT_LINK = 'https://maps.app.goo.gl/Rahasia123'
const SECRETS = ['116.991111', '106.827153', 'Rahasia123']
/** 09:00 WITA. */
const SHARED_AT = '2021-07-05T01:00:00.000Z'
const DUE_AT = '2021-08-04T01:00:00.000Z'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  putPolicy({})
  office.google.getTab('clockIns').rows.push([HEAD_ID, '07/07/2021 07:28'])
  office.google.putTab({ slot: 'summonses', title: 'Panggilan', rows: [['Tanggal', 'NIP/NIK']] })
  office.google.putTab({
    slot: 'employees',
    title: 'Pegawai',
    rows: [
      [...EMPLOYEE_HEADERS, 'Koordinat Rumah'],
      ...EMPLOYEE_ROWS.map((row) => [...row, row[0] === STAFF_ID ? HOME : '']),
    ],
  })
  office.google.putTab({
    slot: 'roster:2021-07',
    title: 'Jadwal 2021-07',
    rows: rosterRows([
      [HEAD_ID, { 5: 'WFH', 6: 'WFO' }],
      [STAFF_ID, { 5: 'WFH', 6: 'WFH' }],
    ]),
  })
  await share('near', NEAR)
  await share('jakarta', JAKARTA, '2021-07-05T05:30:00.000Z')
  await share('short', SHORT_LINK, '2021-07-05T07:30:00.000Z')
})
afterEach(() => office.close())

/** A policy that asks for locations, whatever its dates were. */
function putPolicy({ preset = 'kudus-2020', parameters = '' }): void {
  office.google.putFormerPolicies([
    ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Berlaku Sampai', 'Preset', 'Parameter yang Diubah'],
    ['800/1', '01/07/2021', '01/07/2021', '31/12/2021', preset, parameters],
  ])
}

async function share(responseId: string, location: string, at = SHARED_AT): Promise<void> {
  await office.submit('check-in', { responseId, at, answers: { kind: 'Lokasi', location } })
}

async function evaluate(through?: number): Promise<MonthEvaluation> {
  const { facts } = await loadAgencyFacts(office.context, await office.agency(), through)
  const asOf = parseInstant('2021-09-01T00:00:00Z')
  // Nobody's absence waits for a form: only what was purged may differ.
  const pending = { formsRead: [], quarantine: [], settlements: [] }
  return evaluateMonth({ ...facts, pending }, { month: parseMonth('2021-07'), asOf })
}

/** A lead needs the coordinates themselves, and ends with them. */
function withoutLeads({ findings, people, ...rest }: MonthEvaluation): unknown {
  return {
    ...rest,
    findings: findings.filter(({ rule }) => rule !== 'location-anomaly'),
    records: people.map(({ records }) => records.map((record) => ({ ...record, homeSpots: [] }))),
  }
}

async function storedBodies(): Promise<string> {
  const { id } = await office.agency()
  const entries = await office.store.ledger.listEntries(id, 0, 1000)
  return entries.map(({ body }) => body ?? '').join('\n')
}

describe('purgeCoordinates (G10)', () => {
  it.each([
    ['kudus-2020', ['location-slot-missing', 'location-unreadable', 'location-outside-region']],
    ['kotim-2021', ['location-outside-region']],
  ])(
    'leaves outcomes and findings of %s as they were, also of earlier entries',
    async (preset, rules) => {
      putPolicy({ preset })
      await office.sweep()
      const before = await evaluate()
      const { id } = await office.agency()
      const through = await office.store.ledger.lastSequence(id)
      office.clock.set('2021-08-10T00:00:00.000Z')

      const { locationsPurged } = await office.sweep()

      expect(locationsPurged).toBe(3)
      expect(withoutLeads(await evaluate())).toEqual(withoutLeads(before))
      expect(withoutLeads(await evaluate(through))).toEqual(withoutLeads(before))
      expect(before.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules))
    },
  )

  it('forgets what is kept of people’s months with them', async () => {
    const agency = await office.agency()
    const when = { month: parseMonth('2021-07'), asOf: parseInstant('2021-07-06T00:00:00Z') }
    const first = { month: when.month, employeeId: '' }
    const kept = async (): Promise<string> => {
      const months = await office.store.projections.listPersonMonthsAfter(agency.id, first, 1000)
      return months.map(({ body }) => body).join('\n')
    }
    await office.sweep()
    await projectMonth(office.context, agency, when)
    const before = await kept()
    office.clock.set('2021-08-10T00:00:00.000Z')

    await office.sweep()

    const [near] = SECRETS
    expect(before).toContain(near)
    expect(await kept()).not.toContain(near)
  })

  it('keeps the verdict and the band of distance, and no coordinates', async () => {
    await office.sweep()
    office.clock.set('2021-08-10T00:00:00.000Z')
    await office.sweep()

    const { facts } = await loadAgencyFacts(office.context, await office.agency())

    const kept = facts.submissions.flatMap((submission) =>
      submission.kind === 'check-in' ? [[submission.location, submission.locationVerdict]] : [],
    )
    expect(kept).toEqual([
      ['', { kind: 'readable', region: 'inside', fromHome: 'under-1-km' }],
      ['', { kind: 'readable', region: 'outside', fromHome: 'beyond-10-km' }],
      ['', { kind: 'unreadable', reason: 'short-link' }],
    ])
    const bodies = await storedBodies()
    for (const secret of SECRETS) expect(bodies).not.toContain(secret)
  })

  it('leaves no trace of them in the store, and the chain whole', async () => {
    await office.sweep()
    office.clock.set('2021-08-10T00:00:00.000Z')
    await office.sweep()

    const verified = await verifyLedger(office.context, await office.agency())
    await office.store.close()

    expect(verified.broken).toBeUndefined()
    const bytes = await bytesIn(office.dataDir)
    for (const secret of SECRETS) expect(bytes).not.toContain(secret)
  })

  it('purges the places that a permit names after its last day, and what they decided stays', async () => {
    const elsewhere = 'Rumah mertua -6.175392, 106.827153\nRumah kakak -7.257472, 112.752088'
    await office.submit('permit', {
      responseId: 'permit',
      at: '2021-07-02T01:00:00.000Z',
      answers: {
        kind: 'Kerja dari rumah atau tempat lain',
        location: elsewhere,
        from: '2021-07-05',
        until: '2021-07-20',
        reason: 'Keluarga',
      },
    })
    await office.sweep()
    const before = await evaluate()
    const told = before.findings.filter(({ rule }) => rule === 'location-outside-region')
    office.clock.set('2021-08-06T00:00:00.000Z')

    const { locationsPurged } = await office.sweep()

    expect(told).toMatchObject([
      { severity: 'info', arithmetic: { id: expect.stringContaining('belum diputuskan') } },
    ])
    expect(locationsPurged).toBe(3)
    expect(withoutLeads(await evaluate())).toEqual(withoutLeads(before))
    office.clock.set('2021-08-25T00:00:00.000Z')
    expect((await office.sweep()).locationsPurged).toBe(1)
    expect(withoutLeads(await evaluate())).toEqual(withoutLeads(before))
    expect(await storedBodies()).not.toContain('112.752088')
  })

  it('goes by the days since the location was shared: 30, or those of the policy', async () => {
    await office.sweep()
    office.clock.set('2021-08-04T00:59:59.999Z')
    const early = await office.sweep()
    office.clock.set(DUE_AT)
    const due = await office.sweep()
    putPolicy({ parameters: 'coordinatesKeptDays=0' })
    const changed = await office.sweep()

    expect([early, due, changed].map(({ locationsPurged }) => locationsPurged)).toEqual([0, 1, 2])
  })

  it('purges every version, and what is in quarantine', async () => {
    const stranger = '199001012015011001'
    await office.submit('check-in', {
      responseId: 'near',
      at: SHARED_AT,
      lastAt: '2021-07-05T02:00:00.000Z',
      answers: { kind: 'Lokasi', location: JAKARTA },
    })
    await office.submit('check-in', {
      responseId: 'stranger',
      employeeId: stranger,
      answers: { kind: 'Lokasi', location: NEAR },
    })
    await office.sweep()
    office.clock.set('2021-08-10T00:00:00.000Z')

    const { locationsPurged, quarantined } = await office.sweep()

    expect([locationsPurged, quarantined]).toEqual([5, 1])
    const bodies = await storedBodies()
    for (const secret of SECRETS) expect(bodies).not.toContain(secret)
  })

  it('does not take a purged response in again, and purges nothing twice', async () => {
    await office.sweep()
    office.clock.set('2021-08-10T00:00:00.000Z')
    await office.sweep()
    const { id } = await office.agency()
    for (const { kind } of await office.store.forms.list(id)) {
      await office.store.forms.update(id, kind, { cursor: null })
    }
    const before = await office.store.ledger.lastSequence(id)

    const report = await office.sweep()

    expect(report.forms.map(({ submissionsRecorded }) => submissionsRecorded)).toEqual([
      0, 0, 0, 0, 0,
    ])
    expect(await purgeCoordinates(office.context, await office.agency())).toBe(0)
    expect(await office.store.ledger.lastSequence(id)).toBe(before)
  })

  it('leaves check-ins without a location alone', async () => {
    await office.submit('check-in', { responseId: 'plain' })
    await office.sweep()
    office.clock.set('2021-08-10T00:00:00.000Z')

    expect((await office.sweep()).locationsPurged).toBe(3)
  })

  it('opens nothing before its day comes, and then that day alone (G13)', async () => {
    await share('later', NEAR, '2021-07-20T01:00:00.000Z')
    await office.sweep()
    const agency = await office.agency()
    const opened: string[] = []
    const { store } = office.context
    const ledger = {
      ...store.ledger,
      async readLocations(id: string, sequences: readonly number[]) {
        const found = await store.ledger.readLocations(id, sequences)
        opened.push(...found.map(({ raw }) => raw.createdAt.slice(0, 10)))
        return found
      },
    }
    const context = { ...office.context, store: { ...store, ledger } }

    office.clock.set('2021-08-03T23:59:59.999Z')
    expect(await purgeCoordinates(context, agency)).toBe(0)
    expect(opened).toEqual([])

    office.clock.set('2021-08-10T00:00:00.000Z')
    expect(await purgeCoordinates(context, agency)).toBe(3)
    expect(new Set(opened)).toEqual(new Set(['2021-07-05']))
  })

  it('lets everything else go on between pieces (G13)', async () => {
    for (let index = 0; index < 250; index += 1) await share(`many-${index}`, NEAR)
    await office.sweep()
    office.clock.set('2021-08-10T00:00:00.000Z')
    const agency = await office.agency()

    const [turns, purged] = await turnsDuring(() => purgeCoordinates(office.context, agency))

    expect(purged).toBe(253)
    expect(turns).toBeGreaterThan(2)
  })
})
