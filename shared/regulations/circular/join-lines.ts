/** A word that was cut at the end of its line is whole again; one that is said twice keeps its hyphen. */
export function joinLines(before: string, text: string): string {
  if (before === '' || text === '') return before + text
  if (!/[a-z]-$/i.test(before)) return `${before} ${text}`
  const word = before.slice(before.lastIndexOf(' ') + 1, -1)
  const isTwice = text.toLowerCase().startsWith(word.toLowerCase())
  const goesOn = /^[a-z]/.test(text) || (/^[A-Z]{2,}$/.test(word) && /^[A-Z]{2}/.test(text))
  return goesOn && !isTwice ? before.slice(0, -1) + text : before + text
}
