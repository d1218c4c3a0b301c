export { importArticle } from './commands/import-article.ts'
export { importArticleFile } from './terminal/import-file.ts'
