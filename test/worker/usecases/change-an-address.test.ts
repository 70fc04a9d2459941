import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { loadConfiguration } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { callerOf } from '../../sample/caller-of.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  HEAD_ID,
  STAFF_ID,
} from '../../shared/workbook/sample-tabs.ts'
import { enrolmentOf, HR, openOffice, questionIdOf, sleep, type Office } from '../office.ts'
import { listOnDesk } from './list-on-desk.ts'

const EMAIL = EMPLOYEE_HEADERS.indexOf('E-mail')
const HEAD_MAIL = 'ahmad.fauzi@kukar.example'
const STAFF_MAIL = 'siti.aminah@kukar.example'
const OTHER_HR = callerOf('hr2@setda.example')
const HEAD_IS_HR = callerOf(HEAD_MAIL)
const [HEAD_ROW, STAFF_ROW, CONTRACT_ROW] = [1, 2, 3]

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice({
    access: [
      ['E-mail', 'Peran', 'Unit'],
      [HR.email, 'hr', ''],
      [OTHER_HR.email, 'hr', ''],
      [HEAD_MAIL, 'hr', ''],
    ],
  })
  agencyId = (await office.agency()).id
  const { rows } = office.google.getTab('settings')
  const row = rows.find(([name]) => name === 'Kumpulkan e-mail terverifikasi')!
  row[1] = 'Ya'
  await office.sweep()
  for (const [responseId, email] of [
    ['head', HEAD_MAIL],
    ['staff', STAFF_MAIL],
  ] as const) {
    file(responseId, email)
  }
  await office.sweep()
})
afterEach(() => office.close())

/** By an account, without a code. */
function file(responseId: string, respondentEmail: string): void {
  const at = office.clock.now().toISOString()
  const answers = { kind: ['Masuk'], place: ['Rumah'], condition: ['Sehat'] }
  office.google.forms.get('check-in')!.responses.push({
    responseId,
    createTime: at,
    lastSubmittedTime: at,
    respondentEmail,
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, values]) => [questionIdOf('check-in', key), values]),
    ),
  })
}

async function sweepLater(): Promise<void> {
  office.clock.advance(60_000)
  await office.sweep()
}

async function ownerOf(responseId: string): Promise<string | undefined> {
  const found = await office.store.projections.findFacts(agencyId, [
    { formId: 'check-in', responseId },
  ])
  return found[0]?.owner?.employeeId
}

function staff(): CellValue[][] {
  return office.google.getTab('employees').rows
}

async function emails(): Promise<Record<string, string | undefined>> {
  const { configuration } = await loadConfiguration(office.context, await office.agency())
  return Object.fromEntries(configuration.employees.map(({ id, email }) => [id, email]))
}

async function waiting(caller: Caller = HR) {
  return (await office.application.listConfirmations(caller, agencyId)).waiting
}

function told(words: string): string[] {
  const lines = office.google.readRecap('diagnostics')?.split('\n') ?? []
  return lines.filter((line) => line.includes(words))
}

describe('an address of a person who has filings changes hands only when confirmed (G11)', () => {
  it('two swapped cells change nothing of what was filed nor of what is filed after', async () => {
    expect([await ownerOf('head'), await ownerOf('staff')]).toEqual([HEAD_ID, STAFF_ID])
    staff()[HEAD_ROW]![EMAIL] = STAFF_MAIL
    staff()[STAFF_ROW]![EMAIL] = HEAD_MAIL
    await sweepLater()
    file('head-2', HEAD_MAIL)
    file('staff-2', STAFF_MAIL)
    await sweepLater()

    expect([await ownerOf('head'), await ownerOf('staff')]).toEqual([HEAD_ID, STAFF_ID])
    expect([await ownerOf('head-2'), await ownerOf('staff-2')]).toEqual([HEAD_ID, STAFF_ID])
    expect((await waiting()).map(({ what }) => what)).toEqual([
      `Ahmad Fauzi (NIP ${HEAD_ID}): e-mail ${HEAD_MAIL} menjadi ${STAFF_MAIL}`,
      `Siti Aminah (NIP ${STAFF_ID}): e-mail ${STAFF_MAIL} menjadi ${HEAD_MAIL}`,
    ])
    expect(told('e-mail sebelumnya yang berlaku')).toHaveLength(2)
  })

  it('takes effect when somebody else confirms it, for what is filed from then on', async () => {
    staff()[STAFF_ROW]![EMAIL] = 'siti.baru@kukar.example'
    await sweepLater()
    file('new', 'siti.baru@kukar.example')
    await sweepLater()
    expect(await ownerOf('new')).toBeUndefined()

    await office.confirmAll()
    await sweepLater()

    expect(await waiting()).toEqual([])
    expect([await ownerOf('new'), await ownerOf('staff')]).toEqual([STAFF_ID, STAFF_ID])
    expect((await emails())[STAFF_ID]).toBe('siti.baru@kukar.example')
    const { changes } = await office.application.listConfirmations(HR, agencyId)
    expect(changes[0]).toContain(`dikonfirmasi oleh ${HR.email}`)
    expect(office.events.filter(({ event }) => event === 'authority-changed')).toContainEqual(
      expect.objectContaining({ act: 'identity-confirmed', people: 1, by: HR.sub }),
    )
  })

  it('nobody confirms their own, nor the one by which they get another’s', async () => {
    staff()[STAFF_ROW]![EMAIL] = HEAD_MAIL
    staff()[HEAD_ROW]![EMAIL] = 'fauzi.lain@kukar.example'
    await sweepLater()
    const asked = await waiting(HEAD_IS_HR)

    expect(asked.map(({ obstacle }) => obstacle === null)).toEqual([false, false])
    for (const { id } of asked) {
      await expect(
        office.application.confirm(HEAD_IS_HR, agencyId, { ids: [id] }),
      ).rejects.toMatchObject({ code: 'not-allowed' })
    }
    await office.confirmAll(OTHER_HR)
    expect(await waiting()).toEqual([])
  })

  it('nobody decides their own permit by giving their address up', async () => {
    const today = '2021-07-05'
    await office.submit('permit', {
      responseId: 'own',
      employeeId: HEAD_ID,
      answers: { from: today, until: today, kind: 'Cuti', reason: 'Keperluan keluarga' },
    })
    await sweepLater()
    const [item] = await listOnDesk(office, OTHER_HR)
    staff()[HEAD_ROW]![EMAIL] = 'fauzi.lain@kukar.example'
    await sweepLater()

    const decision = { ref: item!.ref, decision: 'approved', note: '' } as const
    const request = { decisions: [decision] }
    const decideAs = (caller: Caller) => office.application.decideAtDesk(caller, agencyId, request)
    expect(await decideAs(HEAD_IS_HR)).toMatchObject({
      recorded: 0,
      refused: [{ why: 'Tidak menunggu keputusan Anda.' }],
    })
    expect(await decideAs(OTHER_HR)).toMatchObject({ recorded: 1 })
  })

  it('a first address of who filed by code waits', async () => {
    await office.submit('check-in', { responseId: 'code', employeeId: CONTRACT_ID })
    await sweepLater()
    staff()[CONTRACT_ROW]![EMAIL] = 'rina@kukar.example'
    await sweepLater()

    expect((await emails())[CONTRACT_ID]).toBeUndefined()
    expect((await waiting()).map(({ what }) => what)).toEqual([
      `Rina Wati (NIK ${CONTRACT_ID}): e-mail (tidak ada) menjadi rina@kukar.example`,
    ])
  })

  it('the address that somebody with filings has goes to nobody else, not to a new row either', async () => {
    const extra = [...staff()[CONTRACT_ROW]!]
    extra[0] = '199001012015011001'
    extra[EMAIL] = STAFF_MAIL
    staff().splice(1, 0, extra)
    await sweepLater()
    file('staff-2', STAFF_MAIL)
    await sweepLater()

    expect(await ownerOf('staff-2')).toBe(STAFF_ID)
    expect(await waiting()).toHaveLength(1)
  })

  it('nor by taking the person’s row away for a while, or the whole tab', async () => {
    const [, , row] = staff()
    staff().splice(STAFF_ROW, 1)
    await sweepLater()
    row![EMAIL] = 'orang@lain.example'
    staff()[CONTRACT_ROW - 1]![EMAIL] = STAFF_MAIL
    staff().splice(STAFF_ROW, 0, row!)
    await sweepLater()
    const rows = staff().splice(0)
    await sweepLater()
    staff().push(...rows)
    await sweepLater()

    expect(await emails()).toMatchObject({ [STAFF_ID]: STAFF_MAIL, [CONTRACT_ID]: undefined })
    expect(await waiting()).toHaveLength(2)
  })

  it('what is put back is asked for no more', async () => {
    staff()[STAFF_ROW]![EMAIL] = 'salah ketik'
    await sweepLater()
    expect((await emails())[STAFF_ID]).toBe(STAFF_MAIL)
    expect(await waiting()).toHaveLength(1)

    staff()[STAFF_ROW]![EMAIL] = STAFF_MAIL.toUpperCase()
    await sweepLater()

    expect(await waiting()).toEqual([])
  })

  it('what was confirmed is what was read then, not what the cell says since', async () => {
    staff()[STAFF_ROW]![EMAIL] = 'siti.baru@kukar.example'
    await sweepLater()
    const ids = (await waiting()).map(({ id }) => id)
    staff()[STAFF_ROW]![EMAIL] = 'orang@lain.example'
    await sweepLater()

    await expect(office.application.confirm(HR, agencyId, { ids })).rejects.toMatchObject({
      code: 'confirmation-unknown',
    })
    expect((await emails())[STAFF_ID]).toBe(STAFF_MAIL)
  })

  it('set-up run again takes no change for confirmed', async () => {
    staff()[STAFF_ROW]![EMAIL] = 'orang@lain.example'
    await office.application.enrol(HR, enrolmentOf(office.google))

    expect((await emails())[STAFF_ID]).toBe(STAFF_MAIL)
    expect(await waiting()).toHaveLength(1)
  })

  it('whoever runs the worker confirms it for a reason', async () => {
    staff()[STAFF_ROW]![EMAIL] = 'siti.baru@kukar.example'
    await sweepLater()
    const operator = createOperator(office.context, {
      checkSettings: () => Promise.resolve([]),
      sleep,
    })
    const { waiting: asked } = await operator.listConfirmations(agencyId)
    await operator.confirm(agencyId, { ids: asked.map(({ id }) => id), reason: 'hr cuti' })

    expect((await emails())[STAFF_ID]).toBe('siti.baru@kukar.example')
  })
})

describe('what needs nobody’s word', () => {
  it('the address of a person without filings, and an imported list of new people', async () => {
    staff()[CONTRACT_ROW]![EMAIL] = 'rina@kukar.example'
    await sweepLater()
    staff()[CONTRACT_ROW]![EMAIL] = 'rina.wati@kukar.example'
    const added = [...staff()[CONTRACT_ROW]!]
    added[0] = '199001012015011001'
    added[EMAIL] = 'baru@kukar.example'
    staff().push(added)
    await sweepLater()

    expect(await emails()).toMatchObject({
      [CONTRACT_ID]: 'rina.wati@kukar.example',
      '199001012015011001': 'baru@kukar.example',
    })
    expect(await waiting()).toEqual([])
  })

  it('the first staff list', async () => {
    const acts = (await office.store.authority.list(agencyId)).map(({ act }) => act.act)
    expect(acts).toContain('granted')
    expect(acts.filter((act) => act.startsWith('identity-'))).toEqual([])
  })
})
