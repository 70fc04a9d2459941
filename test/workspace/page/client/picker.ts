import { element } from './elements.ts'

/** A list of choices under a cell. */
export function openPicker(
  under: DOMRect,
  choices: string[],
  choose: (value: string) => void,
): void {
  const buttons = choices.map((value) => {
    const button = element('button', { role: 'option' }, value)
    button.addEventListener('click', () => choose(value))
    return button
  })
  const list = element(
    'div',
    { class: 'picker', role: 'listbox', 'data-testid': 'picker' },
    ...buttons,
  )
  list.style.left = `${under.left}px`
  list.style.top = `${Math.min(under.bottom, innerHeight - 270)}px`
  document.body.append(list)
  const close = () => list.remove()
  setTimeout(() => document.addEventListener('click', close, { once: true }))
}
