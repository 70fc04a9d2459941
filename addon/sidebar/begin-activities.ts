import type { RecapJob } from '../../shared/contract/recap-job.ts'
import { callServer } from './call-server.ts'
import { createElement } from './elements.ts'
import type { Say } from './job-panel.ts'
import { sidebarText } from './sidebar-text.ts'

/** Begins the monthly activities of whoever has none yet from the recap of that tab, and says of how many. */
export function createBeginButton(
  { sheetId }: RecapJob['tabs'][number],
  say: Say,
  sayFailure: (error: unknown) => void,
): HTMLElement {
  const text = sidebarText()
  const button = createElement('button', {
    text: text.recaps.beginActivities,
    testId: 'begin-activities',
  })
  button.type = 'button'
  button.addEventListener('click', () => void begin())
  return button

  async function begin(): Promise<void> {
    button.disabled = true
    say(text.loading)
    try {
      const { begun, kept } = await callServer('beginActivities', sheetId)
      say(text.recaps.begunActivities(begun, kept), 'good')
    } catch (error) {
      sayFailure(error)
    } finally {
      button.disabled = false
    }
  }
}
