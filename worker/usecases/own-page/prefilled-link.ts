import { understandOptions } from '../../../shared/intake/understand-options.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Language } from '../../../shared/model/language.ts'
import { FORMER_CODE_LENGTH } from '../../../shared/workbook/answer-checks.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import { getQuestions } from '../intake/bind-questions.ts'
import type { PageOwner } from '../access/find-person-by-key.ts'
import { ticketOf } from '../access/ticket.ts'

/** By the keys of questions: a text, or the key of a choice or of several. */
export type GivenAnswers = Readonly<Record<string, string | readonly string[]>>

/**
 * The form's address with what is known filled in: number and ticket of the person for that day, unless
 * the form verifies the responder's address, and the given answers. Choices get the text that the form's
 * option has at present; what the form does not ask, or offers no more, is left out. A form that asks for
 * a personal code still gets the beginning of a ticket there: it can be sent, and waits for the person's yes.
 *
 * @example prefilledLink(owner, form, { date, answers: { kind: 'in', place: 'home' } })
 */
export function prefilledLink(
  { agency, employee, key }: Pick<PageOwner, 'agency' | 'employee' | 'key'>,
  form: Pick<
    AgencyForm,
    'kind' | 'responderUri' | 'emailCollection' | 'bindings' | 'missingQuestions' | 'optionLists'
  >,
  { date, answers = {} }: { readonly date: CivilDate; readonly answers?: GivenAnswers },
): string {
  const ticket = ticketOf(key, { formKind: form.kind, date })
  // Forms from before there were tickets take nothing that is longer, and nothing without a code.
  const personalCode = ticket.slice(0, FORMER_CODE_LENGTH)
  const who: GivenAnswers =
    form.emailCollection === 'verified' ? {} : { employeeId: employee.id, ticket, personalCode }
  const given: GivenAnswers = { ...answers, ...who }
  const url = new URL(form.responderUri)
  url.searchParams.set('usp', 'pp_url')
  for (const [questionId, question] of Object.entries(form.bindings)) {
    if (given[question] === undefined || form.missingQuestions.includes(question)) continue
    for (const answer of [given[question]].flat()) {
      const text = textOf(form, { question, answer, language: agency.language })
      if (text) url.searchParams.append(`entry.${parseInt(questionId, 16)}`, text)
    }
  }
  return url.href
}

function textOf(
  { kind, optionLists }: Pick<AgencyForm, 'kind' | 'optionLists'>,
  {
    question,
    answer,
    language,
  }: { readonly question: string; readonly answer: string; readonly language: Language },
): string | undefined {
  const choices = getQuestions(kind).find(({ key }) => key === question)?.choices
  if (!choices) return answer
  const lists = optionLists.filter(({ key }) => key === question)
  const present = understandOptions(choices, lists).at(-1)
  if (!present) return choices.find(({ key }) => key === answer)?.title[language]
  return [...present].find(([, key]) => key === answer)?.[0]
}
