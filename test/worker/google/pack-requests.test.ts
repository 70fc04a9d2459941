import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { chunkRows, packRequests } from '../../../worker/google/pack-requests.ts'

const MOST_BYTES = 120

function request(text: string): { addSheet: { properties: { title: string } } } {
  return { addSheet: { properties: { title: text } } }
}

type Request = ReturnType<typeof request>

async function batchesOf(requests: readonly Request[]): Promise<unknown[][]> {
  const batches: unknown[][] = []
  const packing = packRequests(async (batch) => void batches.push(batch), MOST_BYTES)
  for (const one of requests) await packing.add([one])
  await packing.end()
  return batches
}

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 20 })

describe('packRequests', () => {
  it('keeps every request, in order', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const requests = given.map(request)

        expect((await batchesOf(requests)).flat()).toEqual(requests)
      }),
    )
  })

  it('makes no batch larger than the limit as sent, and none that the next would fit', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const batches = await batchesOf(given.map(request))

        const sizes = batches.map((batch) => Buffer.byteLength(JSON.stringify(batch)) - 1)
        expect(sizes.filter((size, at) => size > MOST_BYTES && batches[at]!.length > 1)).toEqual([])
        const joined = batches
          .slice(1)
          .map((batch, at) => [...(batches[at] ?? []), batch[0]!])
          .map((batch) => Buffer.byteLength(JSON.stringify(batch)) - 1)
        expect(joined.filter((size) => size <= MOST_BYTES)).toEqual([])
      }),
    )
  })

  it('sends one that is too large alone', async () => {
    const large = request('x'.repeat(2 * MOST_BYTES))

    expect(await batchesOf([request('a'), large, request('b')])).toEqual([
      [request('a')],
      [large],
      [request('b')],
    ])
  })
})

describe('chunkRows', () => {
  it('begins another chunk at the limit of rows, and at that of bytes', () => {
    const rows = ['a', 'b', 'c', 'long long', 'd']

    expect(chunkRows(rows, { rows: 2, bytes: 12 })).toEqual([
      ['a', 'b'],
      ['c'],
      ['long long'],
      ['d'],
    ])
  })
})
