import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Agency } from '../../../worker/ports/store.ts'
import { StoreUnavailableError } from '../../../worker/ports/store-errors.ts'
import type { StoredRecapJob } from '../../../worker/ports/work-records.ts'
import { runRecapJob } from '../../../worker/usecases/sweep/compile-recap.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { compileMonth } from '../../../worker/usecases/recap/compile-month.ts'
import { digestParts, toParts } from '../../../worker/usecases/sealed/sealed-month.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { sampleTabs } from '../../shared/workbook/sample-tabs.ts'
import { contextOn } from '../context-of.ts'
import { HR, openOffice, sleep, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { tamper } from '../tamper.ts'

const HEAD = callerOf('kepala@setda.example')
const REGENCY = { month: '2021-07', kinds: ['regency' as const] }

let office: Office
let overseer: Agency
beforeEach(async () => {
  office = await openOffice()
  office.clock.set('2021-08-10T01:00:30.000Z')
  overseer = await office.agency()
})
afterEach(() => office.close())

describe('oversee', () => {
  it('records a grant in the ledgers of both agencies, and a withdrawal too (G7, G8)', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')

    await operator().oversee(overseer.id, [member.id])
    await operator().oversee(overseer.id, [])

    for (const { id, key } of [
      { id: overseer.id, key: `oversees/${member.id}` },
      { id: member.id, key: `overseen-by/${overseer.id}` },
    ]) {
      const entries = await office.store.ledger.listEntries(id, 0, 1000)
      const its = entries.filter(({ kind }) => kind === 'oversight')
      expect(its.map((entry) => entry.key)).toEqual([key, key])
      expect(its.map(({ body }) => JSON.parse(body ?? '{}') as unknown)).toMatchObject([
        { agencyId: overseer.id, memberId: member.id, granted: true, by: 'operator' },
        { granted: false },
      ])
      const agency = await office.store.agencies.find(id)
      expect((await verifyLedger(office.context, agency!)).broken).toBeUndefined()
    }
  })

  it('leaves a grant that stands as it is', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')
    const first = await operator().oversee(overseer.id, [member.id])
    office.clock.advance(60_000)
    const before = await office.store.ledger.lastSequence(member.id)

    const again = await operator().oversee(overseer.id, [member.id])

    expect(again).toEqual(first)
    expect(await office.store.ledger.lastSequence(member.id)).toBe(before)
  })

  it('takes agencies by the code in their settings, whatever its case', async () => {
    const member = await enlist('agency-dishub', 'DISHUB-KUKAR')

    await operator().oversee('setda', ['dishub-kukar'])

    expect(await operator().listOversight()).toEqual([
      {
        agencyId: overseer.id,
        agencyName: 'SEKRETARIAT DAERAH',
        members: [
          { agencyId: member.id, agencyName: 'DISHUB-KUKAR', grantedAt: expect.any(String) },
        ],
      },
    ])
  })

  it('refuses an agency that is not enrolled, and grants nothing then', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')

    await expect(operator().oversee(overseer.id, [member.id, 'X'])).rejects.toMatchObject({
      code: 'agency-unknown',
      message: expect.stringContaining('"X"'),
    })
    expect(await operator().listOversight()).toEqual([])
  })

  it('asks for the id where several agencies have one code', async () => {
    await enlist('agency-a', 'DINAS')
    await enlist('agency-b', 'DINAS')

    await expect(operator().oversee(overseer.id, ['DINAS'])).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringMatching(/agency-a.*agency-b/),
    })
  })
})

describe('runRecapJob regency', () => {
  it('is refused to an agency that oversees none (G8)', async () => {
    await expect(request()).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('tidak mengawasi'),
    })
    const { oversees } = await office.application.listRecapJobs(HR, overseer.id)
    expect(oversees).toBe(false)
  })

  it('is refused to an agency that is overseen itself (G8)', async () => {
    const other = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(other.id, [overseer.id])

    await expect(request()).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('gives no access to anything else of an overseen agency (G8)', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(overseer.id, [member.id])

    await expect(office.application.listPersonalLinks(HR, member.id)).rejects.toMatchObject({
      code: 'agency-unknown',
    })
    await expect(
      office.application.requestRecap(HR, member.id, { month: '2021-07', kinds: ['attendance'] }),
    ).rejects.toMatchObject({ code: 'agency-unknown' })
  })

  it('writes the figures of the agencies that it oversees, and of no other', async () => {
    await enlist('agency-dinsos', 'DINSOS')
    const member = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(overseer.id, [member.id])

    const done = await runRecapJob(office.context, await request())

    expect(done).toMatchObject({ state: 'done' })
    expect(done.tabs.map(({ title }) => title)).toEqual(['Rekap Gabungan 2021-07'])
    expect(read()).toMatch(/\tDISHUB\t3\t/)
    expect(read()).not.toContain('DINSOS')
    expect(read()).toContain(
      `DISHUB: buku besar s.d. nomor ${await office.store.ledger.lastSequence(member.id)}`,
    )
    const { oversees } = await office.application.listRecapJobs(HR, overseer.id)
    expect(oversees).toBe(true)
  })

  it('rolls up by what stands between, as each agency’s own tab says, with sums on each level', async () => {
    const between = 'Penerima rekap berjenjang'
    const ids = [
      await enlist('agency-kec', 'KECAMATAN A', [[between, 'Asisten Pemerintahan; Sekda']]),
      await enlist('agency-kel', 'KELURAHAN B', [[between, 'Kecamatan A']]),
      await enlist('agency-dinas', 'DINAS C', [[between, 'Asisten Umum; Sekda']]),
    ].map(({ id }) => id)
    await operator().oversee(overseer.id, ids)

    await runRecapJob(office.context, await request())

    const [labels, people] = [/^(?:\d*\t)?([^\t]+)\t(\d+)\t/u, read() ?? ''] as const
    const counted = people.split('\n').flatMap((line) => {
      const [, label = '', count] = labels.exec(line) ?? []
      return count === undefined ? [] : [`${label}: ${count}`]
    })
    expect(counted).toEqual([
      'KECAMATAN A: 3',
      'KELURAHAN B: 3',
      'Jumlah: 2 perangkat daerah: 6',
      'Jumlah Asisten Pemerintahan: 2 perangkat daerah: 6',
      'DINAS C: 3',
      'Jumlah: 1 perangkat daerah: 3',
      'Jumlah seluruhnya: 3 perangkat daerah: 9',
    ])
  })

  it('says what each person did where the agency’s clause wants it (K7)', async () => {
    await operator().oversee(overseer.id, [overseer.id])
    await office.submit('daily-report', {
      responseId: 'r1',
      at: '2021-07-01T08:00:00Z',
      answers: { date: '2021-07-01', activity1: 'Menata arsip' },
    })
    await runRecapJob(office.context, await request())
    expect(read()).not.toContain('Menata arsip')
    office.google.putFormerPolicies([
      ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset', 'Parameter yang Diubah', 'Alasan'],
      ['180.17/109/2021', '05/07/2021', '01/07/2021', 'kotim-2021', '', ''],
    ])

    await runRecapJob(office.context, await request())

    expect(read()).toMatch(/\tSiti Aminah, \d{18}\tMenata arsip/)
  })

  it('tells of a letter that does not hold any more, as the month was opened again', async () => {
    await operator().oversee(overseer.id, [overseer.id])
    const month = '2021-07'
    const reason = 'Diminta BKPSDM hari ini'
    await office.application.closeMonth(HR, overseer.id, { month, reason })
    const numbered = { number: '800/12', datedOn: '2021-08-10' }
    await office.application.recordLetter(HR, overseer.id, { month, numbered })
    office.clock.advance(3_600_000)
    await office.application.reopenMonth(HR, overseer.id, { month, reason })

    await runRecapJob(office.context, await request())

    expect(read()).toContain('Surat pengantar 800/12 tidak berlaku lagi: Juli 2021 dibuka kembali')
  })

  it('tells of an agency that oversees others which the recap does not show (G8)', async () => {
    const [kec, a, b] = [
      await enlist('agency-kec', 'KECAMATAN A'),
      await enlist('agency-kel-a', 'KELURAHAN A'),
      await enlist('agency-kel-b', 'KELURAHAN B'),
    ]
    await operator().oversee(kec.id, [kec.id, a.id, b.id])
    await operator().oversee(overseer.id, [kec.id, a.id])

    await runRecapJob(office.context, await request())

    expect(read()).toContain('Mengawasi 1 instansi yang tidak termasuk dalam rekap ini.')
    expect(read()).not.toContain('KELURAHAN B')
  })

  it('is offered to HR alone', async () => {
    await operator().oversee(overseer.id, [overseer.id])

    const { oversees } = await office.application.listRecapJobs(HEAD, overseer.id)

    expect(oversees).toBe(false)
    await expect(office.application.requestRecap(HEAD, overseer.id, REGENCY)).rejects.toMatchObject(
      { code: 'not-allowed' },
    )
  })

  it('fails a job whose oversight was withdrawn before it ran (G8)', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(overseer.id, [member.id])
    const job = await request()
    await operator().oversee(overseer.id, [])

    const failed = await runRecapJob(office.context, job)

    expect(failed.state).toBe('failed')
    expect(failed.message).toContain('tidak mengawasi')
    expect(read()).toBeUndefined()
  })

  it('shows nothing more of one whose oversight was withdrawn while a job was cut off (G8)', async () => {
    const [kept, gone] = [await enlist('agency-a', 'DINAS A'), await enlist('agency-b', 'DINAS B')]
    await operator().oversee(overseer.id, [kept.id, gone.id])
    const job = await runRecapJob(office.context, await request())
    await operator().oversee(overseer.id, [kept.id])

    await runRecapJob(office.context, await reset(job))

    expect(read()).toMatch(/\tDINAS A\t3\t/)
    expect(read()).toMatch(/\tDINAS B\t\t/)
    expect(read()).toContain('Izin pengawasannya sudah dicabut.')
  })

  it('gives the same bytes when it is resumed, whatever came since (G4)', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(overseer.id, [member.id])
    const job = await runRecapJob(office.context, await request())
    const before = read()
    const tabs = sampleTabs({ employees: [] })
    office.clock.advance(3_600_000)
    await office.store.agencies.update(member.id, { lastSweptAt: instantNow(office.context) })
    for (const tab of tabs) {
      const entry = { ...tab, gone: false }
      await office.store.ledger.recordTab(member.id, entry, instantNow(office.context))
    }

    await runRecapJob(office.context, await reset(job))

    expect(read()).toBe(before)
  })

  it('keeps the others where one cannot be read', async () => {
    const [whole, broken] = [
      await enlist('agency-a', 'DINAS A'),
      await enlist('agency-b', 'DINAS B'),
    ]
    await operator().oversee(overseer.id, [whole.id, broken.id])
    const change = `update ledger_body set body = '{' where agency_id = ? and seq = 1`
    await tamper(office.dataDir, change, broken.id)

    const done = await runRecapJob(office.context, await request())

    expect(done.state).toBe('done')
    expect(read()).toMatch(/\tDINAS A\t3\t/)
    expect(read()).toMatch(/DINAS B.*Tidak terbaca/)
    expect(office.events.find(({ event }) => event === 'overseen-unread')).toMatchObject({
      memberId: broken.id,
    })
  })

  it('is tried again where the store is out of reach while one is read: that says nothing of that one', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(overseer.id, [member.id])
    const { store } = office
    let isAway = false
    const failing = contextOn(office.context, {
      ...store,
      recapJobs: {
        ...store.recapJobs,
        async update(agencyId, jobId, changes) {
          await store.recapJobs.update(agencyId, jobId, changes)
          isAway = changes.overseen !== undefined
        },
      },
      seals: {
        ...store.seals,
        listActs: (agencyId, month) =>
          isAway && agencyId === member.id
            ? Promise.reject(new StoreUnavailableError('the server is being stopped'))
            : store.seals.listActs(agencyId, month),
      },
    })

    const cut = await runRecapJob(failing, await request())
    const done = await runRecapJob(office.context, cut)

    expect(cut).toMatchObject({ state: 'queued', tabs: [] })
    expect(done.state).toBe('done')
    expect(read()).not.toMatch(/Tidak terbaca/)
  })

  it('counts a travel recap made after the month as in time, and its lack as overdue', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(overseer.id, [overseer.id, member.id])
    office.clock.set('2021-08-03T02:00:00.000Z')
    const travel = { month: '2021-07', kinds: ['travel' as const] }
    const own = await office.application.requestRecap(HR, overseer.id, travel)
    await runRecapJob(office.context, await find(own.id))
    office.clock.set('2021-08-10T02:00:00.000Z')

    await runRecapJob(office.context, await request())

    expect(read()).toMatch(/SEKRETARIAT DAERAH\t3\t.*Direkap 03\/08\/2021/)
    expect(read()).toMatch(/DISHUB\t3\t.*Lewat waktu/)
    expect(read()).toContain('Rekap Juli 2021 belum dibuat')
  })

  it.each([
    ['before the month was over', '2021-07-20T01:00:00.000Z', /\tDISHUB\t\t.*Tidak terbaca/],
    ['after it', '2021-08-09T01:00:00.000Z', /\tDISHUB\t3\t/],
  ])('tells of one whose connection was ended %s', async (_, at, row) => {
    office.clock.set(at)
    const member = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(overseer.id, [member.id])
    await operator().disconnect(member.id, 'Digabung')
    office.clock.set('2021-08-10T02:00:00.000Z')

    await runRecapJob(office.context, await request())

    expect(read()).toMatch(row)
    expect(read()?.includes('Sambungannya ke Pantau diakhiri pada 20 Juli 2021')).toBe(
      at < '2021-08',
    )
    expect(read()).not.toContain('belum dibaca sejak')
  })

  it('takes the figures of a closed month from what was sealed', async () => {
    const member = await enlist('agency-dishub', 'DISHUB')
    await operator().oversee(overseer.id, [member.id])
    const sealedAt = await office.store.ledger.lastSequence(member.id)
    const at = instantNow(office.context)
    const rests = { month: parseMonth('2021-07'), throughSequence: sealedAt, asOf: at }
    const compiled = await compileMonth(office.context, member, rests)
    const { evaluation } = compiled
    // As earlier rules said of each day.
    const outcomes = evaluation.outcomes.map((one) => ({ ...one, code: 'H' as const }))
    const parts = toParts({ ...compiled, evaluation: { ...evaluation, outcomes } })
    await office.store.transaction(({ seals }) =>
      seals.close(
        member.id,
        {
          ...rests,
          ...digestParts(parts),
          snapshot: '',
          rulesVersion: '',
          language: 'id',
          zone: 'WITA',
          by: 'hr',
          at,
        },
        parts,
      ),
    )
    for (const tab of sampleTabs({ employees: [] })) {
      await office.store.ledger.recordTab(member.id, { ...tab, gone: false }, at)
    }

    await runRecapJob(office.context, await request())

    // All of 93 person-days present.
    expect(read()).toMatch(/\tDISHUB\t3\t1\t93\t1\t0\t.*Ditutup 10\/08\/2021/)
    expect(read()).toContain(`DISHUB: buku besar s.d. nomor ${sealedAt}`)
  })
})

function operator() {
  return createOperator(office.context, { checkSettings: () => Promise.resolve([]), sleep })
}

function read(): string | undefined {
  return office.google.readRecap('regency')
}

async function request(): Promise<StoredRecapJob> {
  const job = await office.application.requestRecap(HR, overseer.id, REGENCY)
  return find(job.id)
}

async function find(jobId: string): Promise<StoredRecapJob> {
  const job = await office.store.recapJobs.find(overseer.id, jobId)
  if (!job) throw new Error('No job')
  return job
}

/** As a job that was cut off before it wrote. */
async function reset({ id }: StoredRecapJob): Promise<StoredRecapJob> {
  await office.store.recapJobs.update(overseer.id, id, { state: 'running', tabs: [], done: 1 })
  return find(id)
}

/** Another agency, with the tabs of the sample, this code and name, and more settings. */
async function enlist(
  id: string,
  name: string,
  settings: readonly (readonly [string, string])[] = [],
): Promise<Agency> {
  const at = instantNow(office.context)
  const agency: Agency = {
    id,
    spreadsheetId: `spreadsheet-${id}`,
    secret: 'secret',
    name,
    language: 'id',
    installer: 'hr@lain.example',
    enrolledAt: at,
    lastSweptAt: at,
    diagnosticsDigest: '',
    todayDigest: '',
    todayWrittenAt: null,
    locale: 'in_ID',
    reviewProblems: [],
    attributionBasis: '',
    baseTemplates: [],
    disconnectedAt: null,
    isMadeUp: false,
    sharing: null,
  }
  await office.store.agencies.insert(agency)
  for (const tab of sampleTabs()) {
    const rows =
      tab.slot === 'settings'
        ? [
            ...tab.rows.map(([key, value]) => [key!, SAME_NAME.has(String(key)) ? name : value!]),
            ...settings,
          ]
        : tab.rows
    await office.store.ledger.recordTab(id, { ...tab, rows, gone: false }, at)
  }
  return agency
}

const SAME_NAME: ReadonlySet<string> = new Set(['Nama instansi', 'Kode instansi'])
