import type { UiEffect } from '../../apps-script/execution.ts'
import { element, find } from './elements.ts'
import { showAlert, showToast } from './messages.ts'
import { createScriptFrame } from './script-frame.ts'

/** Shows what a script asked for; tabs are switched by `activate`. */
export function showEffects(
  effects: UiEffect[],
  activate: (sheetId: number, cell?: { row: number; column: number }) => void,
): void {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'toast':
        showToast([effect.title, effect.message].filter(Boolean).join(': '))
        break
      case 'alert':
        void showAlert(effect.title, effect.message)
        break
      case 'sidebar':
        showSidebar(effect.title, effect.html)
        break
      case 'dialog':
        showDialog(effect)
        break
      case 'activate':
        activate(effect.sheetId, effect.cell)
        break
      case 'menu':
        break
    }
  }
}

function showSidebar(title: string, html: string): void {
  const sidebar = find('aside')
  const close = () => {
    sidebar.hidden = true
    sidebar.replaceChildren()
  }
  const button = element('button', { 'aria-label': 'Tutup', 'data-testid': 'sidebar-close' }, '×')
  button.addEventListener('click', close)
  const frame = createScriptFrame(html, { close, setHeight: () => undefined })
  const bar = element('div', { class: 'bar' }, element('span', {}, title), button)
  sidebar.replaceChildren(bar, frame)
  sidebar.hidden = false
}

function showDialog(effect: Extract<UiEffect, { kind: 'dialog' }>): void {
  const button = element('button', {}, 'Tutup')
  const frame = createScriptFrame(effect.html, {
    close: () => dialog.close(),
    setHeight: (pixels) => (frame.style.height = `${pixels}px`),
  })
  frame.style.height = `${effect.height ?? 360}px`
  frame.style.width = `${effect.width ?? 480}px`
  const dialog: HTMLDialogElement = element(
    'dialog',
    { 'data-testid': 'dialog' },
    element('h2', {}, effect.title),
    frame,
    element('div', { class: 'actions' }, button),
  )
  button.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
