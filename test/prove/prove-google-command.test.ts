import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ProofRecord } from '../../worker/prove/proof-record.ts'
import { startServer, type RunningServer } from '../workspace/server.ts'
import { openWorkspace, type Workspace } from '../workspace/workspace.ts'
import { localCredentials } from './local-credentials.ts'

let folder: string
let ws: Workspace
let server: RunningServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-prove-command-'))
  ws = openWorkspace({ dataDir: folder })
  server = await startServer(ws, { port: 0 })
  for (const [name, credentials] of Object.entries(localCredentials(ws))) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(credentials))
  }
})
afterEach(async () => {
  await server.close()
  ws.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the command; `onAsked` is told each time a person is asked for something. */
async function run(
  onAsked: (child: ChildProcess) => void,
): Promise<{ code: number; output: string; record: ProofRecord }> {
  const out = join(folder, 'record.json')
  const files = ['--account', join(folder, 'account.json'), '--editor', join(folder, 'editor.json')]
  const main = join(import.meta.dirname, '../../worker/main.ts')
  const child = spawn(process.execPath, [main, 'prove-google', ...files, '--out', out], {
    env: {
      PATH: process.env['PATH'],
      PANTAU_DATA: join(folder, 'data'),
      GOOGLE_API_ROOT: ws.origin,
      GOOGLE_TOKEN_URL: `${ws.origin}/token`,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (text.includes('"skip" to leave it out')) onAsked(child)
  })
  const [code] = (await once(child, 'exit')) as [number]
  return { code, output, record: ProofRecord.parse(JSON.parse(readFileSync(out, 'utf8'))) }
}

describe('pantau prove-google', () => {
  it('asks whoever sits at the terminal in a sentence with a link, and leaves out what they skip', async () => {
    const { code, output, record } = await run((child) => child.stdin?.write('skip\n'))

    expect(code).toBe(0)
    expect(output).toContain('holds   atomic-batches\n')
    expect(output).toContain('holds   protections\n')
    expect(output).toMatch(/Open the form .+:\n {2}http.+\/viewform\nEnter when done/u)
    expect(output).toContain('skipped edited-responses: nobody did what a person was asked for\n')
    expect(record.points.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(6)
    expect(ws.sharing.listFiles()).toEqual([])
  })

  it('deletes what it made and writes its record after Ctrl+C', async () => {
    const { code, record } = await run((child) => child.kill('SIGINT'))

    expect(code).toBe(1)
    expect(record.points.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(7).fill('holds'),
      ...Array<string>(6).fill('skipped'),
    ])
    expect(ws.sharing.listFiles()).toEqual([])
  })
})
