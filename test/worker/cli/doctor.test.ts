import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../../shared/model/civil-date.ts'
import { LOCAL_AUDIENCE } from '../../../worker/config.ts'
import { sampleSmall } from '../../sample/sample-small.ts'
import { setUpAgency } from '../../sample/set-up-agency.ts'
import { startProduct, workerEnvironment, type Product } from '../../sample/product.ts'

const MAIN = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url))
const NOW = new Date()
const today = NOW.toISOString().slice(0, 10) as CivilDate

interface Line {
  readonly agencyId: string | null
  readonly code: string
  readonly state: string
  readonly message: string
  readonly mend: string
}

let dataDir: string
let product: Product
let environment: Record<string, string>
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-doctor-'))
  product = await startProduct({ dataDir, now: NOW })
  await setUpAgency(product, sampleSmall(1, today))
  environment = workerEnvironment({ dataDir, origin: product.ws.origin, port: 0 })
})
afterAll(async () => {
  await product.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** `pantau doctor` as a process, beside the worker that runs. */
async function doctor(
  args: readonly string[],
  changes: Record<string, string> = {},
): Promise<{ code: unknown; text: string; all: string }> {
  const env = { PATH: process.env['PATH'], ...environment, ...changes }
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'doctor', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, text: stdout, all: stdout + stderr })
    })
  })
}

async function linesWith(changes: Record<string, string> = {}): Promise<{
  code: unknown
  lines: Map<string, Line>
}> {
  const { code, text, all } = await doctor(['--json'], changes)
  expect(all).not.toMatch(/PRIVATE KEY|^\s+at /m)
  const lines = JSON.parse(text) as Line[]
  return { code, lines: new Map(lines.map((line) => [line.code, line])) }
}

describe('pantau doctor, on the local workspace', () => {
  it('finds an office in order, in words, and ends well', async () => {
    const { code, text } = await doctor([])

    expect(text).not.toMatch(/^ {2}rusak /m)
    expect(code).toBe(0)
    expect(text).toMatch(/Kunci akun layanan: Terbaca, milik /)
    expect(text).toMatch(/baik +Jam: Sama dengan jam Google/)
    expect(text).toMatch(/perlu dilihat +Salinan cadangan: .*\n +Cara memperbaiki: npm run pantau/)
    expect(text).toMatch(/^0 rusak, /m)
  })

  it('tells a clock that is a little apart from Google’s, which breaks nothing', async () => {
    const real = product.ws.clock.now().getTime()
    product.ws.clock.step(200_000)
    const { code, lines } = await linesWith()
    product.ws.clock.set(new Date(real))

    expect(lines.get('clock')?.state).toBe('look')
    expect(code).toBe(0)
  })

  it('says where a spreadsheet is forbidden by an administrator', async () => {
    product.ws.faults.add({ method: 'sheets.spreadsheets.get', kind: '403', times: Infinity })
    const { code, lines } = await linesWith()
    product.ws.faults.clear()

    expect(code).toBe(1)
    expect(lines.get('spreadsheet')).toMatchObject({
      state: 'broken',
      mend: expect.stringContaining('Konsol Admin'),
    })
  })

  it('goes on without the key: what waits for it cannot be checked', async () => {
    const key = join(dataDir, 'wrong.json')
    writeFileSync(key, '{"private_key":"RAHASIA"}')
    const { code, lines } = await linesWith({ GOOGLE_APPLICATION_CREDENTIALS: key })

    expect(code).toBe(1)
    expect(lines.get('key-file')?.state).toBe('broken')
    expect(JSON.stringify([...lines.values()])).not.toContain('RAHASIA')
    expect(lines.get('token')?.state).toBe('unknown')
    expect(lines.get('spreadsheet')?.state).toBe('unknown')
    expect(lines.get('ledger')?.state).toBe('good')
  })

  it('says that a spreadsheet may only be read, or that it or a form lies in the bin', async () => {
    const { sharing, tokens } = product.ws
    const [file] = sharing.listFiles().filter(({ kind }) => kind === 'spreadsheet')
    sharing.share(file!.id, tokens.serviceAccount.email, 'reader')
    const readOnly = await linesWith()
    sharing.share(file!.id, tokens.serviceAccount.email, 'writer')
    sharing.trashFile(file!.id, true)
    const trashed = await linesWith()
    sharing.trashFile(file!.id, false)
    const form = sharing.listFiles().find(({ kind }) => kind === 'form')
    sharing.trashFile(form!.id, true)
    const trashedForm = await linesWith()
    sharing.trashFile(form!.id, false)

    expect(readOnly.lines.get('spreadsheet')?.mend).toContain('Editor')
    expect(trashed.lines.get('spreadsheet')?.mend).toContain('Pulihkan')
    const mends = [...trashedForm.lines.values()].map(({ state, mend }) => `${state} ${mend}`)
    expect(mends.filter((mend) => /^broken .*Sampah.*Pulihkan/u.test(mend))).toHaveLength(1)
    expect([readOnly.code, trashed.code, trashedForm.code]).toEqual([1, 1, 1])
  })

  it('tells of the key beside the store: one that is gone, and one that is no key', async () => {
    const path = join(dataDir, 'evidence.key')
    const key = readFileSync(path)
    rmSync(path)
    const gone = await linesWith()
    const isMade = existsSync(path)
    writeFileSync(path, 'rusak')
    const wrong = await linesWith()
    writeFileSync(path, key)

    expect(gone.lines.get('store')).toMatchObject({
      state: 'broken',
      message: expect.stringContaining('evidence.key in it is gone'),
    })
    expect(isMade).toBe(false)
    expect(wrong.lines.get('store')).toMatchObject({
      state: 'broken',
      message: expect.stringContaining('evidence.key in it is no key'),
    })
  })

  it('tells an audience that was forgotten', async () => {
    const issuer = { OIDC_ISSUER: 'https://accounts.google.com' }
    const forgotten = await linesWith({ ...issuer, OIDC_AUDIENCE: LOCAL_AUDIENCE })
    const both = await linesWith({ ...issuer, OIDC_AUDIENCE: `${LOCAL_AUDIENCE},milik.apps` })

    expect(forgotten.lines.get('audience')).toMatchObject({
      state: 'broken',
      mend: expect.stringContaining('OIDC_AUDIENCE'),
    })
    expect([forgotten.code, both.code]).toEqual([1, 0])
  })

  it('makes no store where there is none, and names a wrong setting and a missing master key', async () => {
    const none = join(dataDir, 'none')
    const empty = await linesWith({ PANTAU_DATA: none })
    const wrong = await linesWith({ PORT: 'delapan' })
    const keyless = await linesWith({ PANTAU_MASTER_KEY_FILE: join(dataDir, 'gone.key') })

    expect(empty.lines.get('store')?.state).toBe('broken')
    expect(() => cpSync(none, `${none}-copy`)).toThrow(/ENOENT/)
    expect(wrong.lines.get('settings')?.message).toContain('PORT: read "delapan"')
    expect(keyless.lines.get('master-key')?.state).toBe('broken')
    expect([empty.code, wrong.code, keyless.code]).toEqual([1, 1, 1])
  })
})
