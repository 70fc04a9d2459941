import type { RecapJob } from '../../shared/contract/recap-job.ts'
import { createBeginButton } from './begin-activities.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement } from './elements.ts'
import { pdfAddress } from './pdf-address.ts'
import { createSaveButton, FORMATS } from './save-recap.ts'
import { monthTitle, sidebarText } from './sidebar-text.ts'

const POLL_MS = 1_500
/** A network that comes and goes does not end the watching; this many failures in a row do. */
const FAILURES_AT_MOST = 4

export type Say = (sentence: string, className?: string) => void

export interface JobPanel {
  readonly element: HTMLElement
  /** Follows the job until it ends; what it is doing is said. */
  watch(job: RecapJob): void
  /** Links to the tabs of a job that ended earlier. */
  showTabs(job: RecapJob): void
  /** Follows no job any more, and shows none; the job goes on. */
  clear(): void
}

/** Progress of a recap job with counts, a button that cancels it, and links to its tabs. */
export function createJobPanel(options: {
  /** What the work is, in words. */
  readonly title: string
  readonly say: Say
  /** The job ended, or could not be followed any more (`undefined`). */
  readonly onEnd: (job: RecapJob | undefined) => void
}): JobPanel {
  const { title, say, onEnd } = options
  const text = sidebarText()
  const heading = createElement('p', { className: 'label' })
  const progress = createElement('progress', { testId: 'recap-progress' })
  const count = createElement('p', { className: 'quiet', testId: 'recap-count' })
  const stays = createElement('p', { className: 'quiet', text: text.job.stays })
  const cancel = createElement('button', { text: text.cancel, testId: 'recap-cancel' })
  const running = createElement('section', { testId: 'recap-job' })
  const links = createElement('ul', { className: 'list', testId: 'recap-links' })
  const element = createElement('div')
  let watched: string | undefined

  heading.id = 'job-title'
  progress.setAttribute('aria-labelledby', heading.id)
  cancel.type = 'button'
  cancel.addEventListener('click', () => void requestCancel())
  running.append(heading, progress, count, stays, cancel)
  running.hidden = true
  element.append(running, links)

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
      else onEnd(undefined)
    }
  }

  function show(job: RecapJob): void {
    running.hidden = !isOpen(job)
    heading.textContent = `${title}: ${monthTitle(job.month)}`
    progress.max = job.total
    progress.value = job.done
    count.textContent = text.job.progress(job.done, job.total)
    showTabs(job)
    switch (job.state) {
      case 'queued':
      case 'running':
        say(job.message)
        return
      case 'failed':
        say(`${text.job.failed} ${job.message}`, 'bad')
        break
      case 'cancelled':
        say(text.job.cancelled)
        break
      case 'done':
        break
    }
    watched = undefined
    onEnd(job)
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

  function showTabs(job: RecapJob): void {
    links.replaceChildren(...job.tabs.map((tab) => createTabLink(tab, job, say, sayFailure)))
  }

  function sayFailure(error: unknown): void {
    say(text.failed(messageOf(error)), 'bad')
  }

  function clear(): void {
    watched = undefined
    running.hidden = true
    links.replaceChildren()
  }

  return { element, watch, showTabs, clear }
}

export function isOpen({ state }: RecapJob): boolean {
  return state === 'queued' || state === 'running'
}

function createTabLink(
  tab: RecapJob['tabs'][number],
  { month, date, employeeId, unit }: RecapJob,
  say: Say,
  sayFailure: (error: unknown) => void,
): HTMLElement {
  const scope = { ...(date && { date }), ...(employeeId && { employeeId }), ...(unit && { unit }) }
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
  const pdf = pdfAddress(tab)
  if (pdf !== undefined) item.append(' · ', createPdfLink(pdf, tab))
  for (const format of FORMATS) {
    item.append(' ', createSaveButton(tab, { month, ...scope, format }, sayFailure))
  }
  if (tab.kind === 'work-results') item.append(' ', createBeginButton(tab, say, sayFailure))
  return item
}

function createPdfLink(address: string, { kind, title }: RecapJob['tabs'][number]): HTMLElement {
  const link = createElement('a', { text: 'PDF', testId: `recap-pdf-${kind}` })
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener'
  link.ariaLabel = `PDF: ${title}`
  return link
}
