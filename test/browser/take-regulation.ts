import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'

import { CIRCULARS } from './circulars-to-type.ts'
import { createHand } from './hand.ts'
import { openSheet } from './sheet-page.ts'
import { startEmptyAgency } from './empty-agency.ts'
import { typeInSidebar, type Step } from './type-in-sidebar.ts'

const COUNTS = fileURLToPath(new URL('../../docs/regulation-steps.md', import.meta.url))
/** Of the first circular, which steps are pictured, by the file's name. */
const PICTURED: Readonly<Partial<Record<Step, string>>> = {
  pasted: 'regulation-1-pasted',
  'read-apart': 'regulation-2-read-apart',
  saved: 'regulation-3-draft',
  chosen: 'regulation-4-read-back',
  'in-force': 'regulation-5-in-force',
  all: 'regulation-6-all',
}

/** What is in view at the foot of the picture. */
const SCROLLED_TO: Readonly<Partial<Record<Step, string>>> = {
  chosen: 'clause-enforce',
  all: 'regulations-replace',
}

/**
 * Takes pictures of a circular typed in the sidebar *Aturan*, `regulation-….png`, and writes how many clicks and
 * keystrokes each of three takes into `docs/regulation-steps.md`.
 */
export async function takeRegulation(browser: Browser, folder: string): Promise<void> {
  const { product, spreadsheetId, account } = await startEmptyAgency()
  const rows: string[] = []
  try {
    for (const [at, circular] of CIRCULARS.entries()) {
      const sheet = await openSheet(browser, { origin: product.ws.origin, spreadsheetId, account })
      await sheet.page.setViewportSize({ width: 1100, height: 900 })
      const hand = createHand()
      const taken = new Set<string>()
      await sheet.chooseMenu('Aturan')
      await typeInSidebar(sheet.sidebar(), circular, hand, async (step) => {
        const name = at === 0 ? PICTURED[step] : undefined
        if (!name || taken.has(name)) return
        taken.add(name)
        const shown = sheet.sidebar().getByTestId(SCROLLED_TO[step] ?? 'regulations-message')
        await shown.scrollIntoViewIfNeeded()
        await sheet.page.screenshot({ path: `${folder}${name}.png` })
      })
      const clauses = circular.clauses.length
      rows.push(
        `| ${circular.name} | ${clauses} | ${circular.notes.length} | ${hand.clicks + 2} | ${hand.keys} |`,
      )
      await sheet.page.context().close()
    }
  } finally {
    await product.close()
  }
  writeFileSync(COUNTS, `${INTRODUCED}\n${rows.join('\n')}\n\n${STEPS}\n`)
}

const INTRODUCED = `# From a pasted circular into force

How many clicks and keystrokes a regulation takes from an empty agency into force, with **Pantau > Aturan**: counted by \`npm run pictures\`, bounded by \`test/browser/type-regulation.test.ts\`. A drop-down takes two clicks, pasting two keystrokes, a date eight. The two clicks that open the sidebar are counted.

| circular | clauses checked | notes | clicks | keystrokes |
| -------- | --------------- | ----- | ------ | ---------- |`

const STEPS = `## Steps

1. The text, pasted: ![The text, pasted](images/regulation-1-pasted.png)
2. What it says of itself and its clauses, to be corrected: ![What it says of itself and its clauses, to be corrected](images/regulation-2-read-apart.png)
3. Kept as rows that are switched off: ![Kept as rows that are switched off](images/regulation-3-draft.png)
4. A clause read back, and only then the button: ![A clause read back, and only then the button](images/regulation-4-read-back.png)
5. The next one opens by itself: ![The next one opens by itself](images/regulation-5-in-force.png)
6. All in force or kept as notes: ![All in force or kept as notes](images/regulation-6-all.png)`
