import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { findProvision } from '../../../shared/regulations/catalogue.ts'
import { policiesOf } from '../../../shared/regulations/policies-of.ts'
import { regulationFromTemplate } from '../../../shared/regulations/template.ts'
import { BASE_TEMPLATES, TEMPLATES, findTemplate } from '../../../shared/regulations/templates.ts'
import { standings, termsOn } from '../../../shared/regulations/terms-on.ts'
import { WITHOUT_POLICY } from '../../../shared/policy/without-policy.ts'

/** The presets in code that the templates took the place of, as they last were. */
interface FormerPreset extends Pick<
  PolicyRecord,
  'number' | 'issuedOn' | 'validFrom' | 'validUntil' | 'clauses' | 'parameters'
> {
  readonly name: string
  readonly issuer: string
  readonly title: unknown
  readonly clauseTexts: Readonly<Record<string, unknown>>
  readonly exemptUnits?: NonNullable<PolicyRecord['namedUnits']>
}

const FORMER = JSON.parse(
  readFileSync(new URL('../../fixtures/regulations/former-presets.json', import.meta.url), 'utf8'),
) as readonly FormerPreset[]

describe('the rows of a template', () => {
  it.each(FORMER)('of $name are, field by field, what its preset in code was', (former) => {
    const template = findTemplate(former.name)!
    const [record, ...others] = policiesOf([regulationFromTemplate(template, 'id')])

    expect(others).toEqual([])
    expect(record).toMatchObject({
      number: former.number,
      citation: `${former.issuer} ${former.number}`,
      issuedOn: former.issuedOn,
      validFrom: former.validFrom,
      preset: former.name,
    })
    expect(record?.validUntil).toBe(former.validUntil)
    // Presence that nobody examined was one rule with reports that nobody reviewed.
    const { presenceReview } = record?.parameters ?? {}
    const split = presenceReview && { 'presence-unexamined': former.clauses['review-overdue'] }
    expect(record?.clauses).toEqual({ ...former.clauses, ...split })
    expect(record?.parameters).toEqual({ ...WITHOUT_POLICY, ...former.parameters })
    expect(record?.reading).toBeUndefined()
    expect(template.title).toEqual(former.title)
    expect(Object.fromEntries(template.clauses.map(({ number, text }) => [number, text]))).toEqual(
      former.clauseTexts,
    )
    const named = record?.namedUnits ?? []
    expect(named.map(({ name }) => name)).toEqual(
      (former.exemptUnits ?? []).map(({ name }) => name),
    )
    for (const [at, { words }] of (former.exemptUnits ?? []).entries()) {
      expect(named[at]?.words).toEqual(expect.arrayContaining(words as string[]))
    }
  })

  it.each(TEMPLATES)(
    'of $name ask for provisions of the catalogue, with parameters that they have',
    (template) => {
      for (const clause of regulationFromTemplate(template, 'en').clauses) {
        if (clause.provision === null) continue
        const provision = findProvision(clause.provision)
        expect(provision?.name).toBe(clause.provision)
        expect(provision?.lacks(clause)).toBeUndefined()
        for (const [key, text] of Object.entries(clause.parameters)) {
          expect(provision?.parameters[key]?.kind.parse(text), `${key} = ${text}`).toBeDefined()
        }
      }
    },
  )

  it('of the working week ask for the hours that hold where nothing is said, and change no record', () => {
    const [hours, kotim] = ['perpres-21-2023', 'kotim-2021'].map((name) =>
      regulationFromTemplate(findTemplate(name)!, 'id'),
    )
    const [working] = termsOn(standings([hours!]), hours!.validFrom, false)

    expect(working?.asked.change?.(WITHOUT_POLICY)).toEqual(WITHOUT_POLICY)
    expect(policiesOf([hours!, kotim!])).toEqual(policiesOf([kotim!]))
  })

  it('that hold in every agency turn nothing on by themselves', () => {
    const base = BASE_TEMPLATES.map((template) => regulationFromTemplate(template, 'id'))

    expect(base.length).toBe(3)
    expect(policiesOf(base)).toEqual([])
  })

  it('of the national one have no cap of days at home until it is switched on', () => {
    const regulation = regulationFromTemplate(findTemplate('nasional')!, 'id')
    const on = regulation.clauses.map((clause) => ({ ...clause, isOn: true }))

    expect(policiesOf([regulation])[0]?.parameters.maxHomeDaysPerWeek).toBeNull()
    expect(policiesOf([{ ...regulation, clauses: on }])[0]).toMatchObject({
      parameters: { maxHomeDaysPerWeek: 2 },
      clauses: { 'home-days': 'N2' },
    })
  })
})
