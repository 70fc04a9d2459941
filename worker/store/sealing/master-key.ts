import { randomBytes, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Kysely } from 'kysely'

import { MasterKeyError } from '../../ports/store-errors.ts'
import { putKeyFile, readKeyText } from '../key-file.ts'
import type { Database } from '../schema.ts'
import { decrypt, derive, encrypt, KEY_BYTES, keyOf, type HeldKey } from './cipher.ts'

/** The key under which all keys of the store are. */
export interface MasterKey {
  readonly wrapping: KeyObject
  /** Names people by it in `sealing_key`. */
  readonly naming: KeyObject
  /** Marks what a database keeps. */
  readonly marking: KeyObject
  /** Keys in use, by id; those of two by both. */
  readonly known: Map<string, HeldKey>
  /** What people are named by it. */
  readonly names: Map<string, string>
}

/** Where it is unless it is named: beside the store, and in no copy of it. */
export function masterKeyFile(dataDir: string): string {
  return join(dataDir, 'master.key')
}

/** Whether a store was begun in this directory. */
export function hasMasterKey(dataDir: string): boolean {
  return existsSync(masterKeyFile(dataDir))
}

const NOBODY = ''
const CHECK = 'check'

/**
 * The master key of this store: made with the store's first opening, and never again. Throws
 * `MasterKeyError` where it is missing, no key, or not the one with which this store was begun.
 */
export async function openMasterKey(db: Kysely<Database>, path: string): Promise<MasterKey> {
  if ((await findCheck(db)) === undefined) {
    if (readFile(path) === undefined) makeFile(path)
    await putCheck(db, readMasterKey(path))
  }
  return findMasterKey(db, path)
}

export function missingMasterKey(path: string): MasterKeyError {
  return new MasterKeyError(
    path,
    'missing, and what the store holds of people opens with it alone; put its copy back, or say where it is',
  )
}

/** The same of a store that has one already: nothing is made. Throws `MasterKeyError`. */
export async function findMasterKey(db: Kysely<Database>, path: string): Promise<MasterKey> {
  if (readFile(path) === undefined) {
    throw missingMasterKey(path)
  }
  const master = readMasterKey(path)
  const wrapped = (await findCheck(db)) ?? ''
  if (unwrap(master, NOBODY, { id: CHECK, wrapped })) return master
  throw new MasterKeyError(
    path,
    'not the key with which this store was begun; put the copy of that one in its place, or say where it is',
  )
}

/** What the file holds, whichever store it is of. Throws `MasterKeyError` where it holds no key. */
export function readMasterKey(path: string): MasterKey {
  const bytes = Buffer.from((readFile(path) ?? '').trim(), 'base64url')
  if (bytes.length !== KEY_BYTES) {
    throw new MasterKeyError(path, 'no key; put its copy back, or say where it is')
  }
  const key = keyOf(bytes)
  return {
    wrapping: keyOf(derive(key, 'wrapping')),
    naming: keyOf(derive(key, 'naming')),
    marking: keyOf(derive(key, 'marking')),
    known: new Map<string, HeldKey>(),
    names: new Map<string, string>(),
  }
}

/** As it stands in `sealing_key`. */
export function wrap(master: MasterKey, agencyId: string, id: string, key: Buffer): string {
  return encrypt(master.wrapping, key, `${agencyId}\n${id}`).toString('base64url')
}

/** Undefined where it was wrapped with another master key, or changed. */
export function unwrap(
  master: MasterKey,
  agencyId: string,
  { id, wrapped }: { readonly id: string; readonly wrapped: string },
): Buffer | undefined {
  return decrypt(master.wrapping, Buffer.from(wrapped, 'base64url'), `${agencyId}\n${id}`)
}

async function findCheck(db: Kysely<Database>): Promise<string | undefined> {
  const row = await db
    .selectFrom('sealing_key')
    .select('wrapped')
    .where('agency_id', '=', NOBODY)
    .where('id', '=', CHECK)
    .executeTakeFirst()
  return row?.wrapped
}

/** Unless another process was first: then theirs stands. */
async function putCheck(db: Kysely<Database>, master: MasterKey): Promise<void> {
  const wrapped = wrap(master, NOBODY, CHECK, randomBytes(KEY_BYTES))
  await db
    .insertInto('sealing_key')
    .values({ agency_id: NOBODY, id: CHECK, scope: CHECK, wrapped })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function makeFile(path: string): void {
  try {
    putKeyFile(path, randomBytes(KEY_BYTES))
  } catch (error) {
    throw new MasterKeyError(path, reasonOf(error), { cause: error })
  }
}

function readFile(path: string): string | undefined {
  try {
    return readKeyText(path)
  } catch (error) {
    throw new MasterKeyError(path, reasonOf(error), { cause: error })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'cannot be read'
}
