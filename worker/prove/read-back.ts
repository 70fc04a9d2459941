import * as z from 'zod'

import type { Bench } from './bench.ts'

const ListedResponse = z.object({
  responseId: z.string(),
  createTime: z.string(),
  lastSubmittedTime: z.string(),
  answers: z
    .record(
      z.string(),
      z.object({ textAnswers: z.object({ answers: z.array(z.object({ value: z.string() })) }) }),
    )
    .default({}),
})
type ListedResponse = z.infer<typeof ListedResponse>

const Cell = z.union([z.string(), z.number(), z.boolean()])

/** The responses of a form, all or those that a filter names. */
export async function listResponses(
  bench: Bench,
  formId: string,
  filter?: string,
): Promise<ListedResponse[]> {
  const query = filter === undefined ? '' : `?filter=${encodeURIComponent(filter)}`
  const { responses } = await bench.get(
    z.object({ responses: z.array(ListedResponse).default([]) }),
    `GET /v1/forms/${formId}/responses${query}`,
  )
  return responses
}

/** What was answered to the one question of a response. */
export function answerOf({ answers }: ListedResponse): string {
  const [answered] = Object.values(answers)
  return answered?.textAnswers.answers.map(({ value }) => value).join(', ') ?? ''
}

/** The values of a range, numbers and dates as they are kept. */
export async function readValues(
  bench: Bench,
  spreadsheetId: string,
  range: string,
): Promise<z.infer<typeof Cell>[][]> {
  const query = 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER'
  const { values } = await bench.get(
    z.object({ values: z.array(z.array(Cell)).default([]) }),
    `GET /v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(range)}?${query}`,
  )
  return values
}

/** Rows of text as Sheets takes them. */
export function textRow(...texts: readonly string[]): object {
  return { values: texts.map((text) => ({ userEnteredValue: { stringValue: text } })) }
}
