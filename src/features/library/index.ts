export { createDocument } from './commands/create-document.ts'
export { loadDocumentTypes } from './commands/load-types.ts'
export { publishDocument } from './commands/publish-document.ts'
export { documentAddress, documentNumberOf } from './document-address.ts'
