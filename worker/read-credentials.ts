import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { ConfigError } from './config.ts'
import { ServiceAccountKey } from './google/service-account-key.ts'
import { GoogleError, type GoogleWorkspace } from './ports/google-workspace.ts'

/** The service accounts' keys, in order, each account once. Throws `ConfigError`, which quotes nothing of them. */
export function readCredentials(paths: readonly string[]): ServiceAccountKey[] {
  const read = readAll(paths)
  const problems = read.flatMap(({ path, key }) =>
    typeof key === 'string'
      ? [
          `GOOGLE_APPLICATION_CREDENTIALS: read "${path}" (${key}); allowed: the path of a service account's JSON key`,
        ]
      : [],
  )
  if (problems.length > 0) throw new ConfigError(problems)
  return keysOf(read)
}

/** Those that can be read. */
export function readKeysIfAny(paths: readonly string[]): ServiceAccountKey[] {
  return keysOf(readAll(paths))
}

type ReadFile = { readonly path: string; readonly key: ServiceAccountKey | string }

function readAll(paths: readonly string[]): ReadFile[] {
  return listKeyFiles(paths).map((path) => ({ path, key: readKey(path) }))
}

function keysOf(read: readonly ReadFile[]): ServiceAccountKey[] {
  const keys = read.flatMap(({ key }) => (typeof key === 'string' ? [] : [key]))
  return [...new Map(keys.map((key) => [key.client_email, key])).values()]
}

/** In the order of their names those of a folder; an empty one is itself what cannot be read. */
export function listKeyFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
    const names = readdirSync(path).filter((name) => name.endsWith('.json'))
    return names.length === 0 ? [path] : names.toSorted().map((name) => join(path, name))
  })
}

/** The key, or why there is none. */
export function readKey(path: string): ServiceAccountKey | string {
  try {
    return ServiceAccountKey.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'not a key file'
  }
}

/** In place of Google where there is no key: whatever is asked fails. */
export function googleWithoutKey(account = 'a service account'): GoogleWorkspace {
  const failure = new GoogleError('unauthenticated', `there is no key of ${account}`)
  return new Proxy({} as GoogleWorkspace, {
    get: (_, method) => {
      if (method === 'ofAccount') return googleWithoutKey
      return () =>
        method === 'checkTokens' ? Promise.resolve({ failure }) : Promise.reject(failure)
    },
  })
}
