import { describe, expect, it } from 'vitest'

import { ClosedMonth, MonthState, ReopenedMonth } from '../../../shared/contract/index.ts'
import { DomainError, type DomainErrorCode } from '../../../worker/ports/domain-error.ts'
import { appClient, HR } from './app-client.ts'
import { callerOf } from '../../sample/caller-of.ts'

const MONTH = '/v1/agencies/setda/months/2021-07'

describe('registerMonths', () => {
  it('tells the state of a month', async () => {
    const client = appClient()

    const response = await client.send('GET', MONTH)

    expect(response.status).toBe(200)
    expect(MonthState.parse(await response.json())).toMatchObject({ state: 'closed' })
    expect(client.asked).toEqual([['getMonthState', callerOf(HR), 'setda', '2021-07']])
  })

  it('closes a month and answers its seal and the job that writes the tabs', async () => {
    const client = appClient()

    const response = await client.send('POST', `${MONTH}/close`)

    expect(response.status).toBe(200)
    expect(ClosedMonth.parse(await response.json())).toMatchObject({ job: { id: 'job-1' } })
    expect(client.asked).toEqual([['closeMonth', callerOf(HR), 'setda', { month: '2021-07' }]])
  })

  it('reopens a month for a reason, told without the spaces around it', async () => {
    const client = appClient()

    const response = await client.send('POST', `${MONTH}/reopen`, {
      body: { reason: ' Surat tugas menyusul ' },
    })

    expect(response.status).toBe(200)
    expect(ReopenedMonth.parse(await response.json())).toMatchObject({ month: '2021-07' })
    expect(client.asked).toEqual([
      ['reopenMonth', callerOf(HR), 'setda', { month: '2021-07', reason: 'Surat tugas menyusul' }],
    ])
  })

  it.each([{}, { reason: '  ' }, { reason: 'x'.repeat(501) }, { reason: 'x', force: true }])(
    'refuses to reopen with %j',
    async (body) => {
      const client = appClient()

      const response = await client.send('POST', `${MONTH}/reopen`, { body })

      expect(response.status).toBe(400)
      expect(client.asked).toEqual([])
    },
  )

  it.each(['2021-13', '2021-7', 'juli'])('refuses the month %s', async (month) => {
    const client = appClient()

    const response = await client.send('POST', `/v1/agencies/setda/months/${month}/close`)

    expect(response.status).toBe(400)
    expect(client.asked).toEqual([])
  })

  it.each<DomainErrorCode>([
    'month-not-over',
    'month-closed',
    'month-open',
    'form-behind',
    'seal-broken',
  ])('answers 409 with the code %s', async (code) => {
    const refuse = (): Promise<never> => Promise.reject(new DomainError(code, 'Mohon tunggu.'))
    const client = appClient({ closeMonth: refuse, reopenMonth: refuse })

    const responses = [
      await client.send('POST', `${MONTH}/close`),
      await client.send('POST', `${MONTH}/reopen`, { body: { reason: 'x' } }),
    ]

    for (const response of responses) {
      expect(response.status).toBe(409)
      expect(await response.json()).toMatchObject({ code, detail: 'Mohon tunggu.' })
    }
  })

  it('asks who calls', async () => {
    const client = appClient()

    const responses = [
      await client.send('GET', MONTH, { headers: { authorization: '' } }),
      await client.send('POST', `${MONTH}/close`, { headers: { authorization: '' } }),
      await client.send('POST', `${MONTH}/reopen`, {
        headers: { authorization: '' },
        body: { reason: 'x' },
      }),
    ]

    expect(responses.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(client.asked).toEqual([])
  })
})
