import { createBench, sendCall, type Bench, type BenchOptions } from './bench.ts'
import { SkippedPoint, type Point, type Seen } from './point.ts'
import { POINTS } from './points.ts'
import type { ProofRecord, ProvenPoint, RecordedStep } from './proof-record.ts'
import { createRedactor } from './redact.ts'

export interface ProveOptions extends BenchOptions {
  readonly now: Date
  /** By name; all where left out. */
  readonly only?: readonly string[]
  readonly onPoint?: (point: ProvenPoint) => void
}

export interface Proof {
  readonly record: ProofRecord
  /** Ids of files that were made and could not be deleted. */
  readonly left: readonly string[]
}

/** Tries each point on files of its own, and deletes them whatever happens. */
export async function prove(options: ProveOptions): Promise<Proof> {
  const { now, only, onPoint, apiRoot } = options
  const made = new Set<string>()
  const redactor = createRedactor()
  const points: ProvenPoint[] = []
  for (const point of POINTS.filter(({ name }) => only?.includes(name) ?? true)) {
    const steps: RecordedStep[] = []
    const record = (step: RecordedStep): void => void steps.push(step)
    const { name, restsOn } = point
    const bench = createBench(options, { redactor, record, made })
    const outcome = await tryPoint(point, bench, options.signal)
    const proven = { name, restsOn, ...outcome, steps }
    points.push(redactReason(proven, redactor.redactText))
    onPoint?.(points.at(-1)!)
  }
  const against = apiRoot === undefined ? 'google' : 'local'
  const left = await deleteAll(made, options)
  return {
    record: { kind: 'pantau prove-google', version: 1, at: now.toISOString(), against, points },
    left,
  }
}

type Outcome = Pick<ProvenPoint, 'outcome' | 'reason' | 'seen'>

async function tryPoint(point: Point, bench: Bench, signal: AbortSignal): Promise<Outcome> {
  try {
    const seen = await point.steps(bench)
    const differences = compareSeen(point.expect, seen)
    if (differences.length === 0) return { outcome: 'holds', seen }
    return { outcome: 'refused', reason: differences.join('; '), seen }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const isSkipped = signal.aborted || error instanceof SkippedPoint
    return { outcome: isSkipped ? 'skipped' : 'refused', reason, seen: {} }
  }
}

function compareSeen(expected: Seen, seen: Seen): string[] {
  return Object.keys(expected)
    .filter((name) => expected[name] !== seen[name])
    .map((name) => `${name} is ${String(seen[name])}, expected ${String(expected[name])}`)
}

function redactReason(point: ProvenPoint, redactText: (text: string) => string): ProvenPoint {
  return point.reason === undefined ? point : { ...point, reason: redactText(point.reason) }
}

/** Also after Ctrl+C: these calls heed no signal. */
async function deleteAll(
  made: ReadonlySet<string>,
  { account, apiRoot }: ProveOptions,
): Promise<string[]> {
  const left: string[] = []
  for (const fileId of made) {
    const isDeleted = await deleteFile(fileId, { account, apiRoot }).catch(() => false)
    if (!isDeleted) left.push(fileId)
  }
  return left
}

async function deleteFile(
  fileId: string,
  { account, apiRoot }: Pick<ProveOptions, 'account' | 'apiRoot'>,
): Promise<boolean> {
  const token = await account.token()
  const { status } = await sendCall(`DELETE /drive/v3/files/${fileId}`, undefined, {
    token,
    apiRoot,
  })
  return status < 300 || status === 404
}
