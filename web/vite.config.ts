import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      // The page server stands behind the API's own port and cannot know its public origin; the front door
      // (server/api/front/refuseStrangers.ts) refuses what another site's page sends.
      csrf: { trustedOrigins: ['*'] },
      // By hash: a page is kept and sent to many, so it cannot carry a number used once.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
      paths: { relative: false },
    }),
  ],
  worker: { format: 'es' },
});
