import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import packageJson from '../../package.json' with { type: 'json' }
import { removeStoreIn, storeEnvironment } from '../worker/store-in.ts'
import { buildWithoutDocker, isThere, mayCopy, parseDockerfile, type Image } from './dockerfile.ts'
import { openGoogleNames, type GoogleNames } from './google-names.ts'
import { ROOT, openFront, run, shellEnvironment, startService, trackedFiles } from './installed.ts'
import { newKeyFile } from './new-key-file.ts'

const LONGEST_MS = 300_000
const FOLDER = join(ROOT, 'worker/deploy')
const DOCKERFILE = readFileSync(join(FOLDER, 'Dockerfile'), 'utf8')

describe('the Dockerfile, its steps done without Docker', { timeout: LONGEST_MS }, () => {
  let google: GoogleNames
  let image: Image
  beforeAll(async () => {
    google = await openGoogleNames({})
    image = await buildWithoutDocker(DOCKERFILE, {
      tracked: await trackedFiles(),
      env: { ...shellEnvironment(), npm_config_prefer_offline: 'true' },
    })
  }, LONGEST_MS)
  afterAll(async () => {
    google.close()
    await removeStoreIn(dataOf(image))
    image.close()
  }, LONGEST_MS)

  it('begins with the Node that the project is tried with, and copies nothing but what it may', () => {
    const node = `node:${packageJson.devDependencies.node}-bookworm-slim`
    expect(image.bases).toEqual([node, node])
    const copied = parseDockerfile(DOCKERFILE)
      .filter(({ name, rest }) => name === 'COPY' && !rest.includes('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1))
    const may = mayCopy(readFileSync(join(FOLDER, 'Dockerfile.dockerignore'), 'utf8'))
    expect(may.toSorted()).toEqual([...new Set(copied)].toSorted())
  })

  it('has neither what developers need nor the tests, and does not run as root', () => {
    expect(image.user).toBe('node')
    expect(image.volumes).toEqual(['/data'])
    expect(isThere(image, '/opt/pantau/node_modules/hono')).toBe(true)
    for (const path of ['test', 'addon', 'node_modules/vitest', 'node_modules/node', 'data']) {
      expect([path, isThere(image, `/opt/pantau/${path}`)]).toEqual([path, false])
    }
  })

  it('is ready and healthy behind a proxy, and writes to the volume and a temporary directory alone', async () => {
    const application = join(image.files, image.workingDirectory)
    const temporary = join(image.files, 'tmp')
    mkdirSync(temporary)
    const env = await environment({ TRUSTED_PROXY: '127.0.0.1', TMPDIR: temporary })
    const before = writtenIn(application)

    const worker = await startService(image.command, { cwd: application, env })
    const front = await openFront(google, worker.port)
    const ready = await front.get('/readyz')
    const health = { cwd: application, env: { ...env, PORT: String(worker.port) } }
    const whileUp = await run(image.healthCheck, health)
    front.close()
    const code = await worker.stop()
    const whileDown = await run(image.healthCheck, health)

    expect(ready.status).toBe(200)
    expect(whileUp.code).toBe(0)
    expect(code).toBe(0)
    expect(whileDown.code).toBe(1)
    expect(writtenIn(application)).toEqual(before)
    expect(readdirSync(dataOf(image))).toContain('master.key')
    expect(google.refused).toEqual([])
  })

  it('does not start without the name of the proxy that ends https', async () => {
    const cwd = join(image.files, image.workingDirectory)

    const seen = await run(image.command, { cwd, env: await environment({}) })

    expect(seen.code).toBe(1)
    expect(seen.stdout).toMatch(/^HOST: read "0\.0\.0\.0"; allowed: .* TRUSTED_PROXY\n$/u)
  })

  /** The image's own, with its paths where they lie here, and what an operator gives. */
  async function environment(
    given: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    return {
      ...shellEnvironment(),
      ...google.environment,
      ...image.environment,
      PORT: '0',
      ...(await storeEnvironment(dataOf(image))),
      GOOGLE_APPLICATION_CREDENTIALS: newKeyFile(join(image.files, 'service-account.json')),
      OIDC_AUDIENCE: 'script-of-kudus.apps.googleusercontent.com',
      ...given,
    }
  }
})

function dataOf({ files, environment }: Image): string {
  return join(files, environment['PANTAU_DATA'] ?? '')
}

/** Each file below a folder with the time at which it was last written. */
function writtenIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${path} ${statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs}`)
    .toSorted()
}
