import { FORMS } from '../../shared/workbook/forms.ts'
import { callServer, messageOf } from './call-server.ts'
import { getElement } from './elements.ts'
import { pageLanguage, sidebarText } from './sidebar-text.ts'

/** A second click means it; each execution does a part, and closing the panel leaves the rest. */
export function offerDeletion(): void {
  const button = getElement('delete-old', HTMLButtonElement)
  const message = getElement('old-message', HTMLElement)
  let isMeant = false
  button.addEventListener('click', () => {
    const { confirm } = sidebarText().connection.old
    if (isMeant) void run()
    else button.textContent = confirm
    isMeant = true
  })

  async function run(): Promise<void> {
    const { old } = sidebarText().connection
    button.disabled = true
    message.className = ''
    let deleted = 0
    try {
      for (;;) {
        message.textContent = old.running(deleted)
        const part = await callServer('deleteOldAnswers')
        deleted += part.deleted
        if (part.goesOn) continue
        message.textContent = [
          old.done(deleted, part.left),
          ...(part.closed.length > 0 ? [old.closed(titlesOf(part.closed))] : []),
        ].join(' ')
        break
      }
    } catch (error) {
      message.className = 'bad'
      message.textContent = sidebarText().failed(messageOf(error))
    }
    isMeant = false
    button.textContent = old.start
    button.disabled = false
  }
}

function titlesOf(kinds: readonly string[]): string {
  return FORMS.filter(({ kind }) => kinds.includes(kind))
    .map(({ title }) => title[pageLanguage()])
    .join(', ')
}
