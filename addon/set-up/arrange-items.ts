import type { Language, Localized } from '../../shared/model/language.ts'
import type {
  FormDeclaration,
  QuestionDeclaration,
} from '../../shared/workbook/form-declaration.ts'
import { addQuestion, checkAnswers, dressQuestion } from './add-question.ts'
import { orderItems } from './item-order.ts'

type Form = GoogleAppsScript.Forms.Form
type Item = GoogleAppsScript.Forms.Item

export interface FormSetUp {
  readonly form: Form
  readonly declared: FormDeclaration
  readonly verified: boolean
  readonly language: Language
  /** Google's item ids by stable key, as far as they are remembered. */
  readonly known: {
    readonly items: Readonly<Record<string, number>>
    readonly sections: Readonly<Record<string, number>>
  }
}

/** A form's items by the stable keys of questions and of the sections that page breaks begin. */
export interface ArrangedItems {
  readonly questions: ReadonlyMap<string, Item>
  readonly pageBreaks: ReadonlyMap<string, Item>
}

/**
 * Leaves exactly the declared questions, each in its section, beside those that people added. What
 * stands in its section already stays where it is.
 */
export function arrangeItems(setUp: FormSetUp): ArrangedItems {
  const { form, declared, verified, language, known } = setUp
  const present = removeLeftover(form, known)
  const standing = findItems(present, declared, known)
  const order = orderItems(form, present, [...standing.pageBreaks.values()])
  const questions = new Map<string, Item>()
  const pageBreaks = new Map<string, Item>()
  for (const [index, section] of declared.sections.entries()) {
    if (index > 0) {
      const pageBreak =
        standing.pageBreaks.get(section.key) ?? addPageBreak(form, section.title[language])
      order.beginSection(pageBreak)
      pageBreaks.set(section.key, pageBreak)
    }
    for (const question of section.questions) {
      const item = standing.questions.get(question.key)
      // Whoever is not known by an address is still asked who they are.
      if (question.identity && verified && (!item || form.collectsEmail())) {
        if (item) order.remove(item)
        continue
      }
      const placed = item ?? addQuestion(form, question, language)
      if (known.items[question.key] === placed.getId()) {
        checkAnswers(placed, question, language)
      } else {
        // Nobody is asked for more before the form leads past it.
        const required = question.required && (index === 0 || section.key in known.sections)
        // What an earlier version asked means something else from here on.
        if (question.former && item) item.setTitle(question.title[language])
        dressQuestion(placed, question, { language, required })
      }
      order.place(placed, !item)
      questions.set(question.key, placed)
    }
  }
  return { questions, pageBreaks }
}

/** What a set-up that was cut short added last, before it had its title, is of no use. */
function removeLeftover(form: Form, known: FormSetUp['known']): Item[] {
  const present = form.getItems()
  const last = present[present.length - 1]
  const ids = [...Object.values(known.items), ...Object.values(known.sections)]
  if (!last || ids.includes(last.getId()) || last.getTitle() !== '') return present
  form.deleteItem(last)
  return present.slice(0, -1)
}

/** The items that stand already, by the id that is remembered or by their title. */
function findItems(
  present: readonly Item[],
  { sections, questions }: FormDeclaration,
  known: FormSetUp['known'],
): ArrangedItems {
  const byId = new Map(present.map((item) => [item.getId(), item]))
  const others = sections.slice(1)
  const isWhole =
    questions.every(({ key }) => byId.has(known.items[key] ?? 0)) &&
    others.every(({ key }) => byId.has(known.sections[key] ?? 0))
  const titled = isWhole ? [] : present.map((item) => ({ item, title: item.getTitle() }))

  function findQuestion({ key, title, former }: QuestionDeclaration): Item | undefined {
    const present = find(known.items[key], title, false)
    return present ?? (former && find(known.items[former.key], former.title, false))
  }

  function find(id: number | undefined, title: Localized, isBreak: boolean): Item | undefined {
    const remembered = id === undefined ? undefined : byId.get(id)
    if (remembered) return remembered
    return titled.find(
      (each) =>
        (each.title === title.id || each.title === title.en) &&
        (each.item.getType() === FormApp.ItemType.PAGE_BREAK) === isBreak,
    )?.item
  }

  return {
    questions: byKey(questions, findQuestion),
    pageBreaks: byKey(others, ({ key, title }) => find(known.sections[key], title, true)),
  }
}

function byKey<Declared extends { readonly key: string }>(
  declared: readonly Declared[],
  find: (each: Declared) => Item | undefined,
): Map<string, Item> {
  return new Map(
    declared.flatMap((each) => {
      const item = find(each)
      return item ? [[each.key, item] as const] : []
    }),
  )
}

function addPageBreak(form: Form, title: string): Item {
  return form.getItemById(form.addPageBreakItem().setTitle(title).getId())
}
