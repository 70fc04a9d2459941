import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findFreePort } from '../local/free-port.ts'
import { openWorkspace } from '../workspace/workspace.ts'
import { removeStoreIn, storeEnvironment } from '../worker/store-in.ts'
import { openGoogleNames, passOn, type GoogleNames } from './google-names.ts'
import {
  ROOT,
  copyOf,
  openFront,
  run,
  shellEnvironment,
  startProgram,
  startService,
  trackedFiles,
  type Seen,
} from './installed.ts'
import { newKeyFile } from './new-key-file.ts'

const LONGEST_MS = 300_000
const WORKER = 'pantau.example.go.id'
/** Google's services that the worker calls, at the names that are its defaults. */
const GOOGLE = ['sheets', 'forms', 'www', 'oauth2', 'drive']

interface Locked {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>
}

describe('an installation for an office', { timeout: LONGEST_MS }, () => {
  let google: GoogleNames
  let workspacePort: number
  let workerPort = 0
  let folder: string
  let installed: Seen
  beforeAll(async () => {
    workspacePort = await findFreePort()
    const toWorkspace = (request: Request) => passOn(request, workspacePort)
    google = await openGoogleNames({
      ...Object.fromEntries(GOOGLE.map((name) => [`${name}.googleapis.com`, toWorkspace])),
      [WORKER]: (request) => passOn(request, workerPort),
    })
    folder = copyOf((await trackedFiles()).filter((path) => !/^(?:test|docs)\//u.test(path)))
    installed = await npm('ci', '--omit=dev', '--prefer-offline')
  }, LONGEST_MS)
  afterAll(async () => {
    google.close()
    for (const name of ['data', 'first']) await removeStoreIn(join(folder, name))
    rmSync(folder, { recursive: true })
  }, LONGEST_MS)

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
      ...(await storeEnvironment(dataDir)),
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

  it('comes from the enrolment code to the first recap, each under its own name', async () => {
    const officeDir = join(folder, 'office')
    mkdirSync(officeDir)
    const env = {
      ...shellEnvironment(),
      ...google.environment,
      PORT: '0',
      ...(await storeEnvironment(join(folder, 'first'))),
      TRUSTED_PROXY: '127.0.0.1',
      GOOGLE_APPLICATION_CREDENTIALS: join(officeDir, 'workspace', 'service-account.json'),
      OIDC_AUDIENCE: 'pantau-addon.apps.googleusercontent.com',
    }
    openWorkspace({ dataDir: officeDir }).close()
    const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7)
    const pantau = (...args: readonly string[]): Promise<Seen> =>
      run(['npm', 'run', '-s', 'pantau', '--', ...args], { cwd: folder, env })

    const worker = await startService(['npm', 'run', 'worker'], { cwd: folder, env })
    workerPort = worker.port
    const [code = ''] = (await pantau('enroll')).stdout.split('\n')
    const script = join(ROOT, 'test/deploy/small-office.ts')
    const args = [officeDir, String(workspacePort), `https://${WORKER}`, code, month]
    const office = startProgram([process.execPath, script, ...args], { cwd: ROOT, env })
    const { agencyId } = JSON.parse(await office.nextLine()) as { agencyId: string }
    const recap = await pantau('recap', '--agency', agencyId, '--month', month)
    const written = office.nextLine()
    await office.stop()
    await worker.stop()

    expect(recap).toMatchObject({ code: 0, stderr: 'Talks to Google itself.\n' })
    expect(recap.stdout).toContain(`Rekap Kehadiran ${month}: https://`)
    expect(await written).toContain('Siti Aminah')
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
