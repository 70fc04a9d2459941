/** The store's file is not what was written: a page, or how they hang together, is damaged. */
export class StoreDamagedError extends Error {}
