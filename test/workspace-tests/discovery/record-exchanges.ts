import type { Exchange } from '../../workspace/request-log.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { validateExchange, validateResponse } from './validate-exchange.ts'

export interface ExchangeRecorder {
  readonly exchanges: readonly Exchange[]
  /** What does not fit Google's description. */
  problems(): string[]
  /** Throws where there are problems, and names them. */
  assertNone(): void
  stop(): void
}

/**
 * Records every call of the workspace's methods from now on. A suite that sends wrong requests on
 * purpose sets `allowRefused`: requests answered 400 or 501 are then not checked, only their answers.
 */
export function recordExchanges(
  ws: Workspace,
  { allowRefused = false }: { allowRefused?: boolean } = {},
): ExchangeRecorder {
  const exchanges: Exchange[] = []
  const stop = ws.requestLog.subscribe((exchange) => void exchanges.push(exchange))
  const check = (exchange: Exchange): string[] => {
    const isRefused = exchange.status === 400 || exchange.status === 501
    return allowRefused && isRefused ? validateResponse(exchange) : validateExchange(exchange)
  }
  const problems = (): string[] => [...new Set(exchanges.flatMap(check))]
  return {
    exchanges,
    problems,
    assertNone() {
      const found = problems()
      if (found.length > 0) throw new Error(`Not as Google describes:\n${found.join('\n')}`)
    },
    stop,
  }
}
