import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findProvision } from '../../../../shared/regulations/catalogue.ts'
import { offerClause } from '../../../../shared/regulations/offers/offer-clause.ts'
import { parseWhen } from '../../../../shared/regulations/when/parse-when.ts'
import { parseWho } from '../../../../shared/regulations/who/parse-who.ts'
import { NOT_OFFERED, OFFERED } from './offered-clauses.ts'

describe('offerClause', () => {
  it.each(OFFERED)('offers what it asks: %s', (text, offer) => {
    const whole = { who: '', when: '', reportedTo: '', ...offer }

    expect(offerClause(text, 'id')).toEqual({ offer: whole })
  })

  it.each(NOT_OFFERED)('offers nothing of %s', (text, why) => {
    const { offer, why: told } = offerClause(text, 'id')

    expect(offer).toBeUndefined()
    expect(told?.id.slice(0, why.length) ?? '').toBe(why)
  })

  it('writes in the language of the agency what it understood in either', () => {
    const { offer } = offerClause('Pejabat struktural tetap di kantor setiap Senin.', 'en')

    expect(offer).toMatchObject({
      who: 'structural officials',
      when: 'every Monday',
      parameters: { must: 'must', place: 'the office' },
    })
  })

  it('offers nothing of a clause of which one word more is not understood', () => {
    const words = fc.constantFrom('hamil', 'lansia', 'kantin', 'sementara', 'sakit', 'honorarium')
    fc.assert(
      fc.property(fc.constantFrom(...OFFERED), words, fc.nat(), ([text], word, at) => {
        const said = text.split(' ')
        const more = said.toSpliced(at % said.length, 0, word).join(' ')

        expect(offerClause(more, 'id').offer).toBeUndefined()
      }),
    )
  })

  it('offers only what a row of Pasal takes', () => {
    for (const [text] of OFFERED) {
      const { offer } = offerClause(text, 'id')
      const parameters = findProvision(offer!.provision)!.parameters

      expect(parseWho(offer!.who).ok && parseWhen(offer!.when).ok).toBe(true)
      for (const [key, value] of Object.entries(offer!.parameters)) {
        expect(parameters[key]?.kind.parse(value)).toBeDefined()
      }
    }
  })

  it('is quick with a long text', () => {
    expect(offerClause('presensi tiga kali lapor setiap '.repeat(2000), 'id').offer).toBeUndefined()
  })
})
