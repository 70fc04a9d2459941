import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startServer } from './server.ts'
import { openWorkspace } from './workspace.ts'

const usage = `Usage: npm run workspace -- [--now <instant>] [--port <port>] [--data <folder>]

  --now   the instant at which the clock starts, e.g. 2021-07-05T08:00:00+08:00
  --port  default: WORKSPACE_PORT, else 8788
  --data  default: PANTAU_DATA, else .pantau
`

const { values } = parseArgs({
  options: {
    now: { type: 'string' },
    port: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean' },
  },
})

if (values.help) {
  process.stdout.write(usage)
} else {
  await run()
}

async function run(): Promise<void> {
  const port = Number(values.port ?? process.env['WORKSPACE_PORT'] ?? 8788)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return stopWith(`Not a port: ${port}`)
  const now = values.now === undefined ? undefined : new Date(values.now)
  if (now && Number.isNaN(now.getTime())) return stopWith(`Not an instant: ${values.now}`)
  const dataDir = resolve(values.data ?? process.env['PANTAU_DATA'] ?? '.pantau')
  const ws = openWorkspace({ dataDir, origin: `http://127.0.0.1:${port}`, ...(now ? { now } : {}) })
  const server = await startServer(ws, { port })
  process.stdout.write(`workspace ${ws.origin}\n`)
  const stop = async (): Promise<void> => {
    await server.close()
    ws.close()
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}

function stopWith(message: string): void {
  process.stderr.write(`${message}\n\n${usage}`)
  process.exitCode = 2
}
