/** The element with this id, which the page must have. */
export function getElement<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id)
  if (!(element instanceof type)) throw new Error(`The page has no ${type.name} #${id}`)
  return element
}

interface NewElement {
  /** Always set as text: what people typed is never markup (G9). */
  readonly text?: string
  readonly className?: string
  readonly testId?: string
}

export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { text, className, testId }: NewElement = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (text !== undefined) element.textContent = text
  if (className) element.className = className
  if (testId) element.dataset['testid'] = testId
  return element
}

/** Leads the keyboard there, unless somebody went on in the sheet meanwhile: it is not taken from them. */
export function giveKeyboard(element: HTMLElement | null | undefined): void {
  if (document.hasFocus()) element?.focus()
}

/** Where the keyboard goes on, once `part` has appeared. */
export function focusFirst(part: Element | null): void {
  const all = part?.querySelectorAll<HTMLElement>('input, select, textarea, button') ?? []
  giveKeyboard([...all].find(({ offsetParent }) => offsetParent !== null))
}

export function createList(items: readonly HTMLElement[]): HTMLElement {
  const list = createElement('ul', { className: 'list' })
  list.append(...items)
  return list
}
