import { copyFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { digestOf } from '../../../worker/back-up.ts'
import type { Store } from '../../../worker/ports/store.ts'
import {
  listLedgers,
  type BackupManifest,
} from '../../../worker/usecases/upkeep/backup-manifest.ts'

/** A copy of the store in `dataDir`, which holds what `store` does, as a former version's `backup` made it. */
export async function copyFormerStore(
  dataDir: string,
  { into, store }: { readonly into: string; readonly store: Store },
): Promise<{ readonly copy: string; readonly manifest: BackupManifest }> {
  const copy = join(into, 'pantau-20210901T010000Z.sqlite')
  copyFileSync(join(dataDir, 'worker.sqlite'), copy)
  const manifest = {
    format: 1,
    takenAt: '2021-09-01T01:00:00.000Z',
    file: basename(copy),
    bytes: statSync(copy).size,
    sha256: await digestOf(copy),
    ledgers: await listLedgers(store),
  } as const
  writeFileSync(copy.replace('.sqlite', '.json'), JSON.stringify(manifest))
  return { copy, manifest }
}
