/** The store's file is not what was written: a page, or how they hang together, is damaged. */
export class StoreDamagedError extends Error {}

/** What is there is not a store that this version may open; the message says what, and what helps. */
export class StoreRefusedError extends Error {}

/** The store's master key, at `path`, is missing or not the one that it needs; the message says what helps. */
export class MasterKeyError extends Error {
  readonly path: string

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.path = path
  }
}
