import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, minifySync, type Plugin } from 'vite'

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

/** Scripts of public/ are sent to every phone: they go out without their comments and long names. */
const publicScriptsMinified: Plugin = {
  name: 'public-scripts-minified',
  applyToEnvironment: ({ name }) => name === 'client',
  async writeBundle({ dir = '' }) {
    const scripts = (await readdir('public')).filter((name) => name.endsWith('.js'))
    for (const name of scripts) {
      await writeFile(join(dir, name), minifySync(name, await readFile(join('public', name), 'utf8')).code)
    }
  },
}

export default defineConfig({
  plugins: [contentStaysInPlace, publicScriptsMinified, reactRouter()],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  environments: { ssr: { build: { rollupOptions: { input: './src/server.ts' } } } },
})
