/** How often everything else had its turn meanwhile. */
export async function turnsDuring<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  let turns = 0
  let isOver = false
  function look(): void {
    turns += 1
    if (!isOver) setImmediate(look)
  }
  setImmediate(look)
  const result = await work()
  isOver = true
  return [turns, result]
}
