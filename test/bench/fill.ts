import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { fillInBulk } from './bulk-store.ts'

const { values } = parseArgs({
  options: {
    agencies: { type: 'string', default: '1' },
    people: { type: 'string', default: '250' },
    months: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
if (values.out === undefined) throw new TypeError('--out DIR: where the store is to be made')
mkdirSync(values.out, { recursive: true })
const start = performance.now()
const submissions = await fillInBulk(values.out, {
  agencies: Number(values.agencies),
  people: Number(values.people),
  months: Number(values.months),
})
const seconds = ((performance.now() - start) / 1000).toFixed(1)
const { size } = statSync(join(values.out, 'worker.sqlite'))
console.log(
  `${submissions} submissions, ${(size / 1e6).toFixed(0)} MB, ${seconds} s: ${values.out}`,
)
