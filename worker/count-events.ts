import type { Log, LogEvent } from './ports/log.ts'
import type { Metric, Sample } from './ports/metric.ts'

/** What happened since the start, counted by what is logged. */
export interface EventCounts {
  /** Counts each event and passes it on. */
  readonly log: Log
  /** A call that was sent to Google, which no event tells. */
  calledGoogle(call: {
    readonly account: string
    readonly api: string
    readonly kind: string
  }): void
  read(): Metric[]
}

/** Upper bounds in seconds. */
const BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

interface Duration {
  readonly within: number[]
  count: number
  sum: number
}

export function countEvents(log: Log): EventCounts {
  const google = new Counter('account', 'api', 'kind')
  const failures = new Counter('account', 'kind')
  const answers = new Counter('method', 'status')
  const background = new Counter('task')
  const sweeps = new Counter('outcome')
  const durations = new Map<string, Duration>()

  function count(event: LogEvent): void {
    switch (event.event) {
      case 'request':
        answers.add(`${event['method']}`, `${String(event['status']).slice(0, 1)}xx`)
        measure(`${event['route']}`, Number(event['milliseconds']) / 1000)
        return
      case 'google-call-failed':
        return failures.add(`${event['account']}`, `${event['kind']}`)
      case 'background-failed':
        return background.add(`${event['task']}`)
      case 'agency-swept':
        return sweeps.add('done')
      case 'sweep-failed':
        return sweeps.add('failed')
    }
  }

  function measure(route: string, seconds: number): void {
    const known = durations.get(route) ?? { within: BOUNDS.map(() => 0), count: 0, sum: 0 }
    durations.set(route, known)
    for (const [index, bound] of BOUNDS.entries()) {
      if (seconds <= bound) known.within[index] = (known.within[index] ?? 0) + 1
    }
    known.count += 1
    known.sum += seconds
  }

  return {
    log(event) {
      count(event)
      log(event)
    },
    calledGoogle: ({ account, api, kind }) => google.add(account, api, kind),
    read: () => [
      google.read('pantau_google_calls', 'Calls sent to Google since the start'),
      failures.read('pantau_google_failures', 'Calls that Google refused or did not answer'),
      sweeps.read('pantau_sweeps', 'Sweeps of an agency'),
      background.read('pantau_background_failures', 'Work without a caller that failed'),
      answers.read('pantau_http_requests', 'Requests answered'),
      {
        name: 'pantau_http_request_duration_seconds',
        type: 'histogram',
        help: 'How long requests took',
        samples: [...durations].flatMap(([route, duration]) => samplesOf(route, duration)),
      },
    ],
  }
}

function samplesOf(route: string, { within, count, sum }: Duration): Sample[] {
  return [
    ...BOUNDS.map((bound, index): Sample => {
      const labels = { route, le: bound.toFixed(2) }
      return { suffix: '_bucket', labels, value: within[index] ?? 0 }
    }),
    { suffix: '_bucket', labels: { route, le: '+Inf' }, value: count },
    { suffix: '_count', labels: { route }, value: count },
    { suffix: '_sum', labels: { route }, value: sum },
  ]
}

/** Counts by the values of its labels. */
class Counter {
  readonly #names: readonly string[]
  readonly #counts = new Map<string, { readonly labels: Record<string, string>; value: number }>()

  constructor(...names: readonly string[]) {
    this.#names = names
  }

  add(...values: readonly string[]): void {
    const key = JSON.stringify(values)
    const labels = Object.fromEntries(this.#names.map((name, index) => [name, values[index] ?? '']))
    const known = this.#counts.get(key) ?? { labels, value: 0 }
    known.value += 1
    this.#counts.set(key, known)
  }

  read(name: string, help: string): Metric {
    const samples = [...this.#counts.values()].map((one) => ({ ...one, suffix: '_total' as const }))
    return { name, type: 'counter', help, samples }
  }
}
