import type { DeskItem, DeskRequest } from '../../shared/contract/desk.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { createElement } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

type Decision = DeskRequest['decisions'][number]

type Decide = (decision: Decision) => void

const CHOICES = ['approved', 'returned', 'rejected'] as const
const EXPECTATIONS = ['as-expected', 'above', 'below'] as const

/** What is to be read before it is decided: why, what it says, and the choices. */
export function createDeskCard(item: DeskItem, decide: Decide): HTMLElement {
  const text = sidebarText().desk
  const names = `${item.who}, ${item.form}, ${item.date}`
  const card = createElement('li', { className: 'card', testId: 'desk-card' })
  const head = createElement('div', { className: 'row' })
  const since = createElement('span', {
    text: item.since,
    className: item.overdue ? 'bad' : 'quiet',
  })
  head.append(createElement('b', { text: item.who }), since)
  const note = createNote(item.ref, names)
  const select = createElement('select')
  select.setAttribute('aria-label', `${text.expectation}: ${names}`)
  createExpectations(select)
  const buttons = createElement('div', { className: 'choices' })
  for (const decision of CHOICES) {
    const button = createElement('button', { text: text.choices[decision] })
    button.type = 'button'
    button.setAttribute('aria-label', `${text.choices[decision]}: ${names}`)
    button.addEventListener('click', () => {
      const expectation = select.value as NonNullable<Decision['expectation']>
      const isAssessed = item.assessed && decision === 'approved'
      const request = { ref: item.ref, decision, note: note.field.value.trim() }
      decide({ ...request, ...(isAssessed && { expectation }) })
    })
    buttons.append(button)
  }
  card.append(
    head,
    createElement('div', { text: `${item.form}, ${item.date}`, className: 'quiet' }),
    createElement('div', { text: item.what, className: 'lines' }),
    ...item.remarks.map((remark) => createElement('div', { text: remark, className: 'warn' })),
    ...(item.overdue ? [createElement('div', { text: text.isOverdue, className: 'bad' })] : []),
    note.element,
    ...(item.assessed ? [select] : []),
    buttons,
  )
  return card
}

/** How work stands to what was expected; as expected unless chosen otherwise. */
export function createExpectations(select: HTMLSelectElement): void {
  const text = sidebarText().desk
  for (const value of EXPECTATIONS) {
    const option = createElement('option', { text: text.expectations[value] })
    option.value = value
    select.append(option)
  }
}

function createNote(
  ref: string,
  names: string,
): { readonly element: HTMLElement; readonly field: HTMLTextAreaElement } {
  const text = sidebarText().desk
  const element = createElement('details')
  const field = createElement('textarea')
  field.rows = 2
  field.maxLength = 1000
  field.value = draftOf('desk-note', ref)
  field.setAttribute('aria-label', `${text.note}: ${names}`)
  field.addEventListener('input', () => keepDraft('desk-note', ref, field.value))
  element.open = field.value !== ''
  element.append(createElement('summary', { text: text.note }), field)
  return { element, field }
}
