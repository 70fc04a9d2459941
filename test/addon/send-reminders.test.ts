import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { fireDue } from '../workspace/apps-script/fire-triggers.ts'
import { listMails } from '../workspace/apps-script/services/mail-service.ts'
import { HR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'

const DAY = { date: '2021-07-05' }

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
})
afterEach(() => {
  addon.host.settings.limits.mailsPerDay = { consumer: 100, workspace: 1500 }
  addon.worker.reminders.requests.length = 0
  addon.worker.reminders.outcomes.length = 0
})
afterAll(() => addon.close())

function person(employeeId: string, to = `p${employeeId}@contoh.id`) {
  return { employeeId, name: `Pegawai ${employeeId}`, to }
}

function quota(left: number): void {
  const spent = listMails(addon.ws).length
  addon.host.settings.limits.mailsPerDay = { consumer: 0, workspace: spent + left }
}

describe('reminders by mail', () => {
  it('go one to a person, by the account of whoever presses, and the worker hears of each', async () => {
    addon.worker.reminders.people = [person('1'), person('2')]

    const report = await addon.run(spreadsheetId, 'sendReminders')

    expect(report).toEqual({ sent: 2, notSent: [], unsure: [], left: 0, quota: 1498 })
    expect(listMails(addon.ws).map(({ from, to, body }) => [from, to, body])).toEqual([
      [HR, ['p1@contoh.id'], 'Yth. Pegawai 1'],
      [HR, ['p2@contoh.id'], 'Yth. Pegawai 2'],
    ])
    expect(addon.worker.reminders.requests).toMatchObject([{ atMost: 100, onlyRipe: false }])
    expect(addon.worker.reminders.outcomes).toEqual([{ ...DAY, sent: ['1', '2'], notSent: [] }])
  })

  it('to an address that is none is told by name, and the others go', async () => {
    addon.worker.reminders.people = [person('3', 'bukan alamat'), person('4')]

    const report = await addon.run(spreadsheetId, 'sendReminders')

    expect(report).toMatchObject({ sent: 1, notSent: ['Pegawai 3'], unsure: [] })
    expect(addon.worker.reminders.outcomes).toEqual([{ ...DAY, sent: ['4'], notSent: ['3'] }])
  })

  it('are claimed no more than Google lets the account send, and what is left is told', async () => {
    quota(2)
    addon.worker.reminders.people = ['5', '6', '7'].map((id) => person(id))

    const report = await addon.run(spreadsheetId, 'sendReminders')

    expect(addon.worker.reminders.requests).toMatchObject([{ atMost: 2 }])
    expect(report).toMatchObject({ sent: 2, notSent: [], left: 1, quota: 0 })
  })

  it('are not sent where nothing may be sent any more, and given back', async () => {
    quota(0)
    const before = listMails(addon.ws).length
    addon.worker.reminders.people = [person('8'), person('9')]

    const report = await addon.run(spreadsheetId, 'sendReminders')

    expect(report).toMatchObject({ sent: 0, notSent: ['Pegawai 8'], left: 1, quota: 0 })
    expect(addon.worker.reminders.outcomes).toEqual([{ ...DAY, sent: [], notSent: ['8'] }])
    expect(listMails(addon.ws)).toHaveLength(before)
    addon.worker.reminders.people = []
  })

  it('go by themselves every hour by the account that switched it on, until it is off', async () => {
    expect(await addon.run(spreadsheetId, 'setDailyReminders', true)).toBe(true)
    await addon.run(spreadsheetId, 'setDailyReminders', true)
    addon.worker.reminders.people = [person('10')]
    addon.ws.clock.step(3_700_000)
    await fireDue(addon.host)
    const sent = listMails(addon.ws).at(-1)
    const shown = await addon.run(spreadsheetId, 'readReminders')

    await addon.run(spreadsheetId, 'setDailyReminders', false)
    addon.ws.clock.step(3_700_000)
    await fireDue(addon.host)

    expect(sent).toMatchObject({ from: HR, to: ['p10@contoh.id'] })
    expect(addon.worker.reminders.requests).toMatchObject([{ onlyRipe: true }])
    expect(shown).toMatchObject({ isDaily: true })
  })

  it('stay switched on when set-up is repeated', async () => {
    await addon.run(spreadsheetId, 'setDailyReminders', true)

    await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)

    expect(await addon.run(spreadsheetId, 'readReminders')).toMatchObject({ isDaily: true })
  })
})
