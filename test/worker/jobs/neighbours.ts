import type { GoogleWorkspace } from '../../../worker/ports/google-workspace.ts'
import type { Agency } from '../../../worker/ports/store.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { guardWrites } from '../../../worker/usecases/lease-keeper.ts'
import { FakeGoogleWorkspace } from '../fake-google-workspace.ts'
import { HR, type Office } from '../office.ts'

/** An agency beside the office's, with a Google of its own. */
export interface Neighbour {
  readonly agency: Agency
  readonly google: FakeGoogleWorkspace
  readonly spreadsheetId: string
  readonly formIds: readonly string[]
  /** How many calls wait for an answer meanwhile. */
  waiting(): number
  /** Google answers nothing about this agency, until the function that is returned is called. */
  hang(): () => void
}

/**
 * Agencies like the office's on the same store, and a context that reaches all of them. Ids of their
 * files are those of the office with the agency's name before them.
 */
export async function joinNeighbours(
  office: Office,
  names: readonly string[],
): Promise<{ readonly context: Context; readonly neighbours: readonly Neighbour[] }> {
  const gates = new Map<string, Promise<void>>()
  const asked: string[] = []
  const googles = new Map<string, FakeGoogleWorkspace>()
  const neighbours: Neighbour[] = []
  for (const name of names) {
    const google = new FakeGoogleWorkspace()
    for (const [sheetId, sheet] of office.google.sheets)
      google.sheets.set(sheetId, structuredClone(sheet))
    for (const [formId, form] of office.google.forms)
      google.forms.set(formId, structuredClone(form))
    googles.set(name, google)
    const agency = await enlist(office, name)
    neighbours.push({
      agency,
      google,
      spreadsheetId: agency.spreadsheetId,
      formIds: (await office.store.forms.list(agency.id)).map(({ formId }) => formId),
      waiting: () => asked.filter((asker) => asker === name).length - google.calls.length,
      hang() {
        const { promise, resolve } = Promise.withResolvers<void>()
        gates.set(name, promise)
        return resolve
      },
    })
  }

  /** The same method on the Google of the agency whose name the id begins with. */
  function reach(method: keyof GoogleWorkspace): (...given: unknown[]) => Promise<unknown> {
    return async (id, ...rest) => {
      const [name = '', plainId] = String(id).split('/')
      asked.push(name)
      await gates.get(name)
      const google = googles.get(name) ?? office.google
      const call = Reflect.get(google, method) as (...given: unknown[]) => Promise<unknown>
      return call.call(google, plainId ?? id, ...rest)
    }
  }

  const google = new Proxy<GoogleWorkspace>(office.google, {
    get: (_, method) => reach(method as keyof GoogleWorkspace),
  })
  const { leases } = office.context
  return { context: { ...office.context, google: guardWrites(google, leases) }, neighbours }
}

async function enlist(office: Office, name: string): Promise<Agency> {
  const { store } = office
  const first = await office.agency()
  const agency: Agency = {
    ...first,
    id: `agency-${name}`,
    spreadsheetId: `${name}/${first.spreadsheetId}`,
    installer: HR.email,
    name,
  }
  await store.agencies.insert(agency)
  for (const form of await store.forms.list(first.id)) {
    await store.forms.put({ ...form, agencyId: agency.id, formId: `${name}/${form.formId}` })
  }
  return agency
}
