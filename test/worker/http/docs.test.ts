import { describe, expect, it } from 'vitest'

import { appClient } from './app-client.ts'

interface Description {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { securitySchemes: Record<string, unknown> }
}
interface Operation {
  security?: unknown[]
  requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown> } }> }
  responses: Record<string, { content?: Record<string, unknown> }>
}

async function readDescription(): Promise<Description> {
  return (await (await appClient().send('GET', '/openapi.json')).json()) as Description
}

describe('registerDocs', () => {
  it('describes every resource', async () => {
    const { openapi, paths } = await readDescription()

    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).toSorted()).toEqual([
      '/healthz',
      '/readyz',
      '/v1/about',
      '/v1/agencies',
      '/v1/agencies/{agencyId}/affected',
      '/v1/agencies/{agencyId}/answer-deletions',
      '/v1/agencies/{agencyId}/attributions',
      '/v1/agencies/{agencyId}/chats',
      '/v1/agencies/{agencyId}/circulars',
      '/v1/agencies/{agencyId}/clause-confirmations',
      '/v1/agencies/{agencyId}/clause-readings',
      '/v1/agencies/{agencyId}/confirmations',
      '/v1/agencies/{agencyId}/correction-answers',
      '/v1/agencies/{agencyId}/corrections',
      '/v1/agencies/{agencyId}/desk',
      '/v1/agencies/{agencyId}/filings',
      '/v1/agencies/{agencyId}/holiday-proposals',
      '/v1/agencies/{agencyId}/import-decisions',
      '/v1/agencies/{agencyId}/imports',
      '/v1/agencies/{agencyId}/key-renewals',
      '/v1/agencies/{agencyId}/made-up-codes',
      '/v1/agencies/{agencyId}/months',
      '/v1/agencies/{agencyId}/months/{month}',
      '/v1/agencies/{agencyId}/months/{month}/close',
      '/v1/agencies/{agencyId}/months/{month}/letter',
      '/v1/agencies/{agencyId}/months/{month}/reopen',
      '/v1/agencies/{agencyId}/old-answers',
      '/v1/agencies/{agencyId}/people/{employeeId}/data',
      '/v1/agencies/{agencyId}/people/{employeeId}/days/{date}',
      '/v1/agencies/{agencyId}/personal-links',
      '/v1/agencies/{agencyId}/recap-jobs',
      '/v1/agencies/{agencyId}/recap-jobs/{jobId}',
      '/v1/agencies/{agencyId}/recaps/{kind}',
      '/v1/agencies/{agencyId}/regulation-confirmations',
      '/v1/agencies/{agencyId}/regulations',
      '/v1/agencies/{agencyId}/reminder-outcomes',
      '/v1/agencies/{agencyId}/reminders',
      '/v1/agencies/{agencyId}/restrictions',
      '/v1/agencies/{agencyId}/roster-check',
      '/v1/agencies/{agencyId}/status',
      '/v1/agencies/{agencyId}/what-if',
      '/v1/enrolment-checks',
      '/v1/enrolments',
      '/v1/hints',
      '/v1/made-up-contents',
      '/v1/made-up-office',
    ])
  })

  it('describes bodies by the schemas of the contract, and failures as problems', async () => {
    const { paths, components } = await readDescription()

    const enrol = paths['/v1/enrolments']?.['post']
    const body = enrol?.requestBody?.content['application/json']?.schema
    expect(Object.keys(body?.properties ?? {})).toEqual(['code', 'spreadsheetId', 'forms'])
    expect(Object.keys(enrol?.responses['401']?.content ?? {})).toEqual([
      'application/problem+json',
    ])
    expect(enrol?.security).toEqual([{ identityToken: [] }])
    expect(Object.keys(components.securitySchemes)).toEqual(['identityToken'])
  })

  it('can be browsed without anything from another host', async () => {
    const client = appClient()
    const page = await client.send('GET', '/docs')
    const html = await page.text()
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => String(match[1]))

    const answers = await Promise.all(parts.map((part) => client.send('GET', part)))

    expect(parts).toHaveLength(3)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(html).not.toMatch(/https?:/)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
