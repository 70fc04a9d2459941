import type { FrameLocator, Locator } from 'playwright-core'

import type { ChosenClause, CircularToType } from './circulars-to-type.ts'
import type { Hand } from './hand.ts'

/** What was done last, before it goes on. */
export type Step = 'pasted' | 'read-apart' | 'saved' | 'chosen' | 'in-force' | 'all'

/**
 * Types a circular through the sidebar *Aturan*, which is open: pastes it, keeps it as a draft, and puts its clauses
 * in force one by one.
 */
export async function typeInSidebar(
  sidebar: FrameLocator,
  circular: CircularToType,
  hand: Hand,
  onStep: (step: Step, clause?: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const message = sidebar.getByTestId('regulations-message')
  const begins = ['regulations-text', 'regulations-paste-again']
  const shown = begins.map((testId) => `[data-testid=${testId}]:visible`).join(', ')
  await sidebar.locator(shown).first().waitFor()
  if (!(await sidebar.getByTestId('regulations-text').isVisible())) {
    await hand.click(sidebar.getByTestId('regulations-paste-again'))
  }
  await hand.paste(sidebar.getByTestId('regulations-text'), circular.text)
  await onStep('pasted')
  await hand.click(sidebar.getByTestId('regulations-read'))
  await sidebar.getByTestId('regulations-save').waitFor()
  for (const [key, date] of Object.entries(circular.facts)) {
    await hand.typeDate(sidebar.getByTestId(`regulation-${key}`), date)
  }
  await onStep('read-apart')
  await hand.click(sidebar.getByTestId('regulations-save'))
  await message.getByText('Belum ada yang berlaku.').waitFor()
  await onStep('saved')
  for (const clause of circular.clauses) {
    await chooseFor(sidebar, clause, hand)
    await onStep('chosen', clause.number)
    await hand.click(sidebar.getByTestId('clause-enforce'))
    await message.getByText(`${clause.number} berlaku.`).waitFor()
    await onStep('in-force', clause.number)
  }
  await hand.click(sidebar.getByTestId('regulations-notes'))
  await message.getByText('dicatat; tidak dihitung').waitFor()
  await onStep('all')
}

/** Opens the clause, where it does not stand open already, and chooses what it asks for until it is read back. */
async function chooseFor(
  sidebar: FrameLocator,
  { number, about, who, when, choose = {}, type = {}, sentence }: ChosenClause,
  hand: Hand,
): Promise<void> {
  const card = sidebar.getByTestId('clause').filter({
    has: sidebar.locator('button.heading b').getByText(number, { exact: true }),
  })
  const isOpen = await card.getByTestId('clause-about').isVisible()
  if (!isOpen) await hand.click(card.locator('button.heading'))
  if (!(await holds(card.getByTestId('clause-about'), about))) {
    await hand.choose(card.getByTestId('clause-about'), about)
  }
  await chooseOrWrite(card, { testId: 'clause-who', value: who }, hand)
  await chooseOrWrite(card, { testId: 'clause-when', value: when }, hand)
  for (const [key, title] of Object.entries(choose)) {
    const field = card.getByTestId(`clause-${key}`)
    if (!(await holds(field, title))) await hand.choose(field, title)
  }
  for (const [key, text] of Object.entries(type)) {
    const field = card.getByTestId(`clause-${key}`)
    if (!(await holds(field, text))) await hand.type(field, text)
  }
  await card.getByTestId('clause-reading').getByText(sentence).waitFor()
  await card.getByTestId('clause-enforce').waitFor()
}

/** Whether a field has what is to be chosen or typed already, as it was offered. */
async function holds(field: Locator, wanted: string): Promise<boolean> {
  return field.evaluate((control, text) => {
    if (control instanceof HTMLSelectElement) {
      const chosen = control.selectedOptions.item(0)
      return chosen?.label === text || chosen?.value === text
    }
    return control instanceof HTMLInputElement && control.value === text
  }, wanted)
}

async function chooseOrWrite(
  card: Locator,
  { testId, value }: { readonly testId: string; readonly value: string | undefined },
  hand: Hand,
): Promise<void> {
  if (value === undefined) return
  const isOwn = value.startsWith('tulis:')
  const field = card.getByTestId(isOwn ? `${testId}-own` : testId)
  const text = isOwn ? value.slice('tulis:'.length) : value
  if (await holds(field, text)) return
  if (!isOwn) return hand.choose(field, text)
  await hand.choose(card.getByTestId(testId), 'Tulis sendiri…')
  await hand.type(field, text)
}
