/** Of what a draft is: a note on the desk, a regulation that is typed. */
type DraftKind = 'desk-note' | 'regulation'

/** A browser may refuse a page inside another one any storage; then a draft lasts as long as the page. */
const kept = new Map<string, string>()

/** What was typed before the sidebar was closed, in the same tab of the browser. */
export function draftOf(kind: DraftKind, key: string): string {
  const name = nameOf(kind, key)
  return kept.get(name) ?? storage()?.getItem(name) ?? ''
}

export function keepDraft(kind: DraftKind, key: string, text: string): void {
  const name = nameOf(kind, key)
  kept.set(name, text)
  if (text === '') storage()?.removeItem(name)
  else storage()?.setItem(name, text)
}

function nameOf(kind: DraftKind, key: string): string {
  return `pantau-${kind}:${key}`
}

function storage(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}
