import { parseInstant } from '../../../shared/model/instant.ts'
import { StoreUnavailableError } from '../../../worker/ports/store-errors.ts'
import { openStore } from '../../../worker/store/open-store.ts'

/** What keeps it from being done, in the words that the operator reads; null: it was done. */
async function refusalOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    return error instanceof StoreUnavailableError ? error.reason : String(error)
  }
}

const [dataDir = ''] = process.argv.slice(2)
const store = await openStore({ dataDir, durability: 'kill' })
const audience = 'x'.repeat(2 ** 24)
const at = parseInstant('2021-07-05T01:00:00.000Z')
const told = {
  probe: await refusalOf(() => store.probe()),
  write: await refusalOf(() =>
    store.transaction(({ refusedAudiences }) => refusedAudiences.note(audience, at)),
  ),
}
await store.close()
process.stdout.write(JSON.stringify(told))
