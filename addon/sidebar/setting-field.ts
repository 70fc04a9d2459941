import type { GovernmentKind } from '../../shared/model/agency.ts'
import { getSetting } from '../../shared/workbook/settings.ts'
import { createElement } from './elements.ts'
import { pageLanguage, sidebarText } from './sidebar-text.ts'

export interface SettingField {
  readonly key: string
  readonly title: string
  readonly required: boolean
  readonly element: HTMLElement
  readonly read: () => string
  /** Shows what holds where it is empty, under that kind of government. */
  readonly follow: (kind: GovernmentKind | undefined) => void
  readonly focus: () => void
}

/** A labelled field for a setting, filled with what stands in the workbook. Throws for no setting. */
export function createSettingField(
  key: string,
  filled: Readonly<Record<string, string>>,
  required: boolean,
): SettingField {
  const setting = getSetting(key)
  const language = pageLanguage()
  const title = setting.title[language]
  const element = createElement('label', { className: 'field' })
  const label = required ? `${title} (${sidebarText().setUp.required})` : title
  element.append(createElement('span', { text: label, className: 'label' }))

  const control = setting.choices ? createElement('select') : createElement('input')
  if (control instanceof HTMLSelectElement) {
    for (const choice of setting.choices ?? []) {
      const option = createElement('option', { text: choice.title[language] })
      option.value = choice.key
      control.append(option)
    }
    const initial = setting.choices?.find(
      (choice) => choice.title.id === setting.initial || choice.key === setting.initial,
    )
    control.value = filled[key] ?? initial?.key ?? ''
  } else {
    control.type = 'text'
    control.value = filled[key] ?? ''
  }
  control.dataset['testid'] = `setup-${key}`
  const help = createElement('span', { text: setting.explanation[language], className: 'quiet' })
  element.append(control, help)
  return {
    key,
    title,
    required,
    element,
    read: () => control.value.trim(),
    follow: (kind) => {
      if (!setting.follows || control instanceof HTMLSelectElement) return
      control.placeholder = kind ? setting.follows(kind, language) : ''
    },
    focus: () => control.focus(),
  }
}
