import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, parseManifest } from './manifest.ts'

export interface AddonFiles {
  manifest: Manifest
  code: { name: string; source: string }[]
  /** By name without `.html`. */
  html: Record<string, string>
}

/** Reads a built add-on (`appsscript.json`, `*.js`, `*.html`); undefined when there is none. Throws `ScriptError`. */
export function findAddonFiles(folder: string): AddonFiles | undefined {
  let names: string[]
  try {
    names = readdirSync(folder).sort()
  } catch {
    return undefined
  }
  if (!names.includes('appsscript.json')) return undefined
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const code = names.filter((name) => /\.(js|gs)$/u.test(name))
  const html = names.filter((name) => name.endsWith('.html'))
  return {
    manifest: parseManifest(read('appsscript.json')),
    code: code.map((name) => ({ name, source: read(name) })),
    html: Object.fromEntries(html.map((name) => [name.slice(0, -5), read(name)])),
  }
}
