import type { PersonalLinks } from '../../shared/contract/personal-links.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

type Person = PersonalLinks['people'][number]

/** More rows than anybody scrolls through; the search narrows them down. */
const SHOWN_AT_MOST = 60

const search = getElement('search', HTMLInputElement)
const message = getElement('message', HTMLElement)
const list = getElement('people', HTMLElement)
let people: readonly Person[] = []

fillPageText()
search.addEventListener('input', show)
void open()

async function open(): Promise<void> {
  message.className = ''
  message.textContent = sidebarText().loading
  try {
    people = (await callServer('listPersonalLinks')).people
    show()
  } catch (error) {
    message.className = 'bad'
    message.textContent = sidebarText().failed(messageOf(error))
    offerAgain(message, open)
  }
}

function show(): void {
  const text = sidebarText().personalLinks
  const wanted = search.value.trim().toLowerCase()
  const matching = people.filter(
    ({ name, employeeId }) => name.toLowerCase().includes(wanted) || employeeId.includes(wanted),
  )
  const shown = matching.slice(0, SHOWN_AT_MOST)
  message.textContent = matching.length === 0 ? text.none : ''
  if (shown.length < matching.length) {
    message.textContent = text.more(shown.length, matching.length)
  }
  list.replaceChildren(...shown.map(createRow))
}

function createRow(person: Person): HTMLElement {
  const text = sidebarText().personalLinks
  const row = createElement('li', { testId: 'links-person' })
  const links = person.links.map(({ title, url }) => `${title}: ${url}`).join('\n')
  const forms = person.links.map(({ title, url, form }) => {
    const line = createElement('div', { className: 'row' })
    const link = createElement('a', { text: title, testId: `link-${form}` })
    if (/^https?:/u.test(url)) link.href = url
    link.target = '_blank'
    link.rel = 'noopener'
    line.append(link, createCopyButton(text.copyLink, url))
    return line
  })
  row.append(
    createElement('b', { text: person.name }),
    createElement('div', { text: person.employeeId, className: 'quiet' }),
    ...forms,
    createCopyButton(text.copyMessage, text.message(person.name, links)),
  )
  return row
}

/** Copies, or, where the browser does not allow it in a sidebar, shows the text to be copied. */
function createCopyButton(title: string, copied: string): HTMLElement {
  const text = sidebarText().personalLinks
  const holder = createElement('div', { className: 'row' })
  const button = createElement('button', { text: title })
  button.type = 'button'
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(copied).then(
      () => {
        button.textContent = text.copied
      },
      () => {
        const label = createElement('label', { text: text.select, className: 'quiet' })
        const area = createElement('textarea')
        area.readOnly = true
        area.rows = 4
        area.value = copied
        label.append(area)
        holder.replaceChildren(label)
        area.select()
      },
    )
  })
  holder.append(button)
  return holder
}
