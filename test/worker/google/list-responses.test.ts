import { afterEach, describe, expect, it } from 'vitest'

import { createGoogleWorkspace } from '../../../worker/google/create-google-workspace.ts'
import { startFakeGoogle } from './fake-google.ts'
import type { Answer, FakeGoogle } from './fake-google.ts'

let google: FakeGoogle

afterEach(async () => {
  await google.close()
})

function page(responseId: string, nextPageToken?: string): Answer {
  const instant = '2021-07-05T00:00:00.123456Z'
  const answers = {
    '1a2b': { questionId: '1a2b', textAnswers: { answers: [{ value: 'WFH' }, {}] } },
  }
  const response = { responseId, createTime: instant, lastSubmittedTime: instant, answers }
  return { status: 200, body: { responses: [response], ...(nextPageToken && { nextPageToken }) } }
}

describe('listResponses', () => {
  it('reads every page, from the given instant on', async () => {
    google = await startFakeGoogle([page('r1', 'next'), page('r2')])

    const responses = await createGoogleWorkspace(google.options).listResponses(
      'f1',
      '2021-07-04T23:50:00Z',
    )

    expect(responses.map(({ responseId }) => responseId)).toEqual(['r1', 'r2'])
    expect(responses[0]?.answers).toEqual({ '1a2b': ['WFH', ''] })
    const queries = google.seen.map(({ url }) => new URL(url, 'http://x').searchParams)
    expect(queries.map((query) => query.get('filter'))).toEqual([
      'timestamp >= 2021-07-04T23:50:00Z',
      'timestamp >= 2021-07-04T23:50:00Z',
    ])
    expect(queries.map((query) => query.get('pageToken'))).toEqual([null, 'next'])
    expect(queries[0]?.get('pageSize')).toBe('5000')
  })

  it('gives nothing where a form has no response', async () => {
    google = await startFakeGoogle([{ status: 200, body: {} }])

    const responses = await createGoogleWorkspace(google.options).listResponses('f1', undefined)

    expect(responses).toEqual([])
    expect(google.seen[0]?.url).not.toContain('filter')
  })

  it('does not page for ever', async () => {
    google = await startFakeGoogle([page('r1', 'again')])

    const answer = createGoogleWorkspace(google.options).listResponses('f1', undefined)

    await expect(answer).rejects.toMatchObject({ kind: 'rejected' })
    expect(google.seen).toHaveLength(200)
  })
})
