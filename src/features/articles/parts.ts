/** What the portal's pages show of an article; safe for the browser. */
export { ArticleBlocks } from './parts/article-blocks.tsx'
