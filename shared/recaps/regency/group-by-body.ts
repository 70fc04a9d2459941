import type { Language } from '../../model/language.ts'
import { isRead, type OverseenAgency } from './overseen-agency.ts'
import { REGENCY_WORDS } from './words.ts'

/** Agencies under one body, and the bodies between it and others. */
export interface Body {
  /** With those above it, as "Asisten Pemerintahan › KECAMATAN BAAMANG". */
  readonly title: string
  /** By name; where the body is itself an agency, that one first. */
  readonly agencies: readonly OverseenAgency[]
  readonly below: readonly Body[]
}

interface Placed {
  readonly agency: OverseenAgency
  /** From the top: who stands above it, and itself where others stand below it. */
  readonly path: readonly string[]
}

/**
 * Agencies by the bodies that stand above them, on every level, by name. Who stands above all of them is
 * left out, down to the nearest. An addressee of the name of one of the agencies is that agency, and stands
 * where that one does. Last come those whose settings name nobody, then those that could not be read. Case
 * and spaces make no other body: each agency types the names itself.
 */
export function groupByBody(overseen: readonly OverseenAgency[], language: Language): Body[] {
  const { noChain, unreadGroup, direct } = REGENCY_WORDS[language]
  const sorted = overseen.toSorted((a, b) => order(a.name, b.name) || order(a.id, b.id))
  const byName = new Map(sorted.map((agency) => [plain(agency.name), agency]))
  /** Agencies with others below them, and where they stand as those say. */
  const parents = new Map<OverseenAgency, readonly string[]>()

  /** From the top; `seen` ends a circle of agencies that name each other. */
  function pathTo(agency: OverseenAgency, seen: ReadonlySet<OverseenAgency>): readonly string[] {
    const path: string[] = []
    const met: { readonly body: OverseenAgency; readonly below: number }[] = []
    for (const name of chainOf(agency)) {
      const body = byName.get(plain(name))
      if (body === agency) continue
      path.unshift(body?.name ?? name)
      if (body && !seen.has(body)) met.push({ body, below: path.length })
    }
    for (const { body, below } of met) {
      const above = path.slice(0, path.length - below)
      const own = chainOf(body).length === 0 ? above : pathTo(body, new Set([...seen, body]))
      parents.set(body, parents.get(body) ?? own)
    }
    const [nearest] = met
    if (!nearest) return path
    return [...(parents.get(nearest.body) ?? []), ...path.slice(-nearest.below)]
  }

  const paths = new Map(sorted.map((agency) => [agency, pathTo(agency, new Set([agency]))]))
  for (const [body, path] of parents) paths.set(body, path)
  const shared = sharedTop([...paths.values()].filter((path) => path.length > 0))
  const placed = sorted.map((agency): Placed => {
    const path = (paths.get(agency) ?? []).slice(shared)
    return { agency, path: parents.has(agency) ? [...path, agency.name] : path }
  })
  const known = placed.filter(({ path }) => path.length > 0)
  const rest = placed.filter(({ path }) => path.length === 0).map(({ agency }) => agency)
  const read = rest.filter(isRead)
  return [
    ...leftOver(
      direct,
      read.filter(({ between }) => between !== null),
    ),
    ...bodiesOf(known, []),
    ...leftOver(
      noChain,
      read.filter(({ between }) => between === null),
    ),
    ...leftOver(
      unreadGroup,
      rest.filter((agency) => !isRead(agency)),
    ),
  ]
}

/** Every agency in it, at whatever level. */
export function agenciesOf({ agencies, below }: Body): readonly OverseenAgency[] {
  return [...agencies, ...below.flatMap(agenciesOf)]
}

function bodiesOf(placed: readonly Placed[], above: readonly string[]): Body[] {
  const level = above.length
  const groups = Map.groupBy(placed, ({ path }) => plain(path[level] ?? ''))
  return [...groups]
    .sort(([one], [other]) => order(one, other))
    .map(([key, its]) => {
      const path = [...above, clean(its[0]?.path[level] ?? '')]
      const own = its.filter((one) => one.path.length === path.length)
      const deeper = its.filter((one) => one.path.length > path.length)
      const agencies = own.map(({ agency }) => agency)
      return {
        title: path.join(' › '),
        agencies: agencies.toSorted((a, b) => isNamed(b, key) - isNamed(a, key)),
        below: bodiesOf(deeper, path),
      }
    })
}

/** How many from the top stand above all, so that none loses the nearest. */
function sharedTop(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths
  const differs = first.findIndex((name, level) =>
    paths.some((path) => level >= path.length - 1 || plain(path[level] ?? '') !== plain(name)),
  )
  return Math.max(differs, 0)
}

function leftOver(title: string, agencies: readonly OverseenAgency[]): Body[] {
  return agencies.length === 0 ? [] : [{ title, agencies, below: [] }]
}

function chainOf(agency: OverseenAgency): readonly string[] {
  return (isRead(agency) && agency.between) || []
}

function isNamed(agency: OverseenAgency, key: string): number {
  return plain(agency.name) === key ? 1 : 0
}

function clean(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}

function plain(name: string): string {
  return clean(name).toLowerCase()
}

/** By code unit: the same on every machine. */
function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
