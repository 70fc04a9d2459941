import type { Hono } from 'hono'
import type { Environment } from '../rest/api-routes.ts'
import type { Workspace } from '../workspace.ts'
import { answerTokenRequest } from './token-endpoint.ts'

/** OAuth's token endpoint and the keys of identity tokens. */
export function registerTokenRoutes(app: Hono<Environment>, ws: Workspace): void {
  app.post('/token', async (c) => {
    const form = Object.fromEntries(new URLSearchParams(await c.req.text()))
    const { status, body } = answerTokenRequest(ws.tokens, ws.clock, form)
    c.header('date', ws.clock.now().toUTCString())
    return c.json(body, status)
  })
  app.get('/oauth2/v3/certs', (c) => c.json(ws.tokens.jwks()))
  app.get('/.well-known/openid-configuration', (c) =>
    c.json({
      issuer: ws.origin,
      token_endpoint: `${ws.origin}/token`,
      jwks_uri: `${ws.origin}/oauth2/v3/certs`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
  )
}
