import { describe, expect, it } from 'vitest'

import { appClient } from './app-client.ts'

async function cachingOf(method: string, path: string, options = {}): Promise<string | null> {
  const response = await appClient().send(method, path, options)
  return response.headers.get('cache-control')
}

describe('cache-control', () => {
  it.each([
    ['an answer about an agency', 'GET', '/v1/agencies/setda/status', {}],
    ['personal links', 'GET', '/v1/agencies/setda/personal-links', {}],
    ['an export', 'GET', '/v1/agencies/setda/recaps/attendance?month=2021-07&format=csv', {}],
    ['a refusal of the caller', 'GET', '/v1/agencies', { headers: { authorization: 'Bearer x' } }],
    ['a refusal of the content', 'POST', '/v1/hints', { body: '{' }],
    ['a body that is too large', 'POST', '/v1/hints', { body: 'x'.repeat(70_000) }],
    ['what is not there', 'GET', '/v1/nowhere', {}],
    ['what is not among the static files', 'GET', '/docs/nowhere.js', {}],
    ['readiness', 'GET', '/readyz', {}],
  ])('is no-store on %s', async (_name, method, path, options) => {
    expect(await cachingOf(method, path, options)).toBe('no-store')
  })

  it.each(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/start.js'])(
    'lets the static %s be kept',
    async (path) => {
      expect(await cachingOf('GET', path)).toBe('public, max-age=86400')
    },
  )
})
