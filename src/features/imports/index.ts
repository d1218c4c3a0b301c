export { queuePage } from './commands/queue-page.ts'
export { importArticleFile } from './terminal/import-file.ts'
