import type { Caller } from '../../ports/application.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'

/** The made-up office that the caller enrolled, also one of which a part is out of the store by now. */
export async function findMadeUp(
  { store }: Pick<Context, 'store'>,
  { email }: Pick<Caller, 'email'>,
): Promise<Agency | undefined> {
  const all = await store.agencies.listAll()
  return all.find(({ isMadeUp, installer }) => isMadeUp && installer === email.toLowerCase())
}
