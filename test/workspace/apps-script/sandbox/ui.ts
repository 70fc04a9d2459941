import { callService, exception } from './bridge.ts'
import { enumeration, guard } from './guard.ts'
import type { HtmlOutput } from './html-service.ts'

/** A menu as the page draws it. */
export interface MenuEntry {
  kind: 'item' | 'separator' | 'menu'
  caption?: string
  functionName?: string
  entries?: MenuEntry[]
}

const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'])
const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'])
const menuEntries = new WeakMap<object, { caption: string; entries: MenuEntry[] }>()

function createMenu(caption: string) {
  const entries: MenuEntry[] = []
  const self = {
    addItem: (text: string, functionName: string) => {
      entries.push({ kind: 'item', caption: text, functionName })
      return guarded
    },
    addSeparator: () => (entries.push({ kind: 'separator' }), guarded),
    addSubMenu: (menu: object) => {
      const sub = menuEntries.get(menu)
      if (!sub) throw exception('addSubMenu was not given a Menu.')
      entries.push({ kind: 'menu', caption: sub.caption, entries: sub.entries })
      return guarded
    },
    addToUi: () => void callService('Menu.addToUi', caption, entries),
  }
  const guarded = guard('Menu', self)
  menuEntries.set(guarded, { caption, entries })
  return guarded
}

function show(kind: string, output: HtmlOutput, title?: string): void {
  callService(`Ui.${kind}`, {
    title: title ?? output.getTitle(),
    html: output.getContent(),
    width: output.getWidth(),
    height: output.getHeight(),
  })
}

/** The user interface of the open document; only menus, the sidebar and onOpen have one. */
export function createUi() {
  callService('SpreadsheetApp.getUi')
  return guard('Ui', {
    Button,
    ButtonSet,
    createMenu,
    createAddonMenu: () => createMenu(''),
    alert: (first: string, second?: unknown, third?: unknown) => {
      const buttons = third ?? (typeof second === 'string' ? undefined : second)
      if (buttons !== undefined && buttons !== ButtonSet['OK']) {
        throw exception('Ui.alert with other buttons is not implemented by the local workspace')
      }
      const titled = typeof second === 'string'
      callService('Ui.alert', titled ? first : '', titled ? second : first)
      return Button['OK']
    },
    showSidebar: (output: HtmlOutput) => show('showSidebar', output),
    showModalDialog: (output: HtmlOutput, title: string) => show('showModalDialog', output, title),
    showModelessDialog: (output: HtmlOutput, title: string) =>
      show('showModelessDialog', output, title),
  })
}
