import { LOOK_ONLY } from '../../shared/own-page/look-only.ts'
import type { LinkedPerson } from './card-sheets.ts'
import { createElement } from './elements.ts'
import { longDate, sidebarText } from './sidebar-text.ts'

/** Links whose message was opened in WhatsApp since the sidebar is open; whether it was sent, WhatsApp knows. */
const opened = new Set<string>()

/** A person with their link, whether they have opened it, and each way to send it. */
export function createLinkRow(person: LinkedPerson): HTMLLIElement {
  const text = sidebarText().personalLinks
  const { name, employeeId, unit, openedOn, page } = person
  const row = createElement('li', { testId: 'links-person' })
  const look = createElement('a', { text: text.page, testId: 'links-page' })
  if (isAddress(page)) look.href = `${page}?${LOOK_ONLY}`
  openElsewhere(look)
  const copying = createElement('div', { className: 'row' })
  copying.append(look, createCopyButton(text.copyLink, page))
  row.append(
    createElement('b', { text: name }),
    createElement('div', {
      text: [employeeId, unit].filter(Boolean).join(' · '),
      className: 'quiet',
    }),
    createElement('div', {
      text: openedOn === null ? text.unopened : text.openedSince(longDate(openedOn)),
      className: openedOn === null ? 'warn' : 'good',
      testId: 'links-state',
    }),
    createSending(person),
    copying,
  )
  return row
}

/** A message with the link to the person's number; where there is none, why, and the message to copy. */
function createSending({ name, phone, whatsApp, page }: LinkedPerson): HTMLElement {
  const text = sidebarText().personalLinks
  const line = createElement('div', { className: 'row' })
  const said = text.message(name, page)
  if (whatsApp === '' || !isAddress(page)) {
    const why = phone === '' ? text.noPhone : text.oddPhone(phone)
    line.append(
      createElement('span', { text: why, className: 'quiet', testId: 'links-no-phone' }),
      createCopyButton(text.copyMessage, said),
    )
    return line
  }
  const send = createElement('a', { className: 'button', testId: 'links-whatsapp' })
  send.href = `https://wa.me/${whatsApp}?text=${encodeURIComponent(said)}`
  openElsewhere(send)
  const tell = (): void => {
    send.textContent = opened.has(page) ? text.whatsAppAgain : text.whatsApp
  }
  send.addEventListener('click', () => {
    opened.add(page)
    tell()
  })
  tell()
  line.append(send)
  return line
}

function isAddress(page: string): boolean {
  return /^https?:/u.test(page)
}

function openElsewhere(link: HTMLAnchorElement): void {
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
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
