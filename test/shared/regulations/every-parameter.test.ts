import { describe, expect, it } from 'vitest'

import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { Clause, Regulation, Who } from '../../../shared/model/regulation.ts'
import { CATALOGUE } from '../../../shared/regulations/catalogue.ts'
import { disciplineOf } from '../../../shared/regulations/discipline-of.ts'
import { EACH_WORKING_DAY, EVERYONE } from '../../../shared/regulations/everyone.ts'
import { policiesOf } from '../../../shared/regulations/policies-of.ts'
import type { Provision } from '../../../shared/regulations/provision.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { facts } from '../evaluation/build-facts.ts'
import { generatedOffice, LIVED_MONTH } from './generated-office.ts'

const OFFICES = [1, 2, 3].map(generatedOffice)
const PARAMETERS = CATALOGUE.flatMap((provision) =>
  Object.entries(provision.parameters).map(([key, { beyond }]) => ({
    name: provision.name,
    key,
    provision,
    beyond: beyond?.en,
  })),
)
const EACH_UNIT: Who = { ...EVERYONE, each: 'unit' }
const EXEMPT_UNITS: Who = { of: [{ kind: 'exempt-units' }], except: [] }
/** What is in force beside the clause, where it is of another provision. */
const BESIDE = [
  clauseOf('roster', { without: 'di kantor' }),
  clauseOf('presence', { how: 'lokasi berkala' }),
  clauseOf('office-share', { atMost: '50 %' }),
]

describe('a parameter of a provision', () => {
  it.each(PARAMETERS.filter(({ beyond }) => beyond === undefined))(
    '$name, $key changes an outcome, a finding or a proposal, or makes the clause a note',
    ({ key, provision }) => {
      expect(effectOf(provision, key)).not.toBe('nothing')
    },
  )

  it.each(PARAMETERS.filter(({ beyond }) => beyond !== undefined))(
    '$name, $key changes none of them, but $beyond',
    ({ key, provision }) => {
      expect(effectOf(provision, key, OFFICES.slice(0, 1))).toBe('nothing')
    },
  )
})

describe('a clause that stands alone', () => {
  it.each(CATALOGUE)('of $name is told where it is broken', (provision) => {
    const { name, example } = provision
    const clause = { ...clauseOf(name, example.parameters), ...example }
    const binding = provision.bind(clause)
    const rules = binding.checked ? binding.rules : []
    const told = OFFICES.flatMap((office) => evaluate(office, [clause]).findings)

    expect(rules.length === 0 || told.some(({ rule }) => rules.includes(rule))).toBe(true)
  })
})

describe('a clause for each unit by itself', () => {
  it.each(CATALOGUE.filter(({ isCounted }) => isCounted))(
    'of $name, which counts people together, is not that for all staff, or a note',
    (provision) => {
      const { name, example } = provision
      const whole = clauseOf(name, example.parameters)
      const each = { ...whole, who: EACH_UNIT }
      const differs = [lived, proposed].some((look) =>
        OFFICES.some((office) => look(office, whole) !== look(office, each)),
      )

      expect(differs || !provision.bind(each).checked).toBe(true)
    },
  )
})

/** What another value of the parameter changes, whatever is said beside it. */
function effectOf(
  provision: Provision,
  key: string,
  offices = OFFICES,
): 'something' | 'nothing' | 'note' {
  const checked = contextsOf(provision, key).flatMap((context) => {
    const clauses = variantsOf(provision, key, context).filter(
      (clause) => !provision.lacks(clause) && provision.bind(clause).checked,
    )
    return clauses.length > 1 ? [clauses] : []
  })
  if (checked.length === 0) return 'note'
  const differs = [lived, proposed].some((look) =>
    offices.some((office) =>
      checked.some(([first, ...others]) => {
        const seen = look(office, first!)
        return others.some((other) => look(office, other) !== seen)
      }),
    ),
  )
  return differs ? 'something' : 'nothing'
}

/** The example; with each value of each other parameter, and without it; the same of units that are exempt, and of each. */
function contextsOf({ name, example, parameters, isCounted }: Provision, key: string): Clause[] {
  const its = { ...clauseOf(name, example.parameters), ...example }
  const beside = Object.entries(parameters)
    .filter(([other]) => other !== key)
    .flatMap(([other, { kind }]) =>
      [...kind.examples, undefined].map((value) => withValue(its.parameters, other, value)),
    )
  return [its.who, EXEMPT_UNITS, ...(isCounted ? [EACH_UNIT] : [])].flatMap((who) =>
    [its.parameters, ...beside].map((said) => ({ ...its, who, parameters: said })),
  )
}

/** The clause with each value of the parameter; where it has but one, also without it. */
function variantsOf({ parameters }: Provision, key: string, context: Clause): Clause[] {
  const { examples } = parameters[key]!.kind
  const values = examples.length > 1 ? examples : [undefined, ...examples]
  return values.map((value) => ({
    ...context,
    parameters: withValue(context.parameters, key, value),
  }))
}

function withValue(
  parameters: Clause['parameters'],
  key: string,
  value: string | undefined,
): Clause['parameters'] {
  const { [key]: _, ...without } = parameters
  return value === undefined ? without : { ...without, [key]: value }
}

function clauseOf(provision: string, parameters: Clause['parameters']): Clause {
  return {
    number: provision,
    text: '',
    provision,
    who: EVERYONE,
    when: EACH_WORKING_DAY,
    parameters,
    reportedTo: '',
    isOn: true,
    reason: '',
  }
}

function factsUnder(office: Partial<AgencyFacts>, clauses: readonly Clause[]): AgencyFacts {
  const regulation: Regulation = {
    issuer: 'Bupati',
    kind: 'SE',
    number: '1/2026',
    issuedOn: parseCivilDate('2026-01-01'),
    title: '',
    validFrom: parseCivilDate('2026-01-01'),
    units: [],
    clauses,
  }
  const regulations = [regulation]
  return facts({
    ...office,
    regulations,
    policies: policiesOf(regulations),
    discipline: disciplineOf(regulations),
  })
}

function withBeside(clause: Clause): Clause[] {
  return [...BESIDE.filter(({ provision }) => provision !== clause.provision), clause]
}

function evaluate(office: Partial<AgencyFacts>, clauses: readonly Clause[]): MonthEvaluation {
  return evaluateMonth(factsUnder(office, clauses), {
    month: LIVED_MONTH,
    asOf: parseInstant('2026-12-31T00:00:00Z'),
  })
}

/** Outcomes and findings. */
function lived(office: Partial<AgencyFacts>, clause: Clause): string {
  const { outcomes, findings } = evaluate(office, withBeside(clause))
  const told = findings.map(({ rule, date, subject, severity, arithmetic }) => [
    rule,
    date,
    subject,
    severity,
    arithmetic,
  ])
  return JSON.stringify([outcomes, told])
}

function proposed(office: Partial<AgencyFacts>, clause: Clause): string {
  const { codes, unkept } = proposeRoster(factsUnder(office, withBeside(clause)), LIVED_MONTH)
  return JSON.stringify([[...codes].map(([id, days]) => [id, [...days]]), unkept])
}
