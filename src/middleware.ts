import { defineMiddleware } from 'astro:middleware';

/**
 * While developing, gives each page what the build would give it, and answers the files that are no
 * pages. In a build the pages come with what they need.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.PROD) return next();
  const { developmentSite } = await import('./build/development-site.ts');
  const site = await developmentSite();
  const file = await site.file(context.url.pathname);
  if (file) {
    return new Response(file.content, { headers: { 'Content-Type': file.mediaType } });
  }
  const page = site.page(context.url.pathname);
  Object.assign(context.locals, { shell: site.shell, page });
  return page.path === '/404.html' ? next('/404') : next();
});
