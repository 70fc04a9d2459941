import { findPersonByKey } from '../../../worker/usecases/access/find-person-by-key.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseInstant } from '../../../shared/model/instant.ts'
import { FORM_KINDS, type RawSubmission } from '../../../shared/model/submission.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { workerText } from '../../../worker/usecases/worker-text.ts'
import { ANY_NEW_AGENCY, enrolmentOf, formsOf, HR, openOffice, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'

const OTHER = callerOf('lain@setda.example')
const STRANGER = callerOf('hr@dinas-lain.example')
const NEW_SPREADSHEET = 'spreadsheet-2'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.google.calls.length = 0
})
afterEach(() => office.close())

/** A code that connects the office's spreadsheet again. */
async function issueForOffice(): Promise<string> {
  const { id } = await office.agency()
  return (await issueEnrolmentCode(office.context, { agencyId: id, agencyCode: null })).code
}

async function issueForNew(agencyCode: string | null = null): Promise<string> {
  return (await issueEnrolmentCode(office.context, { agencyId: null, agencyCode })).code
}

function enrol(
  caller: Caller,
  code?: string,
  forms: Partial<Record<string, string>> = {},
): Promise<unknown> {
  const request = enrolmentOf(office.google, code)
  const named = formsOf((kind) => forms[kind] ?? request.forms[kind].formId)
  return office.application.enrol(caller, { ...request, forms: named })
}

/** Another agency, which has the form `form-of-b`. */
async function addOtherAgency(): Promise<string> {
  const agency = await office.agency()
  const id = 'agency-b'
  const [form] = await office.store.forms.list(agency.id)
  if (!form) throw new Error('No form')
  await office.store.agencies.insert({
    ...agency,
    id,
    spreadsheetId: 'b',
    installer: 'b@b.example',
  })
  await office.store.forms.put({ ...form, agencyId: id, kind: 'permit', formId: 'form-of-b' })
  return id
}

describe('checkEnrolment', () => {
  it('lets a code for a new agency pass as often as asked, and asks Google nothing', async () => {
    const request = { spreadsheetId: NEW_SPREADSHEET, code: await issueForNew() }

    const answers = [
      await office.application.checkEnrolment(STRANGER, request),
      await office.application.checkEnrolment(STRANGER, request),
    ]

    const fresh = { agencyName: null, isMove: false }
    expect(answers).toEqual([fresh, fresh])
    expect(office.google.calls).toEqual([])
  })

  it('refuses a code that is unknown, used, expired or for another agency', async () => {
    const used = await issueForOffice()
    await enrol(OTHER, used)
    const ofOffice = await issueForOffice()
    const expired = await issueForNew()
    office.clock.advance(73 * 3_600_000)
    const other = await issueForNew('DINSOS')
    office.google.calls.length = 0

    for (const code of ['-', 'UNKNOWN-CODE', used, expired, ofOffice, other, undefined]) {
      const request = { spreadsheetId: NEW_SPREADSHEET, agencyCode: 'SETDA', code }
      await expect(office.application.checkEnrolment(STRANGER, request)).rejects.toMatchObject({
        code: 'enrolment-code-invalid',
      })
    }
    expect(office.google.calls).toEqual([])
  })

  it('refuses in the language in which set-up speaks', async () => {
    const request = {
      spreadsheetId: NEW_SPREADSHEET,
      code: 'UNKNOWN-CODE',
      language: 'en',
    } as const

    await expect(office.application.checkEnrolment(STRANGER, request)).rejects.toMatchObject({
      message: workerText('en').codeInvalid(),
    })
  })

  it('does not tell by its language that an agency has the spreadsheet (G8)', async () => {
    await office.store.agencies.update((await office.agency()).id, { language: 'en' })
    const refusals = []
    for (const spreadsheetId of [office.google.spreadsheetId, 'spreadsheet-of-nobody']) {
      const asked = office.application.checkEnrolment(STRANGER, { spreadsheetId })
      refusals.push(await asked.catch((error: unknown) => error))
    }

    expect(refusals[0]).toEqual(refusals[1])
  })

  it('asks whoever is HR there for no code', async () => {
    const { spreadsheetId } = office.google

    expect(await office.application.checkEnrolment(HR, { spreadsheetId })).toEqual({
      agencyName: 'SEKRETARIAT DAERAH',
      isMove: false,
      forms: formsOf((kind) => kind),
    })
    await expect(office.application.checkEnrolment(OTHER, { spreadsheetId })).rejects.toMatchObject(
      { code: 'enrolment-code-invalid' },
    )
  })

  it('reads the agency code in any case', async () => {
    const code = await issueForNew('DINSOS')
    const request = { spreadsheetId: NEW_SPREADSHEET, agencyCode: ' dinsos ', code }

    const answer = await office.application.checkEnrolment(STRANGER, request)

    expect(answer).toEqual({ agencyName: null, isMove: false })
  })
})

describe('enrolAgency', () => {
  it('answers the same agency to hr who repairs it without a code, and keeps the installer', async () => {
    office.google.getTab('access').rows.push([OTHER.email, 'hr', ''])
    await office.sweep()
    await office.confirmAll()
    const before = await office.agency()

    const again = await enrol(OTHER)

    const after = await office.agency()
    expect(again).toEqual({ agencyId: before.id, agencyName: 'SEKRETARIAT DAERAH' })
    expect(after.secret).toBe(before.secret)
    expect(after.installer).toBe(HR.email)
  })

  it('lets nobody repair by what was written into Akses since it was last read', async () => {
    office.google.getTab('access').rows = [
      ['E-mail', 'Peran', 'Unit'],
      [OTHER.email, 'hr', ''],
    ]

    await expect(enrol(OTHER)).rejects.toMatchObject({ code: 'enrolment-code-invalid' })
    expect(office.google.calls).toEqual([])
    expect((await office.agency()).installer).toBe(HR.email)
  })

  it('asks Google nothing before code and standing were checked', async () => {
    const used = await issueForOffice()
    await enrol(OTHER, used)
    const expired = await issueForOffice()
    office.clock.advance(73 * 3_600_000)
    office.google.calls.length = 0

    for (const code of ['UNKNOWN-CODE', used, expired, await issueForNew(), undefined]) {
      await expect(enrol(STRANGER, code)).rejects.toMatchObject({
        code: 'enrolment-code-invalid',
      })
    }
    expect(office.google.calls).toEqual([])
  })

  it('opens with a code for one agency no other and no new one (G8)', async () => {
    const agencyId = await addOtherAgency()
    const { code } = await issueEnrolmentCode(office.context, { agencyId, agencyCode: null })

    await expect(enrol(STRANGER, code)).rejects.toMatchObject({ code: 'enrolment-code-invalid' })
    const request = { spreadsheetId: NEW_SPREADSHEET, code }
    await expect(office.application.checkEnrolment(STRANGER, request)).rejects.toMatchObject({
      code: 'enrolment-code-invalid',
    })
  })

  it('takes a copy of its spreadsheet for an agency of its own, with forms of its own (G8)', async () => {
    const { id, spreadsheetId } = await office.agency()
    const { google } = office
    const copy = { spreadsheetId: NEW_SPREADSHEET, forms: formsOf((kind) => kind) }
    for (const kind of FORM_KINDS) {
      const form = google.forms.get(kind)
      if (form) google.forms.set(`${kind}-of-copy`, { ...form, responses: [] })
    }
    // What stands in the copy is what stands in the spreadsheet.
    const describeOriginal = google.describeSpreadsheet.bind(google)
    const readOriginal = google.readTabs.bind(google)
    google.describeSpreadsheet = () => describeOriginal(spreadsheetId)
    google.readTabs = (_, wanted) => readOriginal(spreadsheetId, wanted)

    const code = await issueForNew()
    await expect(office.application.enrol(HR, { ...copy, code })).rejects.toMatchObject({
      code: 'form-taken',
    })
    const forms = formsOf((kind) => `${kind}-of-copy`)
    const made = await office.application.enrol(HR, { ...copy, forms, code })

    expect(made.agencyId).not.toBe(id)
    expect((await office.store.agencies.find(id))?.spreadsheetId).toBe(spreadsheetId)
    expect(await office.store.forms.findOwner('permit')).toBe(id)
    expect(await office.store.forms.findOwner('permit-of-copy')).toBe(made.agencyId)
  })

  it('lets a code for this agency take the installer’s place once HR confirms, and the ledger says so', async () => {
    await enrol(STRANGER, await issueForOffice())
    const before = (await office.agency()).installer
    await office.confirmAll()

    const { id, installer } = await office.agency()
    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    const replaced = entries.filter(({ kind }) => kind === 'installer')
    expect(before).toBe(HR.email)
    expect(installer).toBe(STRANGER.email)
    expect(replaced.map(({ body }) => JSON.parse(body ?? '') as unknown)).toMatchObject([
      { installer: STRANGER.email, previous: HR.email },
    ])
  })

  it('lets nobody enrol a spreadsheet that has an hr of its own, with a code of theirs (G8)', async () => {
    const fresh = await openOffice({ enrolled: false })
    const { code } = await issueEnrolmentCode(fresh.context, ANY_NEW_AGENCY)

    const enrolment = fresh.application.enrol(STRANGER, enrolmentOf(fresh.google, code))

    await expect(enrolment).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await fresh.store.agencies.list()).toEqual([])
    await fresh.close()
  })

  it('holds a code that names an agency code against Pengaturan', async () => {
    const fresh = await openOffice({ enrolled: false })
    const issue = async (agencyCode: string) =>
      (await issueEnrolmentCode(fresh.context, { agencyId: null, agencyCode })).code

    const wrong = fresh.application.enrol(HR, enrolmentOf(fresh.google, await issue('DINSOS')))
    await expect(wrong).rejects.toMatchObject({
      code: 'enrolment-code-invalid',
      message: expect.stringContaining('DINSOS'),
    })
    const right = await fresh.application.enrol(HR, enrolmentOf(fresh.google, await issue('setda')))

    expect(right.agencyName).toBe('SEKRETARIAT DAERAH')
    await fresh.close()
  })

  it('reads a code in any case, with or without hyphens', async () => {
    const typed = ` ${(await issueForOffice()).toLowerCase().replaceAll('-', ' ')}`

    expect(await enrol(OTHER, typed)).toMatchObject({ agencyName: 'SEKRETARIAT DAERAH' })
  })

  it('names the file that is not shared, and keeps the code for another try', async () => {
    const code = await issueForOffice()
    office.google.fail('describeSpreadsheet', new GoogleError('denied', '403'))
    await expect(enrol(OTHER, code)).rejects.toMatchObject({
      code: 'spreadsheet-not-shared',
      message: expect.stringContaining('pantau-worker@'),
    })
    office.google.fail('describeForm', new GoogleError('not-found', '404'))
    await expect(enrol(OTHER, code)).rejects.toMatchObject({ code: 'form-not-shared' })

    expect(await enrol(OTHER, code)).toMatchObject({ agencyId: (await office.agency()).id })
  })

  it('says in plain words that Google refused, and keeps Google’s for the log', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('rejected', 'Invalid field mask'))

    const refused = enrol(HR)

    await expect(refused).rejects.toThrow(/^Google menolak permintaan ini\. Mohon coba lagi/u)
    expect(office.events).toContainEqual(
      expect.objectContaining({ event: 'google-refused', reason: 'Invalid field mask' }),
    )
  })

  it('refuses a form that another agency has, and asks Google nothing of it (G8)', async () => {
    await addOtherAgency()

    await expect(enrol(HR, undefined, { permit: 'form-of-b' })).rejects.toMatchObject({
      code: 'form-taken',
    })
    expect(office.google.calls).toEqual([])
  })

  it('refuses a form that another agency had, whose filings it keeps (G8)', async () => {
    const agencyId = await addOtherAgency()
    const at = parseInstant('2021-07-05T01:00:00Z')
    const filed: RawSubmission = {
      formKind: 'permit',
      formId: 'once-of-b',
      responseId: 'r',
      createdAt: at,
      lastSubmittedAt: at,
      answers: {},
    }
    await office.store.transaction(({ ledger }) =>
      ledger.recordSubmissions(agencyId, [filed], at).then(() => undefined),
    )

    await expect(enrol(HR, undefined, { permit: 'once-of-b' })).rejects.toMatchObject({
      code: 'form-taken',
    })
  })

  it.each([
    ['twice', { permit: 'check-in' }],
    ['of the wrong kind', { permit: 'check-in', 'check-in': 'permit' }],
    ['that asks nothing of its kind', { permit: 'blank' }],
  ])('refuses a form %s', async (_, forms) => {
    office.google.forms.set('blank', {
      title: 'Kosong',
      emailCollection: 'none',
      takesAnswers: true,
      questions: [],
      responses: [],
    })

    await expect(enrol(HR, undefined, forms)).rejects.toMatchObject({ code: 'form-unfit' })
    const standing = await office.store.forms.list((await office.agency()).id)
    expect(standing.every(({ kind, formId }) => kind === formId)).toBe(true)
  })

  it('starts a form over that took the place of a deleted one', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const form = office.google.forms.get('check-in')
    if (!form) throw new Error('No form')
    office.google.forms.set('check-in-2', { ...form, responses: [] })

    await enrol(HR, undefined, { 'check-in': 'check-in-2' })

    const { id } = await office.agency()
    const forms = await office.store.forms.list(id)
    expect(forms.find(({ kind }) => kind === 'check-in')).toMatchObject({
      formId: 'check-in-2',
      cursor: null,
    })
    expect(await office.store.ledger.listSubmissions(id)).toHaveLength(1)
  })

  it('leaves a hint for everything, so that the first reading comes soon', async () => {
    await enrol(HR)

    const hints = await office.store.hints.list()
    expect(hints.map(({ changed }) => changed).sort()).toEqual(['form', 'sheet'])
  })
})

describe('listPersonalLinks', () => {
  it('gives each person the address of their own page, and no link to a form', async () => {
    const agency = await office.agency()

    const { people } = await office.application.listPersonalLinks(HR, agency.id)

    expect(new Set(people.map(({ page }) => page)).size).toBe(people.length)
    for (const { employeeId, page, ...rest } of people) {
      const [key = ''] = page.split('/').slice(-1)
      const found = await findPersonByKey(office.context, { agencyId: agency.id, key })
      expect(found?.employee.id).toBe(employeeId)
      expect(JSON.stringify(rest)).not.toMatch(/https?:|entry\.|\/d\//u)
    }
  })
})
