/**
 * The product's stable key of a form's question, found by titles, for `/workspace.json`.
 * Null where the form or question is not one of the product's.
 */
export function describeQuestion(_formTitle: string, _questionTitle: string): string | null {
  return null
}
