import { createElement } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

const OFFER = '[data-testid="try-again"]'

/** Offers below a message to do again what failed; once, and gone when it is taken up. */
export function offerAgain(message: HTMLElement, again: () => Promise<void>): void {
  if (message.nextElementSibling?.matches(OFFER)) message.nextElementSibling.remove()
  const offer = createElement('button', {
    text: sidebarText().tryAgain,
    testId: 'try-again',
  })
  offer.type = 'button'
  offer.addEventListener('click', () => {
    offer.remove()
    void again()
  })
  message.after(offer)
}
