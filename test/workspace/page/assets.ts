import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
let script: Promise<string> | undefined
let printScript: Promise<string> | undefined
let styles: string | undefined

/** The editor's script with the grid library in it, built once a process. */
export function loadScript(): Promise<string> {
  script ??= bundle(new URL('./client/main.ts', import.meta.url))
  return script
}

/** The script that deals a tab out to pages, built once a process. */
export function loadPrintScript(): Promise<string> {
  printScript ??= bundle(new URL('./client/print.ts', import.meta.url))
  return printScript
}

async function bundle(entry: URL): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}

/** The grid library's own styles. */
export function loadStyles(): string {
  styles ??= ['jsuites/dist/jsuites.css', 'jspreadsheet-ce/dist/jspreadsheet.css']
    .map((path) => readFileSync(resolvePackageFile(path), 'utf8'))
    .join('\n')
  return styles
}

function resolvePackageFile(path: string): string {
  const [name = '', ...rest] = path.split('/')
  return join(packageFolder(name), ...rest)
}

function packageFolder(name: string): string {
  const entry = dirname(require.resolve(name))
  return entry.endsWith('dist') ? dirname(entry) : entry
}
