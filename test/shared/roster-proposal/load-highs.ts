import type { Highs } from 'highs'
import * as library from 'highs'

/** The solver; its types tell of a loader one level deeper than where it stands. */
export async function loadHighs(): Promise<Highs> {
  const loader: unknown = library.default
  if (!isLoader(loader)) throw new TypeError('highs has no loader')
  return loader()
}

function isLoader(value: unknown): value is () => Promise<Highs> {
  return typeof value === 'function'
}
