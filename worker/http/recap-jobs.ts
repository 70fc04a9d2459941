import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'

import { RecapJob, RecapJobRequest, RecapJobs } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const JobsPath = '/v1/agencies/{agencyId}/recap-jobs'
const JobPath = `${JobsPath}/{jobId}` as const
const JobParams = AgencyPath.extend({ jobId: z.string().min(1).max(100) })

/** Recaps as jobs: asked for, watched, cancelled. */
export function registerRecapJobs(app: App, options: ResourceOptions): void {
  registerRequest(app, options)
  registerList(app, options)
  registerGet(app, options)
  registerCancel(app, options)
}

function registerRequest(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'post',
    path: JobsPath,
    summary: 'Ask for recaps of a month',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, body: json(RecapJobRequest, 'Month and kinds') },
    responses: {
      202: json(RecapJob, 'The job; watch it at its own address'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    const job = await application.requestRecap(context.get('caller'), agencyId, request)
    const path = `/v1/agencies/${encodeURIComponent(agencyId)}/recap-jobs/${job.id}`
    return context.json(job, 202, { location: path })
  })
}

function registerList(app: App, { application, requireCaller }: ResourceOptions): void {
  const route = createRoute({
    method: 'get',
    path: JobsPath,
    summary: 'The agency’s latest recap jobs, newest first',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath },
    responses: { 200: json(RecapJobs, 'At most 20 jobs'), ...problems(401, 403, 404, 503) },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listRecapJobs(context.get('caller'), agencyId), 200)
  })
}

function registerGet(app: App, { application, requireCaller }: ResourceOptions): void {
  const route = createRoute({
    method: 'get',
    path: JobPath,
    summary: 'How far a recap job is',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: JobParams },
    responses: { 200: json(RecapJob, 'The job'), ...problems(401, 403, 404, 503) },
  })
  app.openapi(route, async (context) => {
    const { agencyId, jobId } = context.req.valid('param')
    const job = await application.getRecapJob(context.get('caller'), agencyId, jobId)
    return context.json(job, 200)
  })
}

function registerCancel(app: App, { application, requireCaller }: ResourceOptions): void {
  const route = createRoute({
    method: 'delete',
    path: JobPath,
    summary: 'Cancel a recap job; tabs that are finished stay',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: JobParams },
    responses: { 200: json(RecapJob, 'The job as it is now'), ...problems(401, 403, 404, 503) },
  })
  app.openapi(route, async (context) => {
    const { agencyId, jobId } = context.req.valid('param')
    const job = await application.cancelRecapJob(context.get('caller'), agencyId, jobId)
    return context.json(job, 200)
  })
}
