import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const READMES = globSync('**/README.md', {
  cwd: root,
  exclude: (path) => ['node_modules', '.pantau', 'dist'].includes(basename(path)),
})

/** Names of files in backticks, `*` and braces too; blocks of code are no sentences. */
function filesNamedIn(text: string): string[] {
  const sentences = text.replace(/```[^]*?```/gu, '')
  return [...sentences.matchAll(/`([\w.*{},/-]+\.ts)`/gu)].map(([, name]) => name!)
}

/** The folder, and those that it lies in. */
function foldersAbove(folder: string): string[] {
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(dirname(folder))]
}

describe('files that READMEs name', () => {
  it('are looked for in every folder', () => {
    expect(READMES).toContain('README.md')
    expect(READMES).toContain('worker/usecases/month/README.md')
    expect(filesNamedIn('`a.ts`, `b/c-*.ts` and ```\n`d.ts`\n```')).toEqual(['a.ts', 'b/c-*.ts'])
  })

  it.each(READMES)('are there, by their path from the folder or one above it: %s', (readme) => {
    const folders = foldersAbove(dirname(readme))
    const missing = filesNamedIn(readFileSync(join(root, readme), 'utf8')).filter((name) =>
      folders.every((folder) => globSync(join(folder, name), { cwd: root }).length === 0),
    )

    expect(missing).toEqual([])
  })
})
