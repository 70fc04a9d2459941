import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { chooseEnvironment, withoutLocal } from '../../../worker/cli/choose-environment.ts'
import { ConfigError } from '../../../worker/config.ts'

const ROOT = 'http://127.0.0.1:8788'

/** The environment chosen where `.pantau/local.env` holds this text, or is not there. */
function choose(args: readonly string[], environment: Record<string, string>, left?: string) {
  return chooseEnvironment({
    args,
    environment,
    readFile: (path) => (path === join('.pantau', 'local.env') ? left : undefined),
  })
}

describe('chooseEnvironment', () => {
  it('takes what npm start left only with --local', () => {
    const environment = { GOOGLE_API_ROOT: 'http://elsewhere.example', PORT: '9000' }

    const chosen = choose(['--local', 'enroll'], environment, `GOOGLE_API_ROOT=${ROOT}\n`)

    expect(chosen).toEqual({ GOOGLE_API_ROOT: ROOT, PORT: '9000' })
  })

  it('takes the environment alone where nothing was left', () => {
    expect(choose(['enroll'], { PORT: '9000' })).toEqual({ PORT: '9000' })
  })

  it('leads Google itself to no data of a rehearsal', () => {
    const left = `GOOGLE_API_ROOT=${ROOT}\n`

    expect(() => choose(['enroll'], {}, left)).toThrow(ConfigError)
    expect(() => choose(['enroll'], {}, left)).toThrow(
      'PANTAU_DATA: ".pantau" holds a rehearsal on the local workspace. Add --local',
    )
    expect(choose(['serve'], { GOOGLE_API_ROOT: ROOT }, left)).toEqual({ GOOGLE_API_ROOT: ROOT })
    expect(choose(['enroll'], { PANTAU_DATA: 'google' }, left)).toEqual({ PANTAU_DATA: 'google' })
  })

  it('says that there is no rehearsal where --local finds none', () => {
    expect(() => choose(['--local', 'enroll'], {})).toThrow(/^--local: there is no ".*local\.env"/)
  })

  it('keeps --local from the command', () => {
    expect(withoutLocal(['--local', 'sweep', '--agency', 'a'])).toEqual(['sweep', '--agency', 'a'])
  })
})

describe('pantau beside the data of a rehearsal', () => {
  const script = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url))
  let dataDir: string
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'pantau-rehearsal-'))
    const settings = `GOOGLE_API_ROOT=${ROOT}\nPANTAU_DATA=${dataDir}\n`
    writeFileSync(join(dataDir, 'local.env'), settings)
  })
  afterAll(() => rmSync(dataDir, { recursive: true }))

  it('is refused with a sentence until it is told --local, and then names the workspace first', () => {
    const without = pantau(['enroll'])
    const local = pantau(['--local', 'enroll'])

    expect(without.status).toBe(1)
    expect(without.stdout).toContain('holds a rehearsal on the local workspace')
    expect(local.stderr).toBe(`Talks to the local workspace at ${ROOT}, not to Google.\n`)
    // It goes on to the key of the workspace, which this directory does not have.
    expect(local.stdout).toContain('GOOGLE_APPLICATION_CREDENTIALS')
  })

  function pantau(args: readonly string[]) {
    const { PATH } = process.env
    const env = { PATH, PANTAU_DATA: dataDir }
    return spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' })
  }
})
