import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { serve, type ServerType } from '@hono/node-server'

/** How long a client may take, in milliseconds; what takes longer is closed. */
export interface Patience {
  /** From the connection's beginning to the end of the headers. */
  readonly headersTimeout: number
  /** To the end of the body. */
  readonly requestTimeout: number
  /** Between two requests of a connection. */
  readonly keepAliveTimeout: number
  /** How often the first two are looked after. */
  readonly connectionsCheckingInterval: number
}

const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Proxies keep idle connections for a minute: none must be closed while they send on it.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
}

export interface Listener {
  readonly port: number
  close(): Promise<void>
}

/** Serves `fetch` over plain http. Throws where the address is not free. */
export async function listen({
  fetch,
  host,
  port,
  patience = PATIENCE,
}: {
  readonly fetch: Parameters<typeof serve>[0]['fetch']
  readonly host: string
  readonly port: number
  readonly patience?: Patience
}): Promise<Listener> {
  const { promise, resolve, reject } = Promise.withResolvers<ServerType>()
  const server = serve({ fetch, hostname: host, port, serverOptions: { ...patience } }, () =>
    resolve(server),
  )
  server.once('error', reject)
  await promise
  return {
    port: (server.address() as AddressInfo).port,
    close: () => stopListening(server),
  }
}

/** Waits for requests under way; connections kept alive without one are ended. */
async function stopListening(server: ServerType): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  await Promise.race([promise, sleep(3000, undefined, { ref: false })])
  if ('closeAllConnections' in server) server.closeAllConnections()
}
