import { MessageChannel, Worker } from 'node:worker_threads'
import type { AddonFiles } from './addon-files.ts'
import { loadRuntimeSource } from './runtime-source.ts'
import type { Outcome } from './sandbox/runtime.ts'
import type { ScriptJob } from './script-worker.ts'

export interface JobRequest {
  addon: AddonFiles
  functionName: string
  /** JSON text of the array of arguments. */
  args: string
  clockOffsetMs: number
  timeoutMs: number
  /** Answers a service call; both texts are JSON. */
  answer(request: string): Promise<string>
}

const graceMs = 1_000

interface ThreadMessage {
  kind: 'call' | 'done'
  text: string
}

/** Runs one function in a thread of its own, which blocks while this one answers its calls. */
export async function runJob(request: JobRequest): Promise<Outcome> {
  const runtime = await loadRuntimeSource()
  const { port1: ours, port2: theirs } = new MessageChannel()
  const signal = new SharedArrayBuffer(4)
  const flag = new Int32Array(signal)
  const { addon, functionName, args, clockOffsetMs } = request
  const job: ScriptJob = {
    runtime,
    code: addon.code,
    html: addon.html,
    manifest: addon.manifest,
    functionName,
    args,
    clockOffsetMs,
    port: theirs,
    signal,
  }
  const worker = new Worker(new URL('./script-worker.ts', import.meta.url), {
    workerData: job,
    transferList: [theirs],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  return new Promise<Outcome>((resolve) => {
    let isFinished = false
    const finish = (outcome: Outcome) => {
      if (isFinished) return
      isFinished = true
      clearTimeout(timer)
      ours.close()
      void worker.terminate()
      resolve(outcome)
    }
    const fail = (message: string) =>
      finish({ error: { name: 'Exception', message, stack: message } })
    const timer = setTimeout(() => fail('Exceeded maximum execution time'), request.timeoutMs)
    worker.on('error', (error) => fail(String(error)))
    // The outcome may still be on its way when the thread has ended.
    worker.on('exit', () => {
      if (!isFinished) setTimeout(() => fail('The execution ended without a result.'), graceMs)
    })
    ours.on('message', (message: ThreadMessage) => {
      if (message.kind === 'done') {
        finish(JSON.parse(message.text) as Outcome)
        return
      }
      void request.answer(message.text).then((reply) => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a MessagePort has none
        ours.postMessage(reply)
        Atomics.store(flag, 0, 1)
        Atomics.notify(flag, 0)
      })
    })
  })
}
