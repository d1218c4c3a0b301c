import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

/**
 * The reader of content/ reads the files that lie beside it, so it stays where it is instead of moving into the bundle; Node runs it
 * as written, two folders above build/server/.
 */
const contentStaysInPlace: Plugin = {
  name: 'content-stays-in-place',
  enforce: 'pre',
  resolveId(id) {
    return id.endsWith('/content/read-content.ts') ? { id: '../../content/read-content.ts', external: true } : undefined
  },
}

export default defineConfig({
  plugins: [contentStaysInPlace, reactRouter()],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  environments: { ssr: { build: { rollupOptions: { input: './src/server.ts' } } } },
})
