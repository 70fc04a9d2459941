/** Functions that Google calls by name. */
const TRIGGER_FUNCTIONS = [
  'onOpen',
  'onInstall',
  'onSheetEdited',
  'onFormSubmitted',
  'onReminderHour',
] as const

/** Functions of the menu's entries. */
export const MENU_FUNCTIONS = [
  'showSetUp',
  'showRegulations',
  'showHolidays',
  'showImports',
  'showChat',
  'showRosterCheck',
  'showRosterProposal',
  'showRecaps',
  'showExplanation',
  'showFindings',
  'showMonths',
  'showDesk',
  'showPersonalLinks',
  'showReminders',
  'showConfirmations',
  'showFilings',
  'showConnection',
  'showMadeUp',
  'showHelp',
] as const

/** Functions that a sidebar may call through `google.script.run`. */
const SIDEBAR_FUNCTIONS = [
  'readSetUp',
  'runSetUpStep',
  'setUpWorkbook',
  'readMonths',
  'startRecap',
  'readRecapJob',
  'readRecapChoices',
  'findLatestRecapJob',
  'cancelRecapJob',
  'openTab',
  'readRegulations',
  'readCircular',
  'saveRegulation',
  'readClause',
  'enforceClauses',
  'enforceRegulation',
  'acceptChat',
  'readHolidayProposals',
  'acceptHolidays',
  'readImportContext',
  'listImports',
  'decideImport',
  'importClockIns',
  'importHolidays',
  'importPeople',
  'undoImport',
  'checkRoster',
  'openRosterCell',
  'readProposal',
  'acceptProposal',
  'explainSelection',
  'readMonth',
  'closeMonth',
  'reopenMonth',
  'readLetter',
  'recordLetter',
  'listPersonalLinks',
  'renewPersonalLinks',
  'readReminders',
  'claimReminder',
  'sendReminders',
  'setDailyReminders',
  'showCards',
  'readDesk',
  'decideAtDesk',
  'readConfirmations',
  'confirmRequests',
  'readFilingChoices',
  'readFilings',
  'attributeFilings',
  'checkConnection',
  'deleteOldAnswers',
  'readMadeUp',
  'makeMadeUp',
  'runMadeUpStep',
  'deleteMadeUp',
] as const

export type MenuFunction = (typeof MENU_FUNCTIONS)[number]
export type SidebarFunction = (typeof SIDEBAR_FUNCTIONS)[number]

/** Every function that must stand at the top level of the built script. */
export const ENTRY_POINTS = [...TRIGGER_FUNCTIONS, ...MENU_FUNCTIONS, ...SIDEBAR_FUNCTIONS] as const

export type EntryPoint = (typeof ENTRY_POINTS)[number]
