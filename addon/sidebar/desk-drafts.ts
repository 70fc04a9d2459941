const PREFIX = 'pantau-desk-note:'

/** What was typed of a note before the sidebar was closed, in the same tab of the browser. */
export function draftOf(ref: string): string {
  return storage()?.getItem(PREFIX + ref) ?? ''
}

export function keepDraft(ref: string, text: string): void {
  const drafts = storage()
  if (text === '') drafts?.removeItem(PREFIX + ref)
  else drafts?.setItem(PREFIX + ref, text)
}

/** A browser may refuse a page inside another one any storage; then a note lasts as long as the page. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}
