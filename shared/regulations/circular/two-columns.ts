/** Where a letter says to whom it goes, beside its number and subject. */
const ADDRESSED = /\S {3,}(?=(?:Kepada|Yth)(?![\p{L}]))/u
/** As far as the second column begins from where it does first. */
const ASIDE = 8
/** So many lines stand beside each other at most. */
const LONGEST = 20

/** The head of a letter in two columns, as a PDF spreads it: the left one, then the right one. */
export function untangled(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => ADDRESSED.test(line))
  if (first < 0) return lines
  const { index, 0: before } = ADDRESSED.exec(lines[first]!)!
  const column = index + before.length
  const isSplit = (line: string): boolean => splitAt(line, column).length > 1
  // The date may stand above it.
  const begin = lines.findLastIndex((line, at) => at < first && !isSplit(line)) + 1
  const block = lines.slice(begin, begin + LONGEST)
  const isBeside = (line: string): boolean => line.trim() === '' || isSplit(line)
  const end = block.findIndex(
    (line, at) => at > 0 && !isBeside(line) && block[at - 1]!.trim() === '',
  )
  const beside = end < 0 ? block : block.slice(0, end)
  const halves = beside.map((line) => splitAt(line, column))
  const left = halves.map(([one = '']) => one).filter((one) => one !== '')
  const right = halves.map(([, other = '']) => other).filter((other) => other !== '')
  return [
    ...lines.slice(0, begin),
    ...left,
    '',
    ...right,
    '',
    ...lines.slice(begin + beside.length),
  ]
}

/** What of a line is left of the column and what is in it; one where nothing is. */
function splitAt(line: string, column: number): readonly string[] {
  const begins = [...line.matchAll(/(?:^| {2})(?=\S)/g)]
    .map(({ index, 0: gap }) => index + gap.length)
    .filter((at) => Math.abs(at - column) <= ASIDE)
  const at = begins[0]
  return at === undefined ? [line.trim()] : [line.slice(0, at).trim(), line.slice(at).trim()]
}
