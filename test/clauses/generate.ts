import { writeFileSync } from 'node:fs'

import { clausesDocument } from './clauses-document.ts'

/** Writes docs/clauses.md anew: `npm run clauses`. */
writeFileSync(new URL('../../docs/clauses.md', import.meta.url), clausesDocument())
