import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { openGoogleNames, type GoogleNames } from './google-names.ts'
import { newScriptProject, scriptApi, type ScriptProject } from './script-projects.ts'

const DEPLOY = fileURLToPath(new URL('../../addon/deploy.ts', import.meta.url))
const WORKER_URL = 'https://pantau.example.go.id'
const SCRIPT = 'script-of-kudus'
const LONGEST_MS = 180_000

interface Seen {
  readonly code: unknown
  readonly stdout: string
  readonly stderr: string
}

describe('npm run deploy:addon, with clasp as it is', { timeout: LONGEST_MS }, () => {
  let google: GoogleNames
  let project: ScriptProject
  let folder: string
  beforeAll(async () => {
    const token = new Hono().post('/token', (context) =>
      context.json({ access_token: 'of-the-operator', expires_in: 3600, token_type: 'Bearer' }),
    )
    google = await openGoogleNames({
      'script.googleapis.com': (request) => scriptApi(SCRIPT, project).fetch(request),
      'oauth2.googleapis.com': (request) => token.fetch(request),
    })
  })
  afterAll(() => google.close())
  beforeEach(() => {
    project = newScriptProject()
    folder = mkdtempSync(join(tmpdir(), 'pantau-deploy-'))
    writeProject({ scriptId: SCRIPT, rootDir: 'dist', scriptExtensions: ['.js'] })
    const credentials = {
      type: 'authorized_user',
      client_id: 'clasp',
      client_secret: 'of-clasp',
      refresh_token: 'kept',
    }
    write('.clasprc.json', { tokens: { default: credentials } })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function write(name: string, value: unknown): void {
    writeFileSync(join(folder, name), JSON.stringify(value))
  }

  function writeProject(value: unknown): void {
    write('.clasp.json', value)
  }

  function deploy(environment: Readonly<Record<string, string>> = {}): Promise<Seen> {
    const env = {
      ...process.env,
      ...google.environment,
      PANTAU_WORKER_URL: WORKER_URL,
      clasp_config_project: join(folder, '.clasp.json'),
      clasp_config_auth: join(folder, '.clasprc.json'),
      ...environment,
    }
    return new Promise((resolve) => {
      execFile(process.execPath, [DEPLOY], { env }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      )
    })
  }

  it('pushes every file with the manifest, makes a version of them and deploys it', async () => {
    const { code, stdout, stderr } = await deploy()

    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'Deployed version 1 of the script as deployment-1\n',
      stderr: '',
    })
    const names = project.files.map(({ name, type }) => `${name}.${type}`).toSorted()
    const built = readdirSync(join(folder, 'dist')).map((name) =>
      name.replace(/js$/, 'SERVER_JS').replace(/html$/, 'HTML').replace(/json$/, 'JSON'),
    )
    expect(names).toEqual(built.toSorted())
    expect(sourceOf('Code')).toContain(WORKER_URL)
    const manifest = JSON.parse(sourceOf('appsscript')) as Record<string, unknown>
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', urlFetchWhitelist: [`${WORKER_URL}/`] })
    expect(project.versions).toEqual([{ versionNumber: 1, files: project.files }])
    expect(project.deployments[1]?.deploymentConfig).toMatchObject({
      versionNumber: 1,
      description: `Pantau 0.1.0, ${WORKER_URL}`,
    })
    expect(project.calls.every((call) => call.endsWith(' Bearer of-the-operator'))).toBe(true)
    expect(google.refused).toEqual([])
  })

  it('brings the deployment of an earlier run forward, since another one would end everybody’s triggers', async () => {
    project.deployments.push({
      deploymentId: 'of-another',
      deploymentConfig: { versionNumber: 1, description: 'an experiment' },
    })
    const first = await deploy()

    const second = await deploy()

    expect(first.stdout).toBe('Deployed version 1 of the script as deployment-2\n')
    expect(second.stdout).toBe('Deployed version 2 of the script as deployment-2\n')
    expect(
      project.deployments.map(({ deploymentConfig }) => deploymentConfig.versionNumber),
    ).toEqual([undefined, 1, 2])
  })

  it('says in one sentence what lacks, and sends nothing', async () => {
    const allowed =
      "allowed: the https address at which Google's servers reach the worker, as https://pantau.example.go.id\n"
    expect((await deploy({ PANTAU_WORKER_URL: '' })).stderr).toBe(
      `PANTAU_WORKER_URL: read ""; ${allowed}`,
    )
    expect((await deploy({ PANTAU_WORKER_URL: 'http://10.0.0.5' })).stderr).toBe(
      `PANTAU_WORKER_URL: read "http://10.0.0.5"; ${allowed}`,
    )

    const path = join(folder, '.clasp.json')
    const wanted =
      'allowed: the scriptId of your Apps Script project (Project settings > IDs), and a rootDir\n'
    writeProject({ scriptId: '', rootDir: 'dist' })
    expect((await deploy()).stderr).toBe(`${path}: it names no scriptId; ${wanted}`)
    rmSync(path)
    const seen = await deploy()
    expect(seen).toEqual({
      code: 1,
      stdout: '',
      stderr: `${path}: there is no such file; ${wanted}`,
    })
    expect(project.calls).toEqual([])
  })

  it('says what to do where clasp is not logged in', async () => {
    write('.clasprc.json', {})

    const { code, stderr } = await deploy()

    expect(code).toBe(1)
    expect(stderr).toMatch(/^clasp push: .*No credentials found.*Log in with npx clasp login/s)
    expect(project.versions).toEqual([])
  })

  function sourceOf(name: string): string {
    return project.files.find((file) => file.name === name)?.source ?? ''
  }
})
