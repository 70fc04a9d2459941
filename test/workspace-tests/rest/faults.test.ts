import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startRest, textRows, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
})

beforeEach(async () => {
  id = await rest.createSpreadsheet()
})

afterEach(() => rest.ws.faults.clear())

afterAll(() => rest.close())

const method = 'sheets.spreadsheets.batchUpdate'

function write(): Promise<{ status: number }> {
  const rows = textRows([['tertulis']])
  return rest.batch(id, [{ updateCells: { start: {}, rows, fields: 'userEnteredValue' } }])
}

describe('faults', () => {
  it.each([403, 429, 500, 503] as const)('answer %i and apply nothing', async (code) => {
    rest.ws.faults.add({ method, kind: `${code}`, times: 1 })

    expect((await write()).status).toBe(code)
    expect(await rest.values(id, 'Data!A1')).toEqual([])
    expect((await write()).status).toBe(200)
  })

  it('drop the connection before the call is applied', async () => {
    rest.ws.faults.add({ method, kind: 'drop-before', times: 1 })

    await expect(write()).rejects.toThrow('fetch failed')
    expect(await rest.values(id, 'Data!A1')).toEqual([])
  })

  it('drop the connection after the call was applied', async () => {
    rest.ws.faults.add({ method, kind: 'drop-after', times: 1 })

    await expect(write()).rejects.toThrow('fetch failed')
    expect(await rest.values(id, 'Data!A1')).toEqual([['tertulis']])
  })

  it('drop the connection and apply the call when they are told to, or refuse it then', async () => {
    rest.ws.faults.add({ method, kind: 'apply-late', times: 2 })
    await expect(write()).rejects.toThrow('fetch failed')
    await expect(rest.batch(id, [{ deleteSheet: { sheetId: 7 } }])).rejects.toThrow('fetch failed')
    const before = await rest.values(id, 'Data!A1')

    const late = await rest.send('POST /workspace/faults/late')

    expect(before).toEqual([])
    expect(late.body).toEqual({ ended: ['applied', 'refused'] })
    expect(await rest.values(id, 'Data!A1')).toEqual([['tertulis']])
    expect(rest.ws.faults.applyLate()).toEqual([])
  })

  it('delay an answer', async () => {
    rest.ws.faults.add({ method: '*', kind: 'delay', times: 1, delayMs: 20 })

    expect((await write()).status).toBe(200)
    expect(rest.ws.faults.list().api).toMatchObject([{ times: 0 }])
  })

  it('let some calls pass first and strike only their method', async () => {
    rest.ws.faults.add({ method, kind: '503', times: 1, skip: 1 })
    const statuses = [(await write()).status, (await write()).status, (await write()).status]

    expect(statuses).toEqual([200, 503, 200])
  })

  it('are set, shown and cleared over HTTP', async () => {
    const post = await rest.send('POST /workspace/faults', {
      body: [
        { method, kind: '500' },
        { method: 'trigger', kind: 'lose', times: 2 },
      ],
    })
    const struck = await write()
    const cleared = await rest.send('DELETE /workspace/faults')

    expect(post.body).toMatchObject({
      api: [{ method, kind: '500' }],
      trigger: [{ kind: 'lose', times: 2 }],
    })
    expect(struck.status).toBe(500)
    expect(cleared.body).toEqual({ api: [], trigger: [], push: [] })
    expect((await write()).status).toBe(200)
  })

  it('of an unknown kind are refused', async () => {
    const { status } = await rest.send('POST /workspace/faults', {
      body: { method, kind: 'explode' },
    })

    expect(status).toBe(400)
  })

  it('are handed to triggers one by one', () => {
    rest.ws.faults.addTrigger({ kind: 'duplicate', times: 1, skip: 1 })
    const kinds = [1, 2, 3].map(() => rest.ws.faults.nextTriggerFault()?.kind)

    expect(kinds).toEqual([undefined, 'duplicate', undefined])
  })
})
