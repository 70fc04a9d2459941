import type { ProofRecord, ProvenPoint, RecordedStep } from '../../worker/prove/proof-record.ts'

/**
 * How a local workspace differs from what a record of Google says, one line a difference, each with the
 * point's name: outcomes, what was seen, statuses, and the shape of requests and answers. Of what the
 * record skipped nothing is said.
 */
export function compareRecords(google: ProofRecord, local: ProofRecord): string[] {
  return google.points.flatMap((point) => {
    if (point.outcome === 'skipped') return []
    const replayed = local.points.find(({ name }) => name === point.name)
    if (!replayed) return [`${point.name}: is no point any more`]
    return comparePoints(point, replayed).map((difference) => `${point.name}: ${difference}`)
  })
}

function comparePoints(google: ProvenPoint, local: ProvenPoint): string[] {
  const outcomes = differ('outcome', google.outcome, local.outcome)
  const names = new Set([...Object.keys(google.seen), ...Object.keys(local.seen)])
  const seen = [...names].flatMap((name) => differ(name, google.seen[name], local.seen[name]))
  const length = Math.max(google.steps.length, local.steps.length)
  const steps = Array.from({ length }, (_, index) => {
    const differences = compareSteps(google.steps[index], local.steps[index])
    return differences.map((difference) => `step ${index + 1}, ${difference}`)
  })
  return [...outcomes, ...seen, ...steps.flat()]
}

function compareSteps(google: RecordedStep | undefined, local: RecordedStep | undefined): string[] {
  const [call, replayed] = [nameOf(google), nameOf(local)]
  if (call !== replayed) return [`${call} at Google is ${replayed} locally`]
  if (!google || !local || google.by === 'person' || local.by === 'person') return []
  return [
    ...differ('status', google.status, local.status),
    ...compareShapes('request', google.request, local.request),
    ...compareShapes('response', google.response, local.response),
  ].map((difference) => `${call}: ${difference}`)
}

function differ(what: string, google: unknown, local: unknown): string[] {
  if (google === local) return []
  return [`${what} is ${String(google)} at Google, ${String(local)} locally`]
}

function compareShapes(what: string, google: unknown, local: unknown): string[] {
  const [there, here] = [shapeOf(google, what), shapeOf(local, what)]
  return [
    ...[...there].filter((part) => !here.has(part)).map((part) => `${part} at Google alone`),
    ...[...here].filter((part) => !there.has(part)).map((part) => `${part} locally alone`),
  ]
}

/** Every place of a value with its type, e.g. `response.replies[].createItem.itemId: string`. */
function shapeOf(value: unknown, path: string, shape = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    shape.add(`${path}: array`)
    for (const item of value) shapeOf(item, `${path}[]`, shape)
  } else if (typeof value === 'object' && value !== null) {
    shape.add(`${path}: object`)
    for (const [name, item] of Object.entries(value)) {
      shapeOf(item, `${path}.${withoutNumbers(name)}`, shape)
    }
  } else {
    shape.add(`${path}: ${value === null ? 'null' : typeof value}`)
  }
  return shape
}

function nameOf(step: RecordedStep | undefined): string {
  if (!step) return 'nothing'
  if (step.by === 'person') return 'asking a person'
  return `${step.call} by ${step.by}`
    .replace(/timestamp[^&\s]*/u, 'timestamp')
    .split(' ')
    .map(withoutNumbers)
    .join(' ')
}

/** The first id of a kind at Google is another's third: only its kind tells. */
function withoutNumbers(text: string): string {
  return text.replaceAll(/\b(\w*(?:id|Id|Token))-\d+/gu, '$1')
}
