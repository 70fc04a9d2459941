import type { DecisionRequest, Decisions } from '../../shared/contract/decisions.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

const CHOICES: readonly DecisionRequest['decision'][] = ['approved', 'returned', 'rejected']
/** More than these at once is no desk any more; the rest comes up as these are decided. */
const SHOWN_AT_MOST = 50

const message = getElement('message', HTMLElement)
const list = getElement('waiting', HTMLElement)

fillPageText()
void ask(() => callServer('readDecisions'))

async function ask(request: () => Promise<Decisions>, done = ''): Promise<void> {
  tell(sidebarText().loading)
  for (const button of list.querySelectorAll('button')) button.disabled = true
  try {
    show(await request(), done)
  } catch (error) {
    tell(sidebarText().failed(messageOf(error)), 'bad')
    for (const button of list.querySelectorAll('button')) button.disabled = false
  }
}

function show({ waiting }: Decisions, done: string): void {
  const text = sidebarText().decisions
  list.replaceChildren(...waiting.slice(0, SHOWN_AT_MOST).map(createRow))
  const left = waiting.length === 0 ? text.none : text.count(waiting.length)
  tell(done ? `${done} ${left}` : left)
  // The button that was pressed is gone; the next one must not be pressed in its place.
  if (done) message.focus()
}

function createRow(one: Decisions['waiting'][number]): HTMLElement {
  const text = sidebarText().decisions
  const row = createElement('li', { testId: 'decisions-row' })
  const label = createElement('label', { text: text.note, className: 'label' })
  const note = createElement('textarea')
  note.rows = 2
  note.maxLength = 1000
  note.setAttribute('aria-label', `${text.note}: ${one.who}, ${one.form}, ${one.date}`)
  label.append(note)
  const buttons = createElement('div', { className: 'choices' })
  for (const decision of CHOICES) {
    const button = createElement('button', { text: text.choices[decision] })
    button.type = 'button'
    button.setAttribute(
      'aria-label',
      `${text.choices[decision]}: ${one.who}, ${one.form}, ${one.date}`,
    )
    button.addEventListener('click', () => {
      const request = { ref: one.ref, decision, note: note.value.trim() }
      void ask(
        () => callServer('decideSubmission', request),
        text.done(one.who, text.choices[decision]),
      )
    })
    buttons.append(button)
  }
  row.append(
    createElement('b', { text: `${one.who}, ${one.form}, ${one.date}` }),
    createElement('div', { text: one.what, className: 'lines' }),
    createElement('div', { text: text.since(one.since), className: 'quiet' }),
    ...(one.selfDecided ? [createElement('div', { text: text.selfDecided })] : []),
    label,
    buttons,
  )
  return row
}

function tell(words: string, className = ''): void {
  message.className = className
  message.textContent = words
}
