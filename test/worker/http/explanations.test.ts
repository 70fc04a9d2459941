import { describe, expect, it } from 'vitest'

import { Explanation, ProblemDetails } from '../../../shared/contract/index.ts'
import { DomainError } from '../../../worker/ports/domain-error.ts'
import { HR, appClient } from './app-client.ts'
import { callerOf } from '../../sample/caller-of.ts'

const DAY = '/v1/agencies/setda/people/198001012005011001/days/2021-07-05'

describe('GET /v1/agencies/{agencyId}/people/{employeeId}/days/{date}', () => {
  it('answers the explanation of the day that was asked about', async () => {
    const client = appClient()

    const response = await client.send('GET', DAY)

    expect(response.status).toBe(200)
    expect(Explanation.parse(await response.json()).outcome.code).toBe('WFH')
    expect(client.asked).toEqual([
      [
        'explainDay',
        callerOf(HR),
        'setda',
        { employeeId: '198001012005011001', date: '2021-07-05' },
      ],
    ])
  })

  it('answers 404 with what to do for a person who is not known', async () => {
    const client = appClient({
      explainDay: () => Promise.reject(new DomainError('person-unknown', 'Mohon periksa.')),
    })

    const response = await client.send('GET', DAY)

    expect(response.status).toBe(404)
    expect(ProblemDetails.parse(await response.json())).toMatchObject({
      code: 'person-unknown',
      detail: 'Mohon periksa.',
    })
  })

  it.each([
    ['an NIP that is too short', '/v1/agencies/setda/people/1980/days/2021-07-05'],
    ['31 June', '/v1/agencies/setda/people/198001012005011001/days/2021-06-31'],
  ])('answers 400 for %s', async (_, path) => {
    expect((await appClient().send('GET', path)).status).toBe(400)
  })

  it('answers 401 before anyone signed in', async () => {
    const response = await appClient().send('GET', DAY, { headers: { authorization: '' } })

    expect(response.status).toBe(401)
  })
})
