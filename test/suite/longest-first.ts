import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Files that take longest, begun first, so that no worker stands idle while another ends one. */
const LONGEST = [
  'test/worker/durability/kill.test.ts',
  'test/browser/whole-month.test.ts',
  'test/browser/month-end.test.ts',
  'test/worker/durability/kill-closing.test.ts',
  'test/browser/main-path.test.ts',
  'test/browser/lived-regulations.test.ts',
  'test/browser/regulations.test.ts',
]

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((path) => moduleId.endsWith(path))
  return place === -1 ? LONGEST.length : place
}
