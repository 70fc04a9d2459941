import { describe, expect, it } from 'vitest'

import { HR, appClient } from './app-client.ts'
import { callerOf } from '../../sample/caller-of.ts'

const RECAPS = '/v1/agencies/setda/recaps'

describe('GET /v1/agencies/{agencyId}/recaps/{kind}', () => {
  it('answers the file with its name, plain and in full', async () => {
    const client = appClient()

    const response = await client.send('GET', `${RECAPS}/attendance?month=2021-07&format=csv`)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Rekap Kehadiran 2021-07 SEKRETARIAT _DAERAH_.csv"; ` +
        `filename*=UTF-8''Rekap%20Kehadiran%202021-07%20SEKRETARIAT%20%E2%80%9CDAERAH%E2%80%9D.csv`,
    )
    expect(await response.text()).toBe('NIP')
    expect(client.asked).toEqual([
      [
        'exportRecap',
        callerOf(HR),
        'setda',
        { kind: 'attendance', month: '2021-07', format: 'csv' },
      ],
    ])
  })

  it('hands on the day, the person, the unit and the instant', async () => {
    const client = appClient()
    const asked = {
      month: '2021-07',
      format: 'xlsx',
      asOf: '2021-07-31T16:00:00Z',
      date: '2021-07-05',
      employeeId: '198001012005011001',
      unit: 'UMUM',
    }

    const response = await client.send('GET', `${RECAPS}/contacts?${new URLSearchParams(asked)}`)

    expect(response.status).toBe(200)
    expect(client.asked[0]?.[3]).toEqual({ kind: 'contacts', ...asked })
  })

  it.each([
    'attendance?month=2021-07',
    'attendance?month=Juli&format=csv',
    'attendance?month=2021-07&format=pdf',
    'attendance?month=2021-07&format=csv&asOf=today',
    'attendances?month=2021-07&format=csv',
  ])('answers 400 for %s', async (path) => {
    expect((await appClient().send('GET', `${RECAPS}/${path}`)).status).toBe(400)
  })

  it('answers 401 before anyone signed in', async () => {
    const path = `${RECAPS}/attendance?month=2021-07&format=csv`
    const response = await appClient().send('GET', path, { headers: { authorization: '' } })

    expect(response.status).toBe(401)
  })
})
