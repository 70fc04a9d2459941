import { closeSync, openSync, writeFileSync } from 'node:fs'

import { toPlaceFailure } from '../start-failure.ts'

const PRIVATE = 0o600

/** Saves what a command gives to a file that only its owner may open. Throws `ConfigError` where it cannot. */
export function saveFile(
  path: string,
  content: string | Uint8Array,
  { overwrites }: { readonly overwrites: boolean },
): void {
  const flag = overwrites ? 'w' : 'wx'
  orRefuse(path, flag, () => writeFileSync(path, content, { mode: PRIVATE, flag }))
}

/** Makes the file where it is missing, before what takes long is begun. Throws `ConfigError` as `saveFile`. */
export function assertSaves(path: string): void {
  orRefuse(path, 'w', () => closeSync(openSync(path, 'a', PRIVATE)))
}

function orRefuse(path: string, flag: 'w' | 'wx', write: () => void): void {
  try {
    write()
  } catch (error) {
    throw toPlaceFailure(error, {
      name: '--out',
      path,
      allowed: `a ${flag === 'wx' ? 'new file' : 'file'} in a directory that this account may write to`,
    })
  }
}
