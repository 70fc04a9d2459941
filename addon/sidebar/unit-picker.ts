import type { ListedUnit } from '../list-choices.ts'
import { createElement } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

/** Fills the picker with the units; its first choice is all of them, with the value ''. */
export function fillUnits(picker: HTMLSelectElement, units: readonly ListedUnit[]): void {
  const all = { code: '', name: sidebarText().everyUnit }
  picker.replaceChildren(
    ...[all, ...units].map(({ code, name }) => {
      const option = createElement('option', { text: name || code })
      option.value = code
      return option
    }),
  )
}
