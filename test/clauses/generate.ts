import { writeFileSync } from 'node:fs'

import { clausesDocument } from './clauses-document.ts'
import { readingsDocument } from './readings-document.ts'

/** Writes docs/clauses.md and docs/readings.md anew: `npm run clauses`. */
writeFileSync(new URL('../../docs/clauses.md', import.meta.url), clausesDocument())
writeFileSync(new URL('../../docs/readings.md', import.meta.url), readingsDocument())
