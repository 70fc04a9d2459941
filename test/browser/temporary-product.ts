import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startProduct } from '../sample/product.ts'
import type { Product, ProductOptions } from '../sample/product.ts'
import { removeStoreIn } from '../worker/store-in.ts'
import { recordExchanges } from '../workspace-tests/discovery/record-exchanges.ts'

/**
 * A product in a directory of its own, which goes when the product is closed. Closing fails where a
 * request or an answer did not fit Google's API descriptions.
 */
export async function startTemporaryProduct(
  options: Omit<ProductOptions, 'dataDir'>,
): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-'))
  const product = await startProduct({ ...options, dataDir })
  const recorder = recordExchanges(product.ws)
  return {
    ...product,
    get worker() {
      return product.worker
    },
    async close() {
      await product.close()
      await removeStoreIn(dataDir)
      recorder.assertNone()
    },
  }
}
