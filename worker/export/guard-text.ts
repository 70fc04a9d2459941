const RISKY_START = /^[=+\-@\t\r\0]/

/** Text that a spreadsheet program might take for a formula gets an apostrophe in front (G9). */
export function guardText(text: string): string {
  return RISKY_START.test(text) ? `'${text}` : text
}
