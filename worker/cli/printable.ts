/** A line for a terminal, in which nothing that people typed moves its cursor or gives it commands. */
export function printable(line: string): string {
  return line.replaceAll(/(?!\n)\p{Cc}/gu, ' ')
}
