import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { getStatus } from '../../../worker/usecases/doctor/get-status.ts'
import { sweepForm } from '../../../worker/usecases/intake/sweep-form.ts'
import { sweepAgency } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { GaveWayError } from '../../../worker/ports/work-records.ts'
import { openOffice, questionIdOf, STAFF_ID, type Office } from '../office.ts'

const MINUTE_MS = 60_000
const [FORM, SUMMARY, DECISION, REF] = ['form', 'summary', 'decision', 'ref'].map((key) =>
  getPeopleTab('reviews').columns.findIndex((column) => column.key === key),
) as [number, number, number, number]

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

function reviewRows(): unknown[][] {
  return office.google.getTab('reviews:2021-07').rows.slice(1)
}

describe('sweepAgency', () => {
  it('takes in what no trigger told of and puts it before the reviewer (G3)', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.submit('daily-report', { responseId: 'r2' })

    const report = await office.sweep()

    expect(report.error).toBeUndefined()
    expect(
      report.forms.map(({ kind, submissionsRecorded }) => [kind, submissionsRecorded]),
    ).toEqual([
      ['alternate-channel', 0],
      ['check-in', 1],
      ['daily-report', 1],
      ['permit', 0],
      ['weekly-plan', 0],
    ])
    expect(reviewRows().map((row) => row[FORM])).toEqual(['Laporan Kinerja Harian'])
    expect(reviewRows()[0]).toContain(STAFF_ID)
  })

  it('comes back for a form at which it gave way to somebody, which is none that failed', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const { id } = await office.agency()
    const before = await office.store.forms.list(id)
    office.google.fail('listResponses', new GaveWayError())

    const report = await office.sweep()

    expect(report.busy).toBe(true)
    const gaveWay = (await office.store.forms.list(id)).filter(
      ({ lastError, listedWholeAt }, at) =>
        lastError !== '' || listedWholeAt !== before[at]?.listedWholeAt,
    )
    expect(gaveWay).toEqual([])
    expect(await office.sweep()).toMatchObject({ busy: false })
  })

  it('mends doubled rows of an earlier version: copies go, a decision in either of two rows counts (G5)', async () => {
    for (const responseId of ['r1', 'r2', 'r3']) await office.submit('daily-report', { responseId })
    await office.sweep()
    const { rows } = office.google.getTab('reviews:2021-07')
    rows.push(...rows.slice(1).map((row) => [...row]))
    rows[5]![DECISION] = 'Setuju'
    rows[3]![DECISION] = 'Setuju'
    rows[6]![DECISION] = 'Tolak'

    await office.sweep()

    const agency = await office.agency()
    const decided = await office.store.ledger.latestReviews(agency.id)
    expect(decided.map(({ submissionRef, decision }) => [submissionRef, decision])).toEqual([
      [rows[5]![REF], 'approved'],
    ])
    expect(reviewRows().map((row) => row[REF])).toEqual(
      [1, 2, 3, 5, 6].map((index) => rows[index]![REF]),
    )
    const diagnostics = office.google.readRecap('diagnostics')
    expect(diagnostics).toContain('boleh dihapus')
    expect(diagnostics).toContain('dengan keputusan yang berbeda')
  })

  it('takes in what is filed after the clock was put back', async () => {
    office.clock.set('2021-07-31T09:00:00.000Z')
    await office.submit('daily-report', { responseId: 'r1', at: '2021-07-31T08:00:00Z' })
    await office.sweep()

    office.clock.set('2021-07-05T00:10:00.000Z')
    await office.submit('daily-report', { responseId: 'r2', at: '2021-07-05T00:09:00Z' })
    await office.sweep()

    expect(reviewRows()).toHaveLength(2)
  })

  it('changes nothing when run again over the same input', async () => {
    await office.submit('daily-report', { responseId: 'r1' })
    await office.sweep()
    const agency = await office.agency()
    const sequence = await office.store.ledger.lastSequence(agency.id)

    const again = await office.sweep()

    expect(await office.store.ledger.lastSequence(agency.id)).toBe(sequence)
    expect(again).toMatchObject({ tabsChanged: 0, reviewsQueued: 0, diagnosticsWritten: false })
  })

  it.each([1, 2, 3])(
    'leaves the same ledger for three deliveries of each submission in random order %i (G2)',
    async (seed) => {
      const other = await openOffice()
      for (const each of [office, other]) {
        for (let index = 0; index < 8; index += 1) {
          const at = new Date(Date.UTC(2021, 6, 5, 1, index)).toISOString()
          await each.submit('check-in', { responseId: `r${index}`, at, ticket: 'AAAAAAAA' })
        }
      }
      const responses = other.google.forms.get('check-in')?.responses ?? []
      const thrice = [...responses, ...responses, ...responses]
      const whole = { minLength: thrice.length }
      const [deliveries = []] = fc.sample(fc.shuffledSubarray(thrice, whole), { seed, numRuns: 1 })
      responses.length = 0

      await office.sweep()
      for (const [index, delivery] of deliveries.entries()) {
        responses.push(delivery)
        if (index % 5 === 0) await other.sweep()
      }
      await other.sweep()

      const one = await verifyLedger(office.context, await office.agency())
      const two = await verifyLedger(other.context, await other.agency())
      await other.close()
      expect(two.digest).toBe(one.digest)
      expect(two.entries).toBe(one.entries)
    },
  )

  it('keeps an edited response as a new version with a review of its own', async () => {
    await office.submit('daily-report', { responseId: 'r1', at: '2021-07-05T01:00:00Z' })
    await office.sweep()
    await office.submit('daily-report', {
      responseId: 'r1',
      at: '2021-07-05T01:00:00Z',
      lastAt: '2021-07-05T02:00:00Z',
      answers: { activity1: 'Menyusun laporan bulanan' },
    })

    await office.sweep()

    const { facts } = await loadAgencyFacts(office.context, await office.agency())
    const agency = await office.agency()
    expect(facts.submissions).toHaveLength(1)
    expect(facts.submissions[0]?.lastSubmittedAt).toBe('2021-07-05T02:00:00.000Z')
    expect(await office.store.ledger.listSubmissions(agency.id)).toHaveLength(2)
    expect(reviewRows()).toHaveLength(2)
  })

  it('finds a response that became visible after later ones', async () => {
    await office.submit('check-in', { responseId: 'late', at: '2021-07-05T01:10:00Z' })
    await office.sweep()
    await office.submit('check-in', { responseId: 'early', at: '2021-07-05T01:05:00Z' })

    const report = await office.sweep()

    expect(report.forms[1]).toMatchObject({ kind: 'check-in', submissionsRecorded: 1 })
  })

  it('counts a quarantined submission once its NIP stands in Pegawai, with nothing re-sent', async () => {
    const newcomer = '199001012015031001'
    await office.submit('daily-report', { responseId: 'r1', employeeId: newcomer })
    const before = await office.sweep()
    const employees = office.google.getTab('employees').rows
    const staff = employees.find(([id]) => id === STAFF_ID) ?? []
    employees.push([newcomer, 'Pegawai Baru', ...staff.slice(2, 9), '', ...staff.slice(10)])

    const after = await office.sweep()

    expect(before.quarantined).toBe(1)
    expect(after).toMatchObject({ quarantined: 0, reviewsQueued: 1, diagnosticsWritten: true })
    expect(office.google.countCalls('listResponses')).toBe(10)
  })

  it('shows in Diagnostik who cannot be known, and what to do; that is no unreadable cell', async () => {
    await office.submit('check-in', { responseId: 'r1', ticket: 'ZZZZZZZZ' })

    await office.sweep()
    const { counts } = await getStatus(office.context, await office.agency())

    expect(counts).toMatchObject({ quarantined: 1, problems: 0 })

    expect(office.google.readRecap('diagnostics')).toContain(STAFF_ID)
    const written = [...office.google.recaps.values()].map(({ key }) => key)
    expect(written).toEqual(['diagnostics', 'today'])
  })

  it('reads decisions back from rows that people sorted, and a changed one again', async () => {
    await office.submit('daily-report', { responseId: 'r1', at: '2021-07-05T01:00:00Z' })
    await office.submit('daily-report', { responseId: 'r2', at: '2021-07-05T01:01:00Z' })
    await office.sweep()
    const { lastSweptAt } = await office.agency()
    const sheet = office.google.getTab('reviews:2021-07')
    const [header = [], first = [], second = []] = sheet.rows
    first[DECISION] = 'Setuju'
    sheet.rows = [header, second, first]

    const decided = await office.sweep()
    first[DECISION] = 'Kembalikan'
    const changed = await office.sweep()

    const reviews = await office.store.ledger.latestReviews((await office.agency()).id)
    expect([decided.reviewsRecorded, changed.reviewsRecorded]).toEqual([1, 1])
    expect(reviews).toEqual([
      {
        submissionRef: first[REF],
        decision: 'returned',
        note: '',
        readAt: expect.any(String),
        undecidedAt: lastSweptAt,
      },
    ])
  })

  it('gives Tinjauan a filter view for each unit head, and goes on where Google refuses it', async () => {
    await office.submit('daily-report', { responseId: 'r1' })
    await office.sweep()
    await office.sweep()

    const [views] = office.google.wantedViews
    expect(views?.slot).toMatch(/^reviews:/)
    expect(views?.wanted.map(({ title, unitCode }) => [title, unitCode])).toEqual([
      ['Bagian Umum: Ahmad Fauzi', 'UMUM'],
    ])
    office.google.fail('renewFilterViews', new GoogleError('rejected', 'no'))
    expect((await office.sweep()).error).toBeUndefined()
  })

  it('keeps when a row came to Tinjauan on a later day, once', async () => {
    office.clock.set('2021-07-05T09:00:00.000Z')
    await office.submit('daily-report', { responseId: 'r1', at: '2021-07-05T08:00:00Z' })
    await office.sweep()
    office.clock.set('2021-07-08T02:00:00.000Z')
    await office.submit('daily-report', { responseId: 'r2', at: '2021-07-06T08:00:00Z' })
    await office.sweep()
    const sheet = office.google.getTab('reviews:2021-07')
    const [header = [], first = [], late = []] = sheet.rows
    sheet.rows = [header, first]
    office.clock.set('2021-07-20T02:00:00.000Z')
    await office.sweep()

    const agency = await office.agency()
    const facts = await loadAgencyFacts(office.context, agency)
    expect(reviewRows()).toHaveLength(2)
    expect(facts.facts.lateReviewRows).toEqual([
      { submissionRef: late[REF], since: expect.stringMatching(/^2021-07-08T02:00/) },
    ])
    expect(await verifyLedger(office.context, agency)).not.toHaveProperty('broken')
  })

  it.each(['nobody decides', 'the head decides before the next start'])(
    'keeps when a row came late though the worker ended between its append and its record, and %s',
    async (what) => {
      office.clock.set('2021-07-08T02:00:00.000Z')
      await office.submit('daily-report', { responseId: 'r1', at: '2021-07-06T08:00:00Z' })
      const append = office.google.appendReviews.bind(office.google)
      office.google.appendReviews = async (...given) => {
        await append(...given)
        throw new Error('killed')
      }
      await office.sweep()
      office.google.appendReviews = append
      const row = office.google.getTab('reviews:2021-07').rows[1]!
      if (what !== 'nobody decides') row[DECISION] = 'Setuju'
      office.clock.advance(5 * MINUTE_MS)
      await office.sweep()
      await office.sweep()

      const { facts } = await loadAgencyFacts(office.context, await office.agency())
      expect(reviewRows()).toHaveLength(1)
      expect(facts.lateReviewRows).toEqual([
        { submissionRef: row[REF], since: expect.stringMatching(/^2021-07-08T02:05/) },
      ])
    },
  )

  it('puts a check-in before nobody but where its place is doubtful', async () => {
    const answers = { kind: 'Masuk', place: 'Rumah' }
    const outside = '-6.1754, 106.8272'
    await office.submit('check-in', { responseId: 'r1', answers })
    await office.submit('check-in', {
      responseId: 'r2',
      answers: { ...answers, location: outside },
    })

    const first = await office.sweep()
    const again = await office.sweep()
    const { counts } = await getStatus(office.context, await office.agency())

    expect([first.reviewsQueued, again.reviewsQueued]).toEqual([1, 0])
    expect(reviewRows().map((row) => row[SUMMARY])).toEqual([
      expect.stringContaining('di luar wilayah'),
    ])
    expect(counts).toEqual({ submissions: 2, quarantined: 0, awaitingReview: 1, problems: 0 })
  })

  it('asks nobody about a location at a place of an approved permit, and of one that waits', async () => {
    const elsewhere = '-6.1754, 106.8272'
    const permit = { kind: 'Kerja dari rumah atau tempat lain', reason: 'Keluarga' }
    const days = { from: '2021-07-05', until: '2021-07-09' }
    await office.submit('permit', {
      responseId: 'permit',
      answers: { ...permit, ...days, location: `Rumah orang tua: ${elsewhere}` },
    })
    await office.submit('check-in', { responseId: 'r1', answers: { location: elsewhere } })
    await office.sweep()
    const waiting = () => reviewRows().filter((row) => row[FORM] === 'Presensi').length
    const counts = async () =>
      (await getStatus(office.context, await office.agency())).counts.awaitingReview
    expect([waiting(), await counts()]).toEqual([1, 2])

    reviewRows().find((row) => row[FORM] !== 'Presensi')![DECISION] = 'Setuju'
    office.clock.advance(5 * MINUTE_MS)
    await office.sweep()
    await office.submit('check-in', { responseId: 'r2', answers: { location: elsewhere } })
    // Named is the office, which is not there.
    await office.submit('check-in', {
      responseId: 'r3',
      answers: { location: elsewhere, place: 'Kantor' },
    })
    await office.submit('check-in', { responseId: 'r4', answers: { location: '-7.25, 112.75' } })
    await office.sweep()

    expect(waiting()).toBe(3)
    expect(await counts()).toBe(2)
  })

  it('puts an undecided row back that people deleted, and leaves a decided one away', async () => {
    await office.submit('daily-report', { responseId: 'r1', at: '2021-07-05T01:00:00Z' })
    await office.submit('daily-report', { responseId: 'r2', at: '2021-07-05T01:01:00Z' })
    await office.sweep()
    const sheet = office.google.getTab('reviews:2021-07')
    const [header = [], first = [], second = []] = sheet.rows
    first[DECISION] = 'Setuju'
    await office.sweep()
    sheet.rows = [header]

    const report = await office.sweep()

    expect(report.reviewsQueued).toBe(1)
    expect(reviewRows().map((row) => row[REF])).toEqual([second[REF]])
  })

  it('understands answers after a question was renamed', async () => {
    await office.sweep()
    for (const question of office.google.forms.get('daily-report')?.questions ?? []) {
      question.title = `Pertanyaan baru ${question.questionId}`
    }
    await office.submit('daily-report', { responseId: 'r1' })

    const report = await office.sweep()

    expect(report).toMatchObject({ quarantined: 0, reviewsQueued: 1 })
  })

  it('keeps answers to unknown questions and names them once the question is known', async () => {
    const question = office.google.forms
      .get('check-in')
      ?.questions.find(({ questionId }) => questionId === questionIdOf('check-in', 'kind'))
    const form = office.google.forms.get('check-in')
    if (!question || !form) throw new Error('No such question')
    question.questionId = '0000ffff'
    question.title = 'Yang mana?'
    form.responses.push({
      responseId: 'r1',
      createTime: '2021-07-05T01:00:00Z',
      lastSubmittedTime: '2021-07-05T01:00:00Z',
      answers: { '0000ffff': ['Masuk'] },
    })
    await office.sweep()
    const [raw] = await office.store.ledger.listSubmissions((await office.agency()).id)
    const missing = (await office.store.forms.list((await office.agency()).id)).find(
      ({ kind }) => kind === 'check-in',
    )

    question.title = 'Jenis presensi'
    await office.sweep()

    const forms = await office.store.forms.list((await office.agency()).id)
    expect(raw?.answers).toEqual({ '?0000ffff': ['Masuk'] })
    expect(missing?.missingQuestions).toEqual(['kind'])
    expect(forms.find(({ kind }) => kind === 'check-in')).toMatchObject({
      missingQuestions: [],
      bindings: { '0000ffff': 'kind' },
    })
  })

  it('believes an address only where Google verifies it at that moment', async () => {
    const form = office.google.forms.get('check-in')
    if (!form) throw new Error('No form')
    form.emailCollection = 'verified'
    await office.sweep()
    form.emailCollection = 'none'
    form.responses.push({
      responseId: 'r1',
      createTime: '2021-07-05T01:00:00Z',
      lastSubmittedTime: '2021-07-05T01:00:00Z',
      respondentEmail: 'someone@setda.example',
      answers: {},
    })

    await office.sweep({ forms: ['check-in'], tabs: false })

    const [raw] = await office.store.ledger.listSubmissions((await office.agency()).id)
    expect(raw).not.toHaveProperty('verifiedEmail')
  })

  it('reads the other forms where one fails, and raises the alarm when it stays behind (G3)', async () => {
    await office.sweep()
    office.google.fail('listResponses', new GoogleError('denied', 'no share'), 100)
    office.clock.advance(16 * MINUTE_MS)

    const report = await office.sweep()

    const readiness = await office.application.readiness()
    expect(report.forms.every(({ error }) => error?.includes('no share'))).toBe(true)
    expect(readiness).toMatchObject({ ready: false })
    expect(office.google.readRecap('diagnostics')).toContain('Presensi')
  })

  it('logs a form that a fault of our own keeps from being read as that, and one that Google does as a warning', async () => {
    const { google } = office.context
    const faulty = new TypeError('of our own making')
    for (const failure of [new GoogleError('unavailable', 'down'), faulty]) {
      const listResponses = () => Promise.reject(failure)
      await sweepAgency(
        { ...office.context, google: { ...google, listResponses } },
        (await office.agency()).id,
        { forms: ['check-in'], tabs: false },
      )
    }

    const told = office.events.filter(({ event }) => event === 'form-failed')
    expect(told).toMatchObject([
      { level: 'warning', reason: 'unavailable: down' },
      { level: 'error', reason: expect.stringMatching(/^TypeError < at /u) },
    ])
  })

  it('takes in forms though the spreadsheet is out of reach, and queues them later', async () => {
    await office.submit('daily-report', { responseId: 'r1' })
    office.google.fail('describeSpreadsheet', new GoogleError('unavailable', 'down'))

    const failed = await office.sweep()
    const later = await office.sweep()

    expect(failed).toMatchObject({ error: expect.any(String), reviewsQueued: 0 })
    expect(failed.forms[2]).toMatchObject({ submissionsRecorded: 1 })
    expect(later).toMatchObject({ reviewsQueued: 1 })
  })

  it('records nothing of a reading whose cursor could not move (G1)', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    const agency = await office.agency()
    const failing = {
      ...office.context,
      store: {
        ...office.store,
        transaction: <Result>(work: Parameters<typeof office.store.transaction<Result>>[0]) =>
          office.store.transaction((records) =>
            work({
              ...records,
              forms: {
                ...records.forms,
                update: () => Promise.reject(new GoogleError('unavailable', 'cut off')),
              },
            }),
          ),
      },
    }
    const form = (await office.store.forms.list(agency.id)).find(({ kind }) => kind === 'check-in')
    if (!form) throw new Error('No form')

    await sweepForm(failing, agency, form, { describe: false, whole: false })

    const [after] = (await office.store.forms.list(agency.id)).filter(
      ({ kind }) => kind === 'check-in',
    )
    expect(await office.store.ledger.listSubmissions(agency.id)).toEqual([])
    expect(after?.cursor).toBeNull()
  })
})
