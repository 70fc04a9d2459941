import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

import type { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Store } from '../../../../worker/ports/store.ts'
import type { Database } from '../../../../worker/store/schema.ts'
import { encrypt, KEY_BYTES } from '../../../../worker/store/sealing/cipher.ts'
import {
  ARCHIVE,
  dayScope,
  findKey,
  monthScope,
  obtainKeys,
} from '../../../../worker/store/sealing/data-keys.ts'
import {
  masterKeyFile,
  openMasterKey,
  type MasterKey,
} from '../../../../worker/store/sealing/master-key.ts'
import { FORMER_DEFLATED, FORMER_TEXT } from '../../../../worker/store/sealing/sealed-bytes.ts'
import { createSealing, type Sealing } from '../../../../worker/store/sealing/sealing.ts'
import { connectTo, openStoreIn, removeStoreIn } from '../../store-in.ts'
import { openSealing } from '../open-sealing.ts'

const AGENCY = 'agency'

let dataDir: string
let store: Store
let db: Kysely<Database>
let master: MasterKey
let sealing: Sealing
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-sealing-'))
  store = await openStoreIn(dataDir)
  db = await connectTo(dataDir)
  master = await openMasterKey(db, masterKeyFile(dataDir))
  sealing = createSealing(db, master)
})
afterEach(async () => {
  await db.destroy()
  await store.close()
  await removeStoreIn(dataDir)
})

/** Another process: it knows no key yet. */
async function openElsewhere(sealed: Uint8Array, place: string, agencyId = AGENCY) {
  const other = await connectTo(dataDir)
  const open = await (await openSealing(other, dataDir)).opener(agencyId, [sealed])
  await other.destroy()
  return open(sealed, place)
}

const SITI = { who: '198512122010012003', at: '2021-07-05T01:00:00.000Z' }
const TEXT = { place: 'here', text: '{"location":"-0.42, 116.99"}' }

async function seal(scopes: readonly [string] | readonly [string, string]): Promise<Buffer> {
  const [sealed] = await sealing.sealTexts(AGENCY, [{ scopes, ...TEXT }])
  return Buffer.from(sealed!)
}

describe('what was sealed', () => {
  it('opens in another process, at its place and of its agency alone', async () => {
    const sealed = await seal([sealing.scopeOf(AGENCY, SITI)])

    expect(sealed.toString('latin1')).not.toContain('116')
    expect(await openElsewhere(sealed, 'here')).toBe(TEXT.text)
    expect(await openElsewhere(sealed, 'there')).toBeUndefined()
    expect(await openElsewhere(sealed, 'here', 'another')).toBeUndefined()
    sealed[sealed.length - 1]! ^= 1
    expect(await openElsewhere(sealed, 'here')).toBeUndefined()
  })

  it('with the same words twice does not look the same twice', async () => {
    const scope = sealing.scopeOf(AGENCY, SITI)

    expect(await seal([scope])).not.toEqual(await seal([scope]))
  })

  it('never begins twice with the same bytes under one key, however much is sealed', async () => {
    const scopes = [sealing.scopeOf(AGENCY, SITI)] as const
    const texts = Array.from({ length: 1100 }, () => ({ scopes, ...TEXT }))

    const sealed = await sealing.sealTexts(AGENCY, texts)

    const beginnings = sealed.map((bytes) => Buffer.from(bytes).toString('hex', 11, 23))
    expect(new Set(beginnings).size).toBe(texts.length)
  })

  it('takes less room, and opens as what it was sealed as alone', async () => {
    const scopes = [sealing.scopeOf(AGENCY, SITI)] as const
    const long = { scopes, place: 'here', text: '{"activity":"Menyusun arsip"}'.repeat(100) }

    const [sealed] = await sealing.sealTexts(AGENCY, [long])

    expect(sealed!.length).toBeLessThan(long.text.length / 5)
    expect(await openElsewhere(sealed!, 'here')).toBe(long.text)
    for (const form of [FORMER_TEXT, FORMER_DEFLATED]) {
      expect(await openElsewhere(sealed!.with(0, form), 'here')).toBeUndefined()
    }
  })

  it.each([
    ['as it was', FORMER_TEXT, ''],
    ['deflated', FORMER_DEFLATED, '\ndeflated'],
  ])('opens also where it was sealed before texts were packed, %s', async (_, form, beside) => {
    const scope = sealing.scopeOf(AGENCY, SITI)
    const text = 'Menyusun arsip. '.repeat(200)
    const { ids, keys } = await obtainKeys(db, master, AGENCY, [scope])
    const id = ids.get(scope)!
    const plain = Buffer.from(text)
    const inside = form === FORMER_DEFLATED ? deflateRawSync(plain) : plain
    const bytes = encrypt(findKey(master, keys, [id])!, inside, `${AGENCY}\nhere${beside}`)
    const former = Buffer.concat([Buffer.of(form, 1), Buffer.from(id, 'base64url'), bytes])

    expect(await openElsewhere(former, 'here')).toBe(text)
  })

  it.each([
    ['the day’s, which a purge takes', dayScope('2021-07-05')],
    ['the person’s, which an erasure takes', 'of '],
  ])('with two keys opens no more once one is gone: %s', async (_, gone) => {
    const sealed = await seal([sealing.scopeOf(AGENCY, SITI), dayScope('2021-07-05')])
    expect(await openElsewhere(sealed, 'here')).toBe(TEXT.text)

    await db.deleteFrom('sealing_key').where('scope', 'like', `${gone}%`).execute()

    expect(await openElsewhere(sealed, 'here')).toBeUndefined()
  })

  it('is opened by keys that are held as their bytes alone, however many they are', async () => {
    const scopes = [sealing.scopeOf(AGENCY, SITI), dayScope('2021-07-05')] as const
    const sealed = await seal(scopes)

    const opened = (await sealing.opener(AGENCY, [sealed]))(sealed, TEXT.place)

    expect(opened).toBe(TEXT.text)
    const held = [...master.known.values()]
    expect(held.map((key) => key.length)).toEqual([KEY_BYTES, KEY_BYTES, KEY_BYTES])
    expect(new Set(held).size).toBe(3)
  })

  it('after its key was destroyed elsewhere is sealed with a new one, whatever is known of the former', async () => {
    const scope = monthScope('2021-07')
    await seal([scope])
    await db.deleteFrom('sealing_key').where('scope', '=', scope).execute()

    const sealed = await seal([scope])

    expect(await openElsewhere(sealed, 'here')).toBe(TEXT.text)
  })

  it('opens also where a purge destroys other keys between asking for its own and opening it', async () => {
    const known = await seal([sealing.scopeOf(AGENCY, SITI)])
    const elsewhere = await connectTo(dataDir)
    const other = await openSealing(elsewhere, dataDir)
    const [unknown] = await other.sealTexts(AGENCY, [{ scopes: [ARCHIVE], ...TEXT }])
    await other.sealTexts(AGENCY, [{ scopes: [dayScope('2021-07-05')], ...TEXT }])
    await elsewhere.destroy()

    // One connection: whoever opens waits until the purge is done.
    const purge = db.transaction().execute(async (handle) => {
      await handle.selectFrom('sealing_key').selectAll().execute()
      return createSealing(handle, master).forgetDays(AGENCY)
    })
    const open = await sealing.opener(AGENCY, [known, unknown!])

    expect(await purge).toBe(1)
    expect([open(known, 'here'), open(unknown!, 'here')]).toEqual([TEXT.text, TEXT.text])
  })

  it('tells nobody from the table of keys who has one', async () => {
    await seal([sealing.scopeOf(AGENCY, SITI)])

    const rows = await db.selectFrom('sealing_key').selectAll().execute()
    expect(rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toContain(SITI.who)
  })
})
