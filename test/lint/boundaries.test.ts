import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { lintFiles, type LintFinding } from './lint-files.ts'
import { FLOORS, mayImport } from './rooms.ts'

const run = promisify(execFile)
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const bin = (name: string): string => join(root, 'node_modules/.bin', name)

interface Outcome {
  readonly failed: boolean
  readonly output: string
}

async function outcomeOf(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(command, args, { cwd })
    return { failed: false, output: stdout + stderr }
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return { failed: true, output: stdout + stderr }
  }
}

type Import = readonly [file: string, imported: string]

/** Each import that must not be, from where, and the words that name the right path. */
const FORBIDDEN: readonly (readonly [...Import, advice: string])[] = [
  ['shared/rules/a.ts', '../../worker/config.ts', 'nothing outside shared/'],
  ['shared/rules/b.ts', '../../addon/main.ts', 'nothing outside shared/'],
  ['shared/rules/c.ts', '../../test/workspace/clock.ts', 'nothing outside shared/'],
  ['shared/rules/d.ts', 'node:fs', 'pass in what Node would give'],
  ['addon/a.ts', '../worker/config.ts', 'only in shared/contract'],
  ['addon/b.ts', '../test/workspace/clock.ts', 'only in shared/contract'],
  ['worker/http/a.ts', '../../addon/main.ts', 'only in shared/contract'],
  ['worker/jobs/b.ts', '../../test/workspace/clock.ts', 'knows no tests'],
  ['worker/app.ts', './store/store.ts', 'take a port'],
  ['worker/usecases/d.ts', '../config.ts', 'take what starts it as arguments'],
  ['worker/usecases/sweep/d.ts', '../../config.ts', 'take what starts it as arguments'],
  ['worker/usecases/f.ts', 'kysely', '`ports`'],
  ['worker/usecases/sweep/g.ts', '../../store/store.ts', '`ports`'],
  ['worker/usecases/sweep/h.ts', 'googleapis/build/src/apis/sheets/index.js', '`ports`'],
  ...Object.entries(FLOORS).flatMap(([folder, { rooms }]) =>
    pairsOf(rooms, (room, other) => !room.neighbours.includes(other)).map(
      ([name, other]) =>
        [
          `${folder}/${name}/from-${other}.ts`,
          `../${other}/that.ts`,
          mayImport(folder, name),
        ] as const,
    ),
  ),
]

const ALLOWED: readonly Import[] = [
  ['shared/model/ok.ts', 'date-fns/addDays'],
  ['addon/ok.ts', '../shared/contract/index.ts'],
  ['worker/start-worker.ts', './google/create-google-workspace.ts'],
  ['worker/usecases/ok.ts', '../ports/application.ts'],
  ['worker/usecases/ok-shared.ts', '../../shared/workbook/tabs.ts'],
  ['worker/usecases/own-page/ok-shared.ts', '../../../shared/recaps/shown-code.ts'],
  ['worker/usecases/own-page/ok-port.ts', '../../ports/store.ts'],
  ['worker/http/ok.ts', 'hono'],
  ['worker/google/ok.ts', 'jose'],
  ['worker/store/ok.ts', 'kysely'],
  ...Object.entries(FLOORS).flatMap(([folder, { rooms }]) =>
    pairsOf(rooms, (room, other) => room.neighbours.includes(other)).map(
      ([name, other]) => [`${folder}/${name}/to-${other}.ts`, `../${other}/that.ts`] as const,
    ),
  ),
]

function pairsOf<Room>(
  rooms: Readonly<Record<string, Room>>,
  fits: (room: Room, other: string) => boolean,
): readonly (readonly [string, string])[] {
  return Object.entries(rooms).flatMap(([name, room]) =>
    Object.keys(rooms)
      .filter((other) => other !== name && fits(room, other))
      .map((other) => [name, other] as const),
  )
}

describe('the lint rules of the layers', () => {
  let findings: readonly LintFinding[]

  beforeAll(async () => {
    const found = await lintFiles(
      Object.fromEntries(
        [...FORBIDDEN, ...ALLOWED].map(([file, imported]) => [
          file,
          `import * as it from '${imported}'\nexport const that = it\n`,
        ]),
      ),
    )
    findings = found.filter(({ code }) => code.includes('no-restricted-imports'))
  })

  it.each(FORBIDDEN)('%s may not import %s', (file, _imported, advice) => {
    const found = findings.filter(({ filename }) => filename.endsWith(file))

    expect(found).not.toEqual([])
    expect(JSON.stringify(found)).toContain(advice)
  })

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(findings.filter(({ filename }) => filename.endsWith(file))).toEqual([])
  })
})

describe('the types of shared/', () => {
  let directory: string

  beforeAll(async () => {
    // Inside the project, so that Node's types would be found if they were asked for.
    const cache = join(root, 'node_modules/.cache')
    await mkdir(cache, { recursive: true })
    directory = await mkdtemp(join(cache, 'boundaries-'))
    await writeFile(
      join(directory, 'uses-node.ts'),
      `import { readFileSync } from 'node:fs'\nexport const home = process.env['HOME'] ?? readFileSync('x')\n`,
    )
    await writeFile(
      join(directory, 'uses-apps-script.ts'),
      `export const active = SpreadsheetApp.getActive()\n`,
    )
  })

  afterAll(async () => {
    await rm(directory, { recursive: true })
  })

  async function check(file: string, types: readonly string[]): Promise<Outcome> {
    const project = join(directory, `tsconfig.${file}.${types.length}.json`)
    const base = JSON.stringify(join(root, 'shared/tsconfig.json'))
    const options = { noEmit: true, emitDeclarationOnly: false, composite: false, rootDir: '.' }
    const compilerOptions = types.length > 0 ? { ...options, types } : options
    const rest = { compilerOptions, include: [`${file}.ts`] }
    await writeFile(project, `{"extends": ${base}, ${JSON.stringify(rest).slice(1)}`)
    return outcomeOf(bin('tsc'), ['-p', project], directory)
  }

  it('know nothing of Node', async () => {
    const outcome = await check('uses-node', [])

    expect(outcome.failed).toBe(true)
    expect(outcome.output).toContain('node:fs')
    expect(outcome.output).toContain('process')
    expect(await check('uses-node', ['node'])).toEqual({ failed: false, output: '' })
  })

  it('know nothing of Apps Script', async () => {
    const outcome = await check('uses-apps-script', [])

    expect(outcome.failed).toBe(true)
    expect(outcome.output).toContain('SpreadsheetApp')
    expect(await check('uses-apps-script', ['google-apps-script'])).toEqual({
      failed: false,
      output: '',
    })
  })
})
