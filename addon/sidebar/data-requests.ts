import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement, giveKeyboard } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

type DataRequests = Awaited<ReturnType<typeof callServer<'listDataRequests'>>>

const ANSWER_LENGTH = 500

const open = getElement('requests-open', HTMLButtonElement)
const message = getElement('requests-message', HTMLElement)
const list = getElement('requests', HTMLElement)

/** What people asked on *Data saya*: looked at when the button is pressed. */
export function offerDataRequests(): void {
  open.addEventListener('click', () => void ask(() => callServer('listDataRequests')))
}

async function ask(request: () => Promise<DataRequests>, done = ''): Promise<void> {
  message.className = ''
  message.textContent = sidebarText().loading
  try {
    show(await request())
    if (!done) return
    message.textContent = done
    giveKeyboard(message)
  } catch (error) {
    message.className = 'bad'
    message.textContent = sidebarText().failed(messageOf(error))
  }
}

function show({ waiting, restricted }: DataRequests): void {
  const text = sidebarText().dataRequests
  message.textContent = waiting.length === 0 ? text.none : ''
  list.replaceChildren(
    ...waiting.map(({ id, employeeId, name, about, says, askedAt }) =>
      createRow({ name, lines: [askedAt, about, says] }, [
        [text.answer, (said) => callServer('answerDataRequest', id, said, '')],
        [text.restrict, (said) => callServer('answerDataRequest', id, said, employeeId)],
      ]),
    ),
    ...restricted.map(({ employeeId, name, reason, at }) =>
      createRow({ name, lines: [text.restrictedSince(at), reason] }, [
        [text.lift, (said) => callServer('liftRestriction', employeeId, said)],
      ]),
    ),
  )
}

type Action = readonly [title: string, run: (said: string) => Promise<DataRequests>]

/** Whose it is and what was said; each button takes what stands in the field. */
function createRow(
  { name, lines }: { readonly name: string; readonly lines: readonly string[] },
  actions: readonly Action[],
): HTMLElement {
  const text = sidebarText().dataRequests
  const row = createElement('li', { testId: 'requests-row' })
  row.append(createElement('b', { text: name }))
  for (const line of lines.filter(Boolean)) row.append(createElement('p', { text: line }))
  const field = createElement('label', { className: 'field' })
  const said = createElement('textarea', { testId: 'requests-said' })
  said.maxLength = ANSWER_LENGTH
  said.rows = 2
  field.append(createElement('span', { text: text.said, className: 'label' }), said)
  const buttons = actions.map(([title, run]) => {
    const button = createElement('button', { text: title })
    button.type = 'button'
    button.disabled = true
    button.addEventListener('click', () => void ask(() => run(said.value.trim()), text.recorded))
    return button
  })
  said.addEventListener('input', () => {
    for (const button of buttons) button.disabled = said.value.trim() === ''
  })
  row.append(field, ...buttons)
  return row
}
