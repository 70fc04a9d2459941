import { writeFileSync } from 'node:fs'

import { readLastRun } from '../suite/last-run.ts'
import { guaranteesDocument } from './guarantees-document.ts'

/** Writes docs/guarantees.md anew: `npm run guarantees`, after the tests whose results it is to tell. */
writeFileSync(
  new URL('../../docs/guarantees.md', import.meta.url),
  guaranteesDocument(readLastRun()),
)
