import { DeskRequest } from '../../shared/contract/index.ts'

type Field = string | File | readonly (string | File)[] | undefined

/** What a form of *Meja tinjau* asks for: one decision on each `ref`. Undefined where it is none. */
export function readDeskForm(fields: Readonly<Record<string, Field>>): DeskRequest | undefined {
  const refs = [fields['ref'] ?? []].flat()
  const [decision, expectation] = [textOf(fields['decision']), textOf(fields['expectation'])]
  const said = {
    decision,
    note: textOf(fields['note']).trim(),
    ...(decision === 'approved' && expectation && { expectation }),
  }
  const { data } = DeskRequest.safeParse({ decisions: refs.map((ref) => ({ ref, ...said })) })
  return data
}

function textOf(field: Field): string {
  return typeof field === 'string' ? field : ''
}
