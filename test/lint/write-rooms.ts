import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { FLOORS, mayImport } from './rooms.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

for (const [folder, { rooms }] of Object.entries(FLOORS)) {
  for (const name of Object.keys(rooms)) {
    const path = join(root, folder, name, 'README.md')
    const text = await readFile(path, 'utf8')
    const sentence = mayImport(folder, name)
    const stands = /^May import: .*$/mu
    await writeFile(
      path,
      stands.test(text)
        ? text.replace(stands, () => sentence)
        : `${text.trimEnd()}\n\n${sentence}\n`,
    )
  }
}
