import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { makeBases } from './base-agency.ts'
import { FORMER_FAULTS, type FormerFault } from './former-faults.ts'
import { runSeed, stepsOf } from './run-seed.ts'

const STEPS = 24
/** Under some seeds nothing is lost on the way, so that there is nothing to double. */
const SEEDS_TO_FIND = 25
const LONGEST_MS = 1_800_000

let baseDir: string

beforeAll(async () => {
  baseDir = mkdtempSync(join(tmpdir(), 'pantau-simulation-base-'))
  await makeBases(baseDir)
}, LONGEST_MS)
afterAll(() => rmSync(baseDir, { recursive: true, force: true }))

describe('a fault of before that is put back', () => {
  // From a seed on that had it last: others are passed by in vain for a minute or more.
  it.each<[FormerFault, number]>([
    ['append-twice', 5],
    ['late-batch', 20],
  ])(
    '%s is found within some seeds (G5, G6)',
    async (fault, first) => {
      const found: string[] = []
      for (let tried = 0; tried < SEEDS_TO_FIND && found.length === 0; tried += 1) {
        const seed = first + tried
        const steps = stepsOf(seed, { length: STEPS })
        const { violation } = await runSeed({ seed, baseDir, steps, alter: FORMER_FAULTS[fault] })
        if (violation) found.push(violation.guarantee)
      }

      expect(['G5', 'G6']).toContain(found[0])
    },
    LONGEST_MS,
  )
})

describe('a worker that starts while no call of the minute is left', () => {
  it('is ready in that minute: seed 93, whose time stood still there', async () => {
    const steps = stepsOf(93, { length: 40 })
    const { violation } = await runSeed({ seed: 93, baseDir, steps })

    expect(violation).toBeUndefined()
  })
})
