import { ChildProcess } from 'node:child_process'
import { Server } from 'node:net'

/** Unit suites start neither servers nor browsers; one that does must say so in vitest.config.ts. */
function refuse(what: string): never {
  throw new Error(`A unit suite starts a ${what}: list it in PRODUCT of vitest.config.ts`)
}

const spawn: unknown = Reflect.get(ChildProcess.prototype, 'spawn')

Reflect.set(Server.prototype, 'listen', () => refuse('server'))
Reflect.set(
  ChildProcess.prototype,
  'spawn',
  function (this: ChildProcess, options: { file: string }) {
    if (/chrom/iu.test(options.file)) refuse('browser')
    return (spawn as (options: object) => number).call(this, options)
  },
)
