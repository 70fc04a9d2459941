import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { assertSameEngine, postgresDirectory } from './assert-same-engine.ts'
import { readLocalOptions, type LocalOptions } from './local-options.ts'

let folder: string
let dataDir: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-begun-'))
  dataDir = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function start(...args: string[]): () => void {
  return () => assertSameEngine(readLocalOptions(args, { PANTAU_DATA: dataDir }) as LocalOptions)
}

function begin({ on }: { readonly on: 'file' | 'database' }): void {
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'samples.json'), '{}')
  if (on === 'file') writeFileSync(join(dataDir, 'worker.sqlite'), '')
  else mkdirSync(postgresDirectory(dataDir))
}

describe('a start on a data directory', () => {
  it('goes on with the engine that it was begun with, and is refused with the other', () => {
    expect(start()).not.toThrow()
    expect(start('--postgres')).not.toThrow()

    begin({ on: 'file' })

    expect(start()).not.toThrow()
    expect(start('--postgres')).toThrow('was begun without --postgres')
  })

  it('is refused without --postgres where it was begun with it, or where its half is gone', () => {
    begin({ on: 'database' })

    expect(start('--postgres')).not.toThrow()
    expect(start()).toThrow('was begun with --postgres')
    rmSync(dataDir, { recursive: true })
    expect(start()).not.toThrow()
    expect(start('--postgres')).toThrow(`${postgresDirectory(dataDir)} is left of`)
  })
})
