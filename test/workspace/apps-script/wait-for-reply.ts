/**
 * Blocks until the flag is 1. A notification alone does not end it: that of the call before may come
 * late, when the next call waits already.
 */
export function waitForReply(flag: Int32Array<SharedArrayBuffer>): void {
  while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0)
}
