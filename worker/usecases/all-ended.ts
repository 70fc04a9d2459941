/**
 * What all of them come to, not before each has ended: what was begun under a lease ends under it. Throws what the
 * first of them, in their order, threw.
 */
export async function allEnded<Result>(work: readonly Promise<Result>[]): Promise<Result[]> {
  const outcomes = await Promise.allSettled(work)
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  })
}
