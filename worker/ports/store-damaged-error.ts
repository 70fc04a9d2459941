/** The store's file is not what was written: a page, or how they hang together, is damaged. */
export class StoreDamagedError extends Error {}

/** What is there is not a store that this version may open; the message says what, and what helps. */
export class StoreRefusedError extends Error {}
