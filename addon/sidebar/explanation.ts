import type { Explanation } from '../../shared/contract/explanation.ts'
import { callServer, messageOf } from './call-server.ts'
import { createElement, createList, getElement } from './elements.ts'
import { fillPageText, momentTitle, sidebarText } from './sidebar-text.ts'

const message = getElement('message', HTMLElement)
const shown = getElement('explanation', HTMLElement)
const again = getElement('again', HTMLButtonElement)

fillPageText()
again.addEventListener('click', () => void load())
void load()

/** Explains what is selected now. */
async function load(): Promise<void> {
  again.disabled = true
  say(sidebarText().loading)
  try {
    const answer = await callServer('explainSelection')
    shown.hidden = answer.explanation === null
    if (answer.explanation) shown.replaceChildren(...draw(answer.explanation, answer.timeZone))
    say(answer.hint ?? '')
  } catch (error) {
    shown.hidden = true
    say(sidebarText().failed(messageOf(error)), 'bad')
  }
  again.disabled = false
}

function draw(explanation: Explanation, timeZone: string): HTMLElement[] {
  const text = sidebarText().explanation
  const { person, dateInWords, closed, summary, findings, reviews, source } = explanation
  const sealed = closed && text.closed(momentTitle(closed.at, timeZone), closed.by)
  return [
    line('b', person.name),
    line('p', `${person.employeeId}, ${person.unit}`, 'quiet'),
    line('p', dateInWords, 'label'),
    drawOutcome(explanation),
    line('p', summary),
    ...(sealed ? [line('p', sealed, 'quiet')] : []),
    line('h2', text.steps),
    drawSteps(explanation),
    line('h2', text.findings),
    findings.length === 0 ? line('p', text.noFindings) : createList(findings.map(drawFinding)),
    ...(reviews.length === 0
      ? []
      : [line('h2', text.reviews), createList(reviews.map(drawReview))]),
    line('h2', text.source),
    line('p', source.text, 'quiet'),
  ]
}

function drawOutcome({ outcome }: Explanation): HTMLElement {
  const text = sidebarText().explanation
  const { code, meaning, lateMinutes, earlyMinutes, flags } = outcome
  const element = line('p', '')
  element.dataset['testid'] = 'explanation-outcome'
  const remarks = [
    ...(lateMinutes > 0 ? [text.late(lateMinutes)] : []),
    ...(earlyMinutes > 0 ? [text.early(earlyMinutes)] : []),
    ...flags.map((flag) => flag.meaning),
  ]
  const badge = line('span', code, 'badge')
  const isEmpty = code === 'open' || code === 'unasked'
  const words = isEmpty ? [line('b', meaning)] : [badge, line('span', ` ${meaning}`)]
  element.append(...words, ...remarks.map((remark) => line('span', remark, 'remark')))
  return element
}

function drawSteps({ steps }: Explanation): HTMLElement {
  const text = sidebarText().explanation
  const list = createElement('ol', { className: 'list', testId: 'explanation-steps' })
  const items = steps.map((step) => {
    const item = createElement('li', { className: step.decides ? 'decides' : '' })
    item.dataset['kind'] = step.kind
    item.append(line('span', step.text))
    if (step.decides) item.append(line('span', ` (${text.decides})`, 'quiet'))
    const sources = [
      ...(step.clause ? [step.clause] : []),
      ...(step.cell ? [text.cell(step.cell)] : []),
      ...(step.ref ? [text.ref(step.ref)] : []),
    ]
    item.append(...sources.map((source) => line('div', source, 'quiet')))
    return item
  })
  list.append(...items)
  return list
}

function drawFinding(finding: Explanation['findings'][number]): HTMLElement {
  const item = createElement('li')
  item.dataset['severity'] = finding.severity
  item.append(
    line('span', finding.title, 'label'),
    line('div', finding.arithmetic),
    line('div', finding.clause, 'quiet'),
    ...finding.evidence.map((evidence) => line('div', evidence, 'quiet')),
  )
  return item
}

function drawReview(review: Explanation['reviews'][number]): HTMLElement {
  const text = sidebarText().explanation
  const item = createElement('li')
  item.append(
    line('span', review.form, 'label'),
    line('div', review.decisionInWords),
    line('div', review.reviewer ? text.reviewer(review.reviewer) : text.noReviewer),
    ...(review.note ? [line('div', text.note(review.note))] : []),
    line('div', text.ref(review.ref), 'quiet'),
  )
  return item
}

function line<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  return createElement(tag, { text, className })
}

function say(sentence: string, className = ''): void {
  message.className = className
  message.textContent = sentence
}
