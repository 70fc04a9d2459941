import { ChildProcess } from 'node:child_process'
import { Server } from 'node:net'

/** Unit suites start neither servers nor browsers (what-it-imports.ts). */
function refuse(what: string): never {
  throw new Error(`A unit suite starts a ${what}: what-it-imports.ts does not see it`)
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
