const ESCAPED =
  // oxlint-disable-next-line no-control-regex -- they are what is escaped
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]|_(?=x[0-9a-f]{4}_)/gi

/**
 * Text as a cell of an XLSX spells it (ECMA-376, 22.9.2.19): control characters and others that XML
 * cannot hold, turns into others or advises against, as `_x000D_`, and so the underscore of what would be read as one.
 */
export function escapeText(text: string): string {
  return text.replaceAll(
    ESCAPED,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
}
