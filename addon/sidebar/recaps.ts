import { RECAP_KINDS } from './recap-kinds.ts'
import type { RecapJob } from '../../shared/contract/recap-job.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, getElement } from './elements.ts'
import { fillMonths } from './month-picker.ts'
import { fillPageText, monthTitle, sidebarText } from './sidebar-text.ts'

const POLL_MS = 1_500
/** A network that comes and goes does not end the watching; this many failures in a row do. */
const FAILURES_AT_MOST = 4

const form = getElement('form', HTMLFormElement)
const month = getElement('month', HTMLSelectElement)
const start = getElement('start', HTMLButtonElement)
const section = getElement('job', HTMLElement)
const progress = getElement('progress', HTMLProgressElement)
const cancel = getElement('cancel', HTMLButtonElement)
const again = getElement('again', HTMLButtonElement)
const message = getElement('message', HTMLElement)
const links = getElement('links', HTMLElement)
let watched: string | undefined

fillPageText()
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void request()
})
cancel.addEventListener('click', () => void requestCancel())
again.addEventListener('click', () => showForm(''))
void open()

/** Takes up a job that is still running, also one that another person started; else shows the last. */
async function open(): Promise<void> {
  say(sidebarText().loading)
  try {
    const [, latest] = await Promise.all([fillMonths(month), callServer('findLatestRecapJob')])
    if (latest && isOpen(latest)) watch(latest)
    else showForm('')
    if (latest?.state === 'done') showLast(latest)
  } catch (error) {
    showForm('')
    sayFailure(error)
  }
}

async function request(): Promise<void> {
  const kinds = RECAP_KINDS.filter(
    (kind) => form.querySelector<HTMLInputElement>(`input[value="${kind}"]`)?.checked,
  )
  if (kinds.length === 0) {
    say(sidebarText().recaps.chooseKind, 'bad')
    return
  }
  start.disabled = true
  links.replaceChildren()
  say(sidebarText().loading)
  try {
    watch(await callServer('startRecap', { month: month.value, kinds }))
  } catch (error) {
    start.disabled = false
    sayFailure(error)
  }
}

async function requestCancel(): Promise<void> {
  if (!watched) return
  cancel.disabled = true
  try {
    show(await callServer('cancelRecapJob', watched))
  } catch (error) {
    cancel.disabled = false
    sayFailure(error)
  }
}

function watch(job: RecapJob): void {
  watched = job.id
  cancel.disabled = false
  show(job)
  if (isOpen(job)) setTimeout(() => void poll(job.id, 0), POLL_MS)
}

async function poll(jobId: string, failures: number): Promise<void> {
  if (watched !== jobId) return
  try {
    const job = await callServer('readRecapJob', jobId)
    if (watched !== jobId) return
    show(job)
    if (isOpen(job)) setTimeout(() => void poll(jobId, 0), POLL_MS)
  } catch (error) {
    sayFailure(error)
    if (failures < FAILURES_AT_MOST) setTimeout(() => void poll(jobId, failures + 1), POLL_MS * 2)
    else again.hidden = false
  }
}

function show(job: RecapJob): void {
  const text = sidebarText().recaps
  form.hidden = true
  section.hidden = !isOpen(job)
  again.hidden = isOpen(job)
  getElement('job-title', HTMLElement).textContent = `${text.title}: ${monthTitle(job.month)}`
  progress.max = job.total
  progress.value = job.done
  getElement('count', HTMLElement).textContent = text.progress(job.done, job.total)
  links.replaceChildren(...job.tabs.map(createLink))
  switch (job.state) {
    case 'queued':
      say(text.queued)
      break
    case 'running':
      say(job.message)
      break
    case 'done':
      finish(text.done)
      break
    case 'failed':
      finish(`${text.failed} ${job.message}`, 'bad')
      break
    case 'cancelled':
      finish(text.cancelled)
      break
  }
}

function finish(outcome: string, className = ''): void {
  watched = undefined
  say(outcome, className)
}

function showForm(outcome: string): void {
  form.hidden = false
  section.hidden = true
  again.hidden = true
  start.disabled = false
  links.replaceChildren()
  say(outcome)
}

/** A job may have ended while the sidebar was closed: its tabs are one click away. */
function showLast(job: RecapJob): void {
  say(sidebarText().recaps.last(monthTitle(job.month)))
  links.replaceChildren(...job.tabs.map(createLink))
}

function createLink(tab: RecapJob['tabs'][number]): HTMLElement {
  const item = createElement('li')
  const link = createElement('a', { text: tab.title, testId: `recap-link-${tab.kind}` })
  link.href = /^https?:/u.test(tab.url) ? tab.url : '#'
  link.target = '_blank'
  link.rel = 'noopener'
  // Within the sheet that is open already, going to the tab is quicker than opening it again.
  link.addEventListener('click', (event) => {
    event.preventDefault()
    void callServer('openTab', tab.sheetId).catch(sayFailure)
  })
  item.append(link)
  return item
}

function isOpen({ state }: RecapJob): boolean {
  return state === 'queued' || state === 'running'
}

function say(sentence: string, className = ''): void {
  message.className = className
  if (message.textContent !== sentence) message.textContent = sentence
}

function sayFailure(error: unknown): void {
  say(sidebarText().failed(messageOf(error)), 'bad')
}
