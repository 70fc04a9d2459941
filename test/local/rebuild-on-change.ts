import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [BUILD, ...SOURCES] = ['addon/build.ts', 'addon', 'shared'].map((path) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url)),
)
/** Editors write a file in several steps. */
const SETTLE_MS = 150

/** Builds the add-on again into `outDir` whenever its sources change, and tells so in a line. */
export function rebuildOnChange(options: {
  readonly outDir: string
  readonly workerUrl: string
  readonly tell: (line: string) => void
}): { stop(): void } {
  const { outDir, workerUrl, tell } = options
  let timer: NodeJS.Timeout | undefined
  let building: ChildProcess | undefined
  const watchers = SOURCES.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (!name || !/\.(ts|css|html|json)$/u.test(name) || name.startsWith('dist')) return
      clearTimeout(timer)
      timer = setTimeout(build, SETTLE_MS)
    }),
  )

  function build(): void {
    building?.kill()
    // A process of its own: what this one has imported stays as it was.
    const child = spawn(process.execPath, [BUILD ?? ''], {
      env: { ...process.env, ADDON_DIST: outDir, PANTAU_WORKER_URL: workerUrl },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    building = child
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('close', (code, signal) => {
      if (signal !== null) return
      tell(code === 0 ? 'The add-on was built again.' : `The add-on cannot be built:\n${errors}`)
    })
  }

  return {
    stop() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      building?.kill()
    },
  }
}
