import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { ROOT, run, shellEnvironment } from './installed.ts'

const UNIT = join(ROOT, 'worker/deploy/pantau.service')
const ANALYZE = '/usr/bin/systemd-analyze'

/** Every value of a setting, in its order. */
function valuesOf(name: string): string[] {
  const lines = readFileSync(UNIT, 'utf8').split('\n')
  return lines.flatMap((line) => (line.startsWith(`${name}=`) ? [line.slice(name.length + 1)] : []))
}

describe('the unit of systemd', () => {
  it('is understood by systemd where it is at hand', async () => {
    const given = { cwd: ROOT, env: shellEnvironment() }

    const said = existsSync(ANALYZE) ? (await run([ANALYZE, 'verify', UNIT], given)).stderr : ''

    expect(said).toBe('')
  })

  it('runs the worker as npm run worker does, as an account of its own that may write to one directory', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const [, check] = valuesOf('ExecStartPre')

    expect(valuesOf('ExecStart')).toEqual([`/usr/bin/env ${scripts['worker']}`])
    expect(check).toBe(`/usr/bin/env ${scripts['preworker']}`)
    expect(valuesOf('User')).toEqual(['pantau'])
    expect(valuesOf('ProtectSystem')).toEqual(['strict'])
    expect(valuesOf('ReadWritePaths')).toEqual([])
    expect(valuesOf('Environment')).toContain('MALLOC_ARENA_MAX=1')
    expect(valuesOf('Environment')).toContain(
      `PANTAU_DATA=/var/lib/${valuesOf('StateDirectory')[0]}`,
    )
  })

  it('is what its commands run as, with its settings', async () => {
    const stub = mkdtempSync(join(tmpdir(), 'pantau-systemd-run-'))
    writeFileSync(join(stub, 'systemd-run'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 })
    const env = { PATH: `${stub}:/usr/bin:/bin` }

    const command = [join(ROOT, 'worker/deploy/pantau'), 'close-month', '--reason', 'akhir bulan']
    const { code, stdout } = await run(command, { cwd: ROOT, env })
    rmSync(stub, { recursive: true })

    const given = stdout.trimEnd().split('\n')
    const properties = given.filter((_, at) => given[at - 1] === '-p')
    const ofUnit = ['User', 'WorkingDirectory', 'EnvironmentFile'].map(
      (name) => `${name}=${valuesOf(name)[0]}`,
    )
    expect(code).toBe(0)
    expect(properties.toSorted()).toEqual(
      [...ofUnit, `Environment=${valuesOf('Environment').at(-1)}`].toSorted(),
    )
    expect(given.slice(given.indexOf('/usr/bin/env'))).toEqual([
      '/usr/bin/env',
      'node',
      'worker/main.ts',
      ...command.slice(1),
    ])
  })

  it('reads a key of Google’s that nobody else reads, as the guide puts it there', () => {
    const guide = readFileSync(join(ROOT, 'worker/deploy/README.md'), 'utf8')
    const [, mode, owner] = /^install -m (\d+) -o (\S+) service-account\.json/mu.exec(guide) ?? []

    // Else the doctor tells it, and who closes it as the doctor says shuts the service out.
    expect([mode, owner]).toEqual(['0600', valuesOf('User')[0]])
  })

  it('says which Node it needs where there is none', async () => {
    const [command = ''] = valuesOf('ExecStartPre')
    const [, script = ''] = /^\/bin\/sh -c '(.*)'$/u.exec(command) ?? []
    const empty = mkdtempSync(join(tmpdir(), 'pantau-no-node-'))

    const none = await run(['/bin/sh', '-c', script], { cwd: ROOT, env: { PATH: empty } })
    const some = await run(['/bin/sh', '-c', script], { cwd: ROOT, env: shellEnvironment() })
    rmSync(empty, { recursive: true })

    expect(none).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'Pantau needs Node 24 or newer, and there is none on the path: install it from https://nodejs.org and start again\n',
    })
    expect(some).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})
