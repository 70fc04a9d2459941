type Form = GoogleAppsScript.Forms.Form
type Item = GoogleAppsScript.Forms.Item

/** Where a form's items stand, known without asking Google after each move. */
export interface ItemOrder {
  /** Begins a section with its page break, behind everything that was placed before. */
  beginSection(pageBreak: Item): void
  /** Puts a question behind the one before, unless it stands in the section already. */
  place(question: Item, isNew: boolean): void
  remove(question: Item): void
}

/** `standing` are the page breaks of sections that the form has already. */
export function orderItems(
  form: Form,
  present: readonly Item[],
  standing: readonly Item[],
): ItemOrder {
  const ids = present.map((item) => item.getId())
  const breaks = new Set(standing.map((item) => item.getId()))
  const placed: number[] = []
  let section: number | undefined

  /** An item that was just added stands last. */
  function indexOf(id: number): number {
    if (!ids.includes(id)) ids.push(id)
    return ids.indexOf(id)
  }

  /** The page break before a place; undefined in the first section. */
  function sectionAt(index: number): number | undefined {
    const [last] = ids
      .slice(0, index)
      .filter((id) => breaks.has(id))
      .slice(-1)
    return last
  }

  function move(from: number, to: number): void {
    if (from === to) return
    form.moveItem(from, to)
    ids.splice(to, 0, ...ids.splice(from, 1))
  }

  return {
    beginSection(pageBreak) {
      section = pageBreak.getId()
      const from = indexOf(section)
      const last = Math.max(-1, ...placed.map((id) => ids.indexOf(id)))
      if (from < last) move(from, last)
      else if (!breaks.has(section)) move(from, last + 1)
      breaks.add(section)
      placed.push(section)
    },
    place(question, isNew) {
      const id = question.getId()
      const from = indexOf(id)
      if (isNew || sectionAt(from) !== section) {
        const [before] = placed.slice(-1)
        const previous = before === undefined ? -1 : ids.indexOf(before)
        move(from, from > previous ? previous + 1 : previous)
      }
      placed.push(id)
    },
    remove(question) {
      form.deleteItem(question)
      ids.splice(ids.indexOf(question.getId()), 1)
    },
  }
}
