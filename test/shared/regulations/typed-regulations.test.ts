import { describe, expect, it } from 'vitest'

import { evaluateTyped, readTyped } from './typed/evaluate-typed.ts'
import type { TypedClause } from './typed/typed-regulation.ts'
import { TYPED_REGULATIONS } from './typed/typed-regulations.ts'

describe.each(TYPED_REGULATIONS)('$title, typed into Aturan and Pasal', (typed) => {
  const { clauses, language = 'id' } = typed

  it('is read whole: what is told are its notes, each with its reason', () => {
    // The staff of the tabs is not that of its cases.
    const told = readTyped(typed)
      .problems.filter(({ code }) => code !== 'clause-idle')
      .map(({ where, code, message }) => ({
        where: where[language],
        code,
        message: message[language],
      }))

    const notes = clauses.flatMap(({ asks, note }, at) =>
      asks && note ? [{ where: `Pasal!D${at + 2}`, note }] : [],
    )
    expect(told).toEqual(
      notes.map(({ where, note }) => ({
        where,
        code: 'clause-not-checked',
        message: expect.stringContaining(note) as string,
      })),
    )
  })

  it('has of each clause that is no note a case that keeps it, one that breaks it and one at its boundary', () => {
    const lacking = clauses.filter((clause) => !clause.note && kindsOf(clause).size < 3)

    expect(lacking.map(({ number }) => number)).toEqual([])
  })

  const cases = clauses.flatMap(({ number, cases: its = [] }) =>
    its.map((one) => ({ number, ...one })),
  )
  it.each(cases)('$number is $kind: $says', ({ told = [], outcomes = {}, ...one }) => {
    const seen = evaluateTyped(typed, one)

    expect(seen.told).toEqual(told)
    expect(seen.outcomes).toMatchObject(outcomes)
  })

  it('is broken with the clause that is broken, and no other', () => {
    const broken = cases.filter(({ kind }) => kind === 'broken')
    const silent = broken.filter(({ told = [], outcomes = {} }) => {
      return told.length + Object.keys(outcomes).length === 0
    })
    const others = broken.filter(({ number, told = [] }) =>
      told.some((line) => !line.startsWith(`${number}: `)),
    )

    expect([...silent, ...others].map(({ says }) => says)).toEqual([])
  })
})

function kindsOf({ cases = [] }: TypedClause): Set<string> {
  return new Set(cases.map(({ kind }) => kind))
}
