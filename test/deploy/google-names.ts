import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type AddressInfo, type Server } from 'node:net'
import type { Duplex } from 'node:stream'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { getRequestListener } from '@hono/node-server'
import { createCA, createCert } from 'mkcert'

type Answer = (request: Request) => Response | Promise<Response>

export interface GoogleNames {
  /** What leads an unmodified program to the stand-ins, and lets it trust their certificate. */
  readonly environment: Readonly<Record<string, string>>
  readonly certificate: { readonly key: string; readonly cert: string }
  /** The authority that signed it. */
  readonly authority: string
  /** Hosts that somebody wanted to reach and that nobody stands in for. */
  readonly refused: readonly string[]
  close(): void
}

/**
 * Stands in for https hosts by their names, on loopback: a proxy that leads each name of `answers` to
 * a server with a certificate of an authority of its own, and every other host nowhere.
 */
export async function openGoogleNames(answers: Record<string, Answer>): Promise<GoogleNames> {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-names-'))
  const authority = await createCA({
    organization: 'Pantau test',
    countryCode: 'ID',
    state: 'Jawa Tengah',
    locality: 'Kudus',
    validity: 2,
  })
  const certificate = await createCert({
    ca: authority,
    domains: [...Object.keys(answers), 'localhost', '127.0.0.1'],
    validity: 2,
  })
  const authorityFile = join(folder, 'authority.pem')
  writeFileSync(authorityFile, authority.cert)

  const hosts = createTlsServer(
    certificate,
    getRequestListener((request) => {
      const answer = answers[new URL(request.url).hostname]
      return answer ? answer(request) : new Response('no such host', { status: 421 })
    }),
  )
  const hostsPort = await listen(hosts)
  const refused: string[] = []
  const proxy = createServer()
  proxy.on('connect', (request: IncomingMessage, client: Duplex) => {
    client.on('error', () => undefined)
    const host = (request.url ?? '').split(':')[0] ?? ''
    if (!answers[host]) {
      refused.push(host)
      client.end('HTTP/1.1 502 No such host\r\n\r\n')
      return
    }
    const server = connect(hostsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n')
      server.pipe(client).pipe(server)
    })
    server.on('error', () => client.destroy())
  })
  const proxyUrl = `http://127.0.0.1:${await listen(proxy)}`
  return {
    environment: {
      HTTPS_PROXY: proxyUrl,
      HTTP_PROXY: proxyUrl,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: authorityFile,
    },
    certificate,
    authority: authority.cert,
    refused,
    close() {
      for (const server of [hosts, proxy]) {
        server.close()
        server.closeAllConnections()
      }
      rmSync(folder, { recursive: true })
    },
  }
}

/** Asks a server on loopback in the client's stead, as a proxy that ends https does. */
export async function passOn(request: Request, port: number): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const headers = new Headers(request.headers)
  for (const name of ['connection', 'content-length', 'host', 'transfer-encoding']) {
    headers.delete(name)
  }
  headers.set('x-forwarded-for', '203.0.113.7')
  const body = await request.arrayBuffer()
  const { method } = request
  const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
    method,
    headers,
    ...(body.byteLength > 0 && { body }),
  })
  // As it was before it was packed: fetch has unpacked it.
  const unpacked = new Headers(answer.headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) {
    unpacked.delete(name)
  }
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers: unpacked })
}

/** The port that it took. */
async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
