import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/issue-enrolment-code.ts'
import { enrolmentOf, HR, openOffice, type Office } from '../office.ts'

const OTHER = { email: 'lain@setda.example' }

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.google.getTab('access').rows.push([OTHER.email, 'hr', ''])
})
afterEach(() => office.close())

describe('enrolAgency', () => {
  it('answers the same agency to hr who repairs it without a code', async () => {
    const before = await office.agency()

    const again = await office.application.enrol(HR, enrolmentOf(office.google, '--------'))

    const after = await office.agency()
    expect(again).toEqual({ agencyId: before.id, agencyName: 'SEKRETARIAT DAERAH' })
    expect(after.secret).toBe(before.secret)
  })

  it('refuses a code that is unknown, used or expired', async () => {
    const { code: used } = await issueEnrolmentCode(office.context)
    await office.application.enrol(OTHER, enrolmentOf(office.google, used))
    const { code: expired } = await issueEnrolmentCode(office.context)
    office.clock.advance(73 * 3_600_000)

    office.google.getTab('access').rows = [['E-mail', 'Peran', 'Unit']]
    const newcomer = { email: 'baru@setda.example' }

    for (const code of ['UNKNOWN-CODE', used, expired]) {
      await expect(
        office.application.enrol(newcomer, enrolmentOf(office.google, code)),
      ).rejects.toMatchObject({ code: 'enrolment-code-invalid' })
    }
  })

  it('lets nobody take over a spreadsheet that has an hr of its own (G8)', async () => {
    const { code } = await issueEnrolmentCode(office.context)
    const stranger = { email: 'hr@dinas-lain.example' }

    const enrolment = office.application.enrol(stranger, enrolmentOf(office.google, code))

    await expect(enrolment).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await office.agency()).installer).toBe(HR.email)
  })

  it('reads a code in any case, with or without hyphens', async () => {
    const { code } = await issueEnrolmentCode(office.context)
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`

    const { agencyName } = await office.application.enrol(OTHER, enrolmentOf(office.google, typed))

    expect(agencyName).toBe('SEKRETARIAT DAERAH')
  })

  it('names the file that is not shared, and keeps the code for another try', async () => {
    const { code } = await issueEnrolmentCode(office.context)
    office.google.fail('describeSpreadsheet', new GoogleError('denied', '403'))
    const spreadsheet = office.application.enrol(OTHER, enrolmentOf(office.google, code))
    await expect(spreadsheet).rejects.toMatchObject({
      code: 'spreadsheet-not-shared',
      message: expect.stringContaining('pantau-worker@'),
    })
    office.google.fail('describeForm', new GoogleError('not-found', '404'))
    const form = office.application.enrol(OTHER, enrolmentOf(office.google, code))
    await expect(form).rejects.toMatchObject({ code: 'form-not-shared' })

    const { agencyId } = await office.application.enrol(OTHER, enrolmentOf(office.google, code))

    expect(agencyId).toBe((await office.agency()).id)
  })

  it('starts a form over that took the place of a deleted one', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const form = office.google.forms.get('check-in')
    if (!form) throw new Error('No form')
    office.google.forms.set('check-in-2', { ...form, responses: [] })
    const request = enrolmentOf(office.google, '--------')

    await office.application.enrol(HR, {
      ...request,
      formIds: { ...request.formIds, 'check-in': 'check-in-2' },
    })

    const { id } = await office.agency()
    const forms = await office.store.forms.list(id)
    expect(forms.find(({ kind }) => kind === 'check-in')).toMatchObject({
      formId: 'check-in-2',
      cursor: null,
    })
    expect(await office.store.ledger.listSubmissions(id)).toHaveLength(1)
  })
})

describe('listPersonalLinks', () => {
  it('fills in NIP and personal code by entry number', async () => {
    const { id } = await office.agency()

    const { people } = await office.application.listPersonalLinks(HR, id)

    const link = people[1]?.links.find(({ form }) => form === 'check-in')
    const parameters = new URL(link?.url ?? '').searchParams
    expect(parameters.get('usp')).toBe('pp_url')
    expect(parameters.get('entry.4096')).toBe(people[1]?.employeeId)
    expect(parameters.get('entry.4097')).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(people[0]?.links.map(({ form }) => form)).toContain('alternate-channel')
    expect(people[1]?.links.map(({ form }) => form)).not.toContain('alternate-channel')
  })
})
