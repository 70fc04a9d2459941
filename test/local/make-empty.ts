import { asPerson } from '../sample/person.ts'
import { startProduct } from '../sample/product.ts'
import type { ProductOptions } from '../sample/product.ts'

/** Who owns the empty spreadsheet of `--empty`. */
const EMPTY_OWNER = 'kepegawaian@contoh.example'

/** A data directory with an empty spreadsheet and a code, to try the set-up. */
export async function makeEmpty(
  options: Omit<ProductOptions, 'background'>,
  tell: (line: string) => void,
): Promise<void> {
  const product = await startProduct(options)
  try {
    asPerson(product.ws, EMPTY_OWNER).createSpreadsheet('Lembar kerja baru')
    const { code } = await product.worker.operator.issueEnrolmentCode()
    tell(`An empty spreadsheet of ${EMPTY_OWNER}. Enrolment code: ${code}`)
  } finally {
    await product.close()
  }
}
