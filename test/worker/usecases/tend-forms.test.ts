import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import type { AgencyForm } from '../../../worker/ports/form-records.ts'
import { runDoctor } from '../../../worker/usecases/doctor/run-doctor.ts'
import { enrolmentOf, HR, openOffice } from '../office.ts'
import type { Office } from '../office.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const FORMS = 5

let office: Office

beforeEach(async () => {
  office = await openOffice()
})

afterEach(async () => {
  await office.close()
})

/** HR types into the tab *Pengaturan*; a row that is not there yet is added. */
function set(name: string, value: string): void {
  const { rows } = office.google.getTab('settings')
  const row = rows.find(([setting]) => setting === name)
  if (row) row[1] = value
  else rows.push([name, value])
}

/** After that a sweep looks at questions and settings of the forms again. */
function passAnHour(): void {
  office.clock.set(new Date(office.clock.now().getTime() + HOUR_MS).toISOString())
}

function access(): unknown[] {
  return [...office.google.forms.values()].map((form) => form.access)
}

async function getForm(kind: AgencyForm['kind']): Promise<AgencyForm> {
  const forms = await office.store.forms.list((await office.agency()).id)
  const form = forms.find((each) => each.kind === kind)
  if (!form) throw new Error(`No form ${kind}`)
  return form
}

async function codesOf(kind: AgencyForm['kind']): Promise<string[]> {
  const { checks } = await office.application.getStatus(HR, (await office.agency()).id)
  return checks
    .filter(({ code }) => code.startsWith('form-') && code.endsWith(`-${kind}`))
    .map(({ code, state }) => `${code} ${state}`)
}

async function readStatus(): Promise<string[]> {
  const { checks } = await office.application.getStatus(HR, (await office.agency()).id)
  return checks.filter(({ state }) => state !== 'good').map(({ message }) => message)
}

describe('who may open the forms', () => {
  it('is anyone with the link where nothing is said, from enrolment on', () => {
    expect(access()).toEqual(Array.from({ length: FORMS }, () => ({ kind: 'anyone' })))
    expect(office.google.countCalls('openForm')).toBe(FORMS)
  })

  it('costs an idle agency no call in its sweeps, and is looked at once a day', async () => {
    for (let sweep = 0; sweep < 12; sweep += 1) {
      office.clock.advance(5 * MINUTE_MS)
      await office.sweep()
    }
    expect(office.google.countCalls('openForm')).toBe(FORMS)

    office.clock.advance(24 * HOUR_MS)
    await office.sweep()
    await office.sweep()

    expect(office.google.countCalls('openForm')).toBe(2 * FORMS)
  })

  it('follows a changed setting at the next sweep', async () => {
    set('Siapa yang dapat membuka formulir', 'Hanya domain')
    set('Domain formulir', '@Setda.Example')
    await office.sweep()

    expect(access()).toEqual(
      Array.from({ length: FORMS }, () => ({ kind: 'domain', domain: 'setda.example' })),
    )

    set('Siapa yang dapat membuka formulir', 'Siapa saja yang memiliki tautan')
    await office.sweep({ forms: [], tabs: true })

    expect(access()).toEqual(Array.from({ length: FORMS }, () => ({ kind: 'anyone' })))
  })

  it.each([
    ['a domain that is not named', 'Hanya domain', ''],
    ['a domain that is none', 'Hanya domain', 'kantor kami'],
    ['an unknown choice', 'Semua orang', ''],
  ])('stays as it is for %s, and Diagnostik names the cell', async (_, choice, domain) => {
    set('Siapa yang dapat membuka formulir', choice)
    set('Domain formulir', domain)

    await office.sweep()

    expect(office.google.countCalls('openForm')).toBe(FORMS)
    expect(office.google.readRecap('diagnostics')).toContain('Pengaturan!')
  })

  it('stays narrow where the row is gone', async () => {
    set('Siapa yang dapat membuka formulir', 'Hanya domain')
    set('Domain formulir', 'setda.example')
    await office.sweep()
    const { rows } = office.google.getTab('settings')
    rows.splice(
      rows.findIndex(([setting]) => setting === 'Siapa yang dapat membuka formulir'),
      1,
    )

    office.clock.advance(25 * HOUR_MS)
    await office.sweep()

    expect(access()).toContainEqual({ kind: 'domain', domain: 'setda.example' })
    expect(access()).not.toContainEqual({ kind: 'anyone' })
  })

  it('is told by Diagnostik, Periksa sambungan and the doctor where Google refuses it', async () => {
    office.google.fail('openForm', new GoogleError('denied', '403 policy'), Infinity)
    set('Siapa yang dapat membuka formulir', 'Hanya domain')
    set('Domain formulir', 'setda.example')
    await office.sweep()

    const told = 'Formulir Presensi belum dapat dibuka oleh domain setda.example'
    const doctor = await runDoctor(office.context, [])
    expect(office.google.readRecap('diagnostics')).toContain(told)
    expect(await readStatus()).toContainEqual(expect.stringContaining(told))
    expect(doctor).toContainEqual(
      expect.objectContaining({
        state: 'broken',
        message: expect.objectContaining({ id: expect.stringContaining(told) }),
      }),
    )
    expect(office.google.readRecap('diagnostics')).not.toContain('403')
  })

  it('is tried again after an hour where Google refused it, and at the reading after Periksa sambungan', async () => {
    office.google.fail('openForm', new GoogleError('denied', 'policy'), 2 * FORMS)
    set('Siapa yang dapat membuka formulir', 'Hanya domain')
    set('Domain formulir', 'setda.example')
    await office.sweep()
    await office.sweep()
    expect(office.google.countCalls('openForm')).toBe(2 * FORMS)

    office.clock.advance(HOUR_MS)
    await office.sweep()
    expect(office.google.countCalls('openForm')).toBe(3 * FORMS)
    expect(office.google.readRecap('diagnostics')).toContain('belum dapat dibuka')

    expect(await readStatus()).toContainEqual(expect.stringContaining('belum dapat dibuka'))
    expect(office.google.countCalls('openForm')).toBe(3 * FORMS)
    await office.sweep()

    expect(await readStatus()).not.toContainEqual(expect.stringContaining('belum dapat dibuka'))
    expect(access()).toContainEqual({ kind: 'domain', domain: 'setda.example' })
  })

  it('does not keep an agency from being enrolled', async () => {
    office.google.fail('openForm', new GoogleError('unavailable', 'down'), FORMS)

    await office.application.enrol(HR, enrolmentOf(office.google, ''))

    expect((await getForm('permit')).opening).toMatchObject({ failure: 'unavailable' })

    await office.sweep()
    expect((await getForm('permit')).opening).toMatchObject({ failure: '' })
  })

  it('is told where a form takes no answers', async () => {
    const form = office.google.forms.get('permit')
    if (form) form.takesAnswers = false

    passAnHour()
    await office.sweep()

    expect(office.google.readRecap('diagnostics')).toContain('Formulir Izin tidak menerima jawaban')
    expect(await readStatus()).toContainEqual(expect.stringContaining('tidak menerima jawaban'))
  })
})

describe('a form that copies its answers to a spreadsheet', () => {
  it('is told, with what to do, until it is unlinked', async () => {
    const form = office.google.forms.get('permit')
    if (form) form.linkedSheetId = office.google.spreadsheetId
    passAnHour()
    await office.sweep()

    const told = 'Formulir Izin menyalin jawabannya ke sebuah lembar kerja'
    expect(office.google.readRecap('diagnostics')).toContain(told)
    expect(await readStatus()).toContainEqual(expect.stringContaining(told))

    if (form) form.linkedSheetId = ''
    await office.sweep()

    expect(office.google.readRecap('diagnostics')).not.toContain(told)
  })
})

describe('a form in which nothing happens', () => {
  it('costs one call a sweep, and one more an hour', async () => {
    await office.sweep()
    const before = office.google.calls.length

    await office.sweep()
    const idle = office.google.calls.slice(before)
    passAnHour()
    await office.sweep()

    const ofForms = ['listResponses', 'describeForm', 'openForm', 'collectEmail']
    expect(idle.filter((method) => ofForms.includes(method))).toEqual(
      Array.from({ length: FORMS }, () => 'listResponses'),
    )
    const later = office.google.calls.slice(before + idle.length)
    expect(later.filter((method) => method === 'describeForm')).toHaveLength(FORMS)
  })
})

describe('what is collected of addresses', () => {
  it('is set as Pengaturan says and read back', async () => {
    set('Kumpulkan e-mail terverifikasi', 'Ya')
    await office.sweep()
    expect((await getForm('check-in')).emailCollection).toBe('verified')

    set('Kumpulkan e-mail terverifikasi', 'Tidak')
    await office.sweep()
    expect((await getForm('check-in')).emailCollection).toBe('none')
    expect(office.google.forms.get('check-in')?.emailCollection).toBe('none')
  })

  it('goes back to what Pengaturan says after somebody changed it in the form', async () => {
    const form = office.google.forms.get('permit')
    if (!form) throw new Error('No form')
    form.emailCollection = 'typed'

    passAnHour()
    await office.sweep()

    expect(form.emailCollection).toBe('none')
  })

  it('is told where Google leaves it otherwise', async () => {
    office.google.fail('collectEmail', new GoogleError('denied', 'no'), Infinity)
    set('Kumpulkan e-mail terverifikasi', 'Ya')

    await office.sweep()

    const told = 'Formulir Presensi tidak mengumpulkan e-mail terverifikasi'
    expect(office.google.readRecap('diagnostics')).toContain(told)
    expect(await readStatus()).toContainEqual(expect.stringContaining(told))
  })

  it('stays verified as long as the form does not ask who fills it in, and that is told', async () => {
    set('Kumpulkan e-mail terverifikasi', 'Ya')
    await office.sweep()
    const form = office.google.forms.get('check-in')
    if (!form) throw new Error('No form')
    const { questions } = form
    form.questions = questions.filter(({ title }) => !/NIP|Tiket/.test(title))
    await office.sweep()
    expect(office.google.readRecap('diagnostics')).not.toContain('tidak lagi menanyakan')

    set('Kumpulkan e-mail terverifikasi', 'Tidak')
    await office.sweep()
    expect(form.emailCollection).toBe('verified')
    expect(office.google.readRecap('diagnostics')).toContain('tidak lagi menanyakan')

    form.questions = questions
    await office.sweep()
    expect(form.emailCollection).toBe('none')
  })
})

describe('what Periksa sambungan says of a form', () => {
  it('tells one that is closed from one that is out of reach', async () => {
    const permit = await getForm('permit')
    office.google.forms.get(permit.formId)!.takesAnswers = false
    office.google.forms.delete((await getForm('weekly-plan')).formId)

    expect(await codesOf('permit')).toEqual(['form-permit good', 'form-use-permit broken'])
    expect(await codesOf('weekly-plan')).toEqual(['form-weekly-plan broken'])
  })

  it('says of none that it is out of reach where Google does not answer', async () => {
    office.google.fail('describeForm', new GoogleError('unavailable', 'Backend error'), FORMS)

    expect(await codesOf('permit')).toEqual(['form-unclear-permit unknown'])
  })
})
