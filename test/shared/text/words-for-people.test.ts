import { describe, expect, it } from 'vitest'

import { addonText as addonEn } from '../../../shared/text/en/addon.ts'
import { httpEn } from '../../../shared/text/en/http.ts'
import { sidebarText as sidebarEn } from '../../../shared/text/en/sidebar.ts'
import { workbookEn } from '../../../shared/text/en/workbook.ts'
import { workerEn } from '../../../shared/text/en/worker.ts'
import { addonText as addonId } from '../../../shared/text/id/addon.ts'
import { httpId } from '../../../shared/text/id/http.ts'
import { sidebarText as sidebarId } from '../../../shared/text/id/sidebar.ts'
import { workbookId } from '../../../shared/text/id/workbook.ts'
import { workerId } from '../../../shared/text/id/worker.ts'

const TEXTS: readonly (readonly [string, object])[] = [
  ['the add-on in Indonesian', addonId],
  ['the add-on in English', addonEn],
  ['the sidebars in Indonesian', sidebarId],
  ['the sidebars in English', sidebarEn],
  ['the worker in Indonesian', workerId],
  ['the worker in English', workerEn],
  ['its refusals in Indonesian', httpId],
  ['its refusals in English', httpEn],
  ['cells in Indonesian', workbookId],
  ['cells in English', workbookEn],
]

/** Every sentence, with something put where it takes a value. */
function sentencesOf(text: unknown): string[] {
  if (typeof text === 'string') return [text]
  if (typeof text === 'function') {
    const say = text as (...given: unknown[]) => unknown
    try {
      return sentencesOf(say('…', ['…'], '…', '…'))
    } catch {
      return sentencesOf(say(['…'], '…', '…', '…'))
    }
  }
  return Object.values(text ?? {}).flatMap(sentencesOf)
}

describe('what HR reads', () => {
  it.each(TEXTS)('names no command and nothing of the inside: %s', (_, text) => {
    const sentences = sentencesOf(text)

    const technical = sentences.filter((sentence) =>
      /\bnpm\b|\bpantau --|\bclasp\b|\bworker\b|\bstack\b|\bTypeError\b/u.test(sentence),
    )

    expect(sentences.length).toBeGreaterThan(5)
    expect(technical).toEqual([])
  })
})
