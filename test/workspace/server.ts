import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Server } from 'node:http'
import { registerScriptRoutes } from './apps-script/routes.ts'
import { registerDescriptionRoute } from './control/description-route.ts'
import { registerFaultRoutes } from './control/fault-routes.ts'
import { registerPreparationRoutes } from './control/preparation-routes.ts'
import { registerFormRoutes } from './form-pages/routes.ts'
import { registerTopicRoutes } from './control/topic-routes.ts'
import { registerTokenRoutes } from './oauth/token-routes.ts'
import { registerPageRoutes } from './page/routes.ts'
import { registerApiRoutes, type Environment } from './rest/api-routes.ts'
import type { Workspace } from './workspace.ts'

export interface RunningServer {
  readonly port: number
  /** Stops listening and cuts open connections. */
  close(): Promise<void>
}

/** Everything the workspace answers over HTTP. */
function createApp(ws: Workspace): Hono {
  const app = new Hono<Environment>()
  registerApiRoutes(app, ws)
  registerTokenRoutes(app, ws)
  registerFaultRoutes(app, ws)
  registerDescriptionRoute(app, ws)
  registerPreparationRoutes(app, ws)
  registerTopicRoutes(app, ws)
  const pages = app as unknown as Hono
  registerPageRoutes(pages, ws)
  registerFormRoutes(pages, ws)
  registerScriptRoutes(pages, ws)
  app.onError((error, c) => {
    process.stderr.write(`${error.stack ?? error.message}\n`)
    return c.json(
      { error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' } },
      500,
    )
  })
  return pages
}

/** Serves the workspace on 127.0.0.1; port 0 takes a free one. The workspace's origin follows. */
export function startServer(ws: Workspace, { port }: { port: number }): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: createApp(ws).fetch,
    hostname: '127.0.0.1',
  }) as Server
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const bound = typeof address === 'object' && address ? address.port : port
      ws.origin = `http://127.0.0.1:${bound}`
      resolve({ port: bound, close: () => closeServer(server) })
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
