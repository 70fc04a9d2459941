import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { CASES_OF_THE_FIVE } from './cases-of-the-five.ts'
import { compareCells, parseCells, type Cells, type Difference } from './compare-cells.ts'
import { comparedDocument } from './compared-document.ts'
import { KINDS_OF_DIFFERENCE } from './kinds-of-difference.ts'

/** The last state in which the five regulations were presets in code. */
const FORMER = '77f8bf59'
const ROOM = 'test/templates-compared'
/** Both trees are asked about the cases that there are now. */
const CASES = CASES_OF_THE_FIVE.map((name) => `test/fixtures/${name}`)
/** Three people joined this sample since, with leave that the former tree does not know: it stands as it was before. */
const SAMPLE = { path: 'test/sample/sample-pandeglang.ts', of: 'a9c915cf' }
const SHOWN = 40

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Compares what the five make of their people with what they made of them as presets, and writes the document. */
const folder = mkdtempSync(join(tmpdir(), 'templates-compared-'))
const former = join(folder, 'former')
const present = join(folder, 'present')
try {
  git('worktree', 'add', '--detach', '--quiet', former, FORMER)
  symlinkSync(join(root, 'node_modules'), join(former, 'node_modules'))
  for (const path of [ROOM, ...CASES])
    cpSync(join(root, path), join(former, path), { recursive: true })
  for (const path of ['package.json', 'shared', 'worker', 'test'])
    cpSync(join(root, path), join(present, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(present, 'node_modules'))
  const sample = execFileSync('git', ['show', `${SAMPLE.of}:${SAMPLE.path}`], { cwd: root })
  writeFileSync(join(present, SAMPLE.path), sample)
  const comparison = compareCells(cellsOf(former), cellsOf(present), KINDS_OF_DIFFERENCE)
  if (comparison.unexplained.length > 0) {
    tell(comparison.unexplained)
    process.exitCode = 1
  } else {
    const document = new URL('../../docs/templates-compared.md', import.meta.url)
    writeFileSync(document, comparedDocument(FORMER, comparison))
  }
} finally {
  rmSync(folder, { recursive: true })
  git('worktree', 'prune')
}

function git(...words: string[]): void {
  execFileSync('git', words, { cwd: root, stdio: 'inherit' })
}

/** What a tree says of its people, in a process of its own. */
function cellsOf(tree: string): Cells {
  const written = join(folder, 'cells')
  execFileSync(process.execPath, [`${ROOM}/write-cells.ts`, written], {
    cwd: tree,
    stdio: 'inherit',
  })
  return parseCells(readFileSync(written, 'utf8'))
}

function tell(differences: readonly Difference[]): void {
  const lines = differences
    .slice(0, SHOWN)
    .map(({ key, before, after }) => `${key}\n  - ${before}\n  + ${after}`)
  console.error(
    [`${differences.length} differences are of no kind that is known:`, ...lines].join('\n'),
  )
}
