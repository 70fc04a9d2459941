import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { BUNDLE_LIMIT_BYTES, buildAddon } from './build.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js')
/** How a deployment of ours is known among others of the same script. */
const NAME = 'Pantau'

interface Project {
  readonly scriptId: string
  /** Where clasp takes the files from. */
  readonly rootDir: string
}

interface Deployment {
  readonly deploymentId: string
  /** Absent of the one that follows what was pushed last. */
  readonly versionNumber?: number
  readonly description?: string
}

/**
 * Builds the add-on, pushes it, makes a version of it and deploys that: to the deployment of an
 * earlier run, since another one would end the triggers of whoever installed it, or to a first one.
 * Throws a sentence where a setting lacks, before anything is built, or where Google refuses.
 */
export async function deployAddon(options: {
  /** The address at which Google's servers reach the worker. */
  readonly workerUrl: string
  /** Path of clasp's `.clasp.json`. */
  readonly projectFile: string
  readonly version: string
}): Promise<Deployment> {
  const { workerUrl, projectFile } = options
  assertReachable(workerUrl)
  const { rootDir } = readProject(projectFile)
  const { codeBytes } = await buildAddon({ outDir: rootDir, workerUrl })
  if (codeBytes > BUNDLE_LIMIT_BYTES) {
    throw new Error(`Code.js has ${codeBytes} bytes; the limit is ${BUNDLE_LIMIT_BYTES}`)
  }

  const clasp = (...args: string[]): Promise<string> => runClasp(projectFile, args)
  const description = `${NAME} ${options.version}, ${workerUrl}`
  // Without -f a manifest that differs is skipped, and clasp says nothing.
  await clasp('push', '-f')
  const made = JSON.parse(await clasp('create-version', description)) as { versionNumber: number }
  const known = JSON.parse(await clasp('list-deployments')) as readonly Deployment[]
  const before = known.find((one) => one.versionNumber && one.description?.startsWith(NAME))
  const deployed = await clasp(
    'create-deployment',
    '--versionNumber',
    String(made.versionNumber),
    '--description',
    description,
    ...(before ? ['--deploymentId', before.deploymentId] : []),
  )
  return JSON.parse(deployed) as Deployment
}

function assertReachable(workerUrl: string): void {
  if (URL.canParse(workerUrl) && workerUrl.startsWith('https://')) return
  throw new Error(
    `PANTAU_WORKER_URL: read "${workerUrl}"; allowed: the https address at which Google's servers reach the worker, as https://pantau.example.go.id`,
  )
}

function readProject(path: string): Project {
  const lacks = (read: string): Error =>
    new Error(
      `${path}: ${read}; allowed: the scriptId of your Apps Script project (Project settings > IDs), and a rootDir`,
    )
  if (!existsSync(path)) throw lacks('there is no such file')
  const project = parseProject(readFileSync(path, 'utf8'))
  if (!project) throw lacks('it is no JSON')
  const { scriptId, rootDir } = project
  if (!scriptId) throw lacks('it names no scriptId')
  if (!rootDir) throw lacks('it names no rootDir')
  return { scriptId, rootDir: resolve(dirname(path), rootDir) }
}

function parseProject(text: string): Partial<Project> | undefined {
  try {
    return JSON.parse(text) as Partial<Project>
  } catch {
    return undefined
  }
}

/** What clasp printed, as JSON. */
async function runClasp(projectFile: string, args: readonly string[]): Promise<string> {
  const all = [CLASP, ...args, '--json', '--project', projectFile]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, all, { cwd: ROOT })
    return stdout
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new Error(
      `clasp ${args[0]}: ${said || String(error)}. Log in with npx clasp login as an editor of the script, and turn on the Apps Script API at https://script.google.com/home/usersettings`,
      { cause: error },
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string
  }
  try {
    const { deploymentId, versionNumber } = await deployAddon({
      workerUrl: process.env['PANTAU_WORKER_URL'] ?? '',
      projectFile: process.env['clasp_config_project'] ?? join(ROOT, '.clasp.json'),
      version,
    })
    console.log(`Deployed version ${versionNumber} of the script as ${deploymentId}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
