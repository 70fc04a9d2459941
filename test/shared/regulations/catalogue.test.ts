import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import type { Clause, Regulation } from '../../../shared/model/regulation.ts'
import { CATALOGUE, findProvision } from '../../../shared/regulations/catalogue.ts'
import { policiesOf } from '../../../shared/regulations/policies-of.ts'
import type { Provision } from '../../../shared/regulations/provision.ts'
import { parseWhen } from '../../../shared/regulations/when/parse-when.ts'
import { parseWho } from '../../../shared/regulations/who/parse-who.ts'
import { RULES } from '../../../shared/rules/rules.ts'
import { exampleClause } from './example-clause.ts'

const PARAMETERS = CATALOGUE.flatMap((provision) =>
  Object.keys(provision.parameters).map((key) => [provision.name, key, provision] as const),
)
const CHECKED = PARAMETERS.filter(([, , one]) => one.bind(exampleClause(one)).checked)
const LANGUAGES = ['id', 'en'] as const

describe('the catalogue', () => {
  it('names each provision once, and its title in both languages once', () => {
    for (const word of [
      ({ name }: Provision) => name,
      ({ title }: Provision) => title.id,
      ({ title }: Provision) => title.en,
    ]) {
      expect(new Set(CATALOGUE.map(word)).size).toBe(CATALOGUE.length)
    }
  })

  it.each(CATALOGUE)('$name asks only for rules that there are', (provision) => {
    const known = new Set(RULES.map(({ id }) => id))
    const record = recordOf(exampleClause(provision))

    expect(Object.keys(record?.clauses ?? {}).filter((rule) => !known.has(rule))).toEqual([])
  })

  it.each(CATALOGUE)('$name reads its clause back as a whole sentence', (provision) => {
    for (const language of LANGUAGES) {
      const sentence = provision.sentence(exampleClause(provision), language)

      expect(sentence).toMatch(/^\p{Lu}|^\d/u)
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toMatch(/undefined|null|\[object/)
    }
  })

  it.each(CATALOGUE)('$name says one of a thing in the singular', (provision) => {
    const sentences = Object.entries(provision.parameters).flatMap(([key, { kind }]) => {
      const example = exampleClause(provision)
      const parameters = { ...example.parameters, [key]: '1' }
      return kind.parse('1') === undefined
        ? []
        : [provision.sentence({ ...example, parameters }, 'en')]
    })

    expect(
      sentences.filter((one) => /\b1 (?:\w+ )?(?:day|week|hour|minute|shift)s\b/.test(one)),
    ).toEqual([])
  })

  it.each(CATALOGUE)('$name says to whom it is reported, once', (provision) => {
    const clause = { ...exampleClause(provision), reportedTo: 'Inspektorat' }
    const said = LANGUAGES.map((language) => provision.sentence(clause, language))

    expect(said[0]!.split('kepada Inspektorat')).toHaveLength(2)
    expect(said[1]!.split('to Inspektorat')).toHaveLength(2)
  })

  it.each(CATALOGUE)('$name says on which days and of whom, each once', (provision) => {
    const [when, who] = [parseWhen('setiap Kamis'), parseWho('kelompok A')]
    if (!when.ok || !who.ok) throw new Error('neither is read')
    const clause = { ...exampleClause(provision), when: when.value, who: who.value }
    const [id, en] = LANGUAGES.map((language) => provision.sentence(clause, language))

    expect([id!.split('etiap Kamis').length, en!.split('very Thursday').length]).toEqual([2, 2])
    expect([id!.split('elompok A').length, en!.split('roup A').length]).toEqual([2, 2])
  })

  it.each(CATALOGUE)('$name is checked, or says why it is kept as a note', (provision) => {
    const binding = provision.bind(exampleClause(provision))

    expect(binding.checked || binding.why.id.length > 20).toBe(true)
  })

  it('has no provision whose example is a note', () => {
    const notes = CATALOGUE.filter((provision) => !provision.bind(exampleClause(provision)).checked)

    expect(notes.map(({ name }) => name)).toEqual([])
  })
})

describe('every parameter of every provision', () => {
  it.each(PARAMETERS)('%s, %s reads what it writes in both languages', (_, key, provision) => {
    const { kind } = provision.parameters[key]!

    for (const typed of kind.examples) {
      const value = kind.parse(typed)
      expect(value).toBeDefined()
      for (const language of LANGUAGES) {
        const lines = provision.writeParameters({ [key]: typed }, language)
        expect(provision.readParameters(lines).problems).toEqual([])
        expect(kind.parse(kind.format(value, language))).toEqual(value)
      }
    }
  })

  it.each(PARAMETERS)('%s, %s says with its line what it may be', (_, key, provision) => {
    const { name } = provision.parameters[key]!
    const { parameters, problems } = provision.readParameters(`\n${name.id} = `)

    expect(parameters).toEqual({})
    expect(problems.map(({ id }) => id)).toEqual([
      expect.stringContaining(`baris 2: ${name.id} harus `),
    ])
  })

  it.each(CHECKED)('%s, %s changes what is asked, or is told to be a note', (_, key, provision) => {
    const kinds = new Set(
      variantsOf(provision, key).map((clause) => fingerprint(provision, clause)),
    )

    expect(kinds.size).toBeGreaterThan(1)
  })
})

/** The provision's own example with each value of the parameter, and without it. */
function variantsOf(provision: Provision, key: string): Clause[] {
  const example = exampleClause(provision)
  const { [key]: _, ...without } = example.parameters
  const { examples } = provision.parameters[key]!.kind
  return [
    example,
    { ...example, parameters: without },
    ...examples.map((typed) => ({ ...example, parameters: { ...without, [key]: typed } })),
  ]
}

/** What a clause does: the record that it makes, or why it makes none. */
function fingerprint(provision: Provision, clause: Clause): string {
  const binding = provision.bind(clause)
  if (!binding.checked) return `note: ${binding.why.id}`
  const { parameters, clauses, terms, namedUnits } = recordOf(clause) ?? {}
  return JSON.stringify([
    parameters,
    clauses,
    terms,
    namedUnits,
    binding.discipline,
    binding.recapDue,
  ])
}

function recordOf(clause: Clause): PolicyRecord | undefined {
  const regulation: Regulation = {
    issuer: 'Bupati',
    kind: 'SE',
    number: '1/2026',
    issuedOn: parseCivilDate('2026-01-01'),
    title: '',
    validFrom: parseCivilDate('2026-01-01'),
    units: [],
    // Hours alone turn nothing on.
    clauses: [clause, exampleClause(findProvision('assembly')!)],
  }
  return policiesOf([regulation])[0]
}
