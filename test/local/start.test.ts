import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

import { isOnPostgres } from '../postgres/database-of.ts'

const script = fileURLToPath(new URL('start.ts', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'pantau-start-'))
const samplesDir = mkdtempSync(join(tmpdir(), 'pantau-samples-'))

afterAll(() => {
  for (const directory of [dataDir, samplesDir]) {
    for (const path of [directory, `${directory}-postgres`]) {
      rmSync(path, { recursive: true, force: true })
    }
  }
})

describe('npm start', () => {
  it('prints the addresses and ready, and stops both on SIGTERM with exit code 0', async () => {
    const environment = await freePorts()
    const run = start(['--empty', '--now', '2021-07-05T08:00:00+08:00'], environment)

    await run.said(/^ready$/m)
    const origin = `http://127.0.0.1:${environment.WORKSPACE_PORT}`
    const description: unknown = await (await fetch(`${origin}/workspace.json`)).json()
    run.child.kill('SIGTERM')
    const [code] = (await once(run.child, 'close')) as [number]

    expect(run.output()).toContain('Enrolment code: ')
    expect(run.output()).toContain(`Workspace  ${origin}/`)
    expect(run.output()).toContain(`Worker     http://127.0.0.1:${environment.PORT}/`)
    expect(description).toMatchObject({ spreadsheets: [{ title: 'Lembar kerja baru' }], forms: [] })
    expect(code).toBe(0)
    expect(openToOthers(dataDir)).toEqual([])
    await expect(fetch(origin)).rejects.toThrow('fetch failed')
  })

  it('shows the office of this month first, what is cut short begins again, and the rest comes behind it', async () => {
    const environment = { ...(await freePorts()), PANTAU_DATA: samplesDir }
    const args = ['--now', '2026-03-04T09:00:00+08:00']
    // What a start left that was killed while it lived the first office through.
    mkdirSync(join(samplesDir, 'preparing', 'workspace'), { recursive: true })
    writeFileSync(join(samplesDir, 'preparing', 'workspace', 'workspace.sqlite'), 'cut short')

    const first = await seeStart(args, environment)
    const second = await seeStart(args, environment)

    const office = 'Pantau – Dinas Kearsipan dan Perpustakaan'
    expect(first.titles).toEqual([office])
    expect(first.forms).toBe(5)
    expect(first.page).toContain('<h2 id="hari">Hari ini</h2>')
    expect(first.preparing).toHaveLength(8)
    expect(second.titles).toEqual([office])
    expect(second.preparing).toEqual(first.preparing)
    expect(second.said).not.toContain(office)
    expect(readFileSync(join(samplesDir, 'samples.json'), 'utf8')).toContain(
      '"waiting":["kukar","kotim","kudus","landak","pandeglang"]',
    )
  })

  it('names the port that is in use', async () => {
    const environment = await freePorts()
    const occupied = createServer().listen(Number(environment.PORT), '127.0.0.1')
    await once(occupied, 'listening')

    const run = start([], environment)
    const [code] = (await once(run.child, 'close')) as [number]
    occupied.close()

    expect(run.output()).toContain(`Port ${environment.PORT} is in use`)
    expect(code).toBe(2)
  })

  it('refuses an instant without a zone', async () => {
    const run = start(['--now', '2021-07-05'], await freePorts())

    const [code] = (await once(run.child, 'close')) as [number]

    expect(run.output()).toContain('--now must be an instant with its zone')
    expect(code).toBe(2)
  })
})

describe('npm run dev', () => {
  it('restarts the worker and rebuilds the add-on when their files change, and leaves nothing behind', async () => {
    const environment = await freePorts()
    const run = start(['--dev', '--empty', '--now', '2021-07-05T08:00:00+08:00'], environment)
    await run.said(/^ready$/m)

    touch('worker/clock.ts')
    await run.said(/^The worker began again/m)
    touch('addon/main.ts')
    await run.said(/^The add-on was built again/m)
    run.child.kill('SIGINT')
    const [code] = (await once(run.child, 'close')) as [number]

    expect(code).toBe(0)
    await expect(fetch(`http://127.0.0.1:${environment.PORT}/healthz`)).rejects.toThrow(
      'fetch failed',
    )
    await expect(fetch(`http://127.0.0.1:${environment.WORKSPACE_PORT}/`)).rejects.toThrow(
      'fetch failed',
    )
  })
})

/** Neither npm nor the run of the suites starts it. */
const OF_ITS_OWN = { npm_lifecycle_event: undefined, PANTAU_TEST_ENGINE: undefined }

/** Starts, looks at what there is once `ready` is printed and the rest is on its way, and stops. */
async function seeStart(
  args: readonly string[],
  environment: { PORT: string; WORKSPACE_PORT: string; PANTAU_DATA: string },
): Promise<{
  titles: string[]
  forms: number
  preparing: string[]
  said: string
  page: string
}> {
  const run = start(args, environment)
  await run.said(/^ready$/m)
  const url = `http://127.0.0.1:${environment.WORKSPACE_PORT}/workspace.json`
  const look = async () =>
    (await (await fetch(url)).json()) as Record<
      'spreadsheets' | 'forms' | 'preparing',
      { title: string }[]
    >
  await expect.poll(look).not.toMatchObject({ preparing: [] })
  const { spreadsheets, forms, preparing } = await look()
  const address = /^Hari Saya {2}(\S+)$/m.exec(run.output())?.[1] ?? url
  const page = await (await fetch(address)).text()
  run.child.kill('SIGTERM')
  await once(run.child, 'close')
  return {
    titles: spreadsheets.map(({ title }) => title),
    forms: forms.length,
    preparing: preparing.map(({ title }) => title),
    said: run.output(),
    page,
  }
}

/** As an editor that saves the file without a change. */
function touch(path: string): void {
  const now = new Date()
  utimesSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), now, now)
}

function start(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const engine = isOnPostgres() ? ['--postgres'] : []
  const child = spawn(process.execPath, [script, ...engine, ...args], {
    env: { ...process.env, PANTAU_DATA: dataDir, ...environment, ...OF_ITS_OWN },
  })
  let output = ''
  let isOver = false
  const heard = new EventEmitter()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      heard.emit('more')
    })
  }
  child.once('close', () => {
    isOver = true
    heard.emit('more')
  })
  return {
    child,
    output: () => output,
    /** However long that takes it. Throws what it said instead where it ends before. */
    async said(pattern: RegExp) {
      while (!pattern.test(output)) {
        if (isOver) throw new Error(`It ended:\n${output}`)
        await once(heard, 'more')
      }
    },
  }
}

async function freePorts(): Promise<{ PORT: string; WORKSPACE_PORT: string }> {
  const servers = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')]
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const [first, second] = servers.map((server) => String((server.address() as AddressInfo).port))
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return { PORT: first ?? '', WORKSPACE_PORT: second ?? '' }
}

/** Every file and folder under a directory, and itself, that other accounts may open. */
function openToOthers(directory: string): string[] {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  return [directory, ...paths.map((path) => join(directory, path))].filter(
    (path) => (statSync(path).mode & 0o077) !== 0,
  )
}
