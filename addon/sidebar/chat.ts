import { toAcceptances } from '../../shared/chat/to-acceptances.ts'
import {
  readChat,
  type AskedSender,
  type ChatDraft,
  type ChatReading,
} from '../../shared/chat/read-chat.ts'
import type { ChatOutcome } from '../../shared/contract/chat.ts'
import type { Employee } from '../../shared/model/employee.ts'
import { dateInWords } from '../../shared/text/date-in-words.ts'
import { findDateInText, type DateOrder } from '../../shared/workbook/cells/date-cell.ts'
import type { ImportContext } from '../entries/imports.ts'
import { callServer, messageOf } from './call-server.ts'
import { createDraftList, createLeft, createSenderField } from './chat-parts.ts'
import { createElement, getElement, giveKeyboard } from './elements.ts'
import { readPeople } from './read-pasted.ts'
import { fillPageText, pageLanguage, sidebarText } from './sidebar-text.ts'

const file = getElement('file', HTMLInputElement)
const paste = getElement('paste', HTMLTextAreaElement)
const message = getElement('message', HTMLElement)
const progress = getElement('progress', HTMLProgressElement)
const refused = getElement('refused', HTMLElement)
const shown = getElement('reading', HTMLElement)
const accept = getElement('accept', HTMLButtonElement)

let context: ImportContext | undefined
let people: readonly Employee[] = []
let reading: ChatReading | undefined
/** By somebody's word: who senders are, and how dates are written. */
let senders: Record<string, string> = {}
let order: DateOrder | undefined
/** Senders who were asked about, and stay so that the answer can be changed. */
let questions = new Map<string, AskedSender>()
/** What is ticked; what is certain is from the start. */
let ticked = new Set<ChatDraft>()

fillPageText()
getElement('form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  void begin()
})
accept.addEventListener('click', () => void send())
paste.addEventListener('input', forget)
file.addEventListener('change', () => void take())

function forget(): void {
  reading = undefined
  senders = {}
  order = undefined
  questions = new Map()
  accept.hidden = true
  refused.hidden = true
  shown.replaceChildren()
}

async function take(): Promise<void> {
  forget()
  const [chosen] = file.files ?? []
  if (!chosen) return
  if (/\.zip$/i.test(chosen.name)) return tell(sidebarText().chat.zip, 'bad')
  paste.value = await chosen.text()
  await begin()
}

async function begin(): Promise<void> {
  forget()
  const text = sidebarText()
  if (paste.value.trim() === '') return tell(text.chat.empty)
  tell(text.loading)
  try {
    context ??= await callServer('readImportContext')
    people = readPeople(context)
    show()
  } catch (error) {
    tell(text.failed(messageOf(error)), 'bad')
  }
}

/** Reads it anew, with what was said of senders and dates. */
function show(): void {
  const text = sidebarText().chat
  const today = findDateInText(context?.today ?? '')
  if (!context || !today) return
  reading = readChat(paste.value, { people, today, senders, order })
  const { dates, drafts, messages, asked } = reading
  shown.replaceChildren()
  accept.hidden = true
  if (messages === 0) return tell(text.unread, 'bad')
  if (dates.kind === 'contradiction') return tell(text.contradiction(dates.written), 'bad')
  tell(text.counts(messages, periodOf(drafts)))
  if (dates.kind === 'asked') {
    shown.append(createDateField(dates))
    return
  }
  ticked = new Set(drafts.filter(({ doubtful }) => !doubtful))
  for (const one of asked) {
    if (!(one.sender in senders)) questions.set(one.sender, one)
  }
  const toSettle = [...questions.values()]
  shown.append(createElement('p', { text: text.zone(context.zone || 'WIB'), className: 'quiet' }))
  if (toSettle.length > 0) {
    const choose = (sender: string, employeeId: string): void => {
      if (employeeId === '') delete senders[sender]
      else senders[sender] = employeeId
      show()
    }
    shown.append(
      createElement('h2', { text: text.askSenders }),
      createElement('p', { text: text.askSendersWhy, className: 'quiet' }),
      ...toSettle.map((one) =>
        createSenderField(one, { people, chosen: senders[one.sender], choose }),
      ),
    )
  }
  const part = (kind: ChatDraft['kind'], doubtful: boolean): readonly ChatDraft[] =>
    drafts.filter((draft) => draft.kind === kind && draft.doubtful === doubtful)
  const lists = [
    { of: part('presence', false), title: text.presence, why: '' },
    { of: part('report', false), title: text.reports, why: text.reportsWhy },
    { of: drafts.filter(({ doubtful }) => doubtful), title: text.doubtful, why: text.doubtfulWhy },
  ]
  for (const { of, title, why } of lists) {
    if (of.length === 0) continue
    shown.append(
      createElement('h2', { text: title(of.length) }),
      ...(why ? [createElement('p', { text: why, className: 'quiet' })] : []),
      createDraftList(of, { people, ticked, changed: showButton }),
    )
  }
  shown.append(createLeft(reading))
  showButton()
}

function createDateField(dates: ChatReading['dates'] & { readonly kind: 'asked' }): HTMLElement {
  const field = createElement('fieldset')
  field.append(createElement('legend', { text: sidebarText().chat.askDate(dates.written) }))
  for (const one of dates.readings) {
    const button = createElement('button', {
      text: dateInWords(one.date, pageLanguage()),
      testId: 'chat-date',
    })
    button.type = 'button'
    button.addEventListener('click', () => {
      order = one.order
      show()
    })
    field.append(button, ' ')
  }
  return field
}

function showButton(): void {
  const count = [...ticked].reduce((sum, { messages }) => sum + messages, 0)
  accept.textContent = sidebarText().chat.accept(count)
  accept.hidden = count === 0
}

/** Sends them part by part; what was recorded before a failure stays recorded, and sent again changes nothing. */
async function send(): Promise<void> {
  if (!reading) return
  const text = sidebarText().chat
  const parts = toAcceptances(reading, ticked)
  const total: ChatOutcome = { recorded: 0, waiting: 0, standing: 0, refused: [] }
  accept.disabled = true
  progress.hidden = parts.length < 2
  progress.max = parts.length
  let failure = ''
  try {
    for (const [index, part] of parts.entries()) {
      progress.value = index
      tell(text.progress(index, parts.length))
      const outcome = await callServer('acceptChat', part)
      total.recorded += outcome.recorded
      total.waiting += outcome.waiting
      total.standing += outcome.standing
      total.refused.push(...outcome.refused)
    }
  } catch (error) {
    failure = sidebarText().failed(messageOf(error))
  }
  accept.disabled = false
  progress.hidden = true
  const told = (['recorded', 'waiting', 'standing'] as const).flatMap((key) =>
    total[key] > 0 ? [text[key](total[key])] : [],
  )
  if (failure === '') {
    paste.value = ''
    file.value = ''
    forget()
  }
  tell([failure, ...told].filter(Boolean).join(' '), failure ? 'bad' : 'good')
  showRefused(total.refused)
  giveKeyboard(message)
}

function showRefused(those: ChatOutcome['refused']): void {
  refused.hidden = those.length === 0
  refused.replaceChildren(
    ...those.map(({ employeeId, on, at, why }) => {
      const name = people.find(({ id }) => id === employeeId)?.name ?? employeeId
      return createElement('li', { text: sidebarText().chat.refused(`${name}, ${on} ${at}`, why) })
    }),
  )
}

function periodOf(drafts: readonly ChatDraft[]): string {
  const days = drafts.map(({ on }) => on).sort()
  const [from] = days
  const until = days.at(-1)
  if (!from || !until) return ''
  const words = [...new Set([from, until])].map((date) => dateInWords(date, pageLanguage()))
  return words.join(' – ')
}

function tell(words: string, className = ''): void {
  message.className = className
  message.textContent = words
}
