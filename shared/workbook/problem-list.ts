import type { Problem } from '../model/problem.ts'
import { cellName } from './cell-name.ts'
import { localize } from './say.ts'
import type { Say } from './say.ts'

/** Of one problem in one column, so many are named one by one; the rest is a number. */
const NAMED_PER_COLUMN = 20

export interface CellPlace {
  readonly tabTitle: string
  readonly row: number
  readonly column: number
}

/** Gathers what is wrong, in the order in which it was met. */
export interface ProblemList {
  addCell(place: CellPlace, code: string, say: Say): void
  addAt(where: string, code: string, say: Say): void
  list(): readonly Problem[]
}

export function createProblemList(): ProblemList {
  const problems: Problem[] = []
  const counts = new Map<
    string,
    { place: CellPlace; code: string; unnamed: number; named: number }
  >()

  function addAt(where: string, code: string, say: Say): void {
    problems.push({ code, where: { id: where, en: where }, message: localize(say) })
  }

  return {
    addAt,
    addCell(place, code, say) {
      const key = `${place.tabTitle}\n${place.column}\n${code}`
      const count = counts.get(key) ?? { place, code, unnamed: 0, named: 0 }
      counts.set(key, count)
      if (count.named === NAMED_PER_COLUMN) {
        count.unnamed += 1
        count.place = place
        return
      }
      count.named += 1
      addAt(cellName(place.tabTitle, place.row, place.column), code, say)
    },
    list() {
      const rest = [...counts.values()]
        .filter(({ unnamed }) => unnamed > 0)
        .map(({ place, code, unnamed }) => {
          const where = cellName(place.tabTitle, place.row, place.column)
          return {
            code,
            where: { id: where, en: where },
            message: localize((text) => text.andMore(unnamed)),
          }
        })
      return [...problems, ...rest]
    },
  }
}
