import type { Language } from '../../shared/model/language.ts'
import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const ACCOUNT = 'kepegawaian@dinas.example'
const SETTINGS = {
  agencyName: 'DINAS',
  governmentKind: 'regency',
  governmentName: 'BANDUNG',
  agencyCode: 'DINAS',
  zone: 'WIB',
}

/** An agency that is set up and has nothing in its tabs, at the end of October 2026. */
export interface EmptyAgency {
  readonly product: Product
  readonly account: string
  readonly agencyId: string
  readonly spreadsheetId: string
}

/** `settings` beside those that every agency has, by key. */
export async function startEmptyAgency({
  language = 'id',
  settings = {},
}: {
  readonly language?: Language
  readonly settings?: Readonly<Record<string, string>>
} = {}): Promise<EmptyAgency> {
  const product = await startTemporaryProduct({ now: new Date('2026-10-29T01:00:00Z') })
  const spreadsheetId = asPerson(product.ws, ACCOUNT).createSpreadsheet('Lembar kerja')
  const { code } = await product.worker.operator.issueEnrolmentCode()
  const { agencyId } = (await runFunction(product.ws, {
    spreadsheetId,
    user: ACCOUNT,
    functionName: 'setUpWorkbook',
    args: [{ code, language, settings: { ...SETTINGS, ...settings } }],
  })) as { agencyId: string }
  await product.worker.operator.sweep(agencyId)
  return { product, account: ACCOUNT, agencyId, spreadsheetId }
}
