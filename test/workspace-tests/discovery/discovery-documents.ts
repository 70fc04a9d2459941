import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What is recorded of a discovery document (`subsetOf`). */
export interface DiscoveryDocument {
  readonly source: {
    readonly title: string
    readonly version: string
    readonly revision: string
    readonly url: string
    readonly recordedOn: string
  }
  /** Parameters that every method takes. */
  readonly parameters: Readonly<Record<string, DiscoveryParameter>>
  /** By id. */
  readonly methods: Readonly<Record<string, DiscoveryMethod>>
  /** Messages by name. */
  readonly schemas: Readonly<Record<string, unknown>>
}

export interface DiscoveryParameter {
  readonly type: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly location: 'path' | 'query'
  readonly required?: boolean
  readonly repeated?: boolean
}

export interface DiscoveryMethod {
  readonly id: string
  readonly httpMethod: string
  readonly path: string
  readonly parameters?: Readonly<Record<string, DiscoveryParameter>>
  readonly request?: { readonly $ref: string }
  readonly response?: { readonly $ref: string }
  readonly scopes?: readonly string[]
}

/** The recorded files, named as the descriptions that they are taken from. */
export const DISCOVERY_FILES = {
  sheets: 'sheets.v4.json',
  forms: 'forms.v1.json',
  drive: 'drive.v3.json',
} as const

export type ApiName = keyof typeof DISCOVERY_FILES

/** Where they stand. */
export const RECORDED_DIR: string = fileURLToPath(
  new URL('../../fixtures/google-discovery', import.meta.url),
)

const HOW_TO_ADD =
  'Name it in test/workspace/rest/methods.ts and run "npm run discovery" where Google’s full descriptions are (test/fixtures/google-discovery/README.md)'

const documents = new Map<ApiName, DiscoveryDocument>()

export function readDiscovery(api: ApiName): DiscoveryDocument {
  let document = documents.get(api)
  if (!document) {
    const text = readFileSync(`${RECORDED_DIR}/${DISCOVERY_FILES[api]}`, 'utf8')
    document = JSON.parse(text) as DiscoveryDocument
    documents.set(api, document)
  }
  return document
}

/** A method by its id, e.g. `sheets.spreadsheets.values.get`. Throws where it is not recorded. */
export function getDiscoveryMethod(id: string): DiscoveryMethod {
  const method = readDiscovery(apiOf(id)).methods[id]
  if (!method) throw new Error(`No description of ${id} is recorded. ${HOW_TO_ADD}`)
  return method
}

/** A message by its name, e.g. `ValueRange`. Throws where it is not recorded. */
export function getDiscoverySchema(api: ApiName, name: string): unknown {
  const schema = readDiscovery(api).schemas[name]
  if (!schema) {
    throw new Error(`No description of ${api}’s message ${name} is recorded. ${HOW_TO_ADD}`)
  }
  return schema
}

/** The API that a method is of. Throws for one that nothing is recorded of. */
export function apiOf(id: string): ApiName {
  const [api = ''] = id.split('.')
  if (Object.hasOwn(DISCOVERY_FILES, api)) return api as ApiName
  throw new Error(`Nothing is recorded of the API of ${id}. ${HOW_TO_ADD}`)
}
