import { describe, expect, it } from 'vitest'

import { appClient } from './app-client.ts'

const PATH = '/v1/agencies/setda/recap-jobs'
const NIP = '198001012005011001'

describe('POST recap-jobs', () => {
  it('passes on the day, person and unit', async () => {
    const client = appClient()
    const body = {
      month: '2021-07',
      kinds: ['contacts'],
      date: '2021-07-05',
      employeeId: NIP,
      unit: 'UMUM',
    }

    const answer = await client.send('POST', PATH, { body })

    expect(answer.status).toBe(202)
    expect(client.asked.flat()).toContainEqual(body)
  })

  it.each([
    [{ kinds: ['personal-report'] }, 'employeeId'],
    [{ kinds: ['contacts'], employeeId: '123' }, 'employeeId'],
    [{ kinds: ['daily-evaluation'], date: '2021-08-01' }, 'date'],
    [{ kinds: ['daily-evaluation'], date: '5 Juli 2021' }, 'date'],
    [{ kinds: ['daily-evaluation'], unit: '' }, 'unit'],
    [{ kinds: ['harian'] }, 'kinds'],
  ])('names the field of %j that does not fit', async (given, field) => {
    const answer = await appClient().send('POST', PATH, { body: { month: '2021-07', ...given } })

    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      code: 'invalid-request',
      detail: expect.stringContaining(`"${field}`),
    })
  })
})
