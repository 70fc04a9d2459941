import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { lintRules } from './lint-rules.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export interface LintFinding {
  readonly code: string
  readonly filename: string
  readonly message: string
  readonly help?: string
}

/** What the project's lint says of a project that holds these files alone, by path. */
export async function lintFiles(
  files: Readonly<Record<string, string>>,
): Promise<readonly LintFinding[]> {
  const directory = await mkdtemp(join(tmpdir(), 'pantau-lint-'))
  try {
    // The plugin stays where its library is.
    const config = { ...lintRules, jsPlugins: lintRules.jsPlugins.map((path) => join(root, path)) }
    const written = { ...files, '.oxlintrc.json': JSON.stringify(config) }
    for (const [path, text] of Object.entries(written)) {
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), text)
    }
    const output = await runOxlint(directory)
    return (JSON.parse(output) as { diagnostics: LintFinding[] }).diagnostics
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** What oxlint prints; that it found something is no failure. */
function runOxlint(cwd: string): Promise<string> {
  return new Promise((done) => {
    const command = join(root, 'node_modules/.bin/oxlint')
    execFile(command, ['--format=json'], { cwd }, (_, stdout, stderr) => done(stdout || stderr))
  })
}
