import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'

const THREAD = `
const { workerData, parentPort } = require('node:worker_threads')
import(workerData.module).then(({ waitForReply }) => {
  parentPort.postMessage('waiting')
  waitForReply(workerData.flag)
  parentPort.postMessage('replied')
})`

describe('waitForReply', () => {
  it('goes on waiting when the notification of an earlier call comes late', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4))
    const module = new URL('../../workspace/apps-script/wait-for-reply.ts', import.meta.url).href
    const thread = new Worker(THREAD, { eval: true, workerData: { flag, module } })
    const said: unknown[] = []
    thread.on('message', (message) => said.push(message))
    await once(thread, 'message')

    while (Atomics.notify(flag, 0) === 0) await sleep(1)
    await sleep(20)
    const afterLateNotification = [...said]
    Atomics.store(flag, 0, 1)
    Atomics.notify(flag, 0)
    await once(thread, 'exit')

    expect(afterLateNotification).toEqual(['waiting'])
    expect(said).toEqual(['waiting', 'replied'])
  })
})
