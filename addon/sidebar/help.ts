import { createElement, getElement } from './elements.ts'
import { fillPageText, sidebarText } from './sidebar-text.ts'

fillPageText()
const { paragraphs } = sidebarText().help
getElement('help', HTMLElement).replaceChildren(
  ...paragraphs.map((text) => createElement('p', { text })),
)
