import { createRoute } from '@hono/zod-openapi'

import {
  AskedClause,
  CircularReading,
  ClauseConfirmation,
  ClauseReading,
  ConfirmedClauses,
  ConfirmedRegulation,
  PastedCircular,
  RegulationConfirmation,
  Regulations,
} from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const AGENCY = '/v1/agencies/{agencyId}'

/** What the sidebar *Aturan* asks. */
export function registerRegulations(
  app: App,
  { application, requireCaller, limitGoogle, limitEvaluation }: ResourceOptions,
): void {
  const list = createRoute({
    method: 'get',
    path: `${AGENCY}/regulations`,
    summary: 'Regulations and clauses as they stand in the tabs now, and what a clause may ask for',
    security: SIGNED_IN,
    middleware: [requireCaller, limitGoogle] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(Regulations, 'Regulations, the latest first, and what there is to choose'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(list, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listRegulations(context.get('caller'), agencyId), 200)
  })

  const read = createRoute({
    method: 'post',
    path: `${AGENCY}/circulars`,
    summary: 'Read the text of a circular apart into clauses; nothing is kept',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath, body: json(PastedCircular, 'The text, as it was copied') },
    responses: {
      200: json(CircularReading, 'Clauses, what it says of itself, and what belongs to no clause'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(read, async (context) => {
    const { agencyId } = context.req.valid('param')
    const pasted = context.req.valid('json')
    return context.json(
      await application.readCircular(context.get('caller'), agencyId, pasted),
      200,
    )
  })

  const readBack = createRoute({
    method: 'post',
    path: `${AGENCY}/clause-readings`,
    summary: 'Read a clause back before it counts, with an example; nothing is written',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, body: json(AskedClause, 'The clause as it would be') },
    responses: {
      200: json(ClauseReading, 'The sentence, whom it names, an example, or what cannot be read'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(readBack, async (context) => {
    const { agencyId } = context.req.valid('param')
    const asked = context.req.valid('json')
    return context.json(await application.readClause(context.get('caller'), agencyId, asked), 200)
  })

  const confirm = createRoute({
    method: 'post',
    path: `${AGENCY}/clause-confirmations`,
    summary: 'Say that clauses are right as they were read back; told twice, it is one',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: {
      params: AgencyPath,
      body: json(ClauseConfirmation, 'The clauses, and what was shown'),
    },
    responses: {
      200: json(ConfirmedClauses, 'The rows of Pasal, as they are to be written now'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(confirm, async (context) => {
    const { agencyId } = context.req.valid('param')
    const confirmation = context.req.valid('json')
    const confirmed = await application.confirmClauses(
      context.get('caller'),
      agencyId,
      confirmation,
    )
    return context.json(confirmed, 200)
  })

  const take = createRoute({
    method: 'post',
    path: `${AGENCY}/regulation-confirmations`,
    summary: 'Say that a regulation prolongs another, or is one that ships; told twice, it is one',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath, body: json(RegulationConfirmation, 'The regulation') },
    responses: {
      200: json(ConfirmedRegulation, 'The row of Aturan, as it is to be written now'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(take, async (context) => {
    const { agencyId } = context.req.valid('param')
    const confirmation = context.req.valid('json')
    const confirmed = await application.confirmRegulation(
      context.get('caller'),
      agencyId,
      confirmation,
    )
    return context.json(confirmed, 200)
  })
}
