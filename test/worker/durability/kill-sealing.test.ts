import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStore } from '../../../worker/store/open-store.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { tamper } from '../tamper.ts'
import { makeFormerStore } from '../store/former-store.ts'
import { asBytes, bytesOf } from '../store/sealing/bytes-of.ts'
import { contextOn } from '../context-of.ts'
import { openClosingOffice, type ClosingOffice } from '../usecases/closing-office.ts'

const OPEN = fileURLToPath(new URL('open-and-say.ts', import.meta.url))
const LONGEST_MS = 180_000
/** Some pieces of the sealing of a former store. */
const SUBMISSIONS = 1100
const KILLS = 6
const SECRETS = ['116.991111', 'Mesin absensi mati', 'Menyusun naskah rahasia']

let office: ClosingOffice
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-kill-sealing-'))
  office = await openClosingOffice()
  for (let number = 0; number < SUBMISSIONS; number += 1) {
    await office.submit('check-in', {
      responseId: `place-${number}`,
      at: new Date(Date.UTC(2021, 6, 5, 1, 0, number)).toISOString(),
      answers: { kind: 'Lokasi', location: '-0.418333, 116.991111' },
    })
  }
  await office.submit('daily-report', {
    responseId: 'report',
    at: '2021-07-05T08:00:00Z',
    answers: { date: '2021-07-05', activity1: 'Menyusun naskah rahasia' },
  })
  await office.object('2021-08-01T01:00:00Z')
  await office.decide('Setuju')
  await office.closeMonth()
  await tamper(office.dataDir, 'pragma wal_checkpoint(truncate)')
  const folders = { from: office.dataDir, to: join(folder, 'former') }
  await makeFormerStore(folders, { before: '0042', fill: '' })
}, LONGEST_MS)
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true })
})

interface Opening {
  readonly opened: boolean
  /** Since the process was about to open the store. */
  readonly tookMs: number
}

/** Opens the store in a process of its own, which is killed so long after it began to. */
async function openUntil(dataDir: string, killedAfterMs: number): Promise<Opening> {
  const child = spawn(process.execPath, [OPEN, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  const ended = once(child, 'exit')
  const opening = Promise.withResolvers<void>()
  createInterface(child.stdout).on('line', (line) => {
    said.push(line)
    opening.resolve()
  })
  await Promise.race([opening.promise, ended])
  const begun = performance.now()
  await Promise.race([ended, sleep(killedAfterMs)])
  child.kill('SIGKILL')
  await ended
  return { opened: said.includes('opened'), tookMs: performance.now() - begun }
}

async function expectSealed(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, durability: 'kill' })
  const bytes = bytesOf(dataDir)
  expect(SECRETS.filter((secret) => bytes.includes(asBytes(secret)))).toEqual([])
  const agency = await office.agency()
  const { broken } = await verifyLedger(contextOn(office.context, store), agency)
  expect(broken).toBeUndefined()
  const ledgers = [store, office.store].map(({ ledger }) =>
    ledger.listEntries(agency.id, 0, 10_000),
  )
  const [sealed, present] = await Promise.all(ledgers)
  expect(sealed).toEqual(present)
  await store.close()
}

describe('a process that is killed while it seals a former store (G1, G10)', () => {
  it(
    'loses nothing and leaves nothing plain, wherever it was killed and started again',
    async () => {
      const undisturbed = join(folder, 'undisturbed')
      cpSync(join(folder, 'former'), undisturbed, { recursive: true })
      const { opened, tookMs } = await openUntil(undisturbed, LONGEST_MS)
      expect(opened).toBe(true)
      await expectSealed(undisturbed)

      let killed = 0
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const dataDir = join(folder, `killed-${kill}`)
        cpSync(join(folder, 'former'), dataDir, { recursive: true })
        for (let times = 0; times < 2; times += 1) {
          const ended = await openUntil(dataDir, (tookMs * kill) / (KILLS + 1))
          if (!ended.opened) killed += 1
        }
        await expectSealed(dataDir)
        rmSync(dataDir, { recursive: true })
      }
      // Else nothing was tried. How many it is rests on how fast the machine is each time.
      expect(killed).toBeGreaterThan(0)
    },
    LONGEST_MS,
  )
})
