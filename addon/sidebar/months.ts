import type { RecapJob } from '../../shared/contract/recap-job.ts'
import { callServer, messageOf } from './call-server.ts'
import { createLetterPanel } from './cover-letter.ts'
import { getElement, giveKeyboard } from './elements.ts'
import { createJobPanel, isOpen } from './job-panel.ts'
import { fillMonths } from './month-picker.ts'
import { drawMonthState, drawReopening } from './month-state.ts'
import { offerAgain } from './offer-again.ts'
import { fillPageText, monthTitle, sidebarText } from './sidebar-text.ts'

const month = getElement('month', HTMLSelectElement)
const message = getElement('message', HTMLElement)
const state = getElement('state', HTMLElement)
const form = getElement('form', HTMLFormElement)
const reason = getElement('reason', HTMLTextAreaElement)
const confirm = getElement('confirm', HTMLButtonElement)
const act = getElement('act', HTMLButtonElement)
const change = getElement('change', HTMLElement)
const panel = createJobPanel({
  title: sidebarText().recaps.title,
  say,
  onEnd: (job) => job?.state === 'done' && say(done),
})
/** What was done, said again when its tabs are written. */
let done = ''
let isClosed = false
/** What closing asks a reason for. */
let asksReason: ('unsure' | 'unheard')[] = []
let timeZone = 'Asia/Jakarta'

fillPageText()
const letter = createLetterPanel({
  say,
  fail: sayFailure,
  onRecorded: (job) => {
    done = sidebarText().letter.recorded
    panel.watch(job)
  },
})
getElement('job', HTMLElement).append(panel.element)
getElement('letter', HTMLElement).append(letter.element)
month.addEventListener('change', () => void choose())
act.addEventListener('click', () => ask(true))
getElement('back', HTMLButtonElement).addEventListener('click', () => ask(false))
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void (isClosed ? reopen() : close())
})
void open()

/** No month is chosen before the one to begin with is known: it would be taken back. */
async function open(): Promise<void> {
  say(sidebarText().loading)
  month.disabled = true
  try {
    const [zone, first] = await Promise.all([fillMonths(month), callServer('findMonthToClose')])
    timeZone = zone
    month.value = first
    await choose()
  } catch (error) {
    sayFailure(error)
    offerAgain(message, open)
  }
  month.disabled = false
}

/** Another month: what was said and shown of the last one goes. */
async function choose(): Promise<void> {
  change.replaceChildren()
  panel.clear()
  done = ''
  state.replaceChildren()
  form.hidden = true
  act.hidden = true
  say(sidebarText().loading)
  try {
    const [latest] = await Promise.all([
      callServer('findLatestRecapJob'),
      showState(),
      letter.show(month.value),
    ])
    say('')
    // Closed before its tabs were written, the sidebar takes that up again.
    if (latest && isOpen(latest) && latest.month === month.value) panel.watch(latest)
  } catch (error) {
    sayFailure(error)
    offerAgain(message, choose)
  }
}

async function showState(): Promise<void> {
  const wanted = month.value
  const read = await callServer('readMonth', wanted)
  // Another month was chosen meanwhile.
  if (wanted !== month.value) return
  const text = sidebarText().closing
  isClosed = read.state === 'closed'
  asksReason = read.open.flatMap(({ kind }) =>
    kind === 'unsure' || kind === 'unheard' ? [kind] : [],
  )
  state.replaceChildren(...drawMonthState(read, timeZone))
  act.textContent = isClosed ? text.reopen : text.close
  ask(false)
}

/** Shows what closing or reopening means and asks for it, or takes the question back. */
function ask(asking: boolean): void {
  const text = sidebarText().closing
  form.hidden = !asking
  act.hidden = asking
  confirm.disabled = false
  confirm.textContent = isClosed ? text.confirmReopen : text.confirmClose
  const isReasoned = isClosed || asksReason.length > 0
  getElement('reason-field', HTMLElement).hidden = !isReasoned
  getElement('meaning', HTMLElement).textContent = isClosed
    ? text.reopenMeaning
    : [
        text.closeMeaning(monthTitle(month.value)),
        ...asksReason.map((kind) => text.reasonFor[kind]),
      ].join(' ')
  if (asking && isReasoned) giveKeyboard(reason)
}

async function close(): Promise<void> {
  const text = sidebarText().closing
  await perform(text.closing, async () => {
    const written = asksReason.length > 0 ? reason.value.trim() : ''
    const { job } = await callServer('closeMonth', month.value, written)
    reason.value = ''
    return { job, outcome: text.closedNow, changes: [] }
  })
}

async function reopen(): Promise<void> {
  const text = sidebarText().closing
  const written = reason.value.trim()
  if (!written) {
    say(text.reasonMissing, 'bad')
    giveKeyboard(reason)
    return
  }
  await perform(text.reopening, async () => {
    const reopened = await callServer('reopenMonth', month.value, written)
    reason.value = ''
    return { job: reopened.job, outcome: text.reopenedNow, changes: drawReopening(reopened) }
  })
}

/** Closes or reopens, shows how the month is then, and follows the writing of its tabs. */
async function perform(
  doing: string,
  action: () => Promise<{ job: RecapJob; outcome: string; changes: HTMLElement[] }>,
): Promise<void> {
  confirm.disabled = true
  change.replaceChildren()
  say(doing)
  try {
    const { job, outcome, changes } = await action()
    done = outcome
    change.replaceChildren(...changes)
    await showState()
    panel.watch(job)
  } catch (error) {
    confirm.disabled = false
    sayFailure(error)
  }
}

function say(sentence: string, className = ''): void {
  message.className = className
  message.textContent = sentence
}

function sayFailure(error: unknown): void {
  say(sidebarText().failed(messageOf(error)), 'bad')
}
