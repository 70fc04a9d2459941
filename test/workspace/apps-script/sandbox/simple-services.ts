import { callForString, callService, exception, getBridge } from './bridge.ts'
import { enumeration, guard } from './guard.ts'

function createProperties(store: string) {
  const get = (member: string, ...args: unknown[]) =>
    callService(`Properties.${member}`, store, ...args)
  const self = {
    getProperty: (key: string) => get('getProperty', key) as string | null,
    setProperty: (key: string, value: string) => (get('setProperties', { [key]: value }), guarded),
    setProperties: (values: Record<string, string>, deleteAllOthers = false) => {
      if (deleteAllOthers) get('deleteAllProperties')
      get('setProperties', values)
      return guarded
    },
    getProperties: () => get('getProperties') as Record<string, string>,
    getKeys: () => Object.keys(get('getProperties') as Record<string, string>),
    deleteProperty: (key: string) => (get('deleteProperty', key), guarded),
    deleteAllProperties: () => (get('deleteAllProperties'), guarded),
  }
  const guarded = guard('Properties', self)
  return guarded
}

export function createPropertiesService() {
  return guard('PropertiesService', {
    getDocumentProperties: () => createProperties('document'),
    getScriptProperties: () => createProperties('script'),
    getUserProperties: () => createProperties('user'),
  })
}

function createCache(store: string) {
  const get = (member: string, ...args: unknown[]) => callService(`Cache.${member}`, store, ...args)
  return guard('Cache', {
    get: (key: string) => get('get', key) as string | null,
    put: (key: string, value: string, seconds = 600) => void get('put', key, value, seconds),
    remove: (key: string) => void get('remove', key),
  })
}

export function createCacheService() {
  return guard('CacheService', {
    getDocumentCache: () => createCache('document'),
    getScriptCache: () => createCache('script'),
    getUserCache: () => createCache('user'),
  })
}

function createLock(store: string) {
  let held = false
  const tryLock = (timeoutMs: number): boolean => {
    held = held || callService('Lock.tryLock', store, timeoutMs) === true
    return held
  }
  return guard('Lock', {
    tryLock,
    waitLock: (timeoutMs: number) => {
      if (!tryLock(timeoutMs)) {
        throw exception('Lock timeout: another process was holding the lock for too long.')
      }
    },
    hasLock: () => held,
    releaseLock: () => {
      if (held) callService('Lock.releaseLock', store)
      held = false
    },
  })
}

export function createLockService() {
  return guard('LockService', {
    getDocumentLock: () => createLock('document'),
    getScriptLock: () => createLock('script'),
    getUserLock: () => createLock('user'),
  })
}

function sessionUser(member: string) {
  const email = callForString(`Session.${member}`)
  return guard('User', { getEmail: () => email, getUserLoginId: () => email })
}

export function createSession() {
  return guard('Session', {
    getActiveUser: () => sessionUser('getActiveUser'),
    getEffectiveUser: () => sessionUser('getEffectiveUser'),
    getActiveUserLocale: () => callForString('Session.getActiveUserLocale'),
    getScriptTimeZone: () => getBridge().manifest.timeZone ?? 'America/New_York',
    getTemporaryActiveUserKey: () => callForString('Session.getTemporaryActiveUserKey'),
  })
}

function bytes(value: string | number[]): { text: string } | { bytes: number[] } {
  return typeof value === 'string' ? { text: value } : { bytes: value }
}

export function createUtilities() {
  return guard('Utilities', {
    Charset: enumeration('Charset', ['US_ASCII', 'UTF_8']),
    DigestAlgorithm: enumeration('DigestAlgorithm', ['MD5', 'SHA_1', 'SHA_256', 'SHA_512']),
    getUuid: () => callForString('Utilities.getUuid'),
    sleep: (milliseconds: number) => {
      if (milliseconds > 300_000) throw exception('Argument too large: milliseconds')
      callService('Utilities.sleep', milliseconds)
    },
    formatDate: (date: Date, timeZone: string, format: string) =>
      callForString('Utilities.formatDate', date, timeZone, format),
    base64Encode: (data: string | number[]) =>
      callForString('Utilities.base64Encode', bytes(data), false),
    base64EncodeWebSafe: (data: string | number[]) =>
      callForString('Utilities.base64Encode', bytes(data), true),
    base64Decode: (text: string) => callService('Utilities.base64Decode', text) as number[],
    base64DecodeWebSafe: (text: string) => callService('Utilities.base64Decode', text) as number[],
    computeHmacSha256Signature: (value: string | number[], key: string | number[]) =>
      callService('Utilities.computeHmacSha256Signature', bytes(value), bytes(key)) as number[],
    computeDigest: (algorithm: unknown, value: string | number[]) =>
      callService('Utilities.computeDigest', String(algorithm), bytes(value)) as number[],
  })
}

function log(level: string) {
  return (first?: unknown, ...rest: unknown[]): void => {
    callService('console.log', level, format(first, rest))
  }
}

export function createConsole(service: 'console' | 'Logger') {
  if (service === 'Logger') return guard('Logger', { log: log('log'), clear: () => undefined })
  const levels = ['log', 'info', 'warn', 'error', 'debug']
  return guard('console', {
    ...Object.fromEntries(levels.map((level) => [level, log(level)])),
    time: () => undefined,
    timeEnd: () => undefined,
  })
}

function format(first: unknown, rest: unknown[]): string {
  const queue = [...rest]
  const text = show(first).replace(/%[sdj]/gu, (mark) =>
    queue.length > 0 ? show(queue.shift()) : mark,
  )
  return [text, ...queue.map(show)].join(' ')
}

function show(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value)
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value)
}
