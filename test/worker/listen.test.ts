import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../worker/app.ts'
import { listen, type Listener } from '../../worker/listen.ts'
import type { LogEvent } from '../../worker/ports/log.ts'
import { fakeApplication } from './http/fake-application.ts'
import { callerOf } from '../sample/caller-of.ts'

const events: LogEvent[] = []
let listener: Listener

beforeAll(async () => {
  const app = createApp({
    application: fakeApplication().application,
    verifyIdentity: () => Promise.resolve(callerOf('hr@setda.example.go.id')),
    onAudienceRefused: () => Promise.resolve(),
    clientKey: () => 'office',
    newRequestId: () => 'request-0001',
    log: (event) => void events.push(event),
  })
  listener = await listen({
    fetch: app.fetch,
    host: '127.0.0.1',
    port: 0,
    patience: {
      headersTimeout: 200,
      requestTimeout: 400,
      keepAliveTimeout: 300,
      connectionsCheckingInterval: 50,
    },
  })
})
afterAll(() => listener.close())

const HINT = [
  'POST /v1/hints HTTP/1.1',
  'host: pantau.example',
  'authorization: Bearer token',
  'content-type: application/json',
  'content-length: 6000',
  '',
  '',
].join('\r\n')

describe('listen', () => {
  it.each([
    ['says nothing', ''],
    ['never ends its headers', 'GET /healthz HTTP/1.1\r\nhost: pantau.example\r\n'],
    ['sends no body', HINT],
    ['breaks off in its body', `${HINT}{"spreadsheetId":`],
  ])('closes a connection that %s', async (_name, text) => {
    const { received, ended } = openConnection(text)

    await ended

    expect(received()).not.toContain('HTTP/1.1 2')
    expect(received()).not.toContain('HTTP/1.1 5')
  })

  it('closes a connection that sends its body byte by byte', async () => {
    const { send, ended } = openConnection(HINT)
    const timer = setInterval(() => send(' '), 50)

    await ended

    clearInterval(timer)
    expect(events.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('answers a request, then closes the connection when no other comes', async () => {
    const { received, ended } = openConnection(
      'GET /healthz HTTP/1.1\r\nhost: pantau.example\r\n\r\n',
    )

    await ended

    expect(received()).toMatch(/^HTTP\/1\.1 200 OK/)
  })
})

/** A bare connection; `ended` is refused where the worker does not close it in good time. */
function openConnection(text: string): {
  readonly send: (more: string) => void
  readonly received: () => string
  readonly ended: Promise<void>
} {
  const socket = connect(listener.port, '127.0.0.1', () => socket.write(text))
  let received = ''
  socket.on('data', (data) => (received += data.toString()))
  // A byte sent after the end is answered with a reset.
  socket.on('error', () => undefined)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(() => reject(new Error('The connection stays open')), 5_000)
  socket.on('close', () => {
    clearTimeout(timer)
    resolve()
  })
  return { send: (more) => void socket.write(more), received: () => received, ended: promise }
}
