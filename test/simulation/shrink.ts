import { reportSeed, type SeedReport, type SeedRequest } from './seed-runner.ts'

const MOST_RUNS = 60

/**
 * The steps of a seed that are enough to break the same guarantee: leaves out parts, ever smaller ones,
 * as long as it still breaks. Undefined where it does not break.
 */
export async function shrink(request: SeedRequest): Promise<SeedReport | undefined> {
  let best = await reportSeed(request)
  const { violation } = best
  if (!violation) return undefined
  let runs = 0
  for (let size = Math.ceil(best.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < best.steps.length && runs < MOST_RUNS;) {
      const only = best.steps.filter((_, index) => index < start || index >= start + size)
      const fewer = await reportSeed({ ...request, only })
      runs += 1
      if (fewer.violation?.guarantee === violation.guarantee) best = fewer
      else start += size
    }
  }
  return best
}
