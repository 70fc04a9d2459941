import * as z from 'zod'

/** A spreadsheet that is being made elsewhere, and how far that is. */
export const PreparationItem = z.strictObject({
  title: z.string(),
  state: z.enum(['waiting', 'running', 'ready', 'failed']),
  /** Days lived through. */
  done: z.int().nonnegative(),
  total: z.int().nonnegative(),
})
export type PreparationItem = z.infer<typeof PreparationItem>

/** What is still to come, as whoever prepares it tells; nothing when nobody does. */
export interface Preparation {
  list(): readonly PreparationItem[]
  replace(items: readonly PreparationItem[]): void
}

export function createPreparation(): Preparation {
  let present: readonly PreparationItem[] = []
  return {
    list: () => present,
    replace(items) {
      present = items
    },
  }
}
