import { createServer, request, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** What Google does with requests about some files. */
export type Fault = 'hang' | 'fail'

/** Stands before Google and lets requests about certain files hang, or fail; the others pass. */
export interface FaultProxy {
  readonly origin: string
  /** From now on, whatever names one of these ids. */
  strike(fault: Fault, ids: readonly string[]): void
  close(): void
}

export async function openFaultProxy(target: string): Promise<FaultProxy> {
  const faults = new Map<string, Fault>()
  const server: Server = createServer((incoming, outgoing) => {
    const fault = [...faults].find(([id]) => incoming.url?.includes(id))?.[1]
    if (fault === 'hang') return
    if (fault === 'fail') {
      outgoing.writeHead(500, { 'content-type': 'application/json' })
      outgoing.end('{"error":{"code":500,"message":"Internal error","status":"INTERNAL"}}')
      return
    }
    const { method, headers, url = '/' } = incoming
    const onward = request(new URL(url, target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    strike(fault, ids) {
      for (const id of ids) faults.set(id, fault)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
