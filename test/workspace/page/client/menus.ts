import type { UiEffect } from '../../apps-script/execution.ts'
import type { MenuEntry } from '../../apps-script/sandbox/ui.ts'
import { element, find } from './elements.ts'
import { showToast, showWorking } from './messages.ts'
import { runWithAuthorization } from './run-script.ts'
import { fetchMenus, spreadsheetId } from './server.ts'

/**
 * Draws the menu bar: menus of `createMenu` stand in it, those of `createAddonMenu` under Ekstensi. Answers what
 * else `onOpen` did.
 */
export async function drawMenus(activeSheetId: () => number | undefined): Promise<UiEffect[]> {
  const { addonName = '', menus = [], effects = [], error } = await fetchMenus(activeSheetId())
  if (error) showToast(typeof error === 'string' ? error : error.message, true)
  const own = menus.filter(({ caption }) => caption !== '')
  const addon = menus.filter(({ caption }) => caption === '')
  const extensions = addon.flatMap(({ entries }) => drawEntries(entries))
  const heading = element('div', { class: 'caption' }, addonName)
  const empty = element('div', { class: 'caption' }, 'Tidak ada pengaya')
  const list = extensions.length > 0 ? [heading, ...extensions] : [empty]
  const bar = [
    drawMenu('Berkas', [printItem(activeSheetId)], 'file'),
    ...own.map(({ caption, entries }) => drawMenu(caption, drawEntries(entries), caption)),
    drawMenu('Ekstensi', list, 'extensions'),
  ]
  find('nav').replaceChildren(...bar)
  return effects
}

function drawMenu(caption: string, items: HTMLElement[], id: string): HTMLElement {
  const list = element('div', { class: 'menu-list', role: 'menu', hidden: true }, ...items)
  const button = element(
    'button',
    { 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'data-testid': `menu-${id}` },
    caption,
  )
  button.addEventListener('click', () => {
    const isOpen = !list.hidden
    closeMenus()
    list.hidden = isOpen
    button.setAttribute('aria-expanded', String(!isOpen))
  })
  return element('div', { class: 'menu' }, button, list)
}

/** Opens the print view of the tab that is shown. */
function printItem(activeSheetId: () => number | undefined): HTMLElement {
  const item = element('button', { role: 'menuitem' }, 'Cetak')
  item.addEventListener('click', () => {
    closeMenus()
    open(`/spreadsheets/d/${spreadsheetId}/print?gid=${activeSheetId() ?? ''}`, '_blank')
  })
  return item
}

function drawEntries(entries: MenuEntry[]): HTMLElement[] {
  return entries.flatMap((entry): HTMLElement[] => {
    if (entry.kind === 'separator') return [element('hr')]
    if (entry.kind === 'menu') {
      const caption = element('div', { class: 'caption' }, entry.caption ?? '')
      return [caption, ...drawEntries(entry.entries ?? [])]
    }
    const button = element('button', { role: 'menuitem' }, entry.caption ?? '')
    button.addEventListener('click', () => {
      closeMenus()
      void choose(entry.functionName ?? '')
    })
    return [button]
  })
}

async function choose(functionName: string): Promise<void> {
  const done = showWorking()
  try {
    const { error } = await runWithAuthorization(functionName, [])
    if (error) showToast(error.message, true)
  } finally {
    done()
  }
}

function closeMenus(): void {
  for (const list of document.querySelectorAll<HTMLElement>('.menu-list')) {
    list.hidden = true
    list.previousElementSibling?.setAttribute('aria-expanded', 'false')
  }
}

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && !event.target.closest('nav')) closeMenus()
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeMenus()
})
