import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { disturbReplicas } from './disturb-replicas.ts'
import { expectUndisturbed } from './expect-undisturbed.ts'
import { openSharedWorld, type SharedWorld } from './shared-world.ts'

/** Each is killed, stopped and left without its database once; `npm run replicas` goes on for ten minutes. */
const LASTS_MS = 30_000
const LONGEST_MS = 300_000
/** What Cloud Run gives a process that is to end. */
const GRACE_MS = 10_000

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-replicas-'))
let world: SharedWorld
beforeAll(async () => {
  world = await openSharedWorld(dataDir, 3)
}, LONGEST_MS)
afterAll(async () => {
  await world.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('three replicas on one database (G1, G2, G5, G6)', () => {
  it(
    'one killed, one stopped past its lease, the database restarted: ledger and tabs are as undisturbed',
    async () => {
      const disturbed = await disturbReplicas(world, {
        lastsMs: LASTS_MS,
        seed: 16,
        tell: () => undefined,
      })

      expect(disturbed).toMatchObject({ killed: 1, stopped: 1, databaseRestarts: 1 })
      expect(disturbed.exitCodes).toEqual([0, 0, 0])
      expect(disturbed.longestEndMs).toBeLessThan(GRACE_MS)
      expect(await world.ask('select id from replica')).toEqual([])
      expect(await world.ask(`select holder from lease where expires_at > ''`)).toEqual([])
      await expectUndisturbed(world, disturbed)
    },
    LONGEST_MS,
  )
})
