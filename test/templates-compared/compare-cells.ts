/** What is said of people, by where it stands: JSON text. */
export type Cells = ReadonlyMap<string, string>

/** A cell of which the two trees do not say the same; undefined where a tree has none. */
export interface Difference {
  readonly key: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** One way in which the present differs from the former on purpose. */
export interface KindOfDifference {
  readonly before: string
  readonly after: string
  readonly why: string
  /** Whether this explains all of the difference: nothing else of the cell changed. */
  readonly isIt: (difference: Difference) => boolean
}

export interface Comparison {
  readonly cells: { readonly before: number; readonly after: number; readonly both: number }
  /** Of each kind, the cells that are of it; a kind without any is there, too. */
  readonly kinds: ReadonlyMap<KindOfDifference, readonly Difference[]>
  /** Of no kind: a fault, or something that was changed on purpose and not said. */
  readonly unexplained: readonly Difference[]
}

/** Every cell of two trees held together; each difference counts to the first kind that explains it. */
export function compareCells(
  before: Cells,
  after: Cells,
  kinds: readonly KindOfDifference[],
): Comparison {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort()
  const differing = keys
    .map((key): Difference => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((one) => one.before !== one.after)
  const byKind = Map.groupBy(differing, (one) => kinds.find(({ isIt }) => isIt(one)))
  return {
    cells: {
      before: before.size,
      after: after.size,
      both: keys.filter((key) => before.has(key) && after.has(key)).length,
    },
    kinds: new Map(kinds.map((kind) => [kind, byKind.get(kind) ?? []])),
    unexplained: byKind.get(undefined) ?? [],
  }
}

/** Whether the text of before, with this in place of that, is the text of now. */
export function isRewritten(
  { before, after }: Difference,
  that: string | RegExp,
  becomes: string,
): boolean {
  return before !== undefined && before.replaceAll(that, becomes) === after
}

/** Cells as `write-cells.ts` writes them, one a line. */
export function parseCells(text: string): Cells {
  return new Map(
    text.split('\n').map((line) => {
      const at = line.indexOf('\t')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )
}
