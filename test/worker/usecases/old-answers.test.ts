import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { StoreUnavailableError } from '../../../worker/ports/store-errors.ts'
import { findOldAnswers } from '../../../worker/usecases/old-answers/find-old-answers.ts'
import { answerClaim } from '../../../worker/usecases/own-page/answer-claim.ts'
import { listClaims } from '../../../worker/usecases/own-page/list-claims.ts'
import { contextOn } from '../context-of.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import { pageOf } from './own-page/page-of.ts'

const FILED = '2021-07-05T00:30:00.000Z'
const KEPT_DAYS = 'Simpan jawaban di Google Formulir (hari)'
const LATER = '2021-07-05T00:40:00.000Z'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.submit('check-in', { responseId: 'r1', at: FILED })
  await office.submit('check-in', { responseId: 'unreadable', at: LATER, employeeId: '123' })
})
afterEach(() => office.close())

function queryFor(...submittedAt: string[]) {
  return { form: 'check-in', formId: 'check-in', submittedAt } as const
}

async function find(...submittedAt: string[]) {
  const { id } = await office.agency()
  return office.application.findOldAnswers(HR, id, queryFor(...submittedAt))
}

function set(setting: string, value: string): void {
  office.google.getTab('settings').rows.push([setting, value])
}

describe('findOldAnswers', () => {
  it('gives answers that are in the ledger and older than they are kept, reading the form first', async () => {
    office.clock.set('2021-10-04T00:00:00.000Z')

    const found = await find(FILED, '2021-07-05T00:35:00.000Z')

    expect(found).toEqual({ before: '2021-07-06T00:00:00.000Z', deletable: [FILED], former: [] })
  })

  it('gives none that is younger', async () => {
    office.clock.set('2021-10-03T00:00:00.000Z')

    expect((await find(FILED)).deletable).toEqual([])
  })

  it('gives none that was edited since, which stands under another time', async () => {
    office.clock.set('2021-10-04T00:00:00.000Z')
    const lastAt = '2021-10-03T00:00:00.000Z'
    await office.submit('check-in', { responseId: 'r1', at: FILED, lastAt })

    expect((await find(FILED)).deletable).toEqual([])
  })

  it('gives none whose edit was not shown where the form is read by time', async () => {
    await office.sweep()
    const lastAt = '2021-07-06T00:00:00.000Z'
    office.google.losesByTime.add('r1')
    const { responses } = office.google.forms.get('check-in')!
    responses[0] = { ...responses[0]!, lastSubmittedTime: lastAt }
    office.clock.set('2021-10-06T00:00:00.000Z')

    expect((await find(FILED)).deletable).toEqual([])
    expect((await find(lastAt)).deletable).toEqual([lastAt])
  })

  it('gives what waits in quarantine or was denied, since the ledger has it: mended later, it counts from there', async () => {
    const named = { responseId: 'claimed', at: FILED, ticket: '' }
    await office.submit('check-in', named)
    await office.sweep()
    const page = await pageOf(office, STAFF_ID)
    const [claim] = await listClaims(office.context, page)
    await answerClaim(office.context, page, { ref: claim!.ref, isTheirs: false })
    office.clock.set('2021-10-04T00:00:00.000Z')

    expect((await find(FILED, LATER)).deletable.sort()).toEqual([FILED, FILED, LATER])
  })

  it('gives answers of a form that another took the place of, by what the ledger has of it', async () => {
    await office.sweep()
    const { id } = await office.agency()
    const [form] = (await office.store.forms.list(id)).filter(({ kind }) => kind === 'check-in')
    await office.store.forms.put({ ...form!, formId: 'replacing' })
    office.clock.set('2021-10-04T00:00:00.000Z')

    expect(await find(FILED, LATER, '2021-07-05T00:41:00.000Z')).toMatchObject({
      deletable: [FILED, LATER],
    })
    const present = { form: 'check-in' as const, formId: 'replacing', submittedAt: [] }
    expect((await office.application.findOldAnswers(HR, id, present)).former).toEqual(['check-in'])
  })

  it('gives none of a form that is not the agency’s, or not of that kind', async () => {
    office.clock.set('2021-10-04T00:00:00.000Z')
    const { id } = await office.agency()

    for (const formId of ['form-copied', 'permit']) {
      const query = { form: 'check-in' as const, formId, submittedAt: [FILED] }
      await expect(office.application.findOldAnswers(HR, id, query)).rejects.toMatchObject({
        code: 'form-unknown',
      })
    }
  })

  it('keeps them as long as Pengaturan says', async () => {
    set(KEPT_DAYS, '40')
    await office.sweep()
    office.clock.set('2021-09-01T00:00:00.000Z')

    expect((await find(FILED)).deletable).toEqual([FILED])
  })

  it('refuses where Pengaturan says how long, but not so that it can be read', async () => {
    office.clock.set('2022-09-01T00:00:00.000Z')
    set(KEPT_DAYS, '')
    for (const typed of ['7', '365O', '2 tahun']) {
      office.google.getTab('settings').rows.at(-1)![1] = typed
      await office.sweep()
      await expect(find(FILED)).rejects.toMatchObject({
        code: 'invalid-request',
        message: expect.stringContaining('Pengaturan'),
      })
    }
    office.google.getTab('settings').rows.at(-1)![1] = '7'
    await office.sweep()
    expect(office.google.readRecap('diagnostics')).toContain('Harus 30 sampai 3650 hari')
  })

  it('refuses where Pengaturan itself cannot be read', async () => {
    office.google.getTab('settings').rows[0] = ['', '']
    office.clock.set('2022-09-01T00:00:00.000Z')
    await office.sweep()

    await expect(find(FILED)).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('refuses while the ledger lacks what the spreadsheet was told, as of a store put back from a copy', async () => {
    await office.sweep()
    const { agency, hash } = JSON.parse(office.google.anchors[0] ?? '')
    const told = { agency, sequence: 9999, hash, at: '2021-09-01T00:00:00.000Z' }
    office.google.anchors = [JSON.stringify(told)]
    office.clock.set('2021-10-04T00:00:00.000Z')

    await expect(find(FILED)).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('Buku besar tidak lengkap'),
    })
  })

  it('says what keeps the form from being read, be it Google or not', async () => {
    office.clock.set('2021-10-04T00:00:00.000Z')
    office.google.fail('listResponses', new GoogleError('unavailable', 'down'), 1)
    await expect(find(FILED)).rejects.toMatchObject({
      code: 'google-unavailable',
      message: expect.stringMatching(/^Google sedang tidak menjawab/u),
    })

    const { store, context } = office
    const agency = await office.agency()
    const failure = new StoreUnavailableError('database or disk is full')
    const refused = () => Promise.reject(failure)
    const failing = { ...store, projections: { ...store.projections, listQuarantined: refused } }
    await expect(findOldAnswers(contextOn(context, failing), agency, queryFor(FILED))).rejects.toBe(
      failure,
    )

    const other = office.joinWorker('worker-2')
    await other.leases.hold(agency, async () => {
      await expect(find(FILED)).rejects.toMatchObject({ code: 'agency-busy' })
    })
  })

  it('asks of whoever decides to be hr', async () => {
    const head = { email: 'kepala@setda.example', sub: 'sub-kepala' }
    const { id } = await office.agency()

    await expect(
      office.application.findOldAnswers(head, id, {
        form: 'check-in',
        formId: 'check-in',
        submittedAt: [],
      }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('answers that nobody deletes', () => {
  it('are told of on Diagnostik a month after they could go, until they are gone', async () => {
    const told = 'Google Formulir masih menyimpan jawaban formulir Presensi yang lebih lama dari 90'
    office.clock.set('2021-11-02T00:00:00.000Z')
    for (let sweep = 0; sweep < 5; sweep += 1) await office.sweep()
    expect(office.google.readRecap('diagnostics')).not.toContain(told)

    office.clock.set('2021-11-04T00:00:00.000Z')
    for (let sweep = 0; sweep < 5; sweep += 1) await office.sweep()
    expect(office.google.readRecap('diagnostics')).toContain(told)

    office.google.forms.get('check-in')!.responses.length = 0
    office.clock.set('2021-11-06T00:00:00.000Z')
    for (let sweep = 0; sweep < 5; sweep += 1) await office.sweep()
    await office.sweep()
    expect(office.google.readRecap('diagnostics')).not.toContain(told)
  })
})

describe('answers in quarantine, once they are deleted', () => {
  it('are asked for on Diagnostik no more from the next sweep on, and stay in quarantine', async () => {
    const asks = 'answers-old'
    await office.sweep()
    const { responses } = office.google.forms.get('check-in')!
    const [quarantined] = responses
      .splice(0)
      .filter(({ responseId }) => responseId === 'unreadable')
    responses.push(quarantined!)
    office.clock.set('2021-11-06T00:00:00.000Z')
    for (let sweep = 0; sweep < 5; sweep += 1) await office.sweep()
    const asked = office.google.readRecap('diagnostics')
    const { before, deletable } = await find(LATER)

    responses.length = 0
    await office.application.recordDeletion(HR, (await office.agency()).id, {
      id: '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b11',
      form: 'check-in',
      formId: 'check-in',
      deleted: deletable.length,
      before,
    })
    await office.sweep()

    expect(asked).toContain(asks)
    expect(deletable).toEqual([LATER])
    const told = office.google.readRecap('diagnostics')
    expect(told).not.toContain(asks)
    expect(rowsAbout('123', told)).toEqual(rowsAbout('123', asked))
    expect(rowsAbout('123', told)).not.toEqual([])
  })
})

function rowsAbout(number: string, diagnostics: string | undefined): string[] {
  const rows = (diagnostics ?? '').split('\n').map((row) => row.split('\t').slice(1).join(' '))
  return rows.filter((row) => row.includes(number))
}

describe('an answer that was deleted from Google Forms', () => {
  it('is lost to nobody: the whole listing changes nothing, and the ledger says who deleted how many', async () => {
    await office.sweep()
    const { id } = await office.agency()
    const before = await office.store.ledger.listSubmissions(id)
    office.google.forms.get('check-in')!.responses.length = 0

    const deletion = {
      id: '2f0c1f6e-8f0b-4d0b-9d6e-3a3c1e7a4b10',
      form: 'check-in',
      formId: 'check-in',
      deleted: 2,
      before: '2021-07-06T00:00:00.000Z',
    } as const
    await office.application.recordDeletion(HR, id, deletion)
    // Its answer did not arrive: it is told again.
    await office.application.recordDeletion(HR, id, deletion)
    office.clock.set('2021-10-04T00:00:00.000Z')
    for (let sweep = 0; sweep < 5; sweep += 1) await office.sweep()

    expect(await office.store.ledger.listSubmissions(id)).toEqual(before)
    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    const acts = entries.filter(({ kind }) => kind === 'answers-deleted')
    expect(acts.map(({ body }) => JSON.parse(body ?? ''))).toEqual([
      expect.objectContaining({
        ...deletion,
        by: expect.objectContaining({ email: HR.email }),
      }),
    ])
  })
})
