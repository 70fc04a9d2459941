import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { beforeAll, describe, expect, it } from 'vitest'

import type { ProofRecord, ProvenPoint } from '../../worker/prove/proof-record.ts'
import { compareRecords } from './compare-records.ts'
import { proveLocally } from './prove-locally.ts'
import { SOFTENED } from './softened.ts'

let local: ProofRecord
beforeAll(async () => {
  local = (await proveLocally()).record
})

/** The record as it would be had Google answered one point otherwise. */
function recordWith(name: string, change: (point: ProvenPoint) => void): ProofRecord {
  const record = structuredClone(local)
  change(record.points.find((point) => point.name === name)!)
  return record
}

describe('replaying a record', () => {
  it('finds nothing between two runs that were answered alike', async () => {
    expect(compareRecords(local, (await proveLocally()).record)).toEqual([])
  })

  it.each(Object.keys(SOFTENED))('names %s where Google was otherwise there', async (name) => {
    const google = (await proveLocally({ soften: SOFTENED[name]! })).record

    const differences = compareRecords(google, local).filter((one) => one.startsWith(`${name}: `))
    expect(differences[0]).toBe(`${name}: outcome is refused at Google, holds locally`)
    expect(differences[1]).toMatch(/ is .+ at Google, .+ locally$/u)
  })

  it('names a field that only one of them has, by its place and step', () => {
    const google = recordWith('publish-default', ({ steps }) => {
      Object.assign(steps[0]!, { response: { formId: 'formId-1', etag: 'etag-1' } })
    })

    expect(compareRecords(google, local)).toContain(
      'publish-default: step 1, POST /v1/forms by account: response.etag: string at Google alone',
    )
    expect(compareRecords(google, local)).toContain(
      'publish-default: step 1, POST /v1/forms by account: response.info.title: string locally alone',
    )
  })

  it('names another status and another step', () => {
    const google = recordWith('atomic-batches', ({ steps }) => {
      Object.assign(steps[1]!, { status: 500 })
      steps.pop()
    })

    expect(compareRecords(google, local)).toEqual([
      'atomic-batches: step 2, POST /v4/spreadsheets/spreadsheetId:batchUpdate by account: status is 500 at Google, 400 locally',
      expect.stringMatching(/^atomic-batches: step 3, nothing at Google is GET .+ locally$/u),
    ])
  })

  it('takes stand-ins of other numbers for the same', () => {
    const google = JSON.parse(JSON.stringify(local).replaceAll('Id-1', 'Id-100')) as ProofRecord

    expect(compareRecords(google, local)).toEqual([])
  })

  it('says as a command what was not in the record, and how many differ', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pantau-replay-'))
    const path = join(folder, 'record.json')
    const google = recordWith('quota-answer', (point) => {
      Object.assign(point, { outcome: 'skipped', reason: 'not asked for', seen: {}, steps: [] })
    })
    writeFileSync(path, JSON.stringify(google))

    const script = join(import.meta.dirname, 'replay-google.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [script, path])

    rmSync(folder, { recursive: true })
    expect(stdout.trim().split('\n')).toEqual([
      'not in the record: quota-answer: not asked for',
      '12 points of 2026-11-26T02:00:00.000Z, 0 differences between local and the local workspace',
    ])
  })
})
