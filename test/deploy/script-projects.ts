import { Hono } from 'hono'

interface ScriptFile {
  readonly name: string
  readonly type: string
  readonly source: string
}

interface Deployment {
  readonly deploymentId: string
  readonly deploymentConfig: { readonly versionNumber?: number; readonly description?: string }
}

/** What a script project holds, as its API would tell. */
export interface ScriptProject {
  files: readonly ScriptFile[]
  readonly versions: { readonly versionNumber: number; readonly files: readonly ScriptFile[] }[]
  readonly deployments: Deployment[]
  /** Of each call its method, path and bearer token. */
  readonly calls: string[]
}

/** A project as Google makes it: a manifest, and the deployment that follows what was pushed last. */
export function newScriptProject(): ScriptProject {
  return {
    files: [{ name: 'appsscript', type: 'JSON', source: '{}' }],
    versions: [],
    deployments: [{ deploymentId: 'head', deploymentConfig: {} }],
    calls: [],
  }
}

/** The part of the Apps Script API that brings one project forward. */
export function scriptApi(scriptId: string, project: ScriptProject): Hono {
  const at = `/v1/projects/${scriptId}`
  const app = new Hono()
  app.use(async (context, next) => {
    const { method, path } = context.req
    project.calls.push(`${method} ${path} ${context.req.header('authorization') ?? ''}`)
    await next()
  })
  app.get(`${at}/content`, (context) => context.json({ scriptId, files: project.files }))
  app.put(`${at}/content`, async (context) => {
    project.files = (await context.req.json<{ files: ScriptFile[] }>()).files
    return context.json({ scriptId, files: project.files })
  })
  app.post(`${at}/versions`, async (context) => {
    const { description } = await context.req.json<{ description?: string }>()
    const versionNumber = project.versions.length + 1
    project.versions.push({ versionNumber, files: project.files })
    return context.json({ scriptId, versionNumber, description })
  })
  app.get(`${at}/deployments`, (context) => context.json({ deployments: project.deployments }))
  app.post(`${at}/deployments`, async (context) => {
    const deploymentConfig = await context.req.json<Deployment['deploymentConfig']>()
    const deployment = {
      deploymentId: `deployment-${project.deployments.length}`,
      deploymentConfig,
    }
    project.deployments.push(deployment)
    return context.json(deployment)
  })
  app.put(`${at}/deployments/:id`, async (context) => {
    const deploymentId = context.req.param('id')
    const { deploymentConfig } = await context.req.json<Deployment>()
    const place = project.deployments.findIndex((one) => one.deploymentId === deploymentId)
    if (place < 0) return context.json({ error: { code: 404, message: 'not found' } }, 404)
    project.deployments[place] = { deploymentId, deploymentConfig }
    return context.json(project.deployments[place])
  })
  return app
}
