import { element, find } from './elements.ts'

const toastMs = 6_000

export function showToast(text: string, isWrong = false): void {
  const kind = isWrong ? 'toast wrong' : 'toast'
  const toast = element('div', { class: kind, 'data-testid': isWrong ? 'error' : 'toast' }, text)
  find('.toasts').append(toast)
  setTimeout(() => toast.remove(), toastMs)
}

/** A message to be confirmed; resolves when it is closed. */
export function showAlert(title: string, message: string): Promise<void> {
  const close = element('button', { 'data-testid': 'alert-ok' }, 'Oke')
  const dialog = element(
    'dialog',
    { 'data-testid': 'alert' },
    ...(title === '' ? [] : [element('h2', {}, title)]),
    element('p', {}, message),
    element('div', { class: 'actions' }, close),
  )
  return openDialog(dialog, [close])
}

/** Asks once for the add-on's scopes, as Google does before a script first runs. */
export async function askAuthorization(scopes: string[]): Promise<boolean> {
  let isAllowed = false
  const allow = element('button', { 'data-testid': 'authorize-allow' }, 'Izinkan')
  const cancel = element('button', { class: 'plain' }, 'Batal')
  allow.addEventListener('click', () => (isAllowed = true))
  const dialog = element(
    'dialog',
    { 'data-testid': 'authorize' },
    element('h2', {}, 'Pengaya memerlukan izin Anda'),
    element('p', {}, 'Pengaya ini meminta izin untuk:'),
    element('ul', {}, ...scopes.map((scope) => element('li', {}, scope))),
    element('div', { class: 'actions' }, cancel, allow),
  )
  await openDialog(dialog, [allow, cancel])
  return isAllowed
}

function openDialog(dialog: HTMLDialogElement, closers: HTMLElement[]): Promise<void> {
  document.body.append(dialog)
  for (const closer of closers) closer.addEventListener('click', () => dialog.close())
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve()
    })
  })
}

/** Shows that a script runs until the returned function is called. */
export function showWorking(): () => void {
  const note = element('div', { class: 'working', 'data-testid': 'working' }, 'Menjalankan skrip…')
  document.body.append(note)
  return () => note.remove()
}
