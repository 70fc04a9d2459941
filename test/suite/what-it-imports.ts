import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a server or a browser is started with. */
const STARTERS = ['@hono/node-server', 'node:http', 'node:net', 'playwright-core']
/** Imports and exports of values; those of types load nothing. */
const IMPORTED = /^(?:import|export)\b(?!\s+type\b)[^'"]*?\bfrom\s+'([^']+)'/gmu

/** Whether a module, or what it imports of this repository, can start a server or a browser. */
export const startsServer = importing(STARTERS)

/** The same of a store. */
export const opensStore = importing(['worker/store/store-place.ts'])

function importing(sought: readonly string[]): (path: string) => boolean {
  const known = new Map<string, boolean>()
  function imports(path: string): boolean {
    const before = known.get(path)
    if (before !== undefined) return before
    // Until it is known: modules that import each other.
    known.set(path, false)
    const found = existsSync(path) && importsOf(path).some(leadsThere)
    known.set(path, found)
    return found
  }
  function leadsThere(imported: string): boolean {
    return sought.includes(imported) || (imported.endsWith('.ts') && imports(imported))
  }
  return imports
}

/** Packages by name, modules of the repository by path. */
function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORTED)].map(([, name = '']) =>
    name.startsWith('.') ? join(dirname(path), name) : name,
  )
}
