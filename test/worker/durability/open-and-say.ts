import { openStore } from '../../../worker/store/open-store.ts'

const [dataDir = ''] = process.argv.slice(2)
process.stdout.write('opening\n')
await openStore({ dataDir })
process.stdout.write('opened\n')
