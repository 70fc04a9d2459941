import type { MenuFunction, SidebarFunction } from '../entry-points.ts'
import type { entries } from '../main.ts'
import { sidebarText } from './sidebar-text.ts'

/** What a sidebar asks for, and the menu's entries, to which it may lead. */
type Called = SidebarFunction | MenuFunction
type Callable = Pick<typeof entries, Called>

/** Calls a function of the script. A refusal rejects with a sentence for people. */
export function callServer<N extends Called>(
  name: N,
  ...args: Parameters<Callable[N]>
): Promise<ReturnType<Callable[N]>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<Callable[N]>))
      .withFailureHandler((error) => reject(new Error(sentenceOf(error))))
    const call = runner[name] as (...values: unknown[]) => void
    call.apply(runner, args)
  })
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : sidebarText().unknownFailure
}

/** Google puts the error's class before the message: "Error: …". */
function sentenceOf(error: Error | undefined): string {
  const message = error?.message?.replace(/^(?:[A-Za-z]*Error|Exception):\s*/u, '').trim()
  return message || sidebarText().unknownFailure
}
