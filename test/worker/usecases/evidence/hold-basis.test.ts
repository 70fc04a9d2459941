import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Instant } from '../../../../shared/model/instant.ts'
import type { EvidenceFault } from '../../../../worker/ports/evidence-records.ts'
import type { LedgerEntry } from '../../../../worker/ports/ledger-records.ts'
import { instantNow } from '../../../../worker/usecases/context.ts'
import { loadAgencyFacts } from '../../../../worker/usecases/ledger/load-agency-facts.ts'
import { FULL_SWEEP, sweepAgency } from '../../../../worker/usecases/sweep/sweep-agency.ts'
import { tendDisconnected } from '../../../../worker/usecases/upkeep/tend-disconnected.ts'
import { openOffice, questionIdOf, type Office } from '../../office.ts'
import { tamper } from '../../tamper.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.submit('check-in', { responseId: 'r1', answers: { place: 'Rumah (WFH)' } })
  const place = office.google.forms
    .get('check-in')
    ?.questions.find(({ questionId }) => questionId === questionIdOf('check-in', 'place'))
  if (place) place.options = ['Rumah (WFH)', 'Kantor', 'Piket', 'Lain']
  await office.sweep()
})
afterEach(() => office.close())

async function faults(): Promise<EvidenceFault[]> {
  const reports = await office.store.evidence.list((await office.agency()).id, '' as Instant)
  return reports.flatMap((report) => [...report.faults])
}

async function basisEntries(): Promise<LedgerEntry[]> {
  const entries = await office.store.ledger.listEntries((await office.agency()).id, 0, 10_000)
  return entries.filter(({ kind }) => kind === 'basis')
}

/** What is kept of the form as its answers are read by. */
async function readBy(): Promise<unknown> {
  const forms = await office.store.forms.list((await office.agency()).id)
  return forms.map(({ kind, formId, bindings, optionLists }) => [
    kind,
    formId,
    bindings,
    optionLists,
  ])
}

async function places(): Promise<unknown[]> {
  const { facts } = await loadAgencyFacts(office.context, await office.agency())
  return facts.submissions.map((one) => (one.kind === 'check-in' ? one.place : one.kind))
}

describe('by what submissions are read and proven is held against the ledger (G4)', () => {
  it('and stands there once for each form and the agency, and again where a form changed', async () => {
    const before = await basisEntries()
    await office.sweep()
    const unchanged = await basisEntries()
    office.google.forms
      .get('check-in')!
      .questions.find(
        ({ questionId }) => questionId === questionIdOf('check-in', 'place'),
      )!.options = ['Rumah (WFH)', 'Kantor pusat', 'Piket', 'Lain']
    office.clock.advance(2 * 3_600_000)
    await office.sweep()

    const keys = before.map(({ key }) => key)
    expect(new Set(keys)).toEqual(
      new Set([
        'agency',
        'form/alternate-channel',
        'form/check-in',
        'form/daily-report',
        'form/permit',
        'form/weekly-plan',
      ]),
    )
    expect(unchanged).toEqual(before)
    expect((await basisEntries()).slice(before.length).map(({ key }) => key)).toEqual([
      'form/check-in',
    ])
    expect(JSON.stringify(before)).not.toContain((await office.agency()).secret)
    expect(await faults()).toEqual([])
  })

  it.each([
    [
      'options that were exchanged',
      `update form set option_lists = replace(option_lists, '"Rumah (WFH)","Kantor"', '"Kantor","Rumah (WFH)"') where kind = 'check-in'`,
    ],
    ['options that were taken out', `update form set option_lists = '[]' where kind = 'check-in'`],
    [
      'a question bound as another',
      `update form set bindings = replace(bindings, '"place"', '"condition"') where kind = 'check-in'`,
    ],
    ['a form put in the place of another', `update form set form_id = 'x' where kind = 'check-in'`],
    ['a form that was deleted', `delete from form where kind = 'check-in'`],
  ])('and %s are put back before anything is read by them, and told', async (_, sql) => {
    const genuine = await readBy()
    expect(await places()).toEqual(['home'])
    expect(await tamper(office.dataDir, sql)).toBe(1)
    expect(await readBy()).not.toEqual(genuine)

    await office.sweep({ forms: [], tabs: false })
    const mended = await readBy()
    await office.sweep()

    expect(mended).toEqual(genuine)
    expect(await places()).toEqual(['home'])
    expect(await faults()).toEqual([{ what: 'basis', which: 'form check-in', remade: true }])
    expect(office.google.readRecap('diagnostics')).toContain('sudah dibuat ulang dari buku besar')
  })

  it('and two forms that were exchanged are put back both', async () => {
    const genuine = await readBy()
    await tamper(office.dataDir, `update form set form_id = 'x' where kind = 'check-in'`)
    await tamper(office.dataDir, `update form set form_id = 'check-in' where kind = 'permit'`)
    await tamper(office.dataDir, `update form set form_id = 'permit' where kind = 'check-in'`)

    await office.sweep({ forms: [], tabs: false })

    expect(await readBy()).toEqual(genuine)
    expect((await faults()).map(({ which }) => which)).toEqual(['form check-in', 'form permit'])
  })

  it.each([
    ['when it was enrolled', 'enrolment', `update agency set enrolled_at = '2030-01-01T00:00:00Z'`],
    [
      'that it is connected',
      'connection',
      `update agency set disconnected_at = '2021-07-01T00:00:00.000Z'`,
    ],
    ['which spreadsheet is its own', 'spreadsheet', `update agency set spreadsheet_id = 'x'`],
  ])('and %s is put back and told', async (_, which, sql) => {
    const { enrolledAt, spreadsheetId, id } = await office.agency()
    await tamper(office.dataDir, sql)

    const report = await sweepAgency(office.context, id, FULL_SWEEP)

    expect(report.error).toBeUndefined()
    expect(await office.agency()).toMatchObject({ enrolledAt, spreadsheetId })
    expect(await faults()).toEqual([{ what: 'basis', which, remade: true }])
  })

  it('and another secret of the keys, which cannot be put back, is told, once a week', async () => {
    await tamper(
      office.dataDir,
      `update agency set secret = 'YW5vdGhlciBzZWNyZXQgdGhhdCBzb21lYm9keSBrbm93cw'`,
    )

    await office.sweep()
    await office.sweep()

    expect(await faults()).toEqual([{ what: 'basis', which: 'secret', remade: false }])
    expect(office.google.readRecap('diagnostics')).toContain('kunci kode pribadi')
    expect(office.events).toContainEqual(
      expect.objectContaining({ event: 'evidence-differs', level: 'error', which: 'secret' }),
    )
  })

  it('and oversight that no entry gives is taken away, and told', async () => {
    const { id } = await office.agency()
    await tamper(
      office.dataDir,
      `insert into oversight values (?, 'agency-x', '2021-01-01T00:00:00Z')`,
      id,
    )

    await office.sweep()

    expect(await office.store.oversight.listMembers(id)).toEqual([])
    expect(await faults()).toEqual([{ what: 'basis', which: 'oversight agency-x', remade: true }])
  })

  it('and a key that was renewed stays renewed, whatever is said of how often', async () => {
    const { id } = await office.agency()
    const by = { email: 'hr@setda.example', sub: '1' }
    const act = { employeeId: 'x', by, reason: 'hilang', at: '2021-07-05T02:00:00.000Z' as Instant }
    await office.store.transaction(({ keys }) => keys.renew(id, act))
    await tamper(office.dataDir, 'delete from person_key')

    await office.sweep()

    expect((await office.store.keys.listRenewals(id)).ofPerson.get('x')).toBe(1)
    expect(await faults()).toEqual([{ what: 'basis', which: 'key x', remade: true }])
  })

  it('and one whose connection was ended stays so, and its forms stay gone', async () => {
    const { id } = await office.agency()
    const act = { connected: false, reason: 'x', by: 'operator', at: instantNow(office.context) }
    await office.store.transaction(({ agencies }) => agencies.changeConnection(id, act))
    await tamper(office.dataDir, `delete from form where kind = 'permit'`)
    await tendDisconnected(office.context, await office.agency())
    const forms = await office.store.forms.list(id)
    await tamper(office.dataDir, 'update agency set disconnected_at = null')
    await sweepAgency(office.context, id, FULL_SWEEP)

    expect(forms.map(({ kind }) => kind)).not.toContain('permit')
    expect((await office.agency()).disconnectedAt).toBe(act.at)
    expect(await faults()).toEqual([{ what: 'basis', which: 'connection', remade: true }])
  })

  it('and what an agency from before has is recorded as it stands', async () => {
    await tamper(
      office.dataDir,
      `delete from ledger_body where seq in (select seq from ledger where kind = 'basis')`,
    )

    await office.sweep({ forms: [], tabs: false })

    const keys = (await basisEntries()).filter(({ body }) => body !== null).map(({ key }) => key)
    expect(keys).toHaveLength(6)
    expect(await faults()).toEqual([])
  })
})
