import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { HR } from '../worker/office.ts'
import { openClosingOffice, type ClosingOffice } from '../worker/usecases/closing-office.ts'
import { databaseOf, SERVER } from './database-of.ts'

const KEPT = 'kept_by_a_standby'
const LOST = 'lost_with_its_server'
const HOUR_MS = 3_600_000

let office: ClosingOffice
let admin: Client
let name: string
beforeEach(async () => {
  office = await openClosingOffice()
  name = new URL((await databaseOf(office.dataDir))!).pathname.slice(1)
  admin = new Client({ connectionString: process.env[SERVER] })
  await admin.connect()
})
afterEach(async () => {
  await office.close()
  await admin.query(`drop database if exists ${LOST} with (force)`)
  await admin.end()
})

async function cutOff(): Promise<void> {
  await admin.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '${name}'`,
  )
}

/** What a standby has that hears of nothing any more. */
async function keep(): Promise<void> {
  await cutOff()
  await admin.query(`create database ${KEPT} template ${name}`)
}

/** It takes its server's place. */
async function failOver(): Promise<void> {
  await cutOff()
  await admin.query(`alter database ${name} rename to ${LOST}`)
  await admin.query(`alter database ${KEPT} rename to ${name}`)
}

/** But for its footer, which names the ledger's head and when it was. */
function attendance(): string {
  return JSON.stringify(office.tabs()['attendance']).replaceAll(/"Pantau\. Buku besar [^"]+"/gu, '')
}

it('a worker that goes on where the last entries are missing takes them in again from Google, and tells of the loss (G7)', async () => {
  await office.object()
  await office.sweep()
  await office.recap(['attendance'])
  const agency = await office.agency()
  await keep()
  await office.decide('Setuju')
  await office.submit('daily-report', {
    responseId: 'late',
    at: '2021-08-01T01:00:00Z',
    answers: { date: '2021-07-02' },
  })
  office.clock.advance(HOUR_MS)
  await office.sweep()
  await office.recap(['attendance'])
  const undisturbed = attendance()
  const head = await office.store.ledger.findHead(agency.id)

  await failOver()
  const kept = await office.store.ledger.findHead(agency.id)
  office.clock.advance(HOUR_MS)
  const swept = await office.sweep()
  await office.recap(['attendance'])

  expect(kept.sequence).toBeLessThan(head.sequence)
  expect(swept).toMatchObject({ reviewsRecorded: 1 })
  expect(swept.forms.filter(({ submissionsRecorded }) => submissionsRecorded > 0)).toMatchObject([
    { kind: 'daily-report', submissionsRecorded: 1 },
  ])
  expect((await verifyLedger(office.context, agency)).broken).toBeUndefined()
  expect(attendance()).toBe(undisturbed)
  const { checks } = await office.application.getStatus(HR, agency.id)
  expect(checks.find(({ code }) => code === 'ledger-lost')?.message).toContain(`${head.sequence}`)
})
