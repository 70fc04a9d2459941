import type { RemindersShown } from '../entries/reminders.ts'
import type { MailReport } from '../reminders/send-mails.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement, giveKeyboard } from './elements.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

type Person = RemindersShown['people'][number]

/** More rows than anybody scrolls through; who is reminded makes room. */
const SHOWN_AT_MOST = 60
/** So many names stand in a sentence. */
const NAMED_AT_MOST = 5

const message = getElement('message', HTMLElement)
const mails = getElement('mails', HTMLElement)
const send = getElement('send', HTMLButtonElement)
const quota = getElement('quota', HTMLElement)
const daily = getElement('daily', HTMLInputElement)
const counts = getElement('counts', HTMLElement)
const list = getElement('people', HTMLElement)

fillPageText()
send.addEventListener('click', () => void sendAll())
daily.addEventListener('change', () => void setDaily())
void read()

async function read(said = ''): Promise<void> {
  if (!said) tell(sidebarText().loading)
  try {
    show(await callServer('readReminders'))
    tell(said)
  } catch (error) {
    tell(sidebarText().failed(messageOf(error)), 'bad')
    offerAgain(message, () => read(said))
  }
}

function tell(words: string, className = ''): void {
  message.className = className
  message.textContent = words
}

function show({ isOn, people, refused, quota: left, isDaily }: RemindersShown): void {
  const text = sidebarText().reminders
  const open = people.filter(isOpen)
  const byMail = open.filter(({ hasEmail }) => hasEmail).length
  mails.hidden = !isOn
  send.textContent = text.send(byMail)
  send.disabled = byMail === 0 || left < 1
  quota.textContent = text.quota(left)
  daily.checked = isDaily
  const lines = [
    text.counts(open.length, people.length - open.length),
    ...(refused > 0 ? [text.refused(refused)] : []),
    ...(people.length > SHOWN_AT_MOST ? [text.more(SHOWN_AT_MOST, people.length)] : []),
  ]
  counts.textContent = isOn ? lines.join(' ') : text.off
  // Who was not reminded yet comes first.
  const sorted = [...open, ...people.filter((person) => !isOpen(person))]
  list.replaceChildren(...sorted.slice(0, SHOWN_AT_MOST).map(createRow))
}

function isOpen({ done }: Person): boolean {
  return done === null || done.state === 'failed'
}

function createRow(person: Person): HTMLLIElement {
  const { name, unit, lines, done } = person
  const row = createElement('li', { testId: 'reminders-person' })
  row.append(
    createElement('b', { text: name }),
    createElement('div', { text: unit, className: 'quiet' }),
    createElement('div', { text: lines.join('\n'), className: 'lines' }),
  )
  if (done) {
    row.append(
      createElement('div', { text: doneWords(done), className: 'quiet', testId: 'reminders-done' }),
    )
  }
  if (isOpen(person)) row.append(createSending(person))
  return row
}

function doneWords({ way, state, at, by }: NonNullable<Person['done']>): string {
  const { done } = sidebarText().reminders
  if (way === 'message') return done.message(at, by)
  return done[state](at, by)
}

/** A message to the person's number, once it is this person's to send; where there is none, why. */
function createSending({ employeeId, hasEmail, phone, whatsApp }: Person): HTMLElement {
  const text = sidebarText().reminders
  const line = createElement('div', { className: 'row' })
  if (whatsApp === '') {
    const { noPhone, oddPhone } = sidebarText().personalLinks
    const why = phone === '' ? noPhone : oddPhone(phone)
    line.append(createElement('span', { text: hasEmail ? text.mailOnly : why, className: 'quiet' }))
    return line
  }
  const button = createElement('button', { text: text.message, testId: 'reminders-whatsapp' })
  button.type = 'button'
  button.addEventListener('click', () => void takeMessage(button, employeeId, line))
  line.append(button)
  return line
}

/** It is recorded first, then opened: a person is reminded once a day, whoever presses. */
async function takeMessage(
  button: HTMLButtonElement,
  employeeId: string,
  line: HTMLElement,
): Promise<void> {
  const text = sidebarText().reminders
  button.disabled = true
  try {
    const { claimed } = await callServer('claimReminder', employeeId)
    const [mine] = claimed
    if (!mine) {
      line.replaceChildren(createElement('span', { text: text.already, className: 'quiet' }))
      return
    }
    const link = createElement('a', {
      text: text.open,
      className: 'button',
      testId: 'reminders-open',
    })
    link.href = `https://wa.me/${mine.to}?text=${encodeURIComponent(mine.text)}`
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
    line.replaceChildren(link)
    giveKeyboard(link)
    const opened = window.open(link.href, '_blank')
    // A browser that opens no window after a wait leaves the link to be pressed.
    if (!opened) return
    opened.opener = null
    link.textContent = sidebarText().personalLinks.whatsAppAgain
  } catch (error) {
    button.disabled = false
    tell(sidebarText().failed(messageOf(error)), 'bad')
  }
}

async function sendAll(): Promise<void> {
  send.disabled = true
  tell(sidebarText().reminders.sending)
  try {
    const report = await callServer('sendReminders')
    await read(reportWords(report))
    giveKeyboard(message)
  } catch (error) {
    await read()
    tell(sidebarText().failed(messageOf(error)), 'bad')
  }
}

function reportWords({ sent, notSent, unsure, left }: MailReport): string {
  const { report } = sidebarText().reminders
  return [
    report.sent(sent),
    ...(notSent.length > 0 ? [report.notSent(namesIn(notSent))] : []),
    ...(unsure.length > 0 ? [report.unsure(namesIn(unsure))] : []),
    ...(left > 0 ? [report.left(left)] : []),
  ].join(' ')
}

function namesIn(names: readonly string[]): string {
  const more = names.length - NAMED_AT_MOST
  const named = names.slice(0, NAMED_AT_MOST).join(', ')
  return more > 0 ? sidebarText().reminders.report.andMore(named, more) : named
}

async function setDaily(): Promise<void> {
  const text = sidebarText().reminders
  const wanted = daily.checked
  daily.disabled = true
  try {
    tell(
      await callServer('setDailyReminders', wanted).then((isOn) =>
        isOn ? text.dailyOn : text.dailyOff,
      ),
    )
  } catch (error) {
    daily.checked = !wanted
    tell(sidebarText().failed(messageOf(error)), 'bad')
  }
  daily.disabled = false
}
