import type { Shapes } from './shapes.ts'

/** Messages of Forms v1 that are implemented, by name. What is left `any` is answered with 501. */
export const formsShapes: Shapes = {
  Info: 'title:str description:str documentTitle:str',
  QuizSettings: 'isQuiz:bool',
  FormSettings:
    'quizSettings:QuizSettings emailCollectionType:EMAIL_COLLECTION_TYPE_UNSPECIFIED|DO_NOT_COLLECT|VERIFIED|RESPONDER_INPUT',
  PublishState: 'isPublished:bool isAcceptingResponses:bool',
  PublishSettings: 'publishState:PublishState',
  Option:
    'value:str isOther:bool image:any goToAction:GO_TO_ACTION_UNSPECIFIED|NEXT_SECTION|RESTART_FORM|SUBMIT_FORM goToSectionId:str',
  ChoiceQuestion: 'type:RADIO|CHECKBOX|DROP_DOWN options:Option[] shuffle:bool',
  TextQuestion: 'paragraph:bool',
  DateQuestion: 'includeTime:bool includeYear:bool',
  TimeQuestion: 'duration:bool',
  ScaleQuestion: 'low:int high:int lowLabel:str highLabel:str',
  Question:
    'questionId:str required:bool grading:any choiceQuestion:ChoiceQuestion textQuestion:TextQuestion dateQuestion:DateQuestion timeQuestion:TimeQuestion scaleQuestion:ScaleQuestion fileUploadQuestion:any rowQuestion:any ratingQuestion:any',
  QuestionItem: 'question:Question image:any',
  Empty: '',
  Item: 'itemId:str title:str description:str questionItem:QuestionItem questionGroupItem:any pageBreakItem:Empty textItem:Empty imageItem:any videoItem:any',
  Form: 'formId:str info:Info settings:FormSettings items:Item[] revisionId:str responderUri:str linkedSheetId:str publishSettings:PublishSettings',
  Location: 'index:int',
  WriteControl: 'requiredRevisionId:str targetRevisionId:str',
  BatchUpdateFormRequest: 'requests:Request[] includeFormInResponse:bool writeControl:WriteControl',
  BatchUpdateFormResponse: 'form:Form replies:any[] writeControl:WriteControl',
  Request:
    'createItem:CreateItem updateItem:UpdateItem deleteItem:DeleteItem moveItem:MoveItem updateFormInfo:UpdateFormInfo updateSettings:UpdateSettings',
  CreateItem: 'item:Item location:Location',
  UpdateItem: 'item:Item location:Location updateMask:str',
  DeleteItem: 'location:Location',
  MoveItem: 'originalLocation:Location newLocation:Location',
  UpdateFormInfo: 'info:Info updateMask:str',
  UpdateSettings: 'settings:FormSettings updateMask:str',
  SetPublishSettingsRequest: 'publishSettings:PublishSettings updateMask:str',
  SetPublishSettingsResponse: 'formId:str publishSettings:PublishSettings',
  TextAnswer: 'value:str',
  TextAnswers: 'answers:TextAnswer[]',
  Answer: 'questionId:str textAnswers:TextAnswers grade:any fileUploadAnswers:any',
  FormResponse:
    'formId:str responseId:str createTime:str lastSubmittedTime:str respondentEmail:str answers:{Answer} totalScore:num',
  CloudPubsubTopic: 'topicName:str',
  WatchTarget: 'topic:CloudPubsubTopic',
  Watch:
    'id:str target:WatchTarget eventType:EVENT_TYPE_UNSPECIFIED|SCHEMA|RESPONSES createTime:str expireTime:str errorType:ERROR_TYPE_UNSPECIFIED|PROJECT_NOT_AUTHORIZED|NO_USER_ACCESS|OTHER_ERRORS state:STATE_UNSPECIFIED|ACTIVE|SUSPENDED',
  CreateWatchRequest: 'watch:Watch watchId:str',
  RenewWatchRequest: '',
  ListWatchesResponse: 'watches:Watch[]',
  ListFormResponsesResponse: 'responses:FormResponse[] nextPageToken:str',
}
