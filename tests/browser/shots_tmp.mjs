import { Portal } from './portal.mjs';
import { check, findings } from './look.mjs';
const pages = {
  editor: ['/edicion/sinonimos', '/edicion/sinonimos?ver=propuestos', '/edicion/etiquetas'],
  administrator: ['/administrar', '/administrar/areas', '/administrar/areas/correo', '/administrar/aspecto', '/administrar/umbrales', '/administrar/idiomas', '/administrar/registro', '/administrar/estado'],
};
const portal = await Portal.start([]);
for (const look of [{ width: 1280, theme: 'light', language: 'es' }, { width: 360, theme: 'dark', language: 'es' }, { width: 360, theme: 'light', language: 'en' }, { width: 1280, theme: 'dark', language: 'en' }])
  for (const [role, list] of Object.entries(pages)) {
    const page = await portal.visit(null, look);
    await portal.signIn(page, role);
    for (const path of list) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}idioma=${look.language}`);
      try { await check(page, look.width); } catch (e) { console.log(look.width, look.theme, path, String(e.message).slice(0, 400)); }
      const name = path.replace(/[^a-z]+/g, '-');
      await page.screenshot({ path: `/tmp/shots/${look.width}-${look.theme}-${look.language}${name}.png`, fullPage: true });
    }
    await page.context().close();
  }
await portal.stop();
