/**
 * The keyboard is never lost, in any sidebar: while the button that was pressed may not be pressed, or once it is gone,
 * it is on what the page says of the work; and on the button again when that may be pressed again. A page may lead it
 * elsewhere.
 */
let last: HTMLElement | undefined
let waitedFor: HTMLElement | undefined

document.addEventListener('focusin', ({ target }) => {
  last = target instanceof HTMLElement ? target : undefined
})
// Who clicks beside everything wants the keyboard nowhere.
document.addEventListener('pointerdown', () => {
  last = undefined
})
new MutationObserver(() => {
  const status = document.querySelector<HTMLElement>('[role="status"]')
  if (!status || !document.hasFocus()) return
  if (waitedFor && document.activeElement === status && canHaveKeyboard(waitedFor)) {
    waitedFor.focus()
    waitedFor = undefined
  } else if (last && last !== status && !canHaveKeyboard(last) && isNowhere()) {
    waitedFor = last
    status.tabIndex = -1
    status.focus()
  }
}).observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['disabled', 'hidden'],
})

function isNowhere(): boolean {
  return document.activeElement === document.body || document.activeElement === last
}

function canHaveKeyboard(element: HTMLElement): boolean {
  return element.checkVisibility() && !element.matches(':disabled')
}
