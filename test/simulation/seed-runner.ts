import { FORMER_FAULTS, type FormerFault } from './former-faults.ts'
import { runSeed, stepsOf, type SeedOutcome } from './run-seed.ts'

/** What a process that runs seeds is told. */
export interface SeedRequest {
  readonly seed: number
  readonly baseDir: string
  readonly length: number
  readonly only?: readonly number[]
  readonly fault?: FormerFault
}

/** What it answers, as it goes between processes. */
export type SeedReport = Omit<SeedOutcome, 'counts' | 'steps'> & {
  readonly steps: readonly number[]
  readonly counts: Readonly<Record<string, number>>
}

export async function reportSeed(
  { seed, baseDir, length, only, fault }: SeedRequest,
  print?: (line: string) => void,
): Promise<SeedReport> {
  const { counts, steps, ...rest } = await runSeed({
    seed,
    baseDir,
    steps: stepsOf(seed, { length, ...(only && { only: new Set(only) }) }),
    ...(fault && { alter: FORMER_FAULTS[fault] }),
    ...(print && { print }),
  })
  return { ...rest, steps: steps.map(({ number }) => number), counts: Object.fromEntries(counts) }
}

process.on('message', (request: SeedRequest) => {
  void reportSeed(request).then((report) => process.send?.(report))
})
