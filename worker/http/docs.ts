import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

import type { App, AppEnvironment } from './app-environment.ts'
import { KEPT_FOR_A_DAY } from './caching.ts'

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Pantau API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`

const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', validatorUrl: null })\n`

/** The API description, and the page to browse it; every part of it comes from this worker. */
export function registerDocs(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'identityToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Google’s OIDC identity token of who runs the menu (ScriptApp.getIdentityToken)',
  })
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Pantau worker', version: '1' },
  })
  app.use('/docs/*', docsHeaders())
  app.get('/docs', (context) => context.html(PAGE))
  app.get('/docs/start.js', (context) => context.body(START, 200, fileHeaders('text/javascript')))
  app.get('/docs/swagger-ui.css', async (context) => {
    const file = await readFile(
      fileURLToPath(import.meta.resolve('swagger-ui-dist/swagger-ui.css')),
    )
    return context.body(file, 200, fileHeaders('text/css'))
  })
  app.get('/docs/swagger-ui-bundle.js', async (context) => {
    const bundle = import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js')
    const file = await readFile(fileURLToPath(bundle))
    return context.body(file, 200, fileHeaders('text/javascript'))
  })
}

function fileHeaders(type: string): Record<string, string> {
  return { 'content-type': `${type}; charset=utf-8`, 'cache-control': KEPT_FOR_A_DAY }
}

/** The page styles its own elements inline and draws its icons from data URLs; nothing else. */
function docsHeaders(): MiddlewareHandler<AppEnvironment> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
  })
}
