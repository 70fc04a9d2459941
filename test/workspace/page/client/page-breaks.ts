/** Something that stands between two heights, in px from the top of the whole. */
export interface Block {
  readonly top: number
  readonly bottom: number
}

/**
 * Deals rows out to pages that hold `room` px: breaks stand between rows, and not within a block of
 * `whole` where a page can hold it. Gives the rows of each page as [from, to); at least one page.
 */
export function dealOut(
  rows: readonly Block[],
  whole: readonly Block[],
  room: number,
): { from: number; to: number }[] {
  const pages: { from: number; to: number }[] = []
  const extent = (from: number, to: number): number => {
    const [first, last] = [rows[from], rows[to - 1]]
    if (!first || !last) return 0
    const over = whole.filter((block) => block.top >= first.top && block.top < last.bottom)
    return Math.max(last.bottom, ...over.map(({ bottom }) => bottom)) - first.top
  }
  let from = 0
  while (from < rows.length) {
    let to = from + 1
    while (to < rows.length && (rows[to]?.bottom ?? 0) - (rows[from]?.top ?? 0) <= room) to += 1
    const kept = [...Array(to - from).keys()]
      .map((back) => to - back)
      .find((end) => extent(from, end) <= room && !cuts(rows, whole, { end, room }))
    pages.push({ from, to: kept ?? to })
    from = kept ?? to
  }
  return pages.length > 0 ? pages : [{ from: 0, to: 0 }]
}

/** Whether a break before the row `end` goes through a block that a page could hold. */
function cuts(
  rows: readonly Block[],
  whole: readonly Block[],
  { end, room }: { end: number; room: number },
): boolean {
  const at = rows[end]?.top
  if (at === undefined) return false
  return whole.some(({ top, bottom }) => {
    const start = rows.find((row) => row.bottom > top)?.top ?? top
    return start < at && bottom > at && bottom - start <= room
  })
}
