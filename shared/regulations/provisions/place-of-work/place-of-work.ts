import type { PositionClass, SpecialPost } from '../../../model/employee.ts'
import type { Localized } from '../../../model/language.ts'
import type { PlaceTerm } from '../../../model/policy-term.ts'
import type { Who } from '../../../model/regulation.ts'
import { EVERYONE, isEveryone } from '../../everyone.ts'
import { PLACES_OF_WORK } from '../../places-of-work.ts'
import { provision, type Asked } from '../../provision.ts'
import { namedUnits, oneOf } from '../../value-kinds.ts'
import { whoInWords } from '../../who/format-who.ts'

const MAY_ALL: Localized = {
  id: 'yang boleh bagi semua pegawai tidak dapat dilanggar',
  en: 'what everybody may do cannot be broken',
}

const NAMED_UNITS: Localized = {
  id: 'unit yang disebut hanya bersama “unit yang dikecualikan dari WFH”',
  en: 'units are named together with “units exempt from WFH” alone',
}

/** Where somebody must, may, may by permit, or must not work (K2, C4, L1, U1). */
export const placeOfWork = provision({
  name: 'place-of-work',
  title: { id: 'Tempat bekerja', en: 'Place of work' },
  parameters: {
    must: {
      name: { id: 'keharusan', en: 'duty' },
      kind: oneOf({
        must: { id: 'harus', en: 'must' },
        may: { id: 'boleh', en: 'may' },
        'by-permit': { id: 'boleh dengan izin', en: 'may by permit' },
        'must-not': { id: 'tidak boleh', en: 'must not' },
      }),
    },
    place: {
      name: { id: 'tempat', en: 'place' },
      kind: oneOf(PLACES_OF_WORK),
    },
    units: {
      name: { id: 'unit yang disebut', en: 'units named' },
      kind: namedUnits,
      beyond: {
        id: 'unit mana yang ditanyakan kepada bagian kepegawaian, karena namanya disebut',
        en: 'which units HR is asked about, as they are named',
      },
    },
  },
  example: {
    parameters: { must: 'harus', place: 'kantor' },
    who: { of: [{ kind: 'class', positionClass: 'administrator' }], except: [] },
  },
  needs: ['place'],
  sentence: {
    id({ who, when, value }, { must }) {
      const place = value.place ?? 'kantor'
      return must === 'by-permit'
        ? `${upper(who)} boleh bekerja di ${place} dengan izin atasan langsung ${when}.`
        : `${upper(who)} ${value.must ?? 'harus'} bekerja di ${place} ${when}.`
    },
    en({ who, when, value }, { must, place }) {
      const where = place === 'elsewhere' ? value.place : `at ${value.place ?? 'the office'}`
      return must === 'by-permit'
        ? `${upper(who)} may work ${where} with the superior’s permit ${when}.`
        : `${upper(who)} ${value.must ?? 'must'} work ${where} ${when}.`
    },
  },
  speaksOf: ({ place = 'office' }) => ({ [place]: {} }),
  isOfEach: true,
  daysOff: 'nobody',
  contradicts: (one, other, isOfSame) =>
    isOfSame && (isRefused(one, other) || isRefused(other, one)),
  asks({ must = 'must', place = 'office', units }, { who }): Asked | Localized {
    const { classes, posts, others } = partsOf(who)
    const isNamed = classes.length + posts.length > 0
    if (units && others !== 'exempt-units') return NAMED_UNITS
    if (must === 'may' && isEveryone(who)) return MAY_ALL
    if (must === 'by-permit' && place === 'office') return { rules: ['office-without-permit'] }
    if (must === 'must-not' && place === 'home') {
      if (others === 'exempt-units' && !isNamed) {
        return {
          rules: ['exempt-unit'],
          reach: { who: EVERYONE },
          ...(units && { namedUnits: units }),
        }
      }
      if (others === 'none' && isNamed && posts.length === 0) {
        return {
          rules: ['wfh-eligibility'],
          reach: { who: EVERYONE },
          change: (parameters) => ({
            ...parameters,
            noHomeClasses: union(parameters.noHomeClasses, classes),
          }),
        }
      }
    }
    if (must === 'must' && place === 'office' && others === 'none' && isNamed) {
      return {
        rules: ['mandatory-office'],
        reach: { who: EVERYONE },
        change: (parameters) => ({
          ...parameters,
          alwaysInOffice: {
            classes: union(parameters.alwaysInOffice.classes, classes),
            posts: union(parameters.alwaysInOffice.posts, posts),
          },
        }),
      }
    }
    const named = isEveryone(who) ? {} : { named: whoInWords(who) }
    return {
      rules: [must === 'by-permit' ? 'home-without-permit' : 'place-of-work'],
      terms: [{ kind: 'place-of-work', who, ...named, must, place }],
    }
  },
})

interface Duty {
  readonly must?: PlaceTerm['must']
  readonly place?: PlaceTerm['place']
}

/** Who must be at one place can neither be kept from it nor, but by permit, be at another; home is elsewhere, too. */
function isRefused(duty: Duty, other: Duty): boolean {
  if ((duty.must ?? 'must') !== 'must') return false
  const places = [duty.place ?? 'office', other.place ?? 'office']
  if (places[0] === places[1]) return other.must === 'must-not'
  return places.includes('office') && other.must !== 'must-not' && other.must !== 'by-permit'
}

/** Those whom the rules of today can tell apart: by class and post, or units that are exempt. */
function partsOf({ of, except }: Who): {
  readonly classes: readonly PositionClass[]
  readonly posts: readonly SpecialPost[]
  readonly others: 'none' | 'exempt-units' | 'some'
} {
  const classes = of.flatMap((part) => (part.kind === 'class' ? [part.positionClass] : []))
  const posts = of.flatMap((part) => (part.kind === 'post' ? [part.post] : []))
  const others = of.filter(({ kind }) => kind !== 'class' && kind !== 'post')
  if (except.length > 0) return { classes, posts, others: 'some' }
  if (others.length === 0) return { classes, posts, others: 'none' }
  const exempt = others.every(({ kind }) => kind === 'exempt-units')
  return { classes, posts, others: exempt ? 'exempt-units' : 'some' }
}

function union<T>(before: readonly T[], more: readonly T[]): readonly T[] {
  return [...new Set([...before, ...more])]
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
