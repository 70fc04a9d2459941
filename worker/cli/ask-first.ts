import type { Terminal } from './command.ts'

const WORD = 'yes'

/** Whether whoever sits there wants what cannot be taken back; says `sentence` and waits for the word. */
export async function isWanted(terminal: Terminal, sentence: string): Promise<boolean> {
  terminal.print(sentence)
  const answer = await terminal.ask(`Type "${WORD}" to go on:`)
  if (answer?.trim().toLowerCase() === WORD) return true
  terminal.print(`Nothing was done. A script that means it says --${WORD}.`)
  return false
}
