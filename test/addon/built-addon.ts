import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAddon, type BuiltAddon } from '../../addon/build.ts'

export interface AddonFolder extends BuiltAddon {
  readonly folder: string
  read(file: string): Promise<string>
}

/** Builds the add-on for a worker into a folder of its own. */
export async function buildIntoFolder(workerUrl = 'http://127.0.0.1:8787'): Promise<AddonFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'pantau-addon-'))
  const built = await buildAddon({ outDir: folder, workerUrl })
  return { ...built, folder, read: (file) => readFile(join(folder, file), 'utf8') }
}
