import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createAlarmWatch, type Alarm } from '../../../worker/jobs/watch-alarms.ts'
import { parseInstant, type Instant } from '../../../shared/model/instant.ts'
import { openOffice, type Office } from '../office.ts'

const ROOM = { freeBytes: 500, totalBytes: 1000 }

let office: Office
let sent: Alarm[]
let room: typeof ROOM
let isDeaf: boolean
let backupAt: Instant | undefined
beforeEach(async () => {
  office = await openOffice()
  await office.sweep()
  sent = []
  room = ROOM
  isDeaf = false
  backupAt = undefined
})
afterEach(() => office.close())

function watch(): () => Promise<void> {
  return createAlarmWatch(office.context, {
    readDisk: () => room,
    lastBackupAt: () => backupAt,
    backupAlarmDays: 7,
    send(alarm) {
      if (isDeaf) return Promise.reject(new Error('the webhook answered 500'))
      sent.push(alarm)
      return Promise.resolve()
    },
  })
}

function told(): string[] {
  return sent.map(({ cause, state }) => `${cause} ${state}`)
}

describe('createAlarmWatch', () => {
  it('tells nothing while nothing is wrong', async () => {
    await watch()()

    expect(sent).toEqual([])
  })

  it('tells once that forms are behind, and once that they are not any more', async () => {
    const look = watch()
    office.clock.advance(3_600_000)

    await look()
    await look()
    await office.sweep()
    await look()
    await look()

    expect(told()).toEqual(['forms raised', 'forms over'])
    expect(sent[0]?.text).toMatch(/^forms: \d+ of \d+ forms behind$/)
  })

  it('tells again what nobody took, until somebody does', async () => {
    const look = watch()
    room = { freeBytes: 90, totalBytes: 1000 }
    isDeaf = true
    await look()
    await look()
    isDeaf = false

    await look()

    expect(sent).toMatchObject([
      { cause: 'disk', state: 'raised', text: 'disk: 9 % is free under the store' },
    ])
    expect(office.events.filter(({ event }) => event === 'alarm-not-told')).toHaveLength(2)
  })

  it('tells nothing twice after a start anew', async () => {
    room = { freeBytes: 90, totalBytes: 1000 }
    await watch()()

    const again = watch()
    await again()
    room = ROOM
    await again()

    expect(told()).toEqual(['disk raised', 'disk over'])
  })

  it('tells of a role that waits to be raised, without who it is', async () => {
    const { id } = await office.agency()
    const look = watch()
    office.google.getTab('access').rows.push(['baru@setda.example', 'hr', ''])
    await office.sweep()

    await look()
    await office.confirmAll()
    await look()

    expect(told()).toEqual([`roles ${id} raised`, `roles ${id} over`])
    expect(JSON.stringify(sent)).not.toContain('@')
  })

  it('tells that no copy was made for days, from the enrolment on, and that one was', async () => {
    const look = watch()
    office.clock.advance(6 * 24 * 3_600_000)
    await office.sweep()
    await look()
    expect(sent).toEqual([])

    office.clock.advance(2 * 24 * 3_600_000)
    await office.sweep()
    await look()
    backupAt = parseInstant(office.clock.now().toISOString())
    await look()

    expect(told()).toEqual(['backup raised', 'backup over'])
    expect(sent[0]?.text).toContain('no copy of the store was made in more than 7 days')
  })

  it('tells that the last copy is old', async () => {
    backupAt = parseInstant('2021-06-20T01:00:00Z')

    await watch()()

    expect(told()).toEqual(['backup raised'])
    expect(sent[0]?.text).toContain('the last copy of the store is of 2021-06-20')
  })

  it('tells of evidence that does not fit its ledger', async () => {
    const { id } = await office.agency()
    const at = office.clock.now().toISOString() as never
    await office.store.transaction(({ evidence }) =>
      evidence.record(id, { faults: [{ what: 'ledger', which: '2', remade: false }], at }),
    )

    await watch()()

    expect(told()).toEqual([`evidence ${id} raised`])
    expect(sent[0]?.text).toContain('look with verify-ledger')
  })
})
