import type { DiscoveryDocument, DiscoveryMethod } from './discovery-documents.ts'
import { findDiscoveryMethod, type DiscoveryResource } from './find-discovery-method.ts'

/** A discovery document as Google publishes it: its name and origin, too. */
export interface PublishedDocument extends Pick<DiscoveryDocument, 'parameters' | 'schemas'> {
  readonly name: string
  readonly title: string
  readonly version: string
  readonly revision: string
  readonly resources: NonNullable<DiscoveryResource['resources']>
}

/** What is words for people, or the same everywhere. */
const LEFT_OUT = new Set([
  'annotations',
  'deprecated',
  'description',
  'enumDeprecated',
  'enumDescriptions',
  'flatPath',
  'parameterOrder',
  'readOnly',
])

/** Under these, keys are names that Google gave, whatever they say. */
const NAMED = new Set(['properties', 'parameters'])

/**
 * Of an API's description these methods, every message that they take or give, directly or within
 * another, and where it comes from. Throws for a method that is not described.
 */
export function subsetOf(
  document: PublishedDocument,
  ids: readonly string[],
  recordedOn: string,
): DiscoveryDocument {
  const methods = Object.fromEntries(
    ids.toSorted().map((id): [string, DiscoveryMethod] => {
      const method = findDiscoveryMethod(document, id)
      if (!method) throw new Error(`${document.title} ${document.revision} has no method ${id}`)
      return [id, trimmed(method) as DiscoveryMethod]
    }),
  )
  const names = new Set<string>()
  addReferences(Object.values(methods), document.schemas, names)
  return {
    source: {
      title: document.title,
      version: document.version,
      revision: document.revision,
      url: `https://www.googleapis.com/discovery/v1/apis/${document.name}/${document.version}/rest`,
      recordedOn,
    },
    parameters: trimmed(document.parameters) as DiscoveryDocument['parameters'],
    methods,
    schemas: Object.fromEntries(
      [...names].sort().map((name) => [name, trimmed(document.schemas[name])]),
    ),
  }
}

/** Adds each message that is referred to within the value, and those that it refers to. */
function addReferences(
  value: unknown,
  schemas: DiscoveryDocument['schemas'],
  names: Set<string>,
): void {
  if (typeof value !== 'object' || value === null) return
  const name = (value as { $ref?: unknown }).$ref
  if (typeof name === 'string' && !names.has(name)) {
    names.add(name)
    addReferences(schemas[name], schemas, names)
  }
  for (const part of Object.values(value)) addReferences(part, schemas, names)
}

function trimmed(value: unknown, areNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => trimmed(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || !LEFT_OUT.has(key))
      .map(([key, part]) => [key, trimmed(part, !areNames && NAMED.has(key))]),
  )
}
