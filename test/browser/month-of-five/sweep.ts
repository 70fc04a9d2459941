import { setTimeout as sleep } from 'node:timers/promises'

import type { Product } from '../../sample/product.ts'

const PATIENCE_MS = 120_000
const BETWEEN_MS = 250

/** Reads everything of an agency once; the product's own sweeps, which may be at it, are waited for. */
export async function sweepAgency({ worker }: Product, agencyId: string): Promise<void> {
  for (const givenUpAt = Date.now() + PATIENCE_MS; Date.now() < givenUpAt;) {
    const { agencies } = await worker.operator.sweep(agencyId)
    const failures = agencies.flatMap(({ busy, error, forms }) =>
      busy ? [] : [error, ...forms.map((form) => form.error)].filter((each) => each !== undefined),
    )
    if (failures.length > 0) throw new Error(failures.join('\n'))
    if (agencies.every(({ busy }) => !busy)) return
    await sleep(BETWEEN_MS)
  }
  throw new Error('Another sweep did not end')
}
