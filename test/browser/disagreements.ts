import type { RecapKind } from '../../shared/contract/recap-job.ts'
import { COUNTED_CODES } from '../../shared/recaps/attendance-counts.ts'
import { letterOf } from '../../shared/recaps/shown-code.ts'
import { recapsId } from '../../shared/text/id/recaps.ts'
import { SUMMARY_WORDS } from '../../shared/recaps/summary/words.ts'

type Grid = readonly (readonly string[])[]

/** Sums of *Ringkasan* that are not those of the recaps they are taken from. */
export function disagreements(grids: ReadonlyMap<RecapKind, Grid>): string[] {
  const [summary = [], attendance = [], findings = []] = (
    ['summary', 'attendance', 'findings'] as const
  ).map((kind) => grids.get(kind))
  const { total, people } = SUMMARY_WORDS.id
  const persons = numbered(attendance)
  const header = attendance.find((row) => row.includes(recapsId.id)) ?? []
  const figures: [label: string, shown: string | undefined, counted: number][] = [
    [people, figureOf(summary, people), persons.length],
    ...COUNTED_CODES.map((code): (typeof figures)[number] => {
      const label = `${letterOf(code)} ${recapsId.codes[code]}`
      const sum = persons.reduce(
        (days, row) => days + Number(row[header.indexOf(letterOf(code))]),
        0,
      )
      return [label, figureOf(summary, label), sum]
    }),
    [total, summary.find(([label]) => label === total)?.[4] ?? '0', numbered(findings).length],
  ]
  return figures
    .filter(([, shown, counted]) => shown !== String(counted))
    .map(([label, shown, counted]) => `"${label}" is ${shown}; the recap of it has ${counted}`)
}

function numbered(grid: Grid): Grid {
  return grid.filter(([number]) => /^\d+$/u.test(number ?? ''))
}

function figureOf(summary: Grid, label: string): string | undefined {
  return summary.find(([first]) => first === label)?.[1]
}
