import { methods, type Method } from './methods.ts'

interface Route {
  readonly method: Method
  readonly pattern: RegExp
  readonly names: readonly string[]
}

const routes: readonly Route[] = methods.map(toRoute)

export interface RouteMatch {
  readonly method: Method
  readonly params: Record<string, string>
}

/** The method that answers a request; `pathname` still percent-encoded. */
export function findRoute(verb: string, pathname: string): RouteMatch | undefined {
  for (const { method, pattern, names } of routes) {
    if (method.verb !== verb) continue
    const match = pattern.exec(pathname)
    if (!match) continue
    const values = match.slice(1).map((value) => decodeURIComponent(value))
    return {
      method,
      params: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
    }
  }
  return undefined
}

/** Whether a path belongs to one of the imitated APIs. */
export function isApiPath(pathname: string): boolean {
  return /^\/(v4\/spreadsheets|v1\/forms|drive\/v3)(\/|:|$)/.test(pathname)
}

function toRoute(method: Method): Route {
  const names: string[] = []
  // Google takes a slash before the colon of a custom verb, and at the end, as well.
  const source = method.path.replace(':', '/?:').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    // A range holds colons (`A1:B2`), an id never does.
    return name === 'range' ? '([^/]+)' : '([^/:]+)'
  })
  return { method, pattern: new RegExp(`^${source}/?$`), names }
}
