import { chmodSync, closeSync, openSync, statSync } from 'node:fs'

/** Permissions of everybody but the owner. */
const OTHERS = 0o077
const FILE = 0o600

/** Makes a file where it is missing; whatever the umask, nobody but its owner may open it. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', FILE))
  closeToOthers([path])
}

/** Takes the permissions of everybody but the owner away; what is not there or not ours is left. */
export function closeToOthers(paths: readonly string[]): void {
  for (const { path, mode } of findOpenToOthers(paths)) {
    try {
      chmodSync(path, mode & ~OTHERS)
    } catch {
      // Another account's file, or a file system without permissions: findOpenToOthers tells it.
    }
  }
}

/** Those that are there and that accounts other than the owner may open. */
export function findOpenToOthers(
  paths: readonly string[],
): { readonly path: string; readonly mode: number }[] {
  // There, permissions are kept in another way and Node makes these up.
  if (process.platform === 'win32') return []
  return paths.flatMap((path) => {
    const mode = (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o777
    return (mode & OTHERS) === 0 ? [] : [{ path, mode }]
  })
}
