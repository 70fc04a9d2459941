import type { DiscoveryMethod } from './discovery-documents.ts'

/** A part of a discovery document, as the whole of it is. */
export interface DiscoveryResource {
  readonly methods?: Readonly<Record<string, DiscoveryMethod>>
  readonly resources?: Readonly<Record<string, DiscoveryResource>>
}

/** A method by its id, e.g. `sheets.spreadsheets.values.get`. */
export function findDiscoveryMethod(
  { resources = {} }: DiscoveryResource,
  id: string,
): DiscoveryMethod | undefined {
  for (const resource of Object.values(resources)) {
    const found =
      Object.values(resource.methods ?? {}).find((method) => method.id === id) ??
      findDiscoveryMethod(resource, id)
    if (found) return found
  }
  return undefined
}
