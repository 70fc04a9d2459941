import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { Employee } from '../../../../shared/model/employee.ts'
import type { Instant } from '../../../../shared/model/instant.ts'
import { personKey } from '../../../../worker/usecases/access/person-key.ts'
import { prefilledLink } from '../../../../worker/usecases/own-page/prefilled-link.ts'
import { ticketOf } from '../../../../worker/usecases/access/ticket.ts'
import { AGENCY } from '../random-history.ts'

const ID = '198503122010012008'
const key = personKey(AGENCY, ID, { renewals: { ofAll: 0, ofPerson: new Map() } })
const owner = { agency: AGENCY, employee: { id: ID } as Employee, key }
const date = parseCivilDate('2021-07-05')

type Form = Parameters<typeof prefilledLink>[1]

function form(changes: Partial<Form> = {}): Form {
  return {
    kind: 'check-in',
    responderUri: 'https://docs.google.com/forms/d/e/x/viewform',
    emailCollection: 'none',
    bindings: { '0a': 'employeeId', '0b': 'ticket', '0c': 'kind', '0d': 'healthProtocol' },
    missingQuestions: [],
    optionLists: [],
    ...changes,
  }
}

function seen(question: string, ...lists: string[][]): Form['optionLists'] {
  return lists.map((options, index) => ({
    key: question,
    seenAt: `2021-07-0${index + 1}T00:00:00.000Z` as Instant,
    options,
  }))
}

function answersOf(link: string): Record<string, string[]> {
  const { searchParams } = new URL(link)
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  )
}

describe('prefilledLink', () => {
  it('fills in number, ticket of that form and day, and the given answers', () => {
    const link = prefilledLink(owner, form(), { date, answers: { kind: 'in' } })

    expect(answersOf(link)).toEqual({
      usp: ['pp_url'],
      'entry.10': [ID],
      'entry.11': [ticketOf(key, { formKind: 'check-in', date })],
      'entry.12': ['Masuk'],
    })
  })

  it('fills a choice in by the text that its option has at present', () => {
    const optionLists = seen('kind', ['Masuk', 'Lokasi', 'Pulang'], ['Datang', 'Lokasi', 'Pulang'])

    const link = prefilledLink(owner, form({ optionLists }), { date, answers: { kind: 'in' } })

    expect(answersOf(link)['entry.12']).toEqual(['Datang'])
  })

  it('leaves out a choice that the form offers no more, and a question that it asks no more', () => {
    const optionLists = seen('kind', ['Lokasi', 'Pulang'])

    const link = prefilledLink(owner, form({ optionLists, missingQuestions: ['employeeId'] }), {
      date,
      answers: { kind: 'in' },
    })

    expect(Object.keys(answersOf(link))).toEqual(['usp', 'entry.11'])
  })

  it('gives several answers to one question each', () => {
    const link = prefilledLink(owner, form(), {
      date,
      answers: { healthProtocol: ['mask', 'distance'] },
    })

    expect(answersOf(link)['entry.13']).toHaveLength(2)
  })

  it('fills in what a form of before takes, which proves nothing', () => {
    const former = form({ bindings: { '0a': 'employeeId', '0b': 'personalCode' } })

    const filled = answersOf(prefilledLink(owner, former, { date }))['entry.11']

    expect(filled).toEqual([ticketOf(key, { formKind: 'check-in', date }).slice(0, 8)])
  })

  it('puts neither number nor ticket into a form that verifies the address', () => {
    const link = prefilledLink(owner, form({ emailCollection: 'verified' }), {
      date,
      answers: { kind: 'in' },
    })

    expect(answersOf(link)).toEqual({ usp: ['pp_url'], 'entry.12': ['Masuk'] })
  })

  it('lets no given answer take the place of who they are', () => {
    const link = prefilledLink(owner, form(), { date, answers: { employeeId: '1', ticket: 'X' } })

    expect(answersOf(link)['entry.10']).toEqual([ID])
  })
})
