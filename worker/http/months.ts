import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'

import {
  ClosedMonth,
  ClosedMonths,
  CloseRequest,
  MonthState,
  ReopenedMonth,
  ReopenRequest,
} from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

export const MonthPath = '/v1/agencies/{agencyId}/months/{month}'
export const MonthParams = AgencyPath.extend({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
})

/** Months: their state, closing, reopening. */
export function registerMonths(app: App, options: ResourceOptions): void {
  registerList(app, options)
  registerState(app, options)
  registerClose(app, options)
  registerReopen(app, options)
}

function registerList(app: App, { application, requireCaller }: ResourceOptions): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/months',
    summary: 'Which months are closed',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath },
    responses: { 200: json(ClosedMonths, 'The months'), ...problems(401, 403, 404, 503) },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listClosedMonths(context.get('caller'), agencyId), 200)
  })
}

function registerState(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: MonthPath,
    summary: 'Whether a month is closed, whether its seal holds, and what was recorded since',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: MonthParams },
    responses: { 200: json(MonthState, 'The month'), ...problems(400, 401, 403, 404, 503) },
  })
  app.openapi(route, async (context) => {
    const { agencyId, month } = context.req.valid('param')
    const state = await application.getMonthState(context.get('caller'), agencyId, month)
    return context.json(state, 200)
  })
}

function registerClose(
  app: App,
  { application, requireCaller, limitGoogle }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'post',
    path: `${MonthPath}/close`,
    summary: 'Close a month: its recaps are sealed; what comes later is an addendum',
    security: SIGNED_IN,
    middleware: [requireCaller, limitGoogle] as const,
    request: { params: MonthParams, body: json(CloseRequest, 'Why days not sure were absences') },
    responses: {
      200: json(ClosedMonth, 'The seal, and the job that writes the tabs'),
      ...problems(400, 401, 403, 404, 409, 413, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId, month } = context.req.valid('param')
    const request = context.req.valid('json')
    const closed = await application.closeMonth(context.get('caller'), agencyId, {
      month,
      ...request,
    })
    return context.json(closed, 200)
  })
}

function registerReopen(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'post',
    path: `${MonthPath}/reopen`,
    summary: 'Reopen a closed month for a reason; tells what differs from what was sealed',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: MonthParams, body: json(ReopenRequest, 'The reason') },
    responses: {
      200: json(ReopenedMonth, 'Before and after, and the job that writes the tabs'),
      ...problems(400, 401, 403, 404, 409, 413, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId, month } = context.req.valid('param')
    const request = context.req.valid('json')
    const reopened = await application.reopenMonth(context.get('caller'), agencyId, {
      month,
      ...request,
    })
    return context.json(reopened, 200)
  })
}
