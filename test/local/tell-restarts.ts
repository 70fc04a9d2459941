/** Reads a worker's log under `node --watch` and tells in a line when it began again, or could not. */
export function tellRestarts(tell: (line: string) => void): (text: string) => void {
  let starts = 0
  return (text) => {
    for (const line of text.split('\n')) {
      if (line.includes('"event":"listening"')) {
        starts += 1
        if (starts > 1) tell('The worker began again with what changed.')
      }
      if (line.startsWith('Failed running')) tell('The worker cannot run: see worker.log.')
    }
  }
}
