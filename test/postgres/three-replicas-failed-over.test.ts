import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { disturbReplicas } from './disturb-replicas.ts'
import { expectUndisturbed } from './expect-undisturbed.ts'
import { openSharedWorld, type SharedServer, type SharedWorld } from './shared-world.ts'
import { startPair } from './standby.ts'

const LASTS_MS = 30_000
const LONGEST_MS = 300_000

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-failed-over-'))
let world: SharedWorld
beforeAll(async () => {
  world = await openSharedWorld(dataDir, 2, startWithStandby)
}, LONGEST_MS)
afterAll(async () => {
  await world.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Begun anew by the standby, while the former still answers for a while. */
async function startWithStandby(): Promise<SharedServer> {
  const pair = await startPair()
  await pair.waitForStandby()
  return {
    url: pair.url,
    async beginAnew(downMs) {
      await pair.promote()
      pair.leadTo(pair.standby)
      await sleep(downMs)
      await pair.primary.stop()
    },
    close: () => pair.close(),
  }
}

it(
  'three replicas whose database’s standby takes over lose nothing that was acknowledged (G1): ledger and tabs are as undisturbed',
  async () => {
    const disturbed = await disturbReplicas(world, {
      lastsMs: LASTS_MS,
      seed: 17,
      tell: () => undefined,
    })

    expect(disturbed).toMatchObject({ databaseRestarts: 1, exitCodes: [0, 0, 0] })
    await expectUndisturbed(world, disturbed)
  },
  LONGEST_MS,
)
