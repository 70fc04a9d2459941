import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { fileResponse, type FiledResponse } from '../../sample/file-response.ts'
import { asLeft } from '../store/as-left.ts'
import { spawnWorker } from './killed-worker.ts'
import { startOfficeToKill, type OfficeToKill } from './office-to-kill.ts'

const MAIN = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url))
const LONGEST_MS = 180_000
const COPIES = 3

let office: OfficeToKill
beforeAll(async () => {
  office = await startOfficeToKill()
}, LONGEST_MS)
afterAll(() => office.close())

/** The command line as an operator has it, in a process of its own. */
async function pantau(
  args: readonly string[],
  environment = office.environment(),
): Promise<string> {
  const env = { ...process.env, ...environment }
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...args], { env })
  return stdout
}

function digestIn(output: string): string | undefined {
  return /digest ([0-9a-f]{64})/.exec(output)?.[1]
}

describe('a copy that is made while people file', () => {
  it(
    'is whole, restored elsewhere it has the same digest, and a sweep brings what came since',
    async () => {
      const { product, live, agency } = office
      const { PANTAU_DATA: dataDir = '' } = office.environment()
      const copies = join(dataDir, 'copies')
      const worker = spawnWorker({ ...office.environment(), SWEEP_INTERVAL_SECONDS: '5' })
      await worker.listening
      const filed = new Map<string, FiledResponse>()
      const waiting = agency.happenings
        .filter((happening) => happening.kind === 'response')
        .filter(({ editOf }) => editOf === undefined)
      let isOver = false
      const filing = (async () => {
        for (const response of waiting) {
          fileResponse(product, live, response, filed)
          await sleep(isOver ? 0 : 40)
        }
      })()

      const told: string[] = []
      for (let round = 0; round < COPIES; round += 1) {
        told.push(await pantau(['backup', copies]))
        await sleep(2000)
      }
      isOver = true
      await filing

      const files = readdirSync(copies).filter((name) => name.endsWith('.sqlite'))
      expect(files).toHaveLength(COPIES)
      const since = ['--since', await asLeft(dataDir, copies)]
      for (const [index, file] of files.sort().entries()) {
        const elsewhere = join(dataDir, `elsewhere-${index}`)
        mkdirSync(elsewhere)
        copyFileSync(join(dataDir, 'master.key'), join(elsewhere, 'master.key'))
        const environment = { ...office.environment(), PANTAU_DATA: elsewhere }
        const restored = await pantau(['restore', join(copies, file), ...since], environment)
        expect(digestIn(restored)).toBe(digestIn(told[index] ?? ''))
        expect(told[index]).toContain('chain ok')
      }
      expect(new Set(told.map(digestIn)).size).toBeGreaterThan(1)

      await pantau(['sweep'])
      await worker.stop()
      const environment = { ...office.environment(), PANTAU_DATA: join(dataDir, 'elsewhere-0') }
      await pantau(['sweep'], environment)
      const { ledger } = office.store
      expect(await ledger.listSubmissions(live.agencyId)).toHaveLength(filed.size)
      const there = await pantau(['backup', join(dataDir, 'again')], environment)
      const here = await pantau(['backup', join(dataDir, 'last')])
      expect(digestIn(there)).toBe(digestIn(here))
    },
    LONGEST_MS,
  )
})
