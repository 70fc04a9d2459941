import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { loadAgencyFacts } from '../../../../worker/usecases/ledger/load-agency-facts.ts'
import { listClaims } from '../../../../worker/usecases/own-page/list-claims.ts'
import { addressKey, pagePath } from '../../../../worker/usecases/access/person-key.ts'
import { renewKey } from '../../../../worker/usecases/own-page/renew-key.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'
import { ticketFor } from '../../ticket-for.ts'
import { pageOf } from './page-of.ts'

/** Monday, 5 July, 07.31; who has the ticket of that day's check-in may send it whenever they like. */
const MONDAY = '2021-07-04T23:31:00.000Z'
const TUESDAY_1159 = '2021-07-06T03:59:00.000Z'
const TUESDAY_NOON = '2021-07-06T04:00:00.000Z'

let office: Office
let leaked: string

beforeEach(async () => {
  office = await openOffice()
  await office.sweep()
  office.clock.set('2021-07-07T01:00:00.000Z')
  const { secret } = await office.agency()
  leaked = ticketFor(secret, { employeeId: STAFF_ID, formKind: 'check-in', at: MONDAY })
})
afterEach(() => office.close())

describe('a leaked ticket', () => {
  it('cannot be told from the person’s own, in that form until noon of the next day', async () => {
    expect(await send({ at: MONDAY })).toMatchObject([{ employeeId: STAFF_ID }])
    expect(await send({ at: TUESDAY_1159 })).toHaveLength(2)
  })

  it('counts at Google’s time alone: it makes no earlier day', async () => {
    const [sent] = await send({ at: TUESDAY_1159 })

    expect(sent).toMatchObject({ createdAt: TUESDAY_1159 })
  })

  it('proves nothing from noon of the next day on', async () => {
    expect(await send({ at: TUESDAY_NOON })).toEqual([])
    expect(await waiting(STAFF_ID)).toBe(1)
  })

  it('proves nothing for another person', async () => {
    expect(await send({ at: MONDAY, employeeId: HEAD_ID })).toEqual([])
    expect(await waiting(HEAD_ID)).toBe(1)
  })

  it('proves nothing in another form, so that no report or permit of any day is filed with it', async () => {
    await office.submit('daily-report', { responseId: 'report', at: MONDAY, ticket: leaked })
    await office.submit('permit', {
      responseId: 'permit',
      at: MONDAY,
      ticket: leaked,
      answers: { kind: 'Cuti', from: '2021-07-05', until: '2021-07-06', reason: 'x' },
    })

    expect(await send({ at: MONDAY })).toMatchObject([{ kind: 'check-in' }])
    expect(await waiting(STAFF_ID)).toBe(2)
  })

  it('of a report proves who filed it, for whichever date the report says', async () => {
    const { secret } = await office.agency()
    const own = { employeeId: STAFF_ID, formKind: 'daily-report' as const, at: MONDAY }
    const ticket = ticketFor(secret, own)
    const answers = { date: '2021-07-02' }
    await office.submit('daily-report', { responseId: 'report', at: MONDAY, ticket, answers })
    await office.sweep()

    expect(await submissions()).toMatchObject([{ kind: 'daily-report', date: '2021-07-02' }])
  })

  it('proves nothing once the key is renewed, and what it proved before stays', async () => {
    await send({ at: MONDAY })
    const renewal = { employeeId: STAFF_ID, reason: 'Tautan bocor', by: HR }
    await renewKey(office.context, await office.agency(), renewal)

    expect(await send({ at: TUESDAY_1159 })).toMatchObject([{ createdAt: MONDAY }])
    expect(await waiting(STAFF_ID)).toBe(1)
  })

  it('edits what it filed as long as it is good, and afterwards nothing: the edit waits for a yes', async () => {
    await edit(MONDAY)
    expect(await edit(TUESDAY_1159)).toMatchObject([{ lastSubmittedAt: TUESDAY_1159 }])
    expect(await edit(TUESDAY_NOON)).toEqual([])
    expect(await waiting(STAFF_ID)).toBe(1)
  })

  it('edits nothing once the key is renewed', async () => {
    await edit(MONDAY)
    const renewal = { employeeId: STAFF_ID, reason: 'Tautan bocor', by: HR }
    await renewKey(office.context, await office.agency(), renewal)

    expect(await edit(TUESDAY_1159)).toEqual([])
    expect(await waiting(STAFF_ID)).toBe(1)
  })
})

describe('what opens a page or proves a filing, in the wrong field', () => {
  it('stands in no tab', async () => {
    const { agency, key } = await pageOf(office, STAFF_ID)
    const link = `https://pantau.example${pagePath(agency, key)}`
    const leave = { kind: 'Cuti', leaveKind: 'Cuti tahunan' }
    await office.submit('check-in', { responseId: 'a', employeeId: leaked, ticket: STAFF_ID })
    await office.submit('check-in', { responseId: 'b', employeeId: `${STAFF_ID}${leaked}` })
    await office.submit('check-in', { responseId: 'c', employeeId: link, ticket: link })
    await office.submit('daily-report', { responseId: 'd', answers: { date: link } })
    await office.submit('daily-report', {
      responseId: 'e',
      answers: { date: '2021-07-06', evidence: link, obstacles: `Lihat ${link}/hari/2021-07-05` },
    })
    await office.submit('permit', {
      responseId: 'f',
      answers: { ...leave, from: '2021-07-08', until: '2021-07-08', reason: link },
    })
    await office.submit('alternate-channel', {
      responseId: 'g',
      employeeId: HEAD_ID,
      answers: {
        forEmployeeId: leaked,
        channel: 'SMS',
        receivedOn: '2021-07-05',
        receivedAt: '07:20',
        originalText: link,
      },
    })
    await office.sweep()
    const tabs = [...office.google.sheets.values()].map(({ rows }) => rows)
    const shown = JSON.stringify([tabs, office.google.readRecap('diagnostics')])

    expect(shown).toContain('/saya/')
    expect(shown).not.toContain(addressKey(key))
    expect(shown).not.toContain(leaked)
  })
})

let number = 0

/** The same response again, last sent at; answers what counts then. */
async function edit(lastAt: string) {
  await office.submit('check-in', { responseId: 'edited', at: MONDAY, lastAt, ticket: leaked })
  await office.sweep()
  return submissions()
}

/** Sends a check-in with it; answers what counts then. */
async function send({
  at,
  employeeId = STAFF_ID,
}: {
  readonly at: string
  readonly employeeId?: string
}) {
  number += 1
  await office.submit('check-in', { responseId: `r${number}`, at, employeeId, ticket: leaked })
  await office.sweep()
  return submissions()
}

async function submissions() {
  return (await loadAgencyFacts(office.context, await office.agency())).facts.submissions
}

async function waiting(employeeId: string): Promise<number> {
  return (await listClaims(office.context, await pageOf(office, employeeId))).length
}
