import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      // The page server stands behind the API's own port and cannot know its public origin;
      // src/hooks.server.ts compares Origin with Host instead.
      csrf: { trustedOrigins: ['*'] },
      paths: { relative: false },
    }),
  ],
  worker: { format: 'es' },
});
