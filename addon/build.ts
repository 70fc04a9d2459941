import { readFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import {
  DATA_FILES,
  columnsApart,
  explanationsApart,
  formsApart,
  regulationColumnsOut,
} from './data-apart.ts'
import { ENTRY_POINTS } from './entry-points.ts'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
/** Each sidebar and window, and the text that names it. */
const PAGES = {
  'set-up': 'setUp.title',
  regulations: 'regulations.title',
  holidays: 'holidays.title',
  imports: 'imports.title',
  chat: 'chat.title',
  'roster-check': 'rosterCheck.title',
  'roster-proposal': 'rosterProposal.title',
  recaps: 'recaps.title',
  explanation: 'explanation.title',
  months: 'closing.title',
  desk: 'desk.title',
  'personal-links': 'personalLinks.title',
  reminders: 'reminders.title',
  cards: 'cards.title',
  confirmations: 'confirmations.title',
  filings: 'filings.title',
  connection: 'connection.title',
  'made-up': 'madeUp.title',
  help: 'help.title',
} as const

type Page = keyof typeof PAGES
/** Of what is no sidebar. */
const OWN_STYLES: Readonly<Partial<Record<Page, string>>> = { cards: 'cards.css' }
const GLOBAL_NAME = 'pantau'
/** For Google's editor and for people: a bundle larger than this loads noticeably slower. */
export const BUNDLE_LIMIT_BYTES = 130_000

export interface BuiltAddon {
  /** Size of `Code.js`, the script without its pages. */
  readonly codeBytes: number
  readonly files: readonly string[]
}

/**
 * Builds the add-on into `outDir`: `Code.js`, a page a sidebar with its style and script inside, what
 * stands apart from it, and the manifest. An `https` worker is also allowed in the manifest, as versioned deployments need.
 */
export async function buildAddon(options: {
  readonly outDir: string
  readonly workerUrl: string
}): Promise<BuiltAddon> {
  const workerUrl = parseWorkerUrl(options.workerUrl)
  const code = await bundleScript(workerUrl)
  const names = Object.keys(PAGES) as Page[]
  const pages = await Promise.all(names.map(buildPage))
  const files = {
    'Code.js': code,
    'appsscript.json': await buildManifest(workerUrl),
    ...DATA_FILES,
    ...Object.fromEntries(names.map((page, index) => [`${page}.html`, pages[index] ?? ''])),
  }
  await rm(options.outDir, { recursive: true, force: true })
  await mkdir(options.outDir, { recursive: true })
  await Promise.all(
    Object.entries(files).map(([name, text]) => writeFile(join(options.outDir, name), text)),
  )
  return { codeBytes: Buffer.byteLength(code), files: Object.keys(files) }
}

function parseWorkerUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:\/\//u.test(text)) {
    throw new Error(`PANTAU_WORKER_URL must be an http or https address; it is "${text}"`)
  }
  return text.replace(/(?<!\/)\/+$/u, '')
}

async function bundleScript(workerUrl: string): Promise<string> {
  // Menus, triggers and sidebars find functions by name, and only real ones at the top level.
  const functions = ENTRY_POINTS.map((name) => `function ${name}(...a){return $.${name}(...a)}`)
  return bundle({
    entryPoints: [join(ROOT, 'main.ts')],
    globalName: GLOBAL_NAME,
    target: 'es2020',
    define: { PANTAU_WORKER_URL: JSON.stringify(workerUrl) },
    footer: { js: [`const $=${GLOBAL_NAME}.entries`, ...functions].join('\n') },
    plugins: [smallZod, usedSchemas, columnsApart, formsApart, explanationsApart],
  })
}

/** What is a sidebar's own, inside the shell that all share. */
async function buildPage(page: Page): Promise<string> {
  const [shell, content, style, script] = await Promise.all([
    readFile(join(ROOT, 'sidebar', 'shell.html'), 'utf8'),
    readFile(join(ROOT, 'sidebar', `${page}.html`), 'utf8'),
    bundle({ entryPoints: [join(ROOT, 'sidebar', OWN_STYLES[page] ?? 'sidebar.css')] }),
    bundle({
      entryPoints: [join(ROOT, 'sidebar', `${page}.ts`)],
      inject: [join(ROOT, 'sidebar', 'keep-focus.ts')],
      target: 'es2020',
      plugins: [regulationColumnsOut],
    }),
  ])
  for (const part of [style, script]) {
    // Google reads `<?` as a scriptlet, and `</script` would end the script.
    if (/<\?|\?>|<\/script/iu.test(part)) throw new Error(`${page}.html cannot hold its script`)
  }
  return shell
    .replaceAll('{title}', PAGES[page])
    .replace('<page></page>', () => content.trim())
    .replace('<style></style>', () => `<style>${style}</style>`)
    .replace('<script></script>', () => `<script>${script}</script>`)
}

async function buildManifest(workerUrl: string): Promise<string> {
  const text = await readFile(join(ROOT, 'appsscript.json'), 'utf8')
  const manifest = JSON.parse(text) as Record<string, unknown>
  const allowed = workerUrl.startsWith('https://') && { urlFetchWhitelist: [`${workerUrl}/`] }
  return `${JSON.stringify({ ...manifest, ...allowed }, undefined, 2)}\n`
}

async function bundle(options: BuildOptions): Promise<string> {
  const result = await build({
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    logOverride: { 'import-is-undefined': 'error' },
    ...options,
  })
  return (result.outputFiles?.[0]?.text ?? '').trimEnd()
}

/** The add-on checks replies only, which a small part of zod does as well (bundled-zod.ts). */
const smallZod: Plugin = {
  name: 'small-zod',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^zod$/ }, () => ({ path: join(ROOT, 'bundled-zod.ts') }))
  },
}

/**
 * Leaves out schemas of the contract that the script does not use: a schema is made by calls, of which
 * esbuild does not know that they do nothing else.
 */
const usedSchemas: Plugin = {
  name: 'used-schemas',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]contract[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const schema = /^((?:export )?const \w+ = )(z\.[^\n]*(?:\n[ })\]][^\n]*)*)/gmu
      const contents = (await readFile(path, 'utf8')).replace(
        schema,
        '$1/* @__PURE__ */ (() => $2)()',
      )
      return { contents, loader: 'ts' }
    })
  },
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outDir = process.env['ADDON_DIST'] ?? join(ROOT, 'dist')
  const workerUrl = process.env['PANTAU_WORKER_URL'] ?? 'http://127.0.0.1:8787'
  const { codeBytes, files } = await buildAddon({ outDir, workerUrl })
  console.log(
    `${relative(process.cwd(), outDir)}: ${files.length} files for ${workerUrl}; Code.js ${codeBytes} bytes`,
  )
  if (codeBytes > BUNDLE_LIMIT_BYTES) {
    throw new Error(`Code.js has ${codeBytes} bytes; the limit is ${BUNDLE_LIMIT_BYTES}`)
  }
}
