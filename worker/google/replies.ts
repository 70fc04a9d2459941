import * as z from 'zod'

import { toSheetProtection } from '../../shared/workbook/sheet-protection.ts'

/** Parts of Google's replies that the worker asks for; absent fields stand for their defaults. */

export const SheetProperties = z.object({
  sheetId: z.int().default(0),
  title: z.string(),
  hidden: z.boolean().optional(),
  gridProperties: z
    .object({
      rowCount: z.int().default(0),
      columnCount: z.int().default(0),
      frozenRowCount: z.int().default(0),
      frozenColumnCount: z.int().default(0),
      hideGridlines: z.boolean().default(false),
    })
    .optional(),
})
export type SheetProperties = z.infer<typeof SheetProperties>

const GridRange = z.object({
  startRowIndex: z.int().default(0),
  endRowIndex: z.int().default(0),
  startColumnIndex: z.int().default(0),
  endColumnIndex: z.int().default(0),
})
export type GridRange = z.infer<typeof GridRange>

const DeveloperMetadata = z.object({
  metadataId: z.int(),
  metadataKey: z.string(),
  metadataValue: z.string().default(''),
})
export type DeveloperMetadata = z.infer<typeof DeveloperMetadata>

/** What the worker keeps beside the cells. */
export const MetadataReply = z.object({
  developerMetadata: z.array(DeveloperMetadata).default([]),
})

export const SpreadsheetReply = MetadataReply.extend({
  spreadsheetUrl: z.string().optional(),
  sheets: z
    .array(
      z.object({
        properties: SheetProperties,
        charts: z.array(z.object({ chartId: z.int().default(0) })).default([]),
        merges: z.array(GridRange).default([]),
      }),
    )
    .default([]),
})
export type SpreadsheetReply = z.infer<typeof SpreadsheetReply>

const GAP_ENDS = z.enum([
  'sheetId',
  'startRowIndex',
  'endRowIndex',
  'startColumnIndex',
  'endColumnIndex',
])

const Protection = z
  .object({
    protectedRangeId: z.int().optional(),
    description: z.string().optional(),
    range: z.record(z.string(), z.number()).optional(),
    warningOnly: z.boolean().optional(),
    unprotectedRanges: z.array(z.partialRecord(GAP_ENDS, z.number())).optional(),
    requestingUserCanEdit: z.boolean().optional(),
    editors: z
      .object({
        users: z.array(z.string()).optional(),
        groups: z.array(z.string()).optional(),
        domainUsersCanEdit: z.boolean().optional(),
      })
      .optional(),
  })
  .transform(toSheetProtection)

/** What people filter by besides is given back as it is. */
const FilterView = z.object({
  filterViewId: z.int().default(0),
  title: z.string().default(''),
  range: z
    .object({
      startRowIndex: z.int(),
      endRowIndex: z.int(),
      startColumnIndex: z.int(),
      endColumnIndex: z.int(),
    })
    .partial()
    .default({}),
  filterSpecs: z
    .array(
      z.looseObject({
        columnIndex: z.int().optional(),
        filterCriteria: z
          .looseObject({
            condition: z
              .looseObject({
                type: z.string().optional(),
                values: z
                  .array(z.looseObject({ userEnteredValue: z.string().optional() }))
                  .optional(),
              })
              .optional(),
          })
          .optional(),
      }),
    )
    .default([]),
})

export const DescriptionReply = z.object({
  developerMetadata: z.array(DeveloperMetadata).default([]),
  properties: z
    .object({ title: z.string(), timeZone: z.string(), locale: z.string() })
    .partial()
    .optional(),
  sheets: z
    .array(
      z.object({
        properties: z.object({
          sheetId: z.int().default(0),
          title: z.string().default(''),
          gridProperties: z
            .object({ rowCount: z.int().default(0), columnCount: z.int().default(0) })
            .default({ rowCount: 0, columnCount: 0 }),
        }),
        filterViews: z.array(FilterView).default([]),
        protectedRanges: z.array(Protection).default([]),
      }),
    )
    .default([]),
})
const CellValue = z.union([z.string(), z.number(), z.boolean()])

export const ValuesReply = z.object({
  valueRanges: z
    .array(
      z.object({
        valueRange: z.object({ values: z.array(z.array(CellValue)).default([]) }),
        dataFilters: z.array(
          z.object({ gridRange: z.object({ sheetId: z.int().default(0) }).optional() }),
        ),
      }),
    )
    .default([]),
})

const ExtendedValue = z.object({
  stringValue: z.string().optional(),
  numberValue: z.number().optional(),
  boolValue: z.boolean().optional(),
  formulaValue: z.string().optional(),
})
export type ExtendedValue = z.infer<typeof ExtendedValue>

const StandingRange = z.object({
  startRowIndex: z.int().default(0),
  endRowIndex: z.int().default(0),
  startColumnIndex: z.int().default(0),
  endColumnIndex: z.int().default(0),
})

const StandingChart = z.object({
  chartId: z.int().default(0),
  spec: z
    .object({
      title: z.string().default(''),
      basicChart: z.object({ chartType: z.string().optional() }).optional(),
    })
    .default({ title: '' }),
  position: z.object({
    overlayPosition: z
      .object({
        anchorCell: z.object({
          sheetId: z.int().default(0),
          rowIndex: z.int().default(0),
          columnIndex: z.int().default(0),
        }),
        offsetXPixels: z.int().default(0),
        offsetYPixels: z.int().default(0),
        widthPixels: z.int().default(0),
        heightPixels: z.int().default(0),
      })
      .optional(),
  }),
})
export type StandingChart = z.infer<typeof StandingChart>

export const StandingSheetsReply = z.object({
  spreadsheetUrl: z.string().optional(),
  sheets: z
    .array(
      z.object({
        properties: SheetProperties,
        merges: z.array(StandingRange).default([]),
        conditionalFormats: z.array(z.unknown()).default([]),
        protectedRanges: z.array(Protection).default([]),
        charts: z.array(StandingChart).default([]),
        data: z
          .array(
            z.object({
              rowData: z
                .array(
                  z.object({
                    values: z
                      .array(z.object({ userEnteredValue: ExtendedValue.optional() }))
                      .default([]),
                  }),
                )
                .default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
})
export type StandingSheet = z.infer<typeof StandingSheetsReply>['sheets'][number]

export const FormReply = z.object({
  formId: z.string(),
  responderUri: z.string().default(''),
  linkedSheetId: z.string().default(''),
  info: z.object({ title: z.string().optional(), documentTitle: z.string().optional() }).optional(),
  settings: z.object({ emailCollectionType: z.string().optional() }).optional(),
  publishSettings: z
    .object({ publishState: z.object({ isAcceptingResponses: z.boolean().default(false) }) })
    .optional(),
  items: z
    .array(
      z.object({
        title: z.string().default(''),
        questionItem: z
          .object({
            question: z.object({
              questionId: z.string(),
              choiceQuestion: z
                .object({
                  options: z
                    .array(
                      z.object({
                        value: z.string().optional(),
                        isOther: z.boolean().default(false),
                      }),
                    )
                    .default([]),
                })
                .optional(),
            }),
          })
          .optional(),
        questionGroupItem: z
          .object({
            questions: z
              .array(
                z.object({
                  questionId: z.string(),
                  rowQuestion: z.object({ title: z.string().default('') }).optional(),
                }),
              )
              .default([]),
          })
          .optional(),
      }),
    )
    .default([]),
})
export type FormReply = z.infer<typeof FormReply>

/** What is asked of a file itself. */
export const FileReply = z.object({
  trashed: z.boolean(),
  capabilities: z.object({ canEdit: z.boolean() }),
})

/** A file's permissions; those of the view `published` say who may open a form. */
export const PermissionsReply = z.object({
  nextPageToken: z.string().optional(),
  permissions: z
    .array(
      z.object({
        id: z.string(),
        type: z.string(),
        role: z.string(),
        view: z.string().optional(),
        domain: z.string().optional(),
        emailAddress: z.string().optional(),
        deleted: z.boolean().optional(),
      }),
    )
    .default([]),
})
export type PermissionsReply = z.infer<typeof PermissionsReply>
export type PermissionReply = z.infer<typeof PermissionsReply>['permissions'][number]

const Answer = z.object({
  textAnswers: z
    .object({ answers: z.array(z.object({ value: z.string().default('') })).default([]) })
    .optional(),
  fileUploadAnswers: z
    .object({ answers: z.array(z.object({ fileId: z.string().default('') })).default([]) })
    .optional(),
})

export const ResponsesReply = z.object({
  nextPageToken: z.string().optional(),
  responses: z
    .array(
      z.object({
        responseId: z.string(),
        createTime: z.string(),
        lastSubmittedTime: z.string(),
        respondentEmail: z.string().optional(),
        answers: z.record(z.string(), Answer).default({}),
      }),
    )
    .default([]),
})
export type ResponsesReply = z.infer<typeof ResponsesReply>
export type ResponseReply = ResponsesReply['responses'][number]
