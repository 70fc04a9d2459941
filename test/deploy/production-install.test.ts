import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openGoogleNames, type GoogleNames } from './google-names.ts'
import {
  copyOf,
  openFront,
  run,
  shellEnvironment,
  startService,
  trackedFiles,
  type Seen,
} from './installed.ts'
import { newKeyFile } from './new-key-file.ts'

const LONGEST_MS = 300_000

interface Locked {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>
}

describe('an installation for an office', { timeout: LONGEST_MS }, () => {
  let google: GoogleNames
  let folder: string
  let installed: Seen
  beforeAll(async () => {
    google = await openGoogleNames({})
    folder = copyOf((await trackedFiles()).filter((path) => !/^(?:test|docs)\//u.test(path)))
    installed = await npm('ci', '--omit=dev', '--prefer-offline')
  }, LONGEST_MS)
  afterAll(() => {
    google.close()
    rmSync(folder, { recursive: true })
  })

  function npm(...args: readonly string[]): Promise<Seen> {
    return run(['npm', ...args], { cwd: folder, env: shellEnvironment() })
  }

  it('has no package that only developers need, and no local workspace', () => {
    expect(installed).toMatchObject({ code: 0 })

    const text = readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')
    const packages = Object.entries((JSON.parse(text) as Locked).packages)
    expect(packages.length).toBeGreaterThan(50)
    expect(packages.filter(([, { dev }]) => dev)).toEqual([])
  })

  it('is ready behind a proxy that ends https, with every address at its default', async () => {
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir)
    newKeyFile(join(dataDir, 'service-account.json'))
    const env = {
      ...shellEnvironment(),
      ...google.environment,
      PORT: '0',
      PANTAU_DATA: dataDir,
      TRUSTED_PROXY: '127.0.0.1',
      OIDC_AUDIENCE: 'script-of-kudus.apps.googleusercontent.com',
    }

    const worker = await startService(['npm', 'run', 'worker'], { cwd: folder, env })
    const front = await openFront(google, worker.port)
    const ready = await front.get('/readyz')
    const enrolled = await run(['npm', 'run', '-s', 'pantau', '--', 'enroll'], { cwd: folder, env })
    front.close()
    await worker.stop()

    expect(ready).toMatchObject({ status: 200 })
    expect(enrolled.stderr).toBe('Talks to Google itself.\n')
    expect(enrolled.stdout).toMatch(/^\S+\n\nFor a spreadsheet that is not connected yet\.\n/u)
    expect(enrolled.stdout).toContain('with pantau@office.example')
    expect(google.refused).toEqual([])
  })

  it('says which packages lack, and installs none by itself', async () => {
    const empty = copyOf(await trackedFiles('package.json', 'package-lock.json', 'worker'))

    const seen = await run(['npm', 'run', '-s', 'worker'], { cwd: empty, env: shellEnvironment() })
    rmSync(empty, { recursive: true })

    expect(seen.code).toBe(1)
    expect(seen.stderr).toMatch(
      /^Pantau lacks \d+ of its packages \(\S+\), or has them in another version: run npm ci --omit=dev, and start again\n$/u,
    )
  })

  it('says which Node it needs where an older one is there', async () => {
    const older = join(folder, 'older')
    mkdirSync(older)
    // Stands before the Node of the test, and says that it is one that is supported no more.
    const script = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' })`
    writeFileSync(join(older, 'older.cjs'), script)
    const node = `#!/bin/sh\nexec "${process.execPath}" --require "${older}/older.cjs" "$@"\n`
    writeFileSync(join(older, 'node'), node)
    chmodSync(join(older, 'node'), 0o755)
    const shell = shellEnvironment()
    const env = { ...shell, PATH: `${older}:${shell['PATH']}` }

    const seen = await run(['npm', 'run', '-s', 'worker'], { cwd: folder, env })

    expect(seen.code).toBe(1)
    expect(seen.stderr).toBe(
      `Pantau needs Node 24 or newer, and "${process.execPath}" is 20.20.2: install it from https://nodejs.org and start again\n`,
    )
  })
})
