import type { StepOutcome } from '../set-up/set-up-steps.ts'
import { createElement, getElement } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

/** Does steps one after the other, each a short execution, and shows how far they are. Throws as the first that fails. */
export async function runSteps(
  planned: readonly { readonly step: string; readonly title: string }[],
  run: (step: string) => Promise<StepOutcome>,
): Promise<void> {
  const progress = getElement('progress', HTMLProgressElement)
  const text = sidebarText().setUp
  const lines = planned.map(({ title }) => {
    const line = createElement('li', { text: `${title}: ` })
    const state = createElement('span', { text: text.waiting, className: 'quiet' })
    line.append(state)
    return { line, state }
  })
  getElement('steps', HTMLElement).replaceChildren(...lines.map(({ line }) => line))
  progress.hidden = false
  progress.max = planned.length
  progress.value = 0
  for (const [index, { step }] of planned.entries()) {
    const state = lines[index]?.state ?? createElement('span')
    mark(state, text.working, 'quiet')
    try {
      const { isWarning, message } = await run(step)
      if (isWarning) mark(state, `${text.warned}. ${message}`, 'warn')
      else mark(state, text.finished, 'good')
    } catch (error) {
      mark(state, text.stopped, 'bad')
      throw error
    }
    progress.value = index + 1
  }
}

function mark(state: HTMLElement, word: string, className: string): void {
  state.textContent = word
  state.className = className
}
