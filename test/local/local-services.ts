import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { LocalOptions } from './local-options.ts'
import { listWaiting } from './preparation.ts'
import { startService } from './service.ts'
import type { Service } from './service.ts'
import { tellRestarts } from './tell-restarts.ts'

type Tell = (line: string) => void

const [WORKSPACE, WORKER, PREPARE] = [
  '../workspace/main.ts',
  '../../worker/main.ts',
  'prepare-samples.ts',
].map((path) => fileURLToPath(new URL(path, import.meta.url))) as [string, string, string]

/** The local Google Workspace, with the add-on of `addonDir` installed; what watches tell is posted to `pushTo`. */
export function startWorkspace(
  { dataDir, workspacePort, now }: LocalOptions,
  { addonDir, pushTo }: { readonly addonDir: string; readonly pushTo: string },
): Service {
  const place = ['--port', String(workspacePort), '--data', dataDir]
  const clock = now ? ['--now', now.toISOString()] : []
  return startService({
    name: 'The workspace',
    args: [WORKSPACE, ...place, '--push', pushTo, ...clock],
    environment: { ADDON_DIST: addonDir },
    logFile: join(dataDir, 'workspace.log'),
  })
}

/** The worker; with `dev` it begins again when its files change. */
export function startWorker(
  { dataDir, now, dev }: LocalOptions,
  environment: Readonly<Record<string, string>>,
  tell: Tell,
): Service {
  return startService({
    name: 'The worker',
    args: [...(dev ? ['--watch'] : []), '--max-semi-space-size=2', WORKER, 'serve'],
    environment: {
      SWEEP_INTERVAL_SECONDS: '60',
      ...environment,
      ...(now && { PANTAU_NOW: now.toISOString() }),
    },
    logFile: join(dataDir, 'worker.log'),
    ...(dev && { onText: tellRestarts(tell) }),
  })
}

/** The sample agencies that are still to come, beside what runs already; nothing where none is. */
export function startPreparing(options: LocalOptions, tell: Tell): Service | undefined {
  if (listWaiting(options).length === 0) return undefined
  const service = startService({
    name: 'The preparation of the sample agencies',
    args: [PREPARE, ...process.argv.slice(2)],
    environment: {},
    logFile: join(options.dataDir, 'samples.log'),
  })
  void service.ended.then(({ code, signal, lastLines }) => {
    if (code === 0) tell('All sample agencies are there.')
    else if (signal === null) console.error(`${service.name} failed:\n${lastLines}`)
  })
  return service
}
