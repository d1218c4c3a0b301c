/** What the portal's pages show of an article, and what forms about articles are made of; safe for the browser. */
export { ArticleBlocks } from './parts/article-blocks.tsx'
export { ArticleFields, typedDate } from './parts/article-fields.tsx'
export { FiguresTable } from './parts/figures-table.tsx'
export { OrganisationField } from './parts/organisation-field.tsx'
export { Refusal } from './parts/refusal.tsx'
