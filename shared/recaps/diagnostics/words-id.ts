import type { DiagnosticsWords } from './words-en.ts'

export const diagnosticsId: DiagnosticsWords = {
  title: 'DIAGNOSTIK',
  section: 'Jenis',
  where: 'Di mana',
  whatToDo: 'Apa yang salah dan yang harus dilakukan',
  code: 'Kode',
  sections: {
    spreadsheet: 'Lembar kerja',
    submission: 'Kiriman',
    cell: 'Isi sel',
    form: 'Formulir tertinggal',
    import: 'Impor',
  },
  noProblems: 'NIHIL: semua kiriman dan isi sel terbaca',
  moreSubmissions: (count) => `${count} kiriman lagi`,
  problemCount: (submissions, cells, forms) =>
    `${submissions} kiriman belum dihitung, ${cells} isi sel perlu diperbaiki, ${forms} formulir tertinggal`,
}
