import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { RecapJob } from '../../shared/contract/recap-job.ts'
import type { AddonFolder } from './built-addon.ts'

/** Answers of the script by function name; an `Error` fails the call. */
export type Answers = Record<string, (...args: never[]) => unknown>

/** What most tests of a sidebar are not about. */
const UNASKED: Answers = {
  readLetter: (month: string) => ({ month, number: '', datedOn: '', dueOn: '', offices: [] }),
}

/** Opens a sidebar as Google does: in a page of its own, with `google.script.run`. */
export async function openSidebar(
  browser: Browser,
  addon: AddonFolder,
  name: string,
  answers: Answers,
  screen: BrowserContextOptions = { viewport: { width: 300, height: 700 } },
): Promise<Page> {
  const page = await browser.newPage(screen)
  await page.exposeFunction('answerCall', async (functionName: string, args: never[]) => {
    try {
      return { value: await (answers[functionName] ?? UNASKED[functionName])?.(...args) }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  })
  await page.addInitScript(() => {
    type Handler = (value: unknown) => void
    const answerCall = Reflect.get(window, 'answerCall') as (
      name: string,
      args: unknown[],
    ) => Promise<{ value?: unknown; error?: string }>
    const runner = (succeed: Handler, fail: Handler): object =>
      new Proxy(
        {},
        {
          get: (_target, name) => {
            if (name === 'withSuccessHandler') return (next: Handler) => runner(next, fail)
            if (name === 'withFailureHandler') return (next: Handler) => runner(succeed, next)
            return (...args: unknown[]) =>
              void answerCall(String(name), args).then(({ value, error }) =>
                error === undefined ? succeed(value) : fail(new Error(`Exception: ${error}`)),
              )
          },
        },
      )
    const run = runner(
      () => undefined,
      () => undefined,
    )
    Reflect.set(window, 'google', { script: { run, host: { close: () => undefined } } })
  })
  const html = await addon.read(`${name}.html`)
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: html.replace('<?= language ?>', 'id') }),
  )
  await page.goto('http://sidebar.test/')
  return page
}

export function job(overrides: Partial<RecapJob>): RecapJob {
  return {
    id: 'j1',
    month: '2021-07',
    kinds: ['attendance'],
    state: 'running',
    done: 1,
    total: 4,
    message: 'Membaca lembar',
    tabs: [],
    requestedAt: '2021-07-31T08:00:00Z',
    ...overrides,
  }
}
