import { writeFileSync } from 'node:fs'

import { clausesDocument } from './clauses-document.ts'
import { readingsDocument } from './readings-document.ts'
import { typedDocument } from './typed-document.ts'

/** Writes docs/clauses.md, docs/readings.md and docs/typed-regulations.md anew: `npm run clauses`. */
writeFileSync(new URL('../../docs/clauses.md', import.meta.url), clausesDocument())
writeFileSync(new URL('../../docs/readings.md', import.meta.url), readingsDocument())
writeFileSync(new URL('../../docs/typed-regulations.md', import.meta.url), typedDocument())
