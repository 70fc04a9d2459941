import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../../shared/model/civil-date.ts'
import { LOCAL_AUDIENCE } from '../../../worker/config.ts'
import { sampleSmall } from '../../sample/sample-small.ts'
import { setUpAgency } from '../../sample/set-up-agency.ts'
import { startProduct, workerEnvironment, type Product } from '../../sample/product.ts'
import { removeStoreIn, storeEnvironment } from '../store-in.ts'
import { readDoctor, runDoctor } from './run-doctor.ts'

const NOW = new Date()
const today = NOW.toISOString().slice(0, 10) as CivilDate

let dataDir: string
let product: Product
let environment: Record<string, string>
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-doctor-'))
  product = await startProduct({ dataDir, now: NOW })
  await setUpAgency(product, sampleSmall(1, today))
  environment = {
    ...workerEnvironment({ dataDir, origin: product.ws.origin, port: 0 }),
    ...(await storeEnvironment(dataDir)),
  }
})
afterAll(async () => {
  await product.close()
  await removeStoreIn(dataDir)
})

/** The suites' own server does not wait for its disk, and the doctor tells it. */
const isUnsafe = () => environment['DATABASE_URL'] !== undefined
const wellEnded = () => (isUnsafe() ? 1 : 0)
const doctor = () => runDoctor([], environment)
const linesWith = (changes?: Record<string, string>) => readDoctor({ ...environment, ...changes })

describe('pantau doctor, on the local workspace', () => {
  it('finds an office in order, in words, and ends well', async () => {
    const { code, text } = await doctor()

    const unsafe =
      'Di server basis data tidak menyala: fsync, full_page_writes, synchronous_commit.'
    const broken = text.match(/^ {2}rusak .*/gm) ?? []
    expect(broken.map((line) => line.includes(unsafe))).toEqual(isUnsafe() ? [true] : [])
    expect(code).toBe(wellEnded())
    expect(text).toMatch(/Kunci akun layanan: Terbaca, milik /)
    expect(text).toMatch(/baik +Jam: Sama dengan jam Google/)
    expect(text).toMatch(
      environment['DATABASE_URL'] === undefined
        ? /perlu dilihat +Salinan cadangan: .*\n +Cara memperbaiki: npm run pantau/
        : /tak dapat diperiksa +Salinan cadangan: .*\n +Cara memperbaiki: pg_dump/,
    )
    expect(text).toContain(`\n${broken.length} rusak, `)
  })

  it('tells a clock that is a little apart from Google’s, which breaks nothing', async () => {
    const real = product.ws.clock.now().getTime()
    product.ws.clock.step(200_000)
    const { code, lines } = await linesWith()
    product.ws.clock.set(new Date(real))

    expect(lines.get('clock')?.state).toBe('look')
    expect(code).toBe(wellEnded())
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

  it('tells an audience that was forgotten', async () => {
    const issuer = { OIDC_ISSUER: 'https://accounts.google.com' }
    const forgotten = await linesWith({ ...issuer, OIDC_AUDIENCE: LOCAL_AUDIENCE })
    const both = await linesWith({ ...issuer, OIDC_AUDIENCE: `${LOCAL_AUDIENCE},milik.apps` })

    expect(forgotten.lines.get('audience')).toMatchObject({
      state: 'broken',
      mend: expect.stringContaining('OIDC_AUDIENCE'),
    })
    expect([forgotten.code, both.code]).toEqual([1, wellEnded()])
  })

  it('makes no store where there is none, and names a wrong setting and a missing master key', async () => {
    const none = join(dataDir, 'none')
    const empty = await linesWith({ PANTAU_DATA: none, DATABASE_URL: '' })
    const wrong = await linesWith({ PORT: 'delapan' })
    const keyless = await linesWith({ PANTAU_MASTER_KEY_FILE: join(dataDir, 'gone.key') })

    expect(empty.lines.get('store')?.state).toBe('broken')
    expect(() => cpSync(none, `${none}-copy`)).toThrow(/ENOENT/)
    expect(wrong.lines.get('settings')?.message).toContain('PORT: read "delapan"')
    expect(keyless.lines.get('master-key')?.state).toBe('broken')
    expect([empty.code, wrong.code, keyless.code]).toEqual([1, 1, 1])
  })
})
