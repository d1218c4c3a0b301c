import type { ServerBuild } from 'react-router'
import * as build from 'virtual:react-router/server-build'

/** What the built server offers to `start.ts`: one module instance for pages, API and commands alike. */
export { createApp } from './app.ts'
export const pages: ServerBuild = build
