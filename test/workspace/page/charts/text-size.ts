/** Roughly how wide a text is drawn, in px; fonts differ from machine to machine anyway. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.55
}

/** The text, or its beginning with an ellipsis where it is wider than `width` px. */
export function shorten(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text
  const length = Math.max(1, Math.floor(width / (fontSize * 0.55)) - 1)
  return `${text.slice(0, length).trimEnd()}…`
}
