/** What stands on *Diagnostik*. */
export interface DiagnosticsWords {
  title: string
  section: string
  where: string
  whatToDo: string
  code: string
  sections: {
    readonly spreadsheet: string
    readonly submission: string
    readonly cell: string
    readonly form: string
    readonly import: string
  }
  noProblems: string
  moreSubmissions(count: number): string
  problemCount(submissions: number, cells: number, forms: number): string
}

export const diagnosticsEn: DiagnosticsWords = {
  title: 'DIAGNOSTICS',
  section: 'What',
  where: 'Where',
  whatToDo: 'What is wrong and what to do',
  code: 'Code',
  sections: {
    spreadsheet: 'Spreadsheet',
    submission: 'Submission',
    cell: 'Cell',
    form: 'Form behind',
    import: 'Import',
  },
  noProblems: 'NONE: every submission and cell could be read',
  moreSubmissions: (count) => `${count} more submissions`,
  problemCount: (submissions, cells, forms) =>
    `${submissions} submissions not counted yet, ${cells} cells to mend, ${forms} forms behind`,
}
