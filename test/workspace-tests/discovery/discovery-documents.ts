import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The parts of a discovery document that are read. */
export interface DiscoveryDocument {
  readonly parameters: Readonly<Record<string, DiscoveryParameter>>
  readonly schemas: Readonly<Record<string, unknown>>
  readonly resources: Readonly<Record<string, DiscoveryResource>>
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
  readonly parameters?: Readonly<Record<string, DiscoveryParameter>>
  readonly request?: { readonly $ref: string }
  readonly response?: { readonly $ref: string }
}

interface DiscoveryResource {
  readonly methods?: Readonly<Record<string, DiscoveryMethod>>
  readonly resources?: Readonly<Record<string, DiscoveryResource>>
}

const fileNames = {
  sheets: 'sheets.v4.json',
  forms: 'forms.v1.json',
  drive: 'drive.v3.json',
} as const

export type ApiName = keyof typeof fileNames

/** Where Google's API descriptions are read in place: `GOOGLE_DISCOVERY_DIR`, else beside the project. */
export const discoveryDir: string =
  process.env['GOOGLE_DISCOVERY_DIR'] ??
  fileURLToPath(new URL('../../../../shared/google-discovery', import.meta.url))

export const hasDiscovery: boolean = existsSync(join(discoveryDir, fileNames.sheets))

const documents = new Map<ApiName, DiscoveryDocument>()

export function readDiscovery(api: ApiName): DiscoveryDocument {
  let document = documents.get(api)
  if (!document) {
    const text = readFileSync(join(discoveryDir, fileNames[api]), 'utf8')
    document = JSON.parse(text) as DiscoveryDocument
    documents.set(api, document)
  }
  return document
}

/** A method by its id, e.g. `sheets.spreadsheets.values.get`. */
export function findDiscoveryMethod(
  { resources }: Pick<DiscoveryDocument, 'resources'>,
  id: string,
): DiscoveryMethod | undefined {
  for (const resource of Object.values(resources)) {
    const found =
      Object.values(resource.methods ?? {}).find((method) => method.id === id) ??
      findDiscoveryMethod({ resources: resource.resources ?? {} }, id)
    if (found) return found
  }
  return undefined
}
