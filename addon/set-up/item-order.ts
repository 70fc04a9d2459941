type Form = GoogleAppsScript.Forms.Form
type Item = GoogleAppsScript.Forms.Item

/** Where a form's items stand, known without asking Google after each move. */
export class ItemOrder {
  readonly #form: Form
  readonly #ids: number[]
  readonly #breaks: Set<number>
  readonly #placed = new Set<number>()
  #previous: number | undefined
  #section: number | undefined

  /** `breaks` are the page breaks of sections that stand already. */
  constructor(form: Form, present: readonly Item[], breaks: readonly Item[]) {
    this.#form = form
    this.#ids = present.map((item) => item.getId())
    this.#breaks = new Set(breaks.map((item) => item.getId()))
  }

  /** Begins a section with its page break, behind everything that was placed before. */
  beginSection(pageBreak: Item): void {
    const from = this.#indexOf(pageBreak)
    const last = this.#ids.reduce((found, id, index) => (this.#placed.has(id) ? index : found), -1)
    if (from < last) this.#move(from, last)
    else if (from > last && !this.#breaks.has(pageBreak.getId())) this.#move(from, last + 1)
    this.#section = pageBreak.getId()
    this.#breaks.add(this.#section)
    this.#place(this.#section)
  }

  /** Puts a question behind the one before, unless it stands in the section already. */
  place(question: Item, isNew: boolean): void {
    const from = this.#indexOf(question)
    if (isNew || this.#sectionAt(from) !== this.#section) {
      const previous = this.#previous === undefined ? -1 : this.#ids.indexOf(this.#previous)
      this.#move(from, from > previous ? previous + 1 : previous)
    }
    this.#place(question.getId())
  }

  remove(question: Item): void {
    this.#form.deleteItem(question)
    this.#ids.splice(this.#ids.indexOf(question.getId()), 1)
  }

  #place(id: number): void {
    this.#placed.add(id)
    this.#previous = id
  }

  /** The page break before a place; undefined in the first section. */
  #sectionAt(index: number): number | undefined {
    const [last] = this.#ids
      .slice(0, index)
      .filter((id) => this.#breaks.has(id))
      .slice(-1)
    return last
  }

  /** An item that was just added stands last. */
  #indexOf(item: Item): number {
    const id = item.getId()
    if (!this.#ids.includes(id)) this.#ids.push(id)
    return this.#ids.indexOf(id)
  }

  #move(from: number, to: number): void {
    if (from === to) return
    this.#form.moveItem(from, to)
    this.#ids.splice(to, 0, ...this.#ids.splice(from, 1))
  }
}
