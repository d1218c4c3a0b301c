export { importArticle } from './commands/import-article.ts'
export { importArticleFile } from './import-file.ts'
