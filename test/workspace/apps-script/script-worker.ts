import { createHash, createHmac, randomUUID } from 'node:crypto'
import vm from 'node:vm'
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { Manifest } from './manifest.ts'
import { formatDate } from './format-date.ts'
import { waitForReply } from './wait-for-reply.ts'

/** What the host hands to the thread that runs one execution. */
export interface ScriptJob {
  runtime: string
  code: { name: string; source: string }[]
  html: Record<string, string>
  manifest: Manifest
  functionName: string
  args: string
  clockOffsetMs: number
  port: MessagePort
  /** One Int32: 0 while the script waits for the host, 1 when a reply lies in the port. */
  signal: SharedArrayBuffer
}

type Bytes = { text: string } | { bytes: number[] }
interface Request {
  method: string
  args: unknown[]
}

const job = workerData as ScriptJob
const flag = new Int32Array(job.signal)

const local: Record<string, (...args: never[]) => unknown> = {
  'Utilities.getUuid': () => randomUUID(),
  'Utilities.sleep': (milliseconds: number) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
  },
  'Utilities.formatDate': (date: { $date: number }, timeZone: string, pattern: string) =>
    formatDate(new Date(date.$date), timeZone, pattern),
  'Utilities.base64Encode': (data: Bytes, webSafe: boolean) => {
    const text = toBuffer(data).toString('base64')
    return webSafe ? text.replaceAll('+', '-').replaceAll('/', '_') : text
  },
  'Utilities.base64Decode': (text: string) => signed(Buffer.from(text, 'base64')),
  'Utilities.computeHmacSha256Signature': (value: Bytes, key: Bytes) =>
    signed(createHmac('sha256', toBuffer(key)).update(toBuffer(value)).digest()),
  'Utilities.computeDigest': (algorithm: string, value: Bytes) =>
    signed(createHash(algorithm.replace('_', '').toLowerCase()).update(toBuffer(value)).digest()),
}

function toBuffer(data: Bytes): Buffer {
  return 'text' in data ? Buffer.from(data.text) : Buffer.from(data.bytes.map((b) => b & 0xff))
}

/** Apps Script has Java's bytes, -128 to 127. */
function signed(buffer: Buffer): number[] {
  return [...new Int8Array(buffer)]
}

function callHost(text: string): string {
  const request = JSON.parse(text) as Request
  const here = local[request.method]
  if (here) {
    try {
      return JSON.stringify({ value: here(...(request.args as never[])) ?? null })
    } catch (error) {
      return JSON.stringify({ error: { message: String(error) } })
    }
  }
  Atomics.store(flag, 0, 0)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a MessagePort has none
  job.port.postMessage({ kind: 'call', text })
  waitForReply(flag)
  const reply: { message: string } | undefined = receiveMessageOnPort(job.port)
  if (!reply) throw new Error('The host gave no reply.')
  return reply.message
}

function execute(): string {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    name: 'apps-script',
    codeGeneration: { strings: false, wasm: false },
  })
  const install = vm.runInContext(job.runtime, context, { filename: 'runtime.js' }) as (
    host: string,
    call: (text: string) => string,
    compile: (source: string) => unknown,
  ) => (functionName: string, args: string) => string
  const settings = { clockOffsetMs: job.clockOffsetMs, manifest: job.manifest, files: job.html }
  const run = install(JSON.stringify(settings), callHost, (source) =>
    vm.runInContext(source, context, { filename: 'template.html' }),
  )
  for (const file of job.code) vm.runInContext(file.source, context, { filename: file.name })
  return run(job.functionName, job.args)
}

function executeSafely(): string {
  try {
    return execute()
  } catch (error) {
    const { name, message, stack } =
      error && typeof error === 'object' && 'message' in error
        ? (error as Error)
        : new Error(String(error))
    return JSON.stringify({ error: { name, message, stack } })
  }
}

const outcome = executeSafely()
// Promise callbacks of the script run before the execution ends.
setImmediate(() => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a MessagePort has none
  job.port.postMessage({ kind: 'done', text: outcome })
})
