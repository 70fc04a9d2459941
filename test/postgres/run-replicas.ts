import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { compareWorlds } from './compare-worlds.ts'
import { disturbReplicas } from './disturb-replicas.ts'
import { openSharedWorld } from './shared-world.ts'

/** `npm run replicas`: three replicas, badly treated for so many minutes, beside a worker that is not. */

const AGENCIES = 5

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
})

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-replicas-'))
const world = await openSharedWorld(dataDir, AGENCIES)
try {
  const { jobs, events, ...counts } = await disturbReplicas(world, {
    lastsMs: Number(values.minutes) * 60_000,
    seed: Number(values.seed),
    tell: say,
  })
  say(JSON.stringify({ ...counts, jobs: jobs.length }))
  say(JSON.stringify(Object.fromEntries(events)))
  const { disturbed, undisturbed } = await compareWorlds(world)
  let isSame = true
  for (const [index, standing] of disturbed.entries()) {
    const [ours, theirs] = [standing, undisturbed[index]].map((one) => JSON.stringify(one))
    const isWhole = ours === theirs && !standing.broken && standing.doubled.length === 0
    say(`${isWhole ? 'same' : 'DIFFERS'}  ${ours}${isWhole ? '' : `\n         ${theirs}`}`)
    isSame &&= isWhole
  }
  process.exitCode = isSame && counts.exitCodes.every((code) => code === 0) ? 0 : 1
} finally {
  await world.close()
  rmSync(dataDir, { recursive: true, force: true })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
