import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../shared/model/civil-date.ts'
import { IN_A_FILE, startProduct } from '../sample/product.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { lookInto, ownersPlaceIn, removeStoreIn } from '../worker/store-in.ts'
import { adoptData } from './adopt-data.ts'
import { liveWorld } from './live-world.ts'

const NOW = new Date('2026-03-04T09:00:00+08:00')
const MONTH = parseMonth('2026-03')
const agency = sampleSmall(1, parseCivilDate('2026-03-04'))
const folder = mkdtempSync(join(tmpdir(), 'pantau-adopt-'))
const workshop = join(folder, 'workshop')
let product: Product | undefined

beforeAll(async () => {
  product = await startProduct({ dataDir: join(folder, 'data'), now: NOW })
  const place = { dataDir: workshop, publicOrigin: product.ws.origin, environment: IN_A_FILE }
  await liveWorld({ key: 'one', agencies: [agency] }, { ...place, now: NOW })
  await adoptData({ from: workshop, into: await ownersPlaceIn(product.ws.dataDir) })
})

afterAll(async () => {
  await product?.close()
  await removeStoreIn(join(folder, 'data'))
  rmSync(folder, { recursive: true, force: true })
})

describe('adoptData', () => {
  it('gives a running product an agency that works on as if it had been made there', async () => {
    const { ws, worker } = running()
    const [found] = await worker.operator.listAgencies()

    const swept = await worker.operator.sweep(found?.id ?? '')
    const job = await worker.operator.recap(found?.id ?? '', {
      month: MONTH,
      kinds: ['attendance'],
    })

    expect(ws.sharing.listFiles().map(({ name }) => name)).toContain(agency.spreadsheetTitle)
    expect(swept.agencies[0]).not.toHaveProperty('error')
    expect(swept.agencies[0]?.forms.filter(({ error }) => error)).toEqual([])
    expect(job).toMatchObject({ state: 'done' })
    expect(await worker.operator.verifyLedger()).toMatchObject([{ agencyId: found?.id }])
    expect((await worker.operator.verifyLedger())[0]).not.toHaveProperty('broken')
  })

  it('leaves forms that lead to where the product runs', async () => {
    const { ws } = running()

    const forms = await lookInto(ws.dataDir, (db) =>
      db.selectFrom('form').select('responder_uri').execute(),
    )

    expect(forms).toHaveLength(5)
    expect(forms.filter((form) => !form.responder_uri.startsWith(`${ws.origin}/`))).toEqual([])
  })

  it('changes nothing the second time, though what was taken over went on', async () => {
    const { ws, worker } = running()
    const [file] = ws.sharing.listFiles().filter(({ kind }) => kind === 'spreadsheet')
    ws.sharing.trashFile(file?.id ?? '', true)
    const before = await worker.operator.verifyLedger()

    await adoptData({ from: workshop, into: await ownersPlaceIn(ws.dataDir) })

    expect(ws.sharing.findFile(file?.id ?? '')).toMatchObject({ trashed: true })
    expect(await worker.operator.verifyLedger()).toEqual(before)
    expect(await worker.operator.listAgencies()).toHaveLength(1)
  })
})

function running(): Product {
  if (!product) throw new Error('The product did not start')
  return product
}
