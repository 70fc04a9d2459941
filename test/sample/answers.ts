import type { CivilDate } from '../../shared/model/civil-date.ts'
import { activityTextsOf, OBSTACLES } from './activity-texts.ts'
import type { Random } from './random.ts'
import type { SampleEmployee } from './sample-agency.ts'

type Answers = Readonly<Record<string, readonly string[]>>

/** Answers of *Presensi* without who: the person and the code are added when it is filed. */
export function checkInAnswers(
  random: Random,
  employee: SampleEmployee,
  { kind, place }: { kind: 'Masuk' | 'Pulang'; place: 'Rumah' | 'Kantor' },
): Answers {
  const { latitude = 0, longitude = 0 } = employee.home ?? {}
  return {
    kind: [kind],
    place: [place],
    location: place === 'Rumah' ? [locationText(random, latitude, longitude)] : [],
    condition: [random.chance(0.96) ? 'Sehat' : 'Kurang sehat'],
    healthProtocol: place === 'Kantor' ? ['Memakai masker', 'Menjaga jarak', 'Mencuci tangan'] : [],
    assembly: kind === 'Masuk' ? [place === 'Rumah' ? 'Hadir virtual' : 'Hadir langsung'] : [],
  }
}

/** Answers of *Laporan Kinerja Harian* without who: two to four activities of the unit. */
export function reportAnswers(random: Random, unitCode: string, date: CivilDate): Answers {
  const texts = random.shuffle(activityTextsOf(unitCode)).slice(0, random.int(2, 4))
  const answers: Record<string, readonly string[]> = {
    day: ['Tanggal lain'],
    date: [date],
    channel: random.pick([['WA'], ['WA', 'Zoom'], ['E-mail', 'WA'], ['Zoom', 'Aplikasi lain']]),
    evidence: random.chance(0.5)
      ? [`https://drive.example/bukti/${date}-${random.int(100, 999)}`]
      : [],
    obstacles: [random.pick(OBSTACLES)].filter(Boolean),
  }
  let startsAt = 450 + 15 * random.int(0, 2)
  for (const [index, { activity, output, unit }] of texts.entries()) {
    const number = index + 1
    const volume = random.int(1, 12)
    const endsAt = startsAt + 15 * random.int(4, 8)
    answers[`activity${number}`] = [activity]
    answers[`target${number}`] = [`${volume + random.int(0, 3)} ${unit}`]
    answers[`output${number}`] = [output]
    answers[`volume${number}`] = [`${volume} ${unit}`]
    answers[`start${number}`] = [clockTime(startsAt)]
    answers[`end${number}`] = [clockTime(endsAt)]
    startsAt = endsAt
  }
  return answers
}

/** Answers of *Rencana Kerja Mingguan* without who. */
export function weeklyPlanAnswers(random: Random, unitCode: string, monday: CivilDate): Answers {
  const answers: Record<string, readonly string[]> = { unit: [unitCode], week: [monday] }
  for (const [index, { output, unit }] of random
    .shuffle(activityTextsOf(unitCode))
    .slice(0, 4)
    .entries()) {
    answers[`target${index + 1}`] = [output]
    answers[`volume${index + 1}`] = [`${random.int(5, 40)} ${unit}`]
    answers[`assignee${index + 1}`] = ['Seluruh staf bagian']
  }
  return answers
}

function locationText(random: Random, latitude: number, longitude: number): string {
  return random.pick([
    `https://www.google.com/maps/@${latitude},${longitude},17z`,
    `https://maps.google.com/?q=${latitude},${longitude}`,
    `${latitude}, ${longitude}`,
  ])
}

/** Minutes after midnight as `HH:MM`. */
export function clockTime(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
