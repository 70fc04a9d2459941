import { readFileSync, writeFileSync } from 'node:fs'

import { withTable } from './tab-roles.ts'

/** Writes the table of docs/security.md anew: `npm run tab-roles`. */
const path = new URL('../../docs/security.md', import.meta.url)
writeFileSync(path, withTable(readFileSync(path, 'utf8')))
