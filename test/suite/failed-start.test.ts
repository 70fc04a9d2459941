import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const config = fileURLToPath(new URL('failed-start/vitest.config.ts', import.meta.url))

describe('a suite that cannot start', () => {
  it('says why, once, and counts as one failure', async () => {
    const run = spawn(process.execPath, [vitest, 'run', '--config', config], {
      env: { ...process.env, NO_COLOR: '1' },
    })
    let output = ''
    run.stdout.on('data', (text: Buffer) => (output += text.toString()))
    run.stderr.on('data', (text: Buffer) => (output += text.toString()))
    const [code] = (await once(run, 'close')) as [number]

    expect(output.split('Error: The port of the file is in use')).toHaveLength(2)
    expect(output.split('Error: The browser of the suite is missing')).toHaveLength(2)
    expect(output).not.toContain('Cannot read properties of undefined')
    expect(output.trimEnd().split('\n').at(-1)).toBe('1 passed, 2 failed, 5 skipped')
    expect(code).toBe(1)
  })
})
