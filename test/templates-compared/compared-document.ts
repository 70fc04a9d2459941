import { markdownTable } from '../clauses/markdown-table.ts'
import type { Comparison } from './compare-cells.ts'

const HEADERS = ['cells', 'before', 'after', 'why'] as const

/** docs/templates-compared.md, of the commit that was compared with. */
export function comparedDocument(commit: string, { cells, kinds }: Comparison): string {
  const rows = [...kinds]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .filter(([, its]) => its.length > 0)
    .map(([{ before, after, why }, its]) => [grouped(its.length), before, after, why])
  const all = [...kinds.values()].flat().length
  const isNew = cells.after - cells.both
  const isGone = cells.before - cells.both
  return [
    '# The five regulations, before and after they were typed',
    '',
    `Until commit ${commit} the five regulations were presets in code; since then they are rows. \`npm run templates-compared\` has both make what they make of the same people and compares it cell by cell: of the six sample agencies and Sekretariat Daerah, every outcome (code, place, minutes late and early, signs, evidence), every finding (severity, clause, both languages), every cell of every recap but those of a day and of the regency, in both languages, and every day of a proposed roster; and outcomes and findings of every case of theirs in \`test/fixtures\`, kept, broken and at the boundary. ${grouped(cells.before)} cells before, ${grouped(cells.after)} now.`,
    '',
    `${grouped(cells.both)} are there before and after, ${grouped(isNew)} new and ${grouped(isGone)} gone; ${grouped(all)} differ. Each is of a kind that is listed here, or the command fails and writes nothing:`,
    '',
    ...markdownTable(HEADERS, rows),
    '',
  ].join('\n')
}

/** @example grouped(164221) // '164,221' */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
