import { workerId } from '../../shared/text/id/worker.ts'
import { DomainError } from './domain-error.ts'

/**
 * `store-unavailable`: the store is not reached, or takes nothing just now. What was asked of it in a transaction was
 * not done, or done whole where it was lost in the commit.
 */
export class StoreUnavailableError extends DomainError {
  /** For the operator, in words of ours or the engine's that quote nothing that is stored. */
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super('store-unavailable', workerId.storeUnavailable(), options)
    this.name = 'StoreUnavailableError'
    this.reason = reason
  }
}

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

/** What stands there in the store is not what the worker writes; it is told where and what of it, never what it says. */
export class StoredUnreadableError extends Error {
  readonly code = 'stored-unreadable'
  /** Table, and which row of it. */
  readonly where: string

  constructor(where: string, what: string) {
    super(`${where} cannot be read: ${what}`)
    this.name = 'StoredUnreadableError'
    this.where = where
  }
}
