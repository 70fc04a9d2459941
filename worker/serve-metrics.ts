import type { EventCounts } from './count-events.ts'
import { OPEN_METRICS, toOpenMetrics } from './http/open-metrics.ts'
import { listen, type Listener } from './listen.ts'
import type { Context } from './usecases/context.ts'
import { collectMetrics } from './usecases/upkeep/collect-metrics.ts'
import type { Surroundings } from './usecases/upkeep/surroundings.ts'

/** Never another: what is counted is the operator's, and no proxy is told of this door. */
const HOST = '127.0.0.1'

/** Answers `/metrics` on a port of its own, to programs of this machine alone. */
export function serveMetrics(given: {
  readonly context: Context
  readonly counts: EventCounts
  readonly surroundings: Surroundings
  readonly port: number
}): Promise<Listener> {
  const { context, counts, surroundings, port } = given
  async function answer({ url }: Request): Promise<Response> {
    if (new URL(url).pathname !== '/metrics') return new Response(null, { status: 404 })
    const metrics = [...(await collectMetrics(context, surroundings)), ...counts.read()]
    const headers = { 'content-type': OPEN_METRICS, 'cache-control': 'no-store' }
    return new Response(toOpenMetrics(metrics), { headers })
  }
  return listen({
    fetch: (request) => answer(request).catch(() => new Response(null, { status: 503 })),
    host: HOST,
    port,
  })
}
