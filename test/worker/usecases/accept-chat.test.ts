import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type {
  AcceptedMessage,
  ChatAcceptance,
  ChatOutcome,
} from '../../../shared/contract/index.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import { acceptChatClaims, answerClaim } from '../../../worker/usecases/own-page/answer-claim.ts'
import { listClaims } from '../../../worker/usecases/own-page/list-claims.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { CONTRACT_ID, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import { employUntil } from './employ-until.ts'
import { pageOf } from './own-page/page-of.ts'

const HEAD = callerOf('ahmad.fauzi@kukar.example')
/** Heads the unit by *Akses*, under an address that stands in no row of *Pegawai*. */
const BY_ROLE = callerOf('kepala@setda.example')
const HADIR = presence({})

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.google.getTab('access').rows.push([HEAD.email, 'kepala-unit', 'UMUM'])
  await office.sweep()
  await office.confirmAll()
  office.clock.set('2021-07-06T01:00:00.000Z')
})
afterEach(() => office.close())

function presence(changes: Partial<AcceptedMessage>): AcceptedMessage {
  const message = { employeeId: CONTRACT_ID, on: '2021-07-05', at: '07:30', messages: 1 }
  return { ...message, text: 'Hadir pak', ...changes }
}

function report(date = '2021-07-05'): AcceptedMessage {
  const activities = ['Menyusun nota', 'Membalas surat']
  const message = { employeeId: STAFF_ID, on: '2021-07-05', at: '15:40', messages: 1 }
  return { ...message, text: '', report: { date, activities } }
}

async function accept(
  accepted: AcceptedMessage[],
  { by = HEAD, left = [] }: { readonly by?: Caller; readonly left?: ChatAcceptance['left'] } = {},
): Promise<ChatOutcome> {
  const messages = [...accepted, ...left].reduce((sum, one) => sum + one.messages, 0)
  const { id } = await office.agency()
  return office.application.acceptChat(by, id, { messages, accepted, left })
}

async function submissions(): Promise<readonly Submission[]> {
  const { facts } = await loadAgencyFacts(office.context, await office.agency())
  return facts.submissions
}

async function entries(kind: string): Promise<unknown[]> {
  const all = await office.store.ledger.listEntries((await office.agency()).id, 0, 1000)
  return all.flatMap((entry) => (entry.kind === kind ? [JSON.parse(entry.body ?? '')] : []))
}

async function sayYes(employeeId: string): Promise<void> {
  const page = await pageOf(office, employeeId)
  const [claim] = await listClaims(office.context, page)
  await answerClaim(office.context, page, { ref: claim?.ref ?? '', isTheirs: true })
}

/** The code of 5 July once it is over. */
async function codeOf(employeeId: string): Promise<string | undefined> {
  await office.sweep()
  const asOf = parseInstant(office.clock.now().toISOString())
  const when = { month: parseMonth('2021-07'), asOf }
  const { evaluation } = await projectMonth(office.context, await office.agency(), when)
  const day = evaluation.outcomes.find(
    (outcome) => outcome.employeeId === employeeId && outcome.date === '2021-07-05',
  )
  return day?.code
}

describe('A message of a chat that is accepted', () => {
  it('by who leads its sender is what Presensi Jalur Lain gives: filer, channel, moment, text', async () => {
    expect(await accept([HADIR])).toEqual({ recorded: 1, waiting: 0, standing: 0, refused: [] })

    expect(await submissions()).toMatchObject([
      {
        kind: 'alternate-channel',
        employeeId: HEAD_ID,
        forEmployeeId: CONTRACT_ID,
        channel: 'whatsapp',
        receivedAt: '2021-07-04T23:30:00.000Z',
        originalText: 'Hadir pak',
        createdAt: office.clock.now().toISOString(),
      },
    ])
    expect(await entries('attribution')).toMatchObject([
      { employeeId: HEAD_ID, subjectId: CONTRACT_ID, proof: { kind: 'verified-email' } },
    ])
  })

  it('waits in Tinjauan as one of that form does', async () => {
    await accept([HADIR])
    await office.sweep()

    const { rows } = office.google.getTab('reviews:2021-07')
    expect(rows.slice(1)).toMatchObject([expect.arrayContaining(['Presensi Jalur Lain'])])
  })

  it('is recorded once, however often the same chat or another export of it is pasted', async () => {
    await accept([HADIR, presence({ at: '16:00', text: 'Pulang' })])
    office.clock.advance(86_400_000)

    const again = await accept([
      presence({ text: 'Hadir pak (diedit)' }),
      presence({ at: '16:05' }),
    ])

    expect(again).toEqual({ recorded: 1, waiting: 0, standing: 1, refused: [] })
    expect(await submissions()).toHaveLength(3)
  })

  it.each([
    ['hr, who leads nobody,', HR],
    ['a head whose address stands in no row of Pegawai', BY_ROLE],
  ])('by %s waits for the yes of the sender’s superior', async (_, by) => {
    expect(await accept([HADIR], { by })).toMatchObject({ recorded: 0, waiting: 1 })
    expect(await submissions()).toEqual([])

    await sayYes(HEAD_ID)

    expect(await submissions()).toMatchObject([
      { kind: 'alternate-channel', employeeId: HEAD_ID, forEmployeeId: CONTRACT_ID },
    ])
    expect(await accept([HADIR])).toMatchObject({ standing: 1 })
  })

  it('by hr takes one yes of the superior to all that they were shown, and to nothing else', async () => {
    const three = [HADIR, presence({ at: '16:00', text: 'Pulang' }), presence({ at: '17:00' })]
    await accept(three, { by: HR })
    await office.submit('check-in', { responseId: 'own', employeeId: HEAD_ID, ticket: '' })
    await office.sweep()
    const page = await pageOf(office, HEAD_ID)
    const claims = await listClaims(office.context, page)
    const [unseen] = claims.filter(({ isOfChat }) => isOfChat)
    const shown = claims.flatMap(({ ref }) => (ref === unseen?.ref ? [] : [ref]))

    expect(await acceptChatClaims(office.context, page, shown)).toBe(true)

    const taken = (await submissions()).filter(({ kind }) => kind === 'alternate-channel')
    expect(taken).toMatchObject([
      { employeeId: HEAD_ID, forEmployeeId: CONTRACT_ID },
      { employeeId: HEAD_ID, forEmployeeId: CONTRACT_ID },
    ])
    const left = await listClaims(office.context, page)
    expect(left.map(({ formKind }) => formKind).toSorted()).toEqual([
      'alternate-channel',
      'check-in',
    ])
    await expect(acceptChatClaims(office.context, page, shown)).rejects.toMatchObject({
      code: 'filing-unknown',
    })
  })

  it('by hr is shown on the superior’s page, with one yes below them', async () => {
    await accept([HADIR, presence({ at: '16:00', text: 'Pulang' })], { by: HR })
    const page = await pageOf(office, HEAD_ID)

    expect(await listClaims(office.context, page)).toMatchObject([
      { isOfChat: true },
      { isOfChat: true },
    ])
  })

  it('by a head who has left is refused, and the yes to one from before still counts', async () => {
    await accept([HADIR], { by: HR })
    employUntil(office, HEAD_ID, '06/07/2021')
    office.clock.advance(86_400_000)
    await office.sweep()

    await expect(accept([presence({ at: '16:00' })])).rejects.toMatchObject({ code: 'not-allowed' })
    await sayYes(HEAD_ID)
    expect(await submissions()).toMatchObject([{ employeeId: HEAD_ID, forEmployeeId: CONTRACT_ID }])
  })

  it('of nobody, of long ago, or to come is refused by itself and told', async () => {
    const { recorded, refused } = await accept([
      HADIR,
      presence({ employeeId: '199901012020011001' }),
      presence({ on: '2021-05-04', messages: 2 }),
      presence({ on: '2021-07-06', at: '09:11' }),
    ])

    expect(recorded).toBe(1)
    expect(refused.map(({ why }) => why)).toEqual([
      '199901012020011001 tidak ada di tab Pegawai.',
      'Tanggalnya lebih dari 62 hari yang lalu atau belum tiba.',
      'Tanggalnya lebih dari 62 hari yang lalu atau belum tiba.',
    ])
  })

  it('of another unit’s staff is none of a head’s', async () => {
    const { rows } = office.google.getTab('employees')
    const other = rows.find(([id]) => id === CONTRACT_ID)!
    other[7] = 'HUKUM'
    other[8] = ''
    office.google.getTab('units').rows.push(['HUKUM', 'Bagian Hukum', '', 'Tidak', 'Tidak'])
    await office.sweep()

    expect(await accept([HADIR])).toMatchObject({
      recorded: 0,
      refused: [{ why: 'Rina Wati bukan pegawai unit Anda.' }],
    })
  })
})

describe('A report of a chat that is accepted', () => {
  it('waits for its sender’s yes, and is of the time at which it was sent', async () => {
    office.clock.set('2021-07-08T01:00:00.000Z')

    expect(await accept([report()])).toMatchObject({ recorded: 0, waiting: 1 })
    await sayYes(STAFF_ID)

    expect(await submissions()).toMatchObject([
      {
        kind: 'daily-report',
        employeeId: STAFF_ID,
        date: '2021-07-05',
        createdAt: '2021-07-05T07:40:00.000Z',
        channels: ['whatsapp'],
        activities: [{ activity: 'Menyusun nota' }, { activity: 'Membalas surat' }],
      },
    ])
    expect(await accept([report()])).toMatchObject({ standing: 1 })
  })

  it('of a day that is to come is refused', async () => {
    const { refused } = await accept([report('2021-07-06')])

    expect(refused).toMatchObject([{ employeeId: STAFF_ID, messages: 1 }])
  })
})

describe('The receipt of a chat', () => {
  it('is an entry of the ledger that holds counts, which add up, and who accepted', async () => {
    const left: ChatAcceptance['left'] = [
      { reason: 'nothing', messages: 5 },
      { reason: 'looks-like', messages: 2 },
      { reason: 'declined', messages: 1 },
    ]

    await accept([presence({ messages: 2 }), report(), presence({ on: '2021-05-01' })], { left })

    const [receipt] = await entries('chat')
    expect(receipt).toEqual({
      messages: 12,
      recorded: 2,
      waiting: 1,
      standing: 0,
      refused: 1,
      left,
      by: HEAD,
      at: office.clock.now().toISOString(),
    })
  })

  it('goes with what makes who sent a check-in by it present', async () => {
    office.clock.set('2021-07-09T01:00:00.000Z')
    expect(await codeOf(CONTRACT_ID)).toBe('TK')

    await accept([HADIR])

    expect(await codeOf(CONTRACT_ID)).toBe('WFH')
  })
})
