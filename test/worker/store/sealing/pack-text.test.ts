import { constants, deflateRawSync } from 'node:zlib'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sha256 } from '../../../../worker/ports/ledger-hash.ts'
import { packBody, unpackBody } from '../../../../worker/store/sealing/pack-body.ts'
import {
  PACKED_LONG,
  PACKED_SHORT,
  packText,
  unpackText,
} from '../../../../worker/store/sealing/pack-text.ts'
import { PACKING_DICTIONARY_1 } from '../../../../worker/store/sealing/packing-dictionary.ts'

describe('packText', () => {
  it('is undone by unpackText, whatever the text and whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000, unit: 'binary' }), fc.string(), (text, beside) => {
        expect(unpackText(packText(text, beside), beside)).toBe(text)
      }),
    )
  })

  it('makes a filed check-in less than half as long, and long texts shorter than they were', () => {
    const answers =
      '"answers":{"employeeId":["198512122010012003"],"kind":["Masuk"],"place":["Rumah"]}'
    const filed = `{"createdAt":"2021-07-05T00:11:12.242Z","formId":"f","formKind":"check-in",${answers}}`

    expect(packText(filed).length).toBeLessThan(filed.length / 2)
    const long = JSON.stringify(Array.from({ length: 400 }, (_, index) => ['WFH', String(index)]))
    expect(packText(long).length).toBeLessThan(long.length / 3)
  })

  it('lets JSON stand as it is where packing would gain next to nothing', () => {
    const place = '{"location":"-0.41655, 116.98011"}'

    expect(Buffer.from(packText(place)).toString()).toBe(place)
    expect(packText(`${place}${' '.repeat(20)}`)[0]).toBe(PACKED_SHORT)
    expect(packText('no JSON')[0]).toBe(PACKED_SHORT)
  })

  it('rests on a dictionary that never changes: what was packed by it must open for ever', () => {
    expect(sha256(PACKING_DICTIONARY_1)).toBe(
      '56cf581f0a6e474a88397a7b7fc21fe1a26c8f7a6b4d1ab08a27ab1e354f9097',
    )
  })

  it('opens what zlib deflated in whatever way, short or long', () => {
    const dictionary = Buffer.from(PACKING_DICTIONARY_1)
    const ways = [{ level: 0 }, { level: 9 }, { strategy: constants.Z_HUFFMAN_ONLY }]
    const texts = ['', '{"day":["Kemarin"]}', 'é🙂'.repeat(160), 'zyxwvut,'.repeat(125)]

    for (const [way, text] of ways.flatMap((way) => texts.map((text) => [way, text] as const))) {
      const deflated = deflateRawSync(text, { ...way, dictionary })
      for (const form of [PACKED_SHORT, PACKED_LONG]) {
        expect(unpackText(Buffer.concat([Uint8Array.of(form), deflated]))).toBe(text)
      }
    }
  })

  it('takes no more than a short text’s room where another hand put more there', () => {
    const bomb = deflateRawSync(Buffer.alloc(5_000_000, 'a'))

    const text = unpackText(Buffer.concat([Uint8Array.of(PACKED_SHORT), bomb]))

    expect(text).toBe('a'.repeat(1000))
    expect(unpackText(packText('short', 'beside'), 'beside')).toBe('short')
  })

  it('of another form is not taken for a text', () => {
    expect(() => unpackText(Uint8Array.of(9, 1, 2))).toThrow('not known')
  })
})

describe('packBody', () => {
  const key = 'form/response/2021-07-05T00:11:12.242Z'
  const body =
    '{"formId":"form","lastSubmittedAt":"2021-07-05T00:11:12.242Z","responseId":"response"}'

  it('does not say again what the entry’s key says', () => {
    const packed = packBody(body, { key })

    expect(unpackBody(packed, { key })).toBe(body)
    expect(packed.length).toBeLessThan(packText(body).length - 10)
  })

  it('reads a body from before as it stands', () => {
    expect(unpackBody(Buffer.from(body), { key })).toBe(body)
  })

  it('gives something else where another hand was there, and throws nothing', () => {
    const packed = packBody(body, { key })

    expect(unpackBody(packed, { key: 'another/key' })).not.toBe(body)
    expect(unpackBody(packed.subarray(0, 5), { key })).not.toBe(body)
    expect(unpackBody('text', { key })).toBe('text')
  })
})
