import { readFileSync } from 'node:fs'

import { ConfigError } from './config.ts'
import { ServiceAccountKey } from './google/service-account-key.ts'
import { GoogleError, type GoogleWorkspace } from './ports/google-workspace.ts'

/** The service account's key. Throws `ConfigError`, which quotes nothing of it. */
export function readCredentials(path: string): ServiceAccountKey {
  const key = readKey(path)
  if (typeof key !== 'string') return key
  throw new ConfigError([
    `GOOGLE_APPLICATION_CREDENTIALS: read "${path}" (${key}); allowed: the path of a service account's JSON key`,
  ])
}

/** Undefined where it cannot be read. */
export function readKeyIfAny(path: string): ServiceAccountKey | undefined {
  const key = readKey(path)
  return typeof key === 'string' ? undefined : key
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
export function googleWithoutKey(): GoogleWorkspace {
  const failure = new GoogleError('unauthenticated', 'there is no key of a service account')
  return new Proxy({} as GoogleWorkspace, {
    get: (_, method) => () =>
      method === 'checkTokens' ? Promise.resolve({ failure }) : Promise.reject(failure),
  })
}
