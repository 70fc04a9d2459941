import { setPriority } from 'node:os'

import type { PreparationItem } from '../workspace/preparation.ts'
import { readLocalOptions } from './local-options.ts'
import { listWaiting, prepareNext } from './preparation.ts'

/**
 * Prepares the sample agencies that a data directory still waits for, while the product runs on it,
 * and tells the workspace how far it is. Takes the arguments of `npm start`.
 */
const options = readLocalOptions(process.argv.slice(2), process.env)
if (options === 'help') throw new Error('Takes the arguments of npm start')

type State = Omit<PreparationItem, 'title'>

// Whoever clicks goes first.
setPriority(10)
const worlds = listWaiting(options)
const states = new Map<string, State>()
const address = `http://127.0.0.1:${options.workspacePort}/workspace/preparation`
await show()
for (const { key } of worlds) {
  try {
    await prepareNext(options, {
      tell: (line) => console.log(line),
      onDay: ({ number, of }) => {
        states.set(key, { state: 'running', done: number - 1, total: of })
        void show()
      },
    })
  } catch (error) {
    states.set(key, { state: 'failed', done: 0, total: 0 })
    await show()
    throw error
  }
  states.set(key, { state: 'ready', done: 0, total: 0 })
  await show()
}

async function show(): Promise<void> {
  const items: PreparationItem[] = worlds.flatMap(({ key, agencies }) => {
    const state = states.get(key) ?? { state: 'waiting', done: 0, total: 0 }
    return agencies.map(({ spreadsheetTitle }) => ({ title: spreadsheetTitle, ...state }))
  })
  const response = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(items),
  })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
}
