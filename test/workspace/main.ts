import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseInstant } from '../../shared/model/instant.ts'
import { localTopic } from './pubsub/local-topic.ts'
import { startServer } from './server.ts'
import { openWorkspace } from './workspace.ts'

const usage = `Usage: npm run workspace -- [--now <instant>] [--port <port>] [--data <folder>] [--push <address>]

  --now   the instant at which the clock starts, e.g. 2021-07-05T08:00:00+08:00
  --port  default: WORKSPACE_PORT, else 8788
  --data  default: PANTAU_DATA, else .pantau
  --push  makes a topic of Pub/Sub for watches on forms, whose messages are posted to that address
`

interface Options {
  readonly now?: string
  readonly port?: string
  readonly data?: string
  readonly push?: string
  readonly help?: boolean
}

// What the workspace keeps is closed to other accounts.
process.umask(0o077)
const options = readOptions()
if (options?.help) {
  process.stdout.write(usage)
} else if (options) {
  await run(options)
}

function readOptions(): Options | undefined {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      options: { now: text, port: text, data: text, push: text, help: { type: 'boolean' } },
    })
    return values
  } catch (error) {
    stopWith((error as Error).message)
    return undefined
  }
}

async function run(values: Options): Promise<void> {
  const port = Number(values.port ?? (process.env['WORKSPACE_PORT'] || 8788))
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return stopWith(`Not a port: ${port}`)
  const now = values.now === undefined ? undefined : readInstant(values.now)
  if (now === null) return stopWith(`Not an instant with its zone: ${values.now}`)
  const dataDir = resolve(values.data ?? (process.env['PANTAU_DATA'] || '.pantau'))
  const ws = openWorkspace({ dataDir, origin: `http://127.0.0.1:${port}`, ...(now ? { now } : {}) })
  if (values.push !== undefined) ws.topics.put(localTopic(values.push))
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

function readInstant(text: string): Date | null {
  try {
    return new Date(parseInstant(text))
  } catch {
    return null
  }
}

function stopWith(message: string): void {
  process.stderr.write(`${message}\n\n${usage}`)
  process.exitCode = 2
}
