import type { FlexibleWindow } from '../calendar/shift-window.ts'
import { localTimeOf } from '../calendar/zones.ts'
import { meaningOf } from '../explain/words-of.ts'
import { phoneOf } from '../identifiers/phone-number.ts'
import { findReviewer } from '../intake/find-reviewer.ts'
import { addDays, monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import { employeeOn } from '../model/employment.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { CountedCode } from '../model/outcome.ts'
import type { FormKind } from '../model/submission.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { dayInWords } from '../text/day-in-words.ts'
import { getForm } from '../workbook/forms.ts'
import { askedOn } from './asked-today.ts'
import { leadsOthers } from './leads-others.ts'
import { listFilings } from './list-filings.ts'
import { ownSceneOf, type OwnRequest, type OwnScene, type RecordedMonth } from './own-facts.ts'
import { ownClosing } from './own-closing.ts'
import { ownMonth } from './own-month.ts'
import { ownStanding } from './own-standing.ts'
import type { OwnAction, OwnPage } from './own-page.ts'

const MINUTE_MS = 60_000

/** What else the page rests on. */
export interface OwnPageInput extends OwnRequest {
  /** Of the month that `closingMonthOf` names; null where it goes on, or is closed and not looked at. */
  readonly recorded: RecordedMonth | null
}

/**
 * A person's own page, in words. Of what was filed `facts` need what this person did in and around the
 * month; of the tabs everything. Undefined for somebody who is not in *Pegawai*.
 *
 * @example describeOwnPage(facts, { employeeId, now, month, language: 'id', … })?.asked
 */
export function describeOwnPage(facts: AgencyFacts, input: OwnPageInput): OwnPage | undefined {
  const scene = ownSceneOf(facts, input)
  if (!scene) return undefined
  const { employee, language, zone } = scene
  const { date: today } = localTimeOf(input.now, zone)
  const person = scene.dayOf(today)
  const asked = person ? askedOn(person, scene) : []
  return {
    language,
    name: employee.name,
    where: whereOf(scene, today),
    today: dayInWords(today, language),
    duty: dutyOf(person, scene),
    asked,
    askedNothing: asked.length > 0 ? null : whyNothing(person, scene),
    readAt: readingLines(
      scene,
      asked.map(({ action }) => action?.form),
    ),
    filings: listFilings(scene, today),
    month: ownMonth(scene, { today, recorded: input.recorded }),
    closing: ownClosing(scene, closingMonthOf(input.month, today), input.recorded),
    standing: ownStanding(scene),
    actions: actionsOf(scene, today),
    leads: leadsOthers(employee.id, facts, today),
    message: messageOf(person, scene, today),
  }
}

function whereOf({ facts, employee }: OwnScene, today: CivilDate): string {
  const { unitCode } = employeeOn(employee, today) ?? employee
  const unit = facts.units.find(({ code }) => code === unitCode)?.name ?? unitCode
  const { agencyName } = facts.settings
  const isSame = unit.toLowerCase() === agencyName.toLowerCase()
  return [unit, isSame ? '' : agencyName].filter(Boolean).join(', ')
}

/** Of a call that binds that day. */
function calledWords(person: FiledDay | undefined, text: OwnScene['text']): string {
  const [summons] = person?.plan.summonses ?? []
  if (!summons || !person) return ''
  const { calledBy, reason } = summons
  if (person.plan.kind === 'office' && person.plan.summoned) return text.called(calledBy, reason)
  const mustAnswer = person.day.parameters.summonsAsks === 'answer' && person.plan.kind === 'home'
  return mustAnswer ? text.calledToAnswer(calledBy, reason) : ''
}

function dutyOf(person: FiledDay | undefined, scene: OwnScene): OwnPage['duty'] {
  const { text, clock, until, zone, language } = scene
  const called = calledWords(person, text)
  const none = { code: null, hours: '', called }
  if (!person) return { ...none, title: text.duty.unasked }
  const { plan, day } = person
  const hours = (window: FlexibleWindow): string =>
    [
      text.hours(clock(window.startMs), until(window.endMs, day.date), zone),
      ...(window.flexMs > 0 ? [text.flexible(window.flexMs / MINUTE_MS)] : []),
    ].join(', ')
  switch (plan.kind) {
    case 'office':
      return {
        ...none,
        title: [text.duty.office, plan.summoned ? undefined : plan.name].filter(Boolean).join(', '),
        code: 'H',
        hours: plan.window ? hours(plan.window) : '',
      }
    case 'home': {
      const title = plan.elsewhere ? (plan.name ?? text.duty.elsewhere) : text.duty.home
      return { ...none, title, code: 'WFH', hours: hours(day.workingHours) }
    }
    case 'absent':
      return {
        ...none,
        title: meaningOf({ ...plan, code: plan.absence! }, language),
        code: plan.absence as CountedCode,
      }
    case 'off':
      return { ...none, title: text.duty.off, code: 'L' }
    case 'unasked': {
      const isUnread = plan.unasked === 'roster-unread'
      return { ...none, title: isUnread ? text.duty.unsure : text.duty.unasked }
    }
  }
}

function whyNothing(person: FiledDay | undefined, { text }: OwnScene): string {
  const kind = person?.plan.kind ?? 'unasked'
  return text.askedNothing[kind === 'office' || kind === 'home' ? 'nothing' : kind]
}

/** Of the forms that matter today, in the order of the day. */
function readingLines(scene: OwnScene, forms: readonly (FormKind | undefined)[]): string[] {
  const { facts, text, language } = scene
  const wanted = [...new Set(forms.filter((form) => form !== undefined))]
  return wanted.flatMap((kind) => {
    const read = facts.pending?.formsRead.find((form) => form.kind === kind)
    if (!read) return []
    const title = getForm(kind).title[language]
    if (read.readAt === null) return [text.neverRead(title)]
    return [text.readAt(title, scene.clock(epochMsOf(read.readAt)), agoOf(read.readAt, scene))]
  })
}

function agoOf(readAt: Instant, { now, text }: OwnScene): string {
  const minutes = Math.floor((epochMsOf(now) - epochMsOf(readAt)) / MINUTE_MS)
  return text.ago(Math.max(0, minutes))
}

function actionsOf({ text, employee, facts }: OwnScene, today: CivilDate): OwnAction[] {
  return [
    { form: 'permit', answers: {}, label: text.askPermit },
    ...(leadsOthers(employee.id, facts, today)
      ? [
          { form: 'weekly-plan' as const, answers: {}, label: text.weekPlan },
          { form: 'alternate-channel' as const, answers: {}, label: text.transcribe },
        ]
      : []),
  ]
}

/** L7: the superior writes down what comes by SMS. */
function messageOf(
  person: FiledDay | undefined,
  { facts, employee, text, language }: OwnScene,
  today: CivilDate,
): OwnPage['message'] {
  const superior = findReviewer(employee, facts, today)
  const to = phoneOf(superior?.phone ?? '')
  if (
    !superior ||
    !to ||
    !person ||
    (person.plan.kind !== 'home' && person.plan.kind !== 'office')
  ) {
    return null
  }
  const kind = person.plan.kind === 'home' ? text.duty.home : text.duty.office
  const day = dayInWords(today, language)
  const body = text.message({ kind, name: employee.name, id: employee.id, day })
  const draft = text.offline.draft({ kind, name: employee.name, id: employee.id })
  return { to, name: superior.name, body, of: employee.id, draft }
}

/** The objection to a day: a permit form for a correction of attendance, which a superior decides. */
export function objectionTo(date: CivilDate, label: string): OwnAction {
  const answers = { kind: 'attendance-correction', from: date, until: date }
  return { form: 'permit', answers, label }
}

/** The month of which the page says what will be recorded, or was: of the present one's page the one before. */
export function closingMonthOf(month: Month, today: CivilDate): Month {
  return month < monthOf(today) ? month : monthOf(addDays(`${month}-01` as CivilDate, -1))
}

/** From when on what was filed is needed for a page that tells of that month. */
export function ownFactsSince(month: Month): CivilDate {
  return addDays(`${month}-01` as CivilDate, -31)
}
